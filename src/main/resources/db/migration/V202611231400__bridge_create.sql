-- Requests that came as documents of another standard, each known again by the id its author gave it. Ids are never reused.
create schema bridge;
grant usage on schema bridge to perilune_app;

create table bridge.utilization_request (
  owner_id uuid not null,
  request_id text not null,
  version text not null,
  sha256 bytea not null constraint utilization_request_sha256 check (octet_length(sha256) = 32),
  booking_id uuid not null,
  imported_at timestamptz not null,
  primary key (owner_id, request_id)
);
create index utilization_request_of_booking on bridge.utilization_request (owner_id, booking_id);
create trigger append_only before update or delete or truncate on bridge.utilization_request
  for each statement execute function tenancy.refuse_change();

alter table bridge.utilization_request enable row level security;
alter table bridge.utilization_request force row level security;
create policy own on bridge.utilization_request to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid))
  with check (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
grant select, insert on bridge.utilization_request to perilune_app;
