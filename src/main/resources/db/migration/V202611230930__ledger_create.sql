-- The journal. One row is one entry with all its legs; postings and balances are read off it. It only grows: what is wrong
-- is reversed by another entry. Nothing here knows what an account means.
create schema ledger;
grant usage on schema ledger to perilune_app;

-- Zero in each unit, no leg of nothing. Without legs an entry is a memo. Nulls, lost legs and nested arrays do not pass.
create function ledger.balanced(accounts text[], units text[], amounts bigint[]) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select coalesce(
    pg_catalog.cardinality(accounts) = pg_catalog.cardinality(units)
    and pg_catalog.cardinality(units) = pg_catalog.cardinality(amounts)
    and pg_catalog.cardinality(amounts) <= 64
    and coalesce(pg_catalog.array_ndims(amounts), 1) = 1
    and not exists (select from unnest(accounts, units, amounts) as l(account, unit, amount)
                    where l.account is null or l.unit is null or l.amount is null or l.amount = 0)
    and not exists (select from unnest(units, amounts) as l(unit, amount)
                    group by l.unit having pg_catalog.sum(l.amount) <> 0), false)
$$;
revoke all on function ledger.balanced(text[], text[], bigint[]) from public;
grant execute on function ledger.balanced(text[], text[], bigint[]) to perilune_app;

create table ledger.entry (
  id uuid primary key,
  scope_id uuid not null,
  kind text not null,
  idempotency_key text not null,
  effective_at timestamptz not null,
  recorded_at timestamptz not null,
  author_id uuid not null,
  corrects uuid,
  accounts text[] not null,
  units text[] not null,
  amounts bigint[] not null,
  canonical bytea not null,
  leaf_id uuid not null,
  constraint entry_once unique (scope_id, kind, idempotency_key), -- for ever
  constraint entry_balanced check (ledger.balanced(accounts, units, amounts))
);
create index entry_in_order on ledger.entry (scope_id, recorded_at, id);
create trigger append_only before update or delete or truncate on ledger.entry
  for each statement execute function tenancy.refuse_change();

alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
create policy viewers on ledger.entry for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy parties on ledger.entry for insert to perilune_app with check (
  author_id = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
grant select, insert on ledger.entry to perilune_app;
