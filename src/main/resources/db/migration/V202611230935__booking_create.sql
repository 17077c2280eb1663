-- Claims on capacity. A booking is its two parties'; what capacity is left is nobody's to read, only the doors' to judge.
create schema booking;
grant usage on schema booking to perilune_app, perilune_sweeper, perilune_door;

-- The positive list of states that hold capacity.
create function booking.holds(p_state text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$ select p_state in ('HELD', 'REQUESTED', 'COUNTERED', 'CONFIRMED', 'ACTIVE') $$;

create table booking.booking (
  id uuid primary key,
  scope_id uuid not null references tenancy.scope,
  consumer uuid not null,
  provider uuid not null,
  offering_id uuid not null,
  category text not null,
  meter text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  ticks bigint not null constraint booking_quantity check (ticks > 0),
  state text not null constraint booking_state check (state in ('HELD', 'REQUESTED', 'COUNTERED', 'CONFIRMED', 'ACTIVE',
    'COMPLETED', 'CLOSED', 'EXPIRED', 'REJECTED', 'CANCELLED_BY_CONSUMER', 'CANCELLED_BY_PROVIDER',
    'CANCELLED_FORCE_MAJEURE', 'FAILED_CONSUMER', 'FAILED_PROVIDER', 'NO_SHOW', 'PREEMPTED')),
  snapshot text not null constraint booking_snapshot_size check (length(snapshot) between 2 and 262144),
  hold_expires_at timestamptz,
  confirm_by timestamptz,
  due_at timestamptz,
  cancellation_charge bigint constraint booking_charge check (cancellation_charge >= 0),
  steps integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint booking_window_in_order check (starts_at < ends_at),
  constraint booking_of_two check (consumer <> provider),
  -- Nobody waits for ever: what is held or asked for has an instant at which it lapses by itself.
  constraint booking_has_deadline check ((state in ('HELD', 'REQUESTED')) = (due_at is not null))
);
create index booking_in_order on booking.booking (scope_id, created_at, id);
create index booking_due on booking.booking (due_at) where due_at is not null;

create table booking.booking_transition (
  scope_id uuid not null,
  booking_id uuid not null references booking.booking,
  step integer not null constraint booking_transition_step check (step >= 1),
  from_state text,
  to_state text not null,
  action text not null,
  actor uuid,
  person text,
  reason text constraint booking_transition_reason check (length(reason) between 1 and 2000),
  at timestamptz not null,
  constraint booking_transition_actor check ((actor is null) = (action = 'pass-time') and (actor is null) = (person is null)),
  primary key (booking_id, step)
);
create trigger append_only before update or delete or truncate on booking.booking_transition
  for each statement execute function tenancy.refuse_change();

-- What one booking takes of one resource, window and buffers together. The exclusion constraint has the last word on who
-- has a resource that serves one at a time, whatever offering it was booked through.
create table booking.claim (
  booking_id uuid not null references booking.booking deferrable initially deferred,
  resource_id uuid not null,
  dimension text not null,
  model text not null,
  ticks bigint not null constraint claim_ticks check (ticks >= 0),
  occupied tstzrange not null constraint claim_occupied check (not isempty(occupied)),
  state text not null,
  holds_capacity boolean not null generated always as (booking.holds(state)) stored,
  primary key (booking_id, resource_id, dimension),
  constraint claim_resource_taken exclude using gist (resource_id with =, occupied with &&)
    where (model = 'SLOT' and holds_capacity)
);

-- One day of a resource that is shared by level: a row to lock and a check that no instant is above capacity. A SLOT has
-- pages without levels, for the order of locks alone.
create function booking.within_level(p_used bigint[], p_level bigint[]) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select pg_catalog.cardinality(p_used) = pg_catalog.cardinality(p_level)
    and not exists (select from unnest(p_used, p_level) as slot (used, level) where not slot.used between 0 and slot.level)
$$;
create table booking.page (
  resource_id uuid not null,
  day date not null,
  level bigint[] not null,
  used bigint[] not null,
  constraint page_within_level check (booking.within_level(used, level)),
  primary key (resource_id, day)
);

-- A stock, or one dimension of a departure.
create table booking.budget (
  resource_id uuid not null,
  dimension text not null,
  level bigint not null,
  floor bigint not null,
  used bigint not null,
  constraint budget_within_level check (used >= 0 and level - used >= floor),
  primary key (resource_id, dimension)
);

-- The state table as the database knows it.
create function booking.check_move() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.state <> old.state and not (old.state, new.state) in (
      ('HELD', 'REQUESTED'), ('HELD', 'CONFIRMED'), ('HELD', 'EXPIRED'), ('HELD', 'CANCELLED_BY_CONSUMER'),
      ('HELD', 'PREEMPTED'),
      ('REQUESTED', 'CONFIRMED'), ('REQUESTED', 'REJECTED'), ('REQUESTED', 'COUNTERED'), ('REQUESTED', 'EXPIRED'),
      ('REQUESTED', 'CANCELLED_BY_CONSUMER'), ('REQUESTED', 'PREEMPTED'),
      ('COUNTERED', 'REQUESTED'), ('COUNTERED', 'CONFIRMED'), ('COUNTERED', 'REJECTED'), ('COUNTERED', 'EXPIRED'),
      ('COUNTERED', 'CANCELLED_BY_CONSUMER'), ('COUNTERED', 'PREEMPTED'),
      ('CONFIRMED', 'ACTIVE'), ('CONFIRMED', 'CANCELLED_BY_CONSUMER'), ('CONFIRMED', 'CANCELLED_BY_PROVIDER'),
      ('CONFIRMED', 'CANCELLED_FORCE_MAJEURE'), ('CONFIRMED', 'NO_SHOW'), ('CONFIRMED', 'FAILED_PROVIDER'),
      ('CONFIRMED', 'FAILED_CONSUMER'), ('CONFIRMED', 'PREEMPTED'),
      ('ACTIVE', 'COMPLETED'), ('ACTIVE', 'FAILED_CONSUMER'), ('ACTIVE', 'FAILED_PROVIDER'),
      ('ACTIVE', 'CANCELLED_FORCE_MAJEURE'), ('ACTIVE', 'PREEMPTED'),
      ('COMPLETED', 'CLOSED')) then
    raise exception 'a booking does not move so' using errcode = '23514', constraint = 'booking_move';
  end if;
  return new;
end $$;
create trigger booking_moves before update on booking.booking for each row execute function booking.check_move();

alter table booking.booking enable row level security;
alter table booking.booking force row level security;
alter table booking.booking_transition enable row level security;
alter table booking.booking_transition force row level security;
alter table booking.claim enable row level security;
alter table booking.claim force row level security;
alter table booking.page enable row level security;
alter table booking.page force row level security;
alter table booking.budget enable row level security;
alter table booking.budget force row level security;

create policy parties on booking.booking for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy moved on booking.booking for update to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy requested on booking.booking for insert to perilune_app with check (
  consumer = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on booking.booking_transition for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy recorded on booking.booking_transition for insert to perilune_app with check (
  (actor is null or actor = (select nullif(current_setting('app.principal', true), '')::uuid)) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy sweep on booking.booking for select to perilune_sweeper using (true);
create policy door on booking.booking for select to perilune_door using (true);
create policy door on booking.claim to perilune_door using (true) with check (true);
create policy door on booking.page to perilune_door using (true) with check (true);
create policy door on booking.budget to perilune_door using (true) with check (true);

grant select, insert on booking.booking, booking.booking_transition to perilune_app;
grant update (state, hold_expires_at, confirm_by, due_at, cancellation_charge, steps, changed_at, version)
  on booking.booking to perilune_app;
grant select (id, consumer, due_at) on booking.booking to perilune_sweeper; -- which are due, not what they say
grant select on booking.booking to perilune_door;
grant select, insert on booking.claim, booking.page, booking.budget to perilune_door;
grant update (state) on booking.claim to perilune_door;
grant update (used) on booking.page, booking.budget to perilune_door;

-- Inner: the pages of one day range of one resource, made where they are missing and locked in order of days.
create function booking.lock_pages(p_resource uuid, p_model text, p_occupied tstzrange) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  page_day date;
  slots integer;
  held bigint;
begin
  select 1440 / r.grid_minutes, l.level into slots, held from catalog.resource r
  left join catalog.resource_limit l on l.resource_id = r.id and l.dimension = 'capacity'
  where r.id = p_resource and p_model <> 'SLOT';
  for page_day in select d::date from pg_catalog.generate_series(
      (lower(p_occupied) at time zone 'UTC')::date::timestamp,
      ((upper(p_occupied) - interval '1 microsecond') at time zone 'UTC')::date::timestamp, interval '1 day') d order by 1
  loop
    insert into booking.page (resource_id, day, level, used)
    values (p_resource, page_day,
      case when slots is null then '{}'::bigint[] else pg_catalog.array_fill(held, array[slots]) end,
      case when slots is null then '{}'::bigint[] else pg_catalog.array_fill(0::bigint, array[slots]) end)
    on conflict do nothing;
    perform from booking.page p where p.resource_id = p_resource and p.day = page_day for update;
  end loop;
end $$;

-- Inner: adds to every slot the range touches, or takes away. The check has the last word.
create function booking.add_to_pages(p_resource uuid, p_occupied tstzrange, p_ticks bigint) returns void
language sql volatile set search_path = ''
as $$
  update booking.page p set used = (
    select array_agg(case when p_occupied && tstzrange(
        (p.day::timestamp + (slot.number - 1) * (interval '1 day' / pg_catalog.cardinality(p.level))) at time zone 'UTC',
        (p.day::timestamp + slot.number * (interval '1 day' / pg_catalog.cardinality(p.level))) at time zone 'UTC')
      then slot.used + p_ticks else slot.used end order by slot.number)
    from unnest(p.used) with ordinality as slot (used, number))
  where p.resource_id = p_resource
    and p.day between (lower(p_occupied) at time zone 'UTC')::date
      and ((upper(p_occupied) - interval '1 microsecond') at time zone 'UTC')::date
$$;

-- Inner: one claim on one resource, taken or refused.
create function booking.take(p_booking uuid, p_resource uuid, p_model text, p_dimension text, p_ticks bigint,
  p_occupied tstzrange, p_state text) returns text
language plpgsql volatile set search_path = ''
as $$
begin
  if p_model in ('SLOT', 'RATE', 'BERTH') then
    perform booking.lock_pages(p_resource, p_model, p_occupied);
  elsif p_model in ('STOCK', 'MANIFEST') then
    insert into booking.budget (resource_id, dimension, level, floor, used)
    select l.resource_id, l.dimension, l.level, l.floor, 0 from catalog.resource_limit l
    where l.resource_id = p_resource and l.dimension = p_dimension
    on conflict do nothing;
    update booking.budget b set used = b.used + p_ticks where b.resource_id = p_resource and b.dimension = p_dimension;
  end if;
  if p_model in ('RATE', 'BERTH') then
    perform booking.add_to_pages(p_resource, p_occupied, p_ticks);
  end if;
  insert into booking.claim (booking_id, resource_id, dimension, model, ticks, occupied, state)
  values (p_booking, p_resource, p_dimension, p_model, p_ticks, p_occupied, p_state);
  return 'RESERVED';
exception
  when exclusion_violation then
    return 'TAKEN';
  when check_violation then
    return case when p_model in ('RATE', 'BERTH') then 'FULL' else 'EXHAUSTED' end;
end $$;

-- The door through which a consumer takes a provider's capacity. The acting participant is the consumer; the scope is an
-- agreement in force with the provider. Claims are [{resource, dimension, ticks}]; a resource without dimensions needs none.
-- RESERVED, or what stands in the way and of which resource; then nothing was taken.
create function booking.reserve(p_booking uuid, p_scope uuid, p_offering uuid, p_starts timestamptz, p_ends timestamptz,
  p_claims jsonb, p_state text) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  offered catalog.offering;
  occupied tstzrange;
  part record;
  verdict text;
begin
  select * into offered from catalog.offering o where o.id = p_offering and o.state = 'LISTED';
  if not found or not booking.holds(p_state) or not exists (
      select from tenancy.scope_viewer v where v.principal = tenancy.principal() and v.scope_id = p_scope
        and v.role = 'PARTNER' and v.partner = offered.owner_id
        and v.valid_from <= tenancy.moment() and v.valid_until > tenancy.moment()) then
    return 'REFUSED';
  end if;
  occupied := tstzrange(p_starts - offered.set_up_minutes * interval '1 minute',
    p_ends + offered.tear_down_minutes * interval '1 minute');
  -- One global order of locks: resource, then day or dimension.
  for part in
    select r.id, r.model, r.grid_minutes * 60 as grid, r.horizon_starts, r.horizon_ends, coalesce(l.dimension, 'capacity') as dimension,
      l.dimension is not null as limited,
      (select (c ->> 'ticks')::bigint from pg_catalog.jsonb_array_elements(p_claims) c
        where (c ->> 'resource')::uuid = r.id and c ->> 'dimension' = l.dimension) as ticks
    from catalog.offering_draw d
    join catalog.resource r on r.id = d.resource_id
    left join catalog.resource_limit l on l.resource_id = r.id
    where d.offering_id = p_offering
    order by r.id, l.dimension
  loop
    verdict := case
      when not tstzrange(part.horizon_starts, part.horizon_ends) @> occupied then 'BEYOND_HORIZON'
      when extract(epoch from p_starts) % part.grid <> 0 or extract(epoch from p_ends) % part.grid <> 0 then 'OFF_GRID'
      when part.limited and coalesce(part.ticks, 0) <= 0 then 'UNCLAIMED'
      else booking.take(p_booking, part.id, part.model, part.dimension, coalesce(part.ticks, 0), occupied, p_state) end;
    if verdict <> 'RESERVED' then
      -- Undoes the parts that were taken before this one.
      raise exception using errcode = 'PL001', message = verdict || ' ' || part.id || ' ' || part.dimension;
    end if;
  end loop;
  return 'RESERVED';
exception
  when sqlstate 'PL001' then
    return sqlerrm;
end $$;

-- How much of each resource behind an offering is free for a partner over a window, in ticks: [{resource, dimension, free}].
-- A resource that serves one at a time has 1 or 0. An empty list to anybody else.
create function booking.free_busy(p_scope uuid, p_offering uuid, p_starts timestamptz, p_ends timestamptz) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  offered catalog.offering;
  span tstzrange;
begin
  select * into offered from catalog.offering o where o.id = p_offering;
  if not found or not exists (
      select from tenancy.scope_viewer v where v.principal = tenancy.principal() and v.scope_id = p_scope
        and v.role = 'PARTNER' and v.partner = offered.owner_id
        and v.valid_from <= tenancy.moment() and v.valid_until > tenancy.moment()) then
    return '[]'::jsonb;
  end if;
  span := tstzrange(p_starts - offered.set_up_minutes * interval '1 minute',
    p_ends + offered.tear_down_minutes * interval '1 minute');
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'resource', r.id, 'dimension', coalesce(l.dimension, 'capacity'),
      'within', tstzrange(r.horizon_starts, r.horizon_ends) @> span,
      'free', case
        when r.model = 'BROADCAST' then null
        when r.model = 'SLOT' then (not exists (
          select from booking.claim c where c.resource_id = r.id and c.model = 'SLOT' and c.holds_capacity
            and c.occupied && span))::integer
        when r.model in ('RATE', 'BERTH') then l.level - coalesce((
          select max(slot.used) from booking.page p
          cross join lateral unnest(p.used) with ordinality as slot (used, number)
          where p.resource_id = r.id and span && tstzrange(
            (p.day::timestamp + (slot.number - 1) * (interval '1 day' / pg_catalog.cardinality(p.level))) at time zone 'UTC',
            (p.day::timestamp + slot.number * (interval '1 day' / pg_catalog.cardinality(p.level))) at time zone 'UTC')
            and p.day between (lower(span) at time zone 'UTC')::date
              and ((upper(span) - interval '1 microsecond') at time zone 'UTC')::date), 0)
        else l.level - l.floor - coalesce((
          select b.used from booking.budget b where b.resource_id = r.id and b.dimension = l.dimension), 0)
      end) order by r.id, l.dimension), '[]'::jsonb)
    from catalog.offering_draw d
    join catalog.resource r on r.id = d.resource_id
    left join catalog.resource_limit l on l.resource_id = r.id
    where d.offering_id = p_offering);
