-- Links to a participant's bookings as a calendar. The secret of a link is derived, not stored.
create table bridge.calendar (
  id uuid primary key,
  owner_id uuid not null,
  name text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  version bigint not null
);
create index calendar_of_owner on bridge.calendar (owner_id, created_at, id);
alter table bridge.calendar enable row level security;
alter table bridge.calendar force row level security;
create policy own on bridge.calendar to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid))
  with check (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
grant select, insert on bridge.calendar to perilune_app;
grant update (revoked_at, version) on bridge.calendar to perilune_app;
