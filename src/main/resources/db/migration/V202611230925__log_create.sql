-- Merkle logs over bytes. What is appended commits with its cause; what is sealed is everything no earlier transaction can
-- still add to. Order is that of the writing transactions (xid), then of their rows.
create schema log;
grant usage on schema log to perilune_app, perilune_sealer;

create table log.leaf (
  id uuid primary key,
  log_id uuid not null,
  leaf_hash bytea not null constraint leaf_hash_length check (octet_length(leaf_hash) = 32),
  owner_id uuid not null default nullif(current_setting('app.principal', true), '')::uuid,
  sequence bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id()
);
create index leaf_in_order on log.leaf (xid, sequence);

create table log.sealed (
  log_id uuid not null,
  index bigint not null constraint sealed_index check (index >= 0),
  leaf_id uuid not null constraint sealed_once unique references log.leaf,
  leaf_hash bytea not null,
  primary key (log_id, index)
);

-- How far a log has got: its size and the roots of its complete subtrees, largest first, so that sealing costs what is new.
create table log.head (
  log_id uuid primary key,
  size bigint not null,
  frontier bytea not null default ''
);

create table log.checkpoint (
  log_id uuid not null,
  size bigint not null,
  root bytea not null constraint checkpoint_root check (octet_length(root) = 32),
  note text not null,
  sealed_at timestamptz not null,
  primary key (log_id, size)
);

-- The global log of checkpoints: a salted leaf for each checkpoint, so that its hash tells nothing to who lacks the salt.
create table log.global_leaf (
  index bigint primary key,
  log_id uuid not null,
  size bigint not null,
  canonical bytea not null,
  leaf_hash bytea not null constraint global_leaf_hash check (leaf_hash = sha256('\x00'::bytea || canonical)),
  constraint global_leaf_checkpoint foreign key (log_id, size) references log.checkpoint
);
create index global_leaf_of_log on log.global_leaf (log_id, size);

create table log.mark (
  single boolean primary key default true constraint mark_single check (single),
  sealed_below xid8 not null
);
insert into log.mark (sealed_below) values (pg_current_xact_id());

create trigger append_only before update or delete or truncate on log.leaf
  for each statement execute function tenancy.refuse_change();
create trigger append_only before update or delete or truncate on log.sealed
  for each statement execute function tenancy.refuse_change();
create trigger append_only before update or delete or truncate on log.checkpoint
  for each statement execute function tenancy.refuse_change();
create trigger append_only before update or delete or truncate on log.global_leaf
  for each statement execute function tenancy.refuse_change();

alter table log.leaf enable row level security;
alter table log.leaf force row level security;
alter table log.sealed enable row level security;
alter table log.sealed force row level security;
alter table log.head enable row level security;
alter table log.head force row level security;
alter table log.checkpoint enable row level security;
alter table log.checkpoint force row level security;
alter table log.global_leaf enable row level security;
alter table log.global_leaf force row level security;
alter table log.mark enable row level security;
alter table log.mark force row level security;

create policy own on log.leaf to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy market on log.sealed for select to perilune_app
  using (log_id = '00000000-0000-4000-8000-000000000001'
    and (select nullif(current_setting('app.principal', true), '')) is not null);
create policy own on log.sealed for select to perilune_app
  using (log_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy shared on log.sealed for select to perilune_app using (log_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid)
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy open on log.checkpoint for select to perilune_app
  using (log_id in ('00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000001')
    and (select nullif(current_setting('app.principal', true), '')) is not null);
create policy own on log.checkpoint for select to perilune_app
  using (log_id = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy shared on log.checkpoint for select to perilune_app using (log_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid)
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

create policy seal on log.leaf for select to perilune_sealer using (true);
create policy seal on log.sealed to perilune_sealer using (true) with check (true);
create policy seal on log.head to perilune_sealer using (true) with check (true);
create policy seal on log.checkpoint to perilune_sealer using (true) with check (true);
create policy seal on log.global_leaf to perilune_sealer using (true) with check (true);
create policy seal on log.mark to perilune_sealer using (true) with check (true);

-- Column by column: the application can forge neither transaction nor owner of a leaf.
grant insert (id, log_id, leaf_hash), select on log.leaf to perilune_app;
grant select on log.sealed, log.checkpoint to perilune_app;
grant select on log.leaf to perilune_sealer;
grant select, insert on log.sealed, log.checkpoint, log.global_leaf to perilune_sealer;
grant select, insert, update on log.head to perilune_sealer;
grant select, update on log.mark to perilune_sealer;
