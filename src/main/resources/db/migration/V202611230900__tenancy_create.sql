-- The wall: who may see what is shared, and the marks of answered requests.
-- Behind a policy only leakproof comparisons use an index: ids and states are uuid and text, times are plain timestamptz.

revoke all on schema public from public;
grant usage on schema public to perilune_app; -- the program checks at its start that the schema is the one it knows
grant select on public.flyway_schema_history to perilune_app;
create schema tenancy;
grant usage on schema tenancy to perilune_app, perilune_sealer, perilune_sweeper, perilune_door;

create table tenancy.scope (
  id uuid primary key,
  kind text not null constraint scope_kind check (kind in ('AGREEMENT', 'RESCUE', 'MARKET')),
  opened_at timestamptz not null
);

-- The only source of shared visibility. PARTY sees a scope's business; PARTNER additionally names the other side of an
-- agreement in force, which opens each other's unlisted offerings; OFFICER sees ledger and statements under a mandate;
-- HELPER and RAISER see a rescue case.
create table tenancy.scope_viewer (
  principal uuid not null,
  scope_id uuid not null references tenancy.scope,
  role text not null constraint scope_viewer_role check (role in ('PARTY', 'PARTNER', 'OFFICER', 'RAISER', 'HELPER')),
  partner uuid,
  valid_from timestamptz not null,
  valid_until timestamptz not null default 'infinity',
  constraint scope_viewer_in_order check (valid_from <= valid_until),
  constraint scope_viewer_partner check ((role = 'PARTNER') = (partner is not null)),
  primary key (principal, scope_id, role, valid_from)
);
create index scope_viewer_scope on tenancy.scope_viewer (scope_id);

create table tenancy.idempotency_mark (
  owner_id uuid not null default nullif(current_setting('app.principal', true), '')::uuid,
  operation text not null,
  key text not null,
  fingerprint bytea not null,
  marked_at timestamptz not null,
  status integer,
  location text,
  etag text,
  body bytea,
  primary key (owner_id, operation, key)
);

-- Bumped whenever a legal rule is published or ended; every transaction reads it in its first round trip.
create table tenancy.rule_version (
  single boolean primary key default true constraint rule_version_single check (single),
  version bigint not null
);
insert into tenancy.rule_version (version) values (1);

alter table tenancy.scope enable row level security;
alter table tenancy.scope force row level security;
alter table tenancy.scope_viewer enable row level security;
alter table tenancy.scope_viewer force row level security;
alter table tenancy.idempotency_mark enable row level security;
alter table tenancy.idempotency_mark force row level security;

create policy own on tenancy.scope_viewer for select to perilune_app
  using (principal = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy seen on tenancy.scope for select to perilune_app using (id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid)
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy own on tenancy.idempotency_mark to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy door on tenancy.scope to perilune_door using (true) with check (true);
create policy door on tenancy.scope_viewer to perilune_door using (true) with check (true);

grant select on tenancy.scope, tenancy.scope_viewer, tenancy.rule_version to perilune_app;
grant select, insert on tenancy.idempotency_mark to perilune_app;
grant update (status, location, etag, body) on tenancy.idempotency_mark to perilune_app;
grant select, insert on tenancy.scope, tenancy.scope_viewer to perilune_door;
grant update (valid_until) on tenancy.scope_viewer to perilune_door;
grant select, update on tenancy.rule_version to perilune_door;

-- Inner helpers of the doors: the acting principal and the transaction's time; null when nothing is set.
create function tenancy.principal() returns uuid
language sql stable set search_path = ''
as $$ select nullif(pg_catalog.current_setting('app.principal', true), '')::uuid $$;
create function tenancy.moment() returns timestamptz
language sql stable set search_path = ''
as $$ select nullif(pg_catalog.current_setting('app.now', true), '')::timestamptz $$;
revoke all on all functions in schema tenancy from public;
grant execute on all functions in schema tenancy to perilune_door;

-- Every append-only table of the market hangs this on itself.
create function tenancy.refuse_change() returns trigger
language plpgsql set search_path = ''
as $$ begin raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only'; end $$;
