-- Distress: the one table of the market that every participant reads. Nothing commercial is joined to it, and nothing is
-- ever billed from it. What is personal lies apart, for the case's viewers only, and can be erased.
create schema rescue;
grant usage on schema rescue to perilune_app, perilune_door;
grant usage on schema participants to perilune_door;

create table rescue.distress_call (
  id uuid primary key, -- also the id of the case's scope
  raised_by uuid not null,
  raised_at timestamptz not null,
  idempotency_key text not null,
  state text not null constraint distress_state
    check (state in ('RAISED', 'ACKNOWLEDGED', 'ASSISTING', 'RESOLVED', 'CANCELLED')),
  exercise boolean not null,
  report text not null,
  verbatim text not null,
  flags text[] not null,
  changed_at timestamptz not null,
  constraint distress_call_once unique (raised_by, idempotency_key)
);
create index distress_call_in_order on rescue.distress_call (changed_at, id);

-- Everybody may move a call on; only who raised it takes it back.
create function rescue.only_the_raiser_cancels() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.state = 'CANCELLED' and old.state <> 'CANCELLED'
      and new.raised_by is distinct from nullif(pg_catalog.current_setting('app.principal', true), '')::uuid then
    raise exception 'only the raiser cancels' using errcode = '23514', constraint = 'distress_call_cancelled_by_raiser';
  end if;
  return new;
end $$;
create trigger cancelled_by_raiser before update of state on rescue.distress_call
  for each row execute function rescue.only_the_raiser_cancels();

create table rescue.distress_entry (
  id uuid primary key,
  distress_id uuid not null references rescue.distress_call,
  author uuid not null,
  at timestamptz not null,
  kind text not null constraint distress_entry_kind check (kind in
    ('RAISED', 'UPDATE', 'ACKNOWLEDGED', 'OFFER', 'RESOLVED', 'CANCELLED', 'CANCELLATION_REFUSED')),
  verbatim text not null,
  flags text[] not null,
  legal_basis text not null,
  person text not null
);
create index distress_entry_of_call on rescue.distress_entry (distress_id, at, id);
create trigger append_only before update or delete or truncate on rescue.distress_entry
  for each statement execute function tenancy.refuse_change();

create table rescue.personal_report (
  scope_id uuid not null references tenancy.scope,
  entry_id uuid not null,
  content text not null,
  erase_after timestamptz not null,
  primary key (scope_id, entry_id)
);

alter table rescue.distress_call enable row level security;
alter table rescue.distress_call force row level security;
alter table rescue.distress_entry enable row level security;
alter table rescue.distress_entry force row level security;
alter table rescue.personal_report enable row level security;
alter table rescue.personal_report force row level security;

-- Every listed participant reads every call; neither the operator nor an officer is one.
create policy everybody on rescue.distress_call for select to perilune_app using (exists (
  select from participants.participant p
  where p.id = (select nullif(current_setting('app.principal', true), '')::uuid))
  or raised_by = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy raises on rescue.distress_call for insert to perilune_app
  with check (raised_by = (select nullif(current_setting('app.principal', true), '')::uuid) and state = 'RAISED');
create policy moves on rescue.distress_call for update to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
create policy everybody on rescue.distress_entry for select to perilune_app using (exists (
  select from participants.participant p
  where p.id = (select nullif(current_setting('app.principal', true), '')::uuid))
  or author = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy writes on rescue.distress_entry for insert to perilune_app
  with check (author = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy viewers on rescue.personal_report for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid)
    and v.role in ('RAISER', 'HELPER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy door on rescue.distress_call for select to perilune_door using (true);
create policy door on rescue.personal_report for insert to perilune_door with check (true);
create policy door on rescue.distress_entry for select to perilune_door using (true);

grant select, insert on rescue.distress_call, rescue.distress_entry to perilune_app;
grant select on rescue.personal_report to perilune_app;
grant update (state, changed_at) on rescue.distress_call to perilune_app;
grant insert on rescue.personal_report to perilune_door;
grant select on rescue.distress_call, rescue.distress_entry to perilune_door;

-- Doors: the raiser's case is opened with the call; a helper joins it by offering help while it is open.
create function rescue.open_case(p_case uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into tenancy.scope (id, kind, opened_at) values (p_case, 'RESCUE', tenancy.moment());
  insert into tenancy.scope_viewer (principal, scope_id, role, valid_from)
    values (tenancy.principal(), p_case, 'RAISER', tenancy.moment());
$$;
create function rescue.join_case(p_case uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if tenancy.principal() is null or not exists (
      select from rescue.distress_call d where d.id = p_case and d.state not in ('RESOLVED', 'CANCELLED')) then
    return false;
  end if;
  if not exists (select from tenancy.scope_viewer v where v.scope_id = p_case and v.principal = tenancy.principal()) then
    insert into tenancy.scope_viewer (principal, scope_id, role, valid_from)
      values (tenancy.principal(), p_case, 'HELPER', tenancy.moment());
  end if;
  return true;
end $$;

-- Whoever reports may say something personal, without being let in to read it: the author of the entry writes it once.
create function rescue.add_personal(p_entry uuid, p_content text, p_erase_after timestamptz) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into rescue.personal_report (scope_id, entry_id, content, erase_after)
    select e.distress_id, e.id, p_content, p_erase_after from rescue.distress_entry e
    where e.id = p_entry and e.author = tenancy.principal();
$$;

revoke all on all functions in schema rescue from public;
grant create on schema rescue to perilune_door;
alter function rescue.open_case(uuid) owner to perilune_door;
alter function rescue.join_case(uuid) owner to perilune_door;
alter function rescue.add_personal(uuid, text, timestamptz) owner to perilune_door;
revoke create on schema rescue from perilune_door;
set role perilune_door;
grant execute on function rescue.open_case(uuid), rescue.join_case(uuid), rescue.add_personal(uuid, text, timestamptz)
  to perilune_app;
reset role;
