-- Treaty officers: who may review which agreement, for how long, and what they have read. A mandate is the business of
-- the party that gave it; its officer sees it while it lasts.
create schema oversight;
grant usage on schema oversight to perilune_app, perilune_door;

create table oversight.mandate (
  id uuid primary key,
  owner_id uuid not null,
  scope_id uuid not null, -- no foreign key: it would tell that a scope exists; the door looks
  officer_id uuid not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  state text not null constraint mandate_state check (state in ('GRANTED', 'REVOKED')),
  granted_at timestamptz not null,
  revoked_at timestamptz,
  version bigint not null,
  constraint mandate_in_order check (valid_from < valid_until),
  constraint mandate_revoked check ((state = 'REVOKED') = (revoked_at is not null))
);
create index mandate_of_owner on oversight.mandate (owner_id, granted_at, id);
create index mandate_of_officer on oversight.mandate (officer_id, scope_id);

create table oversight.mandate_transition (
  id uuid primary key,
  owner_id uuid not null,
  mandate_id uuid not null references oversight.mandate,
  from_state text,
  to_state text not null,
  action text not null,
  actor uuid not null,
  person text not null,
  at timestamptz not null
);
create index mandate_transition_of_owner on oversight.mandate_transition (owner_id, mandate_id, at);
create trigger append_only before update or delete or truncate on oversight.mandate_transition
  for each statement execute function tenancy.refuse_change();

-- What was read under a mandate, written and committed before the answer leaves.
create table oversight.mandate_read (
  id uuid primary key,
  owner_id uuid not null,
  mandate_id uuid not null references oversight.mandate,
  officer_id uuid not null,
  person text not null,
  what text not null constraint mandate_read_what check (what in ('AGREEMENT', 'ENTRIES', 'STATEMENTS', 'STATEMENT')),
  subject uuid not null,
  at timestamptz not null
);
create index mandate_read_of_owner on oversight.mandate_read (owner_id, mandate_id, at, id);
create trigger append_only before update or delete or truncate on oversight.mandate_read
  for each statement execute function tenancy.refuse_change();

alter table oversight.mandate enable row level security;
alter table oversight.mandate force row level security;
alter table oversight.mandate_transition enable row level security;
alter table oversight.mandate_transition force row level security;
alter table oversight.mandate_read enable row level security;
alter table oversight.mandate_read force row level security;

create policy own on oversight.mandate to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy officer on oversight.mandate for select to perilune_app
  using (officer_id = (select nullif(current_setting('app.principal', true), '')::uuid)
    and state = 'GRANTED'
    and valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz));
create policy own on oversight.mandate_transition to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy own on oversight.mandate_read for select to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy door on oversight.mandate for select to perilune_door using (true);
create policy door on oversight.mandate_read for insert to perilune_door with check (true);

grant select, insert on oversight.mandate, oversight.mandate_transition to perilune_app;
grant update (state, revoked_at, version) on oversight.mandate to perilune_app;
grant select on oversight.mandate_read to perilune_app;
grant select on oversight.mandate to perilune_door;
grant insert on oversight.mandate_read to perilune_door;

-- Doors. The first opens the agreement's ledger and statements to the officer of a mandate the acting party has just
-- written. Who is no party of the agreement hears what one hears of an agreement that does not exist.
create function oversight.appoint(p_mandate uuid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare m oversight.mandate;
begin
  select * into m from oversight.mandate
  where id = p_mandate and owner_id = tenancy.principal() and state = 'GRANTED';
  if not found or not oversight.is_party(m.owner_id, m.scope_id) then
    return 'UNKNOWN';
  end if;
  -- The other party may have appointed the same officer from the same instant: then the longer mandate counts.
  insert into tenancy.scope_viewer (principal, scope_id, role, valid_from, valid_until)
  values (m.officer_id, m.scope_id, 'OFFICER', m.valid_from, m.valid_until)
  on conflict (principal, scope_id, role, valid_from)
    do update set valid_until = greatest(tenancy.scope_viewer.valid_until, excluded.valid_until);
  return 'OPENED';
end $$;

-- The second closes what a revoked mandate opened, unless another one from the same instant still opens it.
create function oversight.revoke(p_mandate uuid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare m oversight.mandate;
begin
  select * into m from oversight.mandate
  where id = p_mandate and owner_id = tenancy.principal() and state = 'REVOKED';
  if not found then
    return 'UNKNOWN';
  end if;
  update tenancy.scope_viewer v set valid_until = greatest(v.valid_from, coalesce((
    select pg_catalog.max(o.valid_until) from oversight.mandate o
    where o.scope_id = m.scope_id and o.officer_id = m.officer_id and o.valid_from = m.valid_from
      and o.state = 'GRANTED'), least(v.valid_until, m.revoked_at)))
  where v.principal = m.officer_id and v.scope_id = m.scope_id and v.role = 'OFFICER' and v.valid_from = m.valid_from;
  return 'CLOSED';
end $$;

-- The third records a read for the party that gave the mandate. Only the mandate's officer passes, and only while it lasts.
create function oversight.record_read(p_id uuid, p_mandate uuid, p_person text, p_what text, p_subject uuid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare m oversight.mandate;
begin
  select * into m from oversight.mandate
  where id = p_mandate and officer_id = tenancy.principal() and state = 'GRANTED'
    and valid_from <= tenancy.moment() and valid_until > tenancy.moment();
  if not found then
    return 'UNKNOWN';
  end if;
  insert into oversight.mandate_read (id, owner_id, mandate_id, officer_id, person, what, subject, at)
  values (p_id, m.owner_id, m.id, m.officer_id, p_person, p_what, p_subject, tenancy.moment());
  return 'RECORDED';
end $$;

-- An inner helper of the first door; nobody else may call it.
create function oversight.is_party(p_participant uuid, p_scope uuid) returns boolean
language sql stable set search_path = ''
as $$
  select exists (
    select from tenancy.scope_viewer v join tenancy.scope s on s.id = v.scope_id
    where v.principal = p_participant and v.scope_id = p_scope and v.role = 'PARTY' and s.kind = 'AGREEMENT'
      and v.valid_from <= tenancy.moment() and v.valid_until > tenancy.moment())
$$;

revoke all on all functions in schema oversight from public;
grant execute on function oversight.is_party(uuid, uuid) to perilune_door;
grant create on schema oversight to perilune_door;
alter function oversight.appoint(uuid) owner to perilune_door;
alter function oversight.revoke(uuid) owner to perilune_door;
alter function oversight.record_read(uuid, uuid, text, text, uuid) owner to perilune_door;
revoke create on schema oversight from perilune_door;
set role perilune_door;
grant execute on function oversight.appoint(uuid), oversight.revoke(uuid),
  oversight.record_read(uuid, uuid, text, text, uuid) to perilune_app;
reset role;
