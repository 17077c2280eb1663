-- Who may deal with whom. Rules are law, published by the authority they belong to and readable by all who are bound; a
-- certification is its holder's own business, and the other side learns through a door only that there is one.
create schema clearance;
grant usage on schema clearance to perilune_app, perilune_door;

-- An authority speaks through the participants that have the affiliation of its organ.
create table clearance.authority (
  code text primary key constraint authority_code check (code ~ '^[A-Z]{2,16}$'),
  organ text not null
);

create table clearance.rule (
  id text primary key constraint rule_id_form check (id ~ '^[A-Z0-9-]{3,40}$'),
  authority text not null references clearance.authority,
  effect text not null constraint rule_effect check (effect in ('ALLOW', 'DENY', 'NEEDS_CERTIFICATION', 'MASK')),
  bound text[] not null constraint rule_bound check (cardinality(bound) between 1 and 50),
  towards text[] not null constraint rule_towards check (cardinality(towards) between 1 and 50),
  activities text[] not null constraint rule_activities
    check (cardinality(activities) > 0 and activities <@ array['COMMERCIAL', 'RESCUE_PLANNING', 'DISTRESS_RESPONSE']),
  channel text constraint rule_channel check (channel in ('BILATERAL', 'MULTILATERAL')),
  waiting_days integer not null constraint rule_waiting check (waiting_days between 0 and 3650),
  legal_basis text not null constraint rule_legal_basis check (length(legal_basis) between 1 and 2000),
  effective_from timestamptz not null,
  effective_until timestamptz,
  published_by uuid,
  published_at timestamptz not null,
  ended_by uuid,
  version bigint not null,
  constraint rule_in_order check (effective_until is null or effective_from <= effective_until)
);

create table clearance.certification (
  id uuid primary key,
  owner_id uuid not null default nullif(current_setting('app.principal', true), '')::uuid,
  rule_id text not null references clearance.rule,
  counterparty uuid not null,
  activities text[] not null constraint certification_activities
    check (cardinality(activities) > 0 and activities <@ array['COMMERCIAL', 'RESCUE_PLANNING']),
  purpose text not null constraint certification_purpose check (length(purpose) between 1 and 2000),
  filed_at timestamptz not null,
  usable_from timestamptz not null,
  withdrawn_at timestamptz,
  version bigint not null,
  constraint certification_waits check (filed_at <= usable_from)
);
create index certification_of_owner on clearance.certification (owner_id, filed_at, id);

alter table clearance.authority enable row level security;
alter table clearance.authority force row level security;
alter table clearance.rule enable row level security;
alter table clearance.rule force row level security;
alter table clearance.certification enable row level security;
alter table clearance.certification force row level security;

create policy law on clearance.authority for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
create policy law on clearance.rule for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
-- Nobody writes rules for another's law.
create policy organ_publishes on clearance.rule for insert to perilune_app
  with check (published_by = (select nullif(current_setting('app.principal', true), '')::uuid) and exists (
    select from clearance.authority a join participants.affiliation f on f.code = a.organ
    where a.code = authority and f.until is null
      and f.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid)));
create policy organ_ends on clearance.rule for update to perilune_app
  using (exists (
    select from clearance.authority a join participants.affiliation f on f.code = a.organ
    where a.code = authority and f.until is null
      and f.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid)))
  with check (true);
create policy own on clearance.certification to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy door on clearance.certification for select to perilune_door using (true);
create policy door on clearance.rule for select to perilune_door using (true);

grant select on clearance.authority to perilune_app;
grant select, insert on clearance.rule to perilune_app;
grant update (effective_until, ended_by, version) on clearance.rule to perilune_app;
grant select, insert on clearance.certification to perilune_app;
grant update (withdrawn_at, version) on clearance.certification to perilune_app;
grant select on clearance.certification, clearance.rule to perilune_door;

-- Doors. The first: has the side a rule binds a usable certification towards the other? One of the two must ask.
create function clearance.certified(p_rule text, p_holder uuid, p_counterparty uuid, p_activity text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select tenancy.principal() in (p_holder, p_counterparty) and exists (
    select from clearance.certification c
    where c.rule_id = p_rule and c.owner_id = p_holder and c.counterparty = p_counterparty
      and p_activity = any (c.activities) and c.withdrawn_at is null and c.usable_from <= tenancy.moment())
$$;
-- The second: every transaction that began before a rule changed must not be the last to hear of it.
create function clearance.rules_changed() returns bigint
language sql volatile security definer set search_path = ''
as $$ update tenancy.rule_version set version = version + 1 returning version $$;

revoke all on all functions in schema clearance from public;
grant create on schema clearance to perilune_door;
alter function clearance.certified(text, uuid, uuid, text) owner to perilune_door;
alter function clearance.rules_changed() owner to perilune_door;
revoke create on schema clearance from perilune_door;
set role perilune_door;
grant execute on function clearance.certified(text, uuid, uuid, text), clearance.rules_changed() to perilune_app;
reset role;
