-- Rules become revisions that two persons of their authority put in force, and that are never overwritten: which law stood in
-- which version, and through which change, can be asked for ever. The application proposes; the door alone writes law.

-- Whose law: an authority binds its own (affiliations that start with its code) and, through the content it controls, anyone
-- who holds that content.
alter table clearance.authority add column data_classes text[] not null default '{}';
alter table clearance.authority no force row level security;
alter table clearance.rule no force row level security;
update clearance.authority set data_classes = array['EAR99', 'CONTROLLED_9E515', 'ITAR'] where code = 'US';
insert into clearance.authority (code, organ) values ('CN', 'CN_STATE'), ('RU', 'RU_STATE');

create table clearance.rule_change (
  id uuid primary key,
  authority text not null references clearance.authority,
  kind text not null constraint rule_change_kind check (kind in ('PUBLISH', 'AMEND', 'END')),
  rule_id text not null constraint rule_change_rule check (rule_id ~ '^[A-Z0-9-]{3,40}$' and starts_with(rule_id, authority || '-')),
  base_revision integer,
  content text,
  effective_from timestamptz,
  effective_until timestamptz,
  reason text not null constraint rule_change_reason check (length(reason) between 1 and 2000),
  state text not null constraint rule_change_state check (state in ('PROPOSED', 'APPLIED', 'REJECTED', 'WITHDRAWN')),
  proposed_by uuid not null default nullif(current_setting('app.principal', true), '')::uuid,
  proposed_person text not null,
  proposed_at timestamptz not null,
  due_at timestamptz not null,
  decided_by uuid,
  decided_person text,
  decided_at timestamptz,
  applied_version bigint,
  version bigint not null,
  constraint rule_change_content check ((kind = 'END') = (content is null) and (kind = 'PUBLISH') = (base_revision is null)),
  constraint rule_change_two_persons check (state <> 'APPLIED' or decided_person <> proposed_person),
  constraint rule_change_decided check ((state = 'PROPOSED') = (decided_at is null)
    and (decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_person is null)),
  constraint rule_change_applied check ((state = 'APPLIED') = (applied_version is not null)),
  constraint rule_change_due check (proposed_at < due_at)
);
create index rule_change_in_order on clearance.rule_change (authority, proposed_at, id);

create table clearance.rule_revision (
  rule_id text not null references clearance.rule,
  revision integer not null constraint rule_revision_number check (revision > 0),
  authority text not null references clearance.authority,
  effect text not null constraint rule_revision_effect check (effect in ('ALLOW', 'DENY', 'NEEDS_CERTIFICATION', 'MASK')),
  bound text[] not null constraint rule_revision_bound check (cardinality(bound) between 1 and 50),
  towards text[] not null constraint rule_revision_towards check (cardinality(towards) between 1 and 50),
  kin text[] not null constraint rule_revision_kin check (cardinality(kin) <= 50),
  activities text[] not null constraint rule_revision_activities
    check (cardinality(activities) > 0 and activities <@ array['COMMERCIAL', 'RESCUE_PLANNING', 'DISTRESS_RESPONSE']),
  channel text constraint rule_revision_channel check (channel in ('BILATERAL', 'MULTILATERAL')),
  data_classes text[] not null constraint rule_revision_data_classes
    check (data_classes <@ array['EAR99', 'CONTROLLED_9E515', 'ITAR', 'OTHER_NATIONAL']),
  waiting_days integer not null constraint rule_revision_waiting check (waiting_days between 0 and 3650),
  legal_basis text not null constraint rule_revision_legal_basis check (length(legal_basis) between 1 and 2000),
  effective_from timestamptz not null,
  effective_until timestamptz,
  published_by uuid,
  published_at timestamptz not null,
  since_version bigint not null,
  change_id uuid references clearance.rule_change,
  closed_at timestamptz,
  closed_in_version bigint,
  closed_by_change uuid references clearance.rule_change,
  primary key (rule_id, revision),
  constraint rule_revision_in_order check (effective_until is null or effective_from <= effective_until),
  constraint rule_revision_closed check ((closed_at is null) = (closed_in_version is null) and effective_from <= closed_at)
);

-- What each version of the law was made by.
create table clearance.law_version (
  version bigint primary key,
  at timestamptz not null,
  cause text not null constraint law_version_cause check (cause in ('RULE', 'FACT')),
  change_id uuid references clearance.rule_change,
  participant_id uuid,
  constraint law_version_of check ((cause = 'RULE') = (change_id is not null) and (cause = 'FACT') = (participant_id is not null))
);

-- What was published before this record is taken to have stood from the first version on; what had ended, to have ended now.
insert into clearance.rule_revision (rule_id, revision, authority, effect, bound, towards, kin, activities, channel, data_classes,
    waiting_days, legal_basis, effective_from, effective_until, published_by, published_at, since_version, closed_at,
    closed_in_version)
  select r.id, 1, r.authority, r.effect, r.bound, r.towards, '{}', r.activities, r.channel, '{}', r.waiting_days, r.legal_basis,
    r.effective_from, case when r.ended_by is null then r.effective_until end, r.published_by, r.published_at, 1,
    case when r.ended_by is not null then r.effective_until end,
    case when r.ended_by is not null then (select v.version from tenancy.rule_version v) end
  from clearance.rule r;
