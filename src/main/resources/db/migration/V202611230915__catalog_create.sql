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

-- The part of an asset that has capacity: its owner's alone. How it is counted never changes.
create table catalog.resource (
  id uuid primary key,
  owner_id uuid not null default nullif(current_setting('app.principal', true), '')::uuid,
  asset_id uuid not null references catalog.asset,
  name text not null constraint resource_name check (length(name) between 1 and 200),
  model text not null constraint resource_model check (model in ('SLOT', 'RATE', 'BERTH', 'STOCK', 'MANIFEST', 'BROADCAST')),
  grid_minutes integer constraint resource_grid check (grid_minutes between 1 and 60 and 60 % grid_minutes = 0),
  horizon_starts timestamptz not null,
  horizon_ends timestamptz not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint resource_horizon check (horizon_starts < horizon_ends),
  constraint resource_grid_of_model check ((model in ('RATE', 'BERTH')) = (grid_minutes is not null))
);
create index resource_of_owner on catalog.resource (owner_id, created_at, id);

create table catalog.resource_limit (
  owner_id uuid not null,
  resource_id uuid not null references catalog.resource,
  dimension text not null constraint resource_limit_dimension check (dimension ~ '^[a-z][a-z-]{0,39}$'),
  meter text not null,
  level bigint not null constraint resource_limit_level check (level > 0),
  floor bigint not null constraint resource_limit_floor check (floor between 0 and level),
  primary key (resource_id, dimension)
);

-- A service as offered. Whoever may find it reads its row; its windows are for partners, its attributes as each is released.
create table catalog.offering (
  id uuid primary key,
  owner_id uuid not null default nullif(current_setting('app.principal', true), '')::uuid,
  asset_id uuid not null references catalog.asset,
  category text not null constraint offering_category check (category in
    ('COMMUNICATION', 'NAVIGATION', 'POWER', 'HABITAT', 'CONSUMABLE', 'TRANSPORT')),
  meter text not null,
  state text not null constraint offering_state check (state in ('DRAFT', 'LISTED', 'PAUSED', 'RETIRED')),
  name text not null constraint offering_name check (length(name) between 1 and 200),
  body text not null constraint offering_body check (body in ('MOON', 'EARTH', 'SPACE')),
  latitude numeric(9, 6) constraint offering_latitude check (latitude between -90 and 90),
  longitude numeric(9, 6) constraint offering_longitude check (longitude between -180 and 360),
  place text not null constraint offering_place check (length(place) between 1 and 500),
  reach_metres bigint constraint offering_reach check (reach_metres between 0 and 40000000),
  maturity text not null constraint offering_maturity check (maturity in
    ('CONCEPT', 'FUNDED', 'IN_DEVELOPMENT', 'IN_TRANSIT', 'OPERATIONAL', 'SUSPENDED', 'RETIRED')),
  asserted_on date not null,
  listing text not null constraint offering_listing check (listing in ('UNLISTED', 'FRAMEWORKS', 'ALL_PARTICIPANTS')),
  frameworks text[] not null,
  set_up_minutes bigint not null constraint offering_set_up check (set_up_minutes between 0 and 10080),
  tear_down_minutes bigint not null constraint offering_tear_down check (tear_down_minutes between 0 and 10080),
  least_ticks bigint constraint offering_least check (least_ticks > 0),
  most_ticks bigint constraint offering_most check (most_ticks > 0),
  crew_life_support boolean not null,
  demonstration boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint offering_located check ((latitude is null) = (longitude is null)),
  constraint offering_frameworks check ((listing = 'FRAMEWORKS') = (cardinality(frameworks) > 0)),
  constraint offering_bounds check (least_ticks is null or most_ticks is null or least_ticks <= most_ticks)
);
create index offering_in_order on catalog.offering (created_at, id);
create index offering_of_owner on catalog.offering (owner_id, created_at, id);

create table catalog.offering_draw (
  owner_id uuid not null,
  offering_id uuid not null references catalog.offering,
  resource_id uuid not null references catalog.resource,
  model text not null,
  dimensions text[] not null,
  primary key (offering_id, resource_id)
);
create index offering_draw_on_resource on catalog.offering_draw (resource_id);

create table catalog.offering_window (
  owner_id uuid not null,
  offering_id uuid not null references catalog.offering,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint offering_window_in_order check (starts_at < ends_at),
  constraint offering_window_apart exclude using gist (offering_id with =, tstzrange(starts_at, ends_at) with &&),
  primary key (offering_id, starts_at)
);

