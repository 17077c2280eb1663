-- What an owner says its crewed asset could give to people in need: a report by the clock, never overwritten. Private to its
-- owner until somebody is in distress; then, and only then, every listed participant reads it, and each reading is recorded.
create table rescue.haven_report (
  id uuid primary key,
  owner_id uuid not null,
  asset_id uuid not null,
  observed_at timestamptz not null,
  reported_at timestamptz not null,
  stale_after timestamptz not null,
  free_berths integer not null constraint haven_report_berths check (free_berths between 0 and 1000),
  duty_contact text not null,
  consumables text not null, -- JSON, as the contract has it
  constraint haven_report_lasts check (stale_after > observed_at)
);
create index haven_report_latest on rescue.haven_report (asset_id, observed_at desc, id desc);
create trigger append_only before update or delete or truncate on rescue.haven_report
  for each statement execute function tenancy.refuse_change();

create table rescue.haven_reading (
  id uuid primary key,
  owner_id uuid not null, -- whose reports were read
  reader uuid not null,
  person text not null,
  distress_id uuid not null references rescue.distress_call,
  legal_basis text not null,
  at timestamptz not null
);
create index haven_reading_of_owner on rescue.haven_reading (owner_id, at, id);
create trigger append_only before update or delete or truncate on rescue.haven_reading
  for each statement execute function tenancy.refuse_change();

alter table rescue.haven_report enable row level security;
alter table rescue.haven_report force row level security;
alter table rescue.haven_reading enable row level security;
alter table rescue.haven_reading force row level security;

create policy own on rescue.haven_report to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid))
  with check (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
-- Whom a call reaches is decided by the policy of the calls: neither the operator nor an officer sees one.
create policy while_somebody_calls on rescue.haven_report for select to perilune_app
  using ((select exists (select from rescue.distress_call d
    where d.state not in ('RESOLVED', 'CANCELLED') and not d.exercise)));
create policy own on rescue.haven_reading for select to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy reads on rescue.haven_reading for insert to perilune_app
  with check (reader = (select nullif(current_setting('app.principal', true), '')::uuid));

grant select, insert on rescue.haven_report, rescue.haven_reading to perilune_app;
