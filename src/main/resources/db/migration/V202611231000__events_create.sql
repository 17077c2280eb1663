-- The outbox: an event is written once, in the transaction of its cause, and delivered to each recipient as a row of the
-- recipient's own. A feed is read below the watermark, so nothing that commits late is ever behind a reader.
create schema events;
grant usage on schema events to perilune_app, perilune_door;

create table events.event (
  id uuid primary key,
  type text not null constraint event_type check (type ~ '^[a-z-]+(\.[a-z-]+)+$'),
  subject uuid not null,
  at timestamptz not null,
  facts text not null
);

create table events.delivery (
  recipient uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  sequence bigint generated always as identity,
  event_id uuid not null references events.event,
  primary key (recipient, xid, sequence)
);
create unique index delivery_once on events.delivery (recipient, event_id);

create trigger append_only before update or delete or truncate on events.event
  for each statement execute function tenancy.refuse_change();
create trigger append_only before update or delete or truncate on events.delivery
  for each statement execute function tenancy.refuse_change();

alter table events.event enable row level security;
alter table events.event force row level security;
alter table events.delivery enable row level security;
alter table events.delivery force row level security;

create policy own on events.delivery for select to perilune_app
  using (recipient = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy delivered on events.event for select to perilune_app using (exists (
  select from events.delivery d where d.event_id = event.id
    and d.recipient = (select nullif(current_setting('app.principal', true), '')::uuid)));
create policy door on events.event to perilune_door using (true) with check (true);
create policy door on events.delivery to perilune_door using (true) with check (true);

grant select on events.event, events.delivery to perilune_app;
grant select, insert on events.event, events.delivery to perilune_door;
grant usage on schema participants to perilune_door;

-- Door: writes an event into the feeds of others. It tells nothing back, and works only for somebody who acts.
create function events.append(p_id uuid, p_type text, p_subject uuid, p_facts text, p_recipients uuid[], p_everyone boolean)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if tenancy.principal() is null then
    raise exception 'nobody acts' using errcode = '42501';
  end if;
  insert into events.event (id, type, subject, at, facts) values (p_id, p_type, p_subject, tenancy.moment(), p_facts);
  insert into events.delivery (recipient, event_id)
    select r.id, p_id from participants.participant r where p_everyone or r.id = any (p_recipients);
end $$;

revoke all on all functions in schema events from public;
grant create on schema events to perilune_door;
alter function events.append(uuid, text, uuid, text, uuid[], boolean) owner to perilune_door;
revoke create on schema events from perilune_door;
set role perilune_door;
grant execute on function events.append(uuid, text, uuid, text, uuid[], boolean) to perilune_app;
reset role;