create table catalog.offering_attribute (
  owner_id uuid not null,
  offering_id uuid not null references catalog.offering,
  code text not null,
  value text not null,
  unit text,
  standard text,
  standard_version text,
  evidence text not null constraint offering_attribute_evidence check (evidence in ('TESTED', 'ANALYSED', 'ASSERTED', 'UNKNOWN')),
  releasability text not null constraint offering_attribute_releasability check (releasability in
    ('PUBLIC', 'AGREEMENT', 'NAMED_PARTIES', 'INTERNAL')),
  export_class text not null constraint offering_attribute_export check (export_class in
    ('NOT_CONTROLLED', 'EAR99', 'CONTROLLED_9E515', 'ITAR', 'OTHER_NATIONAL', 'UNKNOWN')),
  primary key (offering_id, code)
);

create table catalog.offering_named_party (
  owner_id uuid not null,
  offering_id uuid not null references catalog.offering,
  participant_id uuid not null,
  primary key (offering_id, participant_id)
);
create index offering_named_party_of on catalog.offering_named_party (participant_id);

alter table catalog.resource enable row level security;
alter table catalog.resource force row level security;
alter table catalog.resource_limit enable row level security;
alter table catalog.resource_limit force row level security;
alter table catalog.offering enable row level security;
alter table catalog.offering force row level security;
alter table catalog.offering_draw enable row level security;
alter table catalog.offering_draw force row level security;
alter table catalog.offering_window enable row level security;
alter table catalog.offering_window force row level security;
alter table catalog.offering_attribute enable row level security;
alter table catalog.offering_attribute force row level security;
alter table catalog.offering_named_party enable row level security;
alter table catalog.offering_named_party force row level security;

create policy own on catalog.resource to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy own on catalog.resource_limit to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));

create policy own on catalog.offering_named_party to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy oneself on catalog.offering_named_party for select to perilune_app
  using (participant_id = (select nullif(current_setting('app.principal', true), '')::uuid));

create policy own on catalog.offering to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy partner on catalog.offering for select to perilune_app using (state <> 'DRAFT' and owner_id = any (array(
  select v.partner from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTNER'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy named on catalog.offering for select to perilune_app using (state in ('LISTED', 'PAUSED') and id = any (array(
  select n.offering_id from catalog.offering_named_party n
  where n.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid))));
create policy everybody on catalog.offering for select to perilune_app
  using (state in ('LISTED', 'PAUSED') and listing = 'ALL_PARTICIPANTS' and exists (
    select from participants.participant p where p.id = (select nullif(current_setting('app.principal', true), '')::uuid)));
create policy members on catalog.offering for select to perilune_app
  using (state in ('LISTED', 'PAUSED') and listing = 'FRAMEWORKS' and frameworks && array(
    select m.framework from participants.membership m
    where m.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid)
      and m.since <= ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date
      and (m.until is null
        or m.until > ((select nullif(current_setting('app.now', true), '')::timestamptz) at time zone 'UTC')::date)));

create policy own on catalog.offering_draw to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy as_offered on catalog.offering_draw for select to perilune_app
  using (exists (select from catalog.offering o where o.id = offering_id));

create policy own on catalog.offering_window to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy partner on catalog.offering_window for select to perilune_app using (
  exists (select from catalog.offering o where o.id = offering_id) and owner_id = any (array(
  select v.partner from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTNER'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

-- What nobody has classified is internal, whatever its releasability says (R-18).
create policy own on catalog.offering_attribute to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy released on catalog.offering_attribute for select to perilune_app
  using (releasability = 'PUBLIC' and export_class <> 'UNKNOWN'
    and exists (select from catalog.offering o where o.id = offering_id));
create policy partner on catalog.offering_attribute for select to perilune_app
  using (releasability = 'AGREEMENT' and export_class <> 'UNKNOWN'
    and exists (select from catalog.offering o where o.id = offering_id) and owner_id = any (array(
  select v.partner from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTNER'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy named on catalog.offering_attribute for select to perilune_app
  using (releasability = 'NAMED_PARTIES' and export_class <> 'UNKNOWN'
    and exists (select from catalog.offering o where o.id = offering_id) and offering_id = any (array(
  select n.offering_id from catalog.offering_named_party n
  where n.participant_id = (select nullif(current_setting('app.principal', true), '')::uuid))));

-- Booking's doors judge capacity by what a resource is and has.
create policy door on catalog.resource for select to perilune_door using (true);
create policy door on catalog.resource_limit for select to perilune_door using (true);
create policy door on catalog.offering for select to perilune_door using (true);
create policy door on catalog.offering_draw for select to perilune_door using (true);

grant select, insert on catalog.resource, catalog.resource_limit, catalog.offering, catalog.offering_draw to perilune_app;
grant update (state, name, body, latitude, longitude, place, reach_metres, maturity, asserted_on, listing, frameworks,
  set_up_minutes, tear_down_minutes, least_ticks, most_ticks, crew_life_support, version) on catalog.offering to perilune_app;
grant select, insert, delete on catalog.offering_window, catalog.offering_attribute, catalog.offering_named_party to perilune_app;
grant select on catalog.resource, catalog.resource_limit, catalog.offering, catalog.offering_draw to perilune_door;