-- A channel is multilateral only if somebody takes part who is neither American nor Chinese.
update clearance.rule_revision set kin = array['CN_*', 'US_*'] where rule_id = 'US-WOLF-1' and published_by is null;

drop policy organ_publishes on clearance.rule;
drop policy organ_ends on clearance.rule;
revoke insert on clearance.rule from perilune_app;
revoke update (effective_until, ended_by, version) on clearance.rule from perilune_app;
alter table clearance.rule
  drop column effect, drop column bound, drop column towards, drop column activities, drop column channel, drop column waiting_days,
  drop column legal_basis, drop column effective_from, drop column effective_until, drop column published_by,
  drop column published_at, drop column ended_by, drop column version;
alter table clearance.authority force row level security;
alter table clearance.rule force row level security;

create trigger kept before delete or truncate on clearance.rule_revision
  for each statement execute function tenancy.refuse_change();
create trigger append_only before update or delete or truncate on clearance.law_version
  for each statement execute function tenancy.refuse_change();

alter table clearance.rule_change enable row level security;
alter table clearance.rule_change force row level security;
alter table clearance.rule_revision enable row level security;
alter table clearance.rule_revision force row level security;
alter table clearance.law_version enable row level security;
alter table clearance.law_version force row level security;

create policy law on clearance.rule_revision for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
create policy law on clearance.law_version for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
-- What is only proposed is the authority's own business. Nobody writes rules for another's law, nobody rewrites a proposal, and
-- nobody but the door applies one.
create policy organ on clearance.rule_change for select to perilune_app using (authority = any (array(
  select a.code from clearance.authority a join participants.affiliation f on f.code = a.organ
  where f.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid)
    and f.since <= ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date
    and (f.until is null or f.until > ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date))));
-- What was applied is law, and law says through which change it came.
create policy law on clearance.rule_change for select to perilune_app
  using (state = 'APPLIED' and (select nullif(current_setting('app.principal', true), '')) is not null);
create policy organ_proposes on clearance.rule_change for insert to perilune_app with check (
  state = 'PROPOSED' and proposed_by = (select nullif(current_setting('app.principal', true), '')::uuid)
  and authority = any (array(
  select a.code from clearance.authority a join participants.affiliation f on f.code = a.organ
  where f.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid)
    and f.since <= ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date
    and (f.until is null or f.until > ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date))));
create policy organ_drops on clearance.rule_change for update to perilune_app
  using (state = 'PROPOSED' and authority = any (array(
  select a.code from clearance.authority a join participants.affiliation f on f.code = a.organ
  where f.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid)
    and f.since <= ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date
    and (f.until is null or f.until > ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date))))
  with check (state in ('REJECTED', 'WITHDRAWN'));
create policy door on clearance.authority for select to perilune_door using (true);
create policy door_adds on clearance.rule for insert to perilune_door with check (true);
create policy door on clearance.rule_change to perilune_door using (true) with check (true);
create policy door on clearance.rule_revision to perilune_door using (true) with check (true);
create policy door on clearance.law_version to perilune_door using (true) with check (true);

grant select on clearance.rule_revision, clearance.law_version to perilune_app;
grant select, insert on clearance.rule_change to perilune_app;
grant update (state, decided_by, decided_person, decided_at, version) on clearance.rule_change to perilune_app;
grant select on clearance.authority to perilune_door;
grant insert on clearance.rule to perilune_door;
grant select on clearance.rule_change to perilune_door;
grant update (state, decided_by, decided_person, decided_at, applied_version, version) on clearance.rule_change to perilune_door;
grant select, insert on clearance.rule_revision, clearance.law_version to perilune_door;
grant update (closed_at, closed_in_version, closed_by_change) on clearance.rule_revision to perilune_door;

-- Certifications also say for which services they were given; none named means every one within their purpose.
alter table clearance.certification add column services text[] not null default '{}'
  constraint certification_services check (cardinality(services) <= 20);

-- Door: a second person of the authority puts a change in force. Whatever the program believes, this is where law is written.
create function clearance.apply_change(p_change uuid, p_person text) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz := tenancy.moment();
  today date := (tenancy.moment() at time zone 'UTC')::date;
  proposed clearance.rule_change;
  told jsonb;
  classes text[];
  starts timestamptz;
  made bigint;
