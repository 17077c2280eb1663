-- Periods of agreements and what the parties did about their statements. The statements themselves are computed from the
-- sealed ledger; nothing of them is kept. Parties act; officers with a mandate read.
-- No foreign key leaves a row's scope: such a check ignores policies and would tell what exists.

create schema settlement;
grant usage on schema settlement to perilune_app;

create table settlement.period (
  id uuid primary key,
  scope_id uuid not null,
  number integer not null constraint period_counts_from_one check (number >= 1),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null constraint period_state check (state in ('CLOSED', 'ACCEPTED', 'SETTLED')), -- OPEN has no row, STATED is CLOSED and sealed
  close_entry uuid not null,
  proposer_id uuid not null,
  counterparty_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  acts integer not null default 0, -- every act moves the version, also one that leaves the state
  version bigint not null,
  constraint period_number unique (scope_id, number),
  constraint period_start unique (scope_id, starts_at),
  constraint period_in_order check (starts_at < ends_at)
);

create table settlement.acceptance (
  scope_id uuid not null,
  period_id uuid not null,
  participant_id uuid not null,
  key_fingerprint text not null,
  signature text not null,
  statement_sha256 text not null,
  person text not null,
  at timestamptz not null,
  primary key (scope_id, period_id, participant_id) -- each party once
);

create table settlement.receipt (
  scope_id uuid not null,
  period_id uuid not null,
  participant_id uuid not null,
  reference text not null,
  entry uuid not null,
  person text not null,
  at timestamptz not null,
  primary key (scope_id, period_id, participant_id) -- each creditor once
);

create table settlement.period_transition (
  scope_id uuid not null,
  period_id uuid not null,
  from_state text not null,
  to_state text not null,
  action text not null,
  actor_id uuid not null,
  person text not null,
  at timestamptz not null,
  primary key (scope_id, period_id, to_state) -- no state is reached twice
);

create trigger acceptance_append_only before update or delete or truncate on settlement.acceptance
  for each statement execute function tenancy.refuse_change();
create trigger receipt_append_only before update or delete or truncate on settlement.receipt
  for each statement execute function tenancy.refuse_change();
create trigger period_transition_append_only before update or delete or truncate on settlement.period_transition
  for each statement execute function tenancy.refuse_change();

alter table settlement.period enable row level security;
alter table settlement.period force row level security;
alter table settlement.acceptance enable row level security;
alter table settlement.acceptance force row level security;
alter table settlement.receipt enable row level security;
alter table settlement.receipt force row level security;
alter table settlement.period_transition enable row level security;
alter table settlement.period_transition force row level security;

create policy viewers on settlement.period for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy viewers on settlement.acceptance for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy viewers on settlement.receipt for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy viewers on settlement.period_transition for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on settlement.period for insert to perilune_app with check (
  closed_by = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on settlement.acceptance for insert to perilune_app with check (
  participant_id = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on settlement.receipt for insert to perilune_app with check (
  participant_id = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on settlement.period_transition for insert to perilune_app with check (
  actor_id = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy moves on settlement.period for update to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

grant select, insert on settlement.period, settlement.acceptance, settlement.receipt, settlement.period_transition to perilune_app;
grant update (state, acts, version) on settlement.period to perilune_app;
