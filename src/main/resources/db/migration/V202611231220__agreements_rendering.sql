-- The data as people read it, made once with each version; the version's bytes name both hashes, so both are signed with it.
-- Versions made before there was a rendering have none.
create table agreements.rendering (
  scope_id uuid not null,
  version integer not null,
  html bytea not null constraint rendering_html_size check (octet_length(html) between 1 and 4194304),
  pdf bytea not null constraint rendering_pdf_size check (octet_length(pdf) between 1 and 4194304),
  constraint rendering_of_version foreign key (scope_id, version) references agreements.version,
  primary key (scope_id, version)
);
create trigger append_only before update or delete or truncate on agreements.rendering
  for each statement execute function tenancy.refuse_change();

alter table agreements.rendering enable row level security;
alter table agreements.rendering force row level security;

create policy seen on agreements.rendering for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy rendered on agreements.rendering for insert to perilune_app with check (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
grant select, insert on agreements.rendering to perilune_app;