begin
  select * into proposed from clearance.rule_change c where c.id = p_change for update;
  if proposed.id is null or not exists (
      select from clearance.authority a join participants.affiliation f on f.code = a.organ
      where a.code = proposed.authority and f.participant_id = tenancy.principal()
        and f.since <= today and (f.until is null or f.until > today)) then
    raise exception 'not this authority''s' using errcode = '42501';
  end if;
  if proposed.state <> 'PROPOSED' or proposed.due_at <= moment then
    raise exception 'not open' using errcode = '23514', constraint = 'rule_change_open';
  end if;
  if proposed.proposed_person = p_person then
    raise exception 'one person' using errcode = '23514', constraint = 'rule_change_two_persons';
  end if;
  update tenancy.rule_version set version = version + 1 returning version into made;
  starts := greatest(proposed.effective_from, moment);
  if proposed.kind = 'PUBLISH' then
    insert into clearance.rule (id, authority) values (proposed.rule_id, proposed.authority);
  else
    update clearance.rule_revision r
      set closed_at = greatest(r.effective_from, starts), closed_in_version = made, closed_by_change = p_change
      where r.rule_id = proposed.rule_id and r.revision = proposed.base_revision and r.closed_in_version is null
        and r.authority = proposed.authority and (r.effective_until is null or r.effective_until > moment);
    if not found then
      raise exception 'no longer that revision' using errcode = '23514', constraint = 'rule_change_base';
    end if;
  end if;
  if proposed.kind <> 'END' then
    told := proposed.content::jsonb;
    classes := array(select jsonb_array_elements_text(told -> 'dataClasses'));
    if exists (select from jsonb_array_elements_text(told -> 'bound') b
        where not starts_with(b, proposed.authority || '_')
          and not (b = '*' and cardinality(classes) > 0
            and classes <@ (select a.data_classes from clearance.authority a where a.code = proposed.authority))) then
      raise exception 'another''s law' using errcode = '23514', constraint = 'rule_change_own_law';
    end if;
    insert into clearance.rule_revision (rule_id, revision, authority, effect, bound, towards, kin, activities, channel,
        data_classes, waiting_days, legal_basis, effective_from, effective_until, published_by, published_at, since_version, change_id)
      values (proposed.rule_id, coalesce(proposed.base_revision, 0) + 1, proposed.authority, told ->> 'effect',
        array(select jsonb_array_elements_text(told -> 'bound')), array(select jsonb_array_elements_text(told -> 'towards')),
        array(select jsonb_array_elements_text(told -> 'kin')), array(select jsonb_array_elements_text(told -> 'activities')),
        told ->> 'channel', classes, (told ->> 'waitingDays')::integer, told ->> 'legalBasis', starts,
        case when proposed.effective_until is not null then greatest(proposed.effective_until, starts) end, tenancy.principal(), moment, made, p_change);
  end if;
  update clearance.rule_change c
    set state = 'APPLIED', decided_by = tenancy.principal(), decided_person = p_person, decided_at = moment,
      applied_version = made, version = c.version + 1
    where c.id = p_change;
  insert into clearance.law_version (version, at, cause, change_id) values (made, moment, 'RULE', p_change);
  return made;
end $$;

-- Door: legal facts are law to those who decide, so whoever records one raises the version every transaction reads first.
create function clearance.facts_changed() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
declare
  made bigint;
begin
  update tenancy.rule_version set version = version + 1 returning version into made;
  insert into clearance.law_version (version, at, cause, participant_id)
    values (made, tenancy.moment(), 'FACT', new.participant_id);
  return null;
end $$;
create trigger law_hears_of_it after insert or update on participants.affiliation
  for each row execute function clearance.facts_changed();
create trigger law_hears_of_it after insert or update on participants.backing
  for each row execute function clearance.facts_changed();

-- Door: has the side a rule binds, or whoever stands behind it, a usable certification towards the other, for these services?
-- One of the two must ask.
create function clearance.certified(p_rule text, p_bound text[], p_party uuid, p_counterparty uuid, p_activity text, p_services text[])
returns boolean
language sql stable security definer set search_path = ''
as $$
  with recursive today as (
    select (tenancy.moment() at time zone 'UTC')::date as day
  ), behind(id) as (
    select p_party
    union
    select b.behind from participants.backing b join behind on b.participant_id = behind.id, today
    where b.since <= today.day and (b.until is null or b.until > today.day)
  )
  select tenancy.principal() in (p_party, p_counterparty) and exists (
    select from clearance.certification c join behind on behind.id = c.owner_id, today
    where c.rule_id = p_rule and c.counterparty = p_counterparty
      and p_activity = any (c.activities) and c.withdrawn_at is null and c.usable_from <= tenancy.moment()
      and (c.services = '{}' or (p_services <> '{}' and p_services <@ c.services))
      and exists (select from participants.affiliation f where f.participant_id = c.owner_id and f.code = any (p_bound)
        and f.since <= today.day and (f.until is null or f.until > today.day)))
$$;

set role perilune_door;
drop function clearance.certified(text, uuid, uuid, text);
drop function clearance.rules_changed();
reset role;
revoke all on all functions in schema clearance from public;
grant create on schema clearance to perilune_door;
alter function clearance.apply_change(uuid, text) owner to perilune_door;
alter function clearance.facts_changed() owner to perilune_door;
alter function clearance.certified(text, text[], uuid, uuid, text, text[]) owner to perilune_door;
revoke create on schema clearance from perilune_door;
set role perilune_door;
grant execute on function clearance.apply_change(uuid, text),
  clearance.certified(text, text[], uuid, uuid, text, text[]) to perilune_app;
reset role;
