-- Webhooks: where a participant wants its feed sent, how far it has been sent, and every attempt.
create table events.webhook (
  id uuid primary key,
  owner_id uuid not null,
  url text not null,
  types text not null, -- a JSON list of prefixes; empty for all
  state text not null constraint webhook_state check (state in ('ACTIVE', 'PAUSED', 'CLOSED')),
  paused_because text constraint webhook_paused_because check (paused_because in ('OWNER', 'FAILING', 'GONE')),
  position_transaction bigint not null,
  position_sequence bigint not null,
  failures integer not null constraint webhook_failures check (failures >= 0),
  due_at timestamptz not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint webhook_paused check ((state = 'PAUSED') = (paused_because is not null))
);
create index webhook_of_owner on events.webhook (owner_id, created_at, id);
create index webhook_due on events.webhook (due_at) where state = 'ACTIVE';

create table events.webhook_attempt (
  owner_id uuid not null,
  webhook_id uuid not null references events.webhook,
  number bigint generated always as identity,
  event_id uuid not null,
  outcome text not null constraint webhook_attempt_outcome
    check (outcome in ('DELIVERED', 'REFUSED', 'UNREACHABLE', 'ADDRESS_REFUSED')),
  status integer,
  at timestamptz not null,
  primary key (owner_id, webhook_id, number)
);
create trigger append_only before update or delete or truncate on events.webhook_attempt
  for each statement execute function tenancy.refuse_change();

alter table events.webhook enable row level security;
alter table events.webhook force row level security;
alter table events.webhook_attempt enable row level security;
alter table events.webhook_attempt force row level security;
create policy own on events.webhook to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid))
  with check (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy own on events.webhook_attempt to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid))
  with check (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
grant select, insert, update on events.webhook to perilune_app;
grant select, insert on events.webhook_attempt to perilune_app;

-- The sweeper finds which webhooks have something to send; neither where to nor what.
grant usage on schema events to perilune_sweeper;
create policy sweep on events.webhook for select to perilune_sweeper using (true);
create policy sweep on events.delivery for select to perilune_sweeper using (true);
grant select (id, owner_id, state, position_transaction, position_sequence, due_at) on events.webhook to perilune_sweeper;
grant select (recipient, xid, sequence) on events.delivery to perilune_sweeper;
