-- What was used. Only the two parties of the agreement see it: an officer's mandate opens the ledger, not the meters.
-- No foreign key leaves the schema: such a check ignores policies and would tell what exists. A scope is proved by the policy.

create schema metering;
grant usage on schema metering to perilune_app;

create table metering.reading (
  id uuid primary key,
  scope_id uuid not null,
  reporter_id uuid not null,
  source text not null,
  record_id text not null,
  booking_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  meter text not null,
  value numeric not null, -- as the provider wrote it, digits and unit
  unit text not null,
  ticks bigint not null constraint reading_of_something check (ticks > 0),
  contested_value numeric, -- the consumer's figure
  contested_unit text,
  contested_ticks bigint,
  accrued_ticks bigint,
  state text not null constraint reading_state
    check (state in ('REPORTED', 'CONFIRMED', 'CONTESTED', 'RESOLVED', 'LAPSED', 'ACCRUED')),
  reported_at timestamptz not null,
  version bigint not null,
  constraint reading_once unique (reporter_id, source, record_id), -- for ever
  constraint reading_in_order check (starts_at < ends_at),
  constraint reading_contested_whole check (num_nulls(contested_value, contested_unit, contested_ticks) in (0, 3)),
  constraint reading_contested_lower check (contested_ticks >= 0 and contested_ticks < ticks),
  constraint reading_accrued_within check (accrued_ticks >= 0 and accrued_ticks <= ticks),
  constraint reading_accrued_known check ((state = 'ACCRUED') = (accrued_ticks is not null))
);
create index reading_scope on metering.reading (scope_id, reported_at, id);
create index reading_booking on metering.reading (scope_id, booking_id);

-- The row every report and every accrual of a booking locks: the bound of usage, and how much was rated so far.
create table metering.usage (
  scope_id uuid not null,
  booking_id uuid not null,
  booked bigint not null,
  reported bigint not null default 0,
  accrued bigint not null default 0,
  primary key (scope_id, booking_id),
  constraint usage_within_booking check (reported >= 0 and reported <= booked),
  constraint usage_accrued_of_reported check (accrued >= 0 and accrued <= reported)
);

create table metering.reading_transition (
  scope_id uuid not null,
  reading_id uuid not null,
  from_state text,
  to_state text not null,
  action text not null,
  actor_id uuid not null,
  person text not null,
  reason text,
  at timestamptz not null,
  primary key (scope_id, reading_id, to_state) -- no state is reached twice
);
create trigger reading_transition_append_only before update or delete or truncate on metering.reading_transition
  for each statement execute function tenancy.refuse_change();

alter table metering.reading enable row level security;
alter table metering.reading force row level security;
alter table metering.usage enable row level security;
alter table metering.usage force row level security;
alter table metering.reading_transition enable row level security;
alter table metering.reading_transition force row level security;

create policy parties on metering.reading for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy moves on metering.reading for update to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy reports on metering.reading for insert to perilune_app with check (
  reporter_id = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on metering.usage to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on metering.reading_transition for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy acts on metering.reading_transition for insert to perilune_app with check (
  actor_id = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

grant select, insert on metering.reading to perilune_app;
grant update (contested_value, contested_unit, contested_ticks, accrued_ticks, state, version) on metering.reading to perilune_app;
grant select, insert on metering.usage to perilune_app;
grant update (reported, accrued) on metering.usage to perilune_app;
grant select, insert on metering.reading_transition to perilune_app;