end $$;

-- Capacity is given back in the transaction of the exit, by the database itself, so that no way out can forget it. What
-- was delivered of a stock or flown on a departure does not come back.
create function booking.release() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
declare
  part record;
begin
  if not (booking.holds(old.state) and not booking.holds(new.state)) then
    update booking.claim c set state = new.state where c.booking_id = new.id;
    return null;
  end if;
  for part in
    select c.resource_id, c.dimension, c.model, c.ticks, c.occupied from booking.claim c
    where c.booking_id = new.id order by c.resource_id, c.dimension
  loop
    if part.model in ('SLOT', 'RATE', 'BERTH') then
      perform booking.lock_pages(part.resource_id, part.model, part.occupied);
    end if;
    if part.model in ('RATE', 'BERTH') then
      perform booking.add_to_pages(part.resource_id, part.occupied, -part.ticks);
    elsif part.model in ('STOCK', 'MANIFEST') and new.state <> 'COMPLETED' then
      update booking.budget b set used = b.used - part.ticks
      where b.resource_id = part.resource_id and b.dimension = part.dimension;
    end if;
  end loop;
  update booking.claim c set state = new.state where c.booking_id = new.id;
  return null;
end $$;
create trigger booking_releases after update of state on booking.booking for each row
  when (old.state <> new.state) execute function booking.release();

revoke all on all functions in schema booking from public;
grant execute on function booking.holds(text) to perilune_app;
grant create on schema booking to perilune_door;
alter function booking.reserve(uuid, uuid, uuid, timestamptz, timestamptz, jsonb, text) owner to perilune_door;
alter function booking.free_busy(uuid, uuid, timestamptz, timestamptz) owner to perilune_door;
alter function booking.release() owner to perilune_door;
revoke create on schema booking from perilune_door;
grant execute on function booking.holds(text), booking.within_level(bigint[], bigint[]),
  booking.lock_pages(uuid, text, tstzrange), booking.add_to_pages(uuid, tstzrange, bigint),
  booking.take(uuid, uuid, text, text, bigint, tstzrange, text) to perilune_door;
set role perilune_door;
grant execute on function booking.reserve(uuid, uuid, uuid, timestamptz, timestamptz, jsonb, text) to perilune_app;
grant execute on function booking.free_busy(uuid, uuid, timestamptz, timestamptz) to perilune_app;
reset role;
