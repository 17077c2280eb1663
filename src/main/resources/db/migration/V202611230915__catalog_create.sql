-- What is offered. A crewed asset's rescue profile is everybody's; a resource is its owner's; an offering is seen as its
-- listing says; an attribute lies in a row of its own, so that a value somebody is not cleared for is never read for them.
create schema catalog;
grant usage on schema catalog to perilune_app, perilune_door;

create table catalog.asset (
  id uuid primary key,
  owner_id uuid not null default nullif(current_setting('app.principal', true), '')::uuid,
  name text not null constraint asset_name check (length(name) between 1 and 200),
  kind text not null constraint asset_kind check (kind ~ '^([A-Z0-9_]{2,40}|UNR::.{1,60})$'),
  crewed boolean not null,
  state_of_registry text not null constraint asset_registry check (length(state_of_registry) between 2 and 40),
  body text not null constraint asset_body check (body in ('MOON', 'EARTH', 'SPACE')),
  latitude numeric(9, 6) constraint asset_latitude check (latitude between -90 and 90),
  longitude numeric(9, 6) constraint asset_longitude check (longitude between -180 and 360),
  place text not null constraint asset_place check (length(place) between 1 and 500),
  maturity text not null constraint asset_maturity check (maturity in
    ('CONCEPT', 'FUNDED', 'IN_DEVELOPMENT', 'IN_TRANSIT', 'OPERATIONAL', 'SUSPENDED', 'RETIRED')),
  asserted_on date not null,
  suit_connector text,
  suit_pressure text,
  docking text,
  atmosphere_pressure text,
  atmosphere_oxygen text,
  distress_channel text,
  demonstration boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint asset_located check ((latitude is null) = (longitude is null)),
  -- UNKNOWN is an answer, nothing is not (R-20).
  constraint asset_rescue_profile check (not crewed or (suit_connector is not null and suit_pressure is not null
    and docking is not null and atmosphere_pressure is not null and atmosphere_oxygen is not null
    and distress_channel is not null))
);
create index asset_of_owner on catalog.asset (owner_id, created_at, id);
create index asset_crewed on catalog.asset (crewed, created_at, id);

alter table catalog.asset enable row level security;
alter table catalog.asset force row level security;
create policy own on catalog.asset to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
-- Neither the operator nor an officer is listed in the directory.
create policy crewed on catalog.asset for select to perilune_app using (crewed and exists (
  select from participants.participant p where p.id = (select nullif(current_setting('app.principal', true), '')::uuid)));
grant select, insert on catalog.asset to perilune_app;
grant update (name, place, latitude, longitude, maturity, asserted_on, suit_connector, suit_pressure, docking,
  atmosphere_pressure, atmosphere_oxygen, distress_channel, version) on catalog.asset to perilune_app;
