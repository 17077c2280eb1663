-- Who trades here. The directory and the public keys are open to everybody who acts; what may be written is narrowed by
-- policies: a participant proves and revokes its own keys, the registered operator does the rest of onboarding.
create schema participants;
grant usage on schema participants to perilune_app, perilune_door;

-- A market has one operator. The first principal that onboards is registered here and no other can take its place; only
-- the owner's login changes the row. So a token that wrongly carries the operator's scope opens nothing later on, and one
-- that came first is found out at once, because the true operator is then refused.
create table participants.operator (
  single boolean primary key default true constraint operator_single check (single),
  principal uuid not null,
  since timestamptz not null
);

create table participants.participant (
  id uuid primary key,
  code text not null constraint participant_code_taken unique
    constraint participant_code_form check (code ~ '^[A-Z0-9-]{2,16}$'),
  name text not null constraint participant_name_form check (length(name) between 1 and 200),
  state text not null
    constraint participant_state check (state in ('PROPOSED', 'KEY_PROVEN', 'ACTIVE', 'SUSPENDED')),
  confirmed_fingerprint text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint participant_confirmed check ((state in ('ACTIVE', 'SUSPENDED')) = (confirmed_fingerprint is not null))
);
create index participant_in_order on participants.participant (created_at, id);

-- Public keys only, and a key speaks for one participant only: the unique key may lead with the fingerprint because the
-- whole table is public.
create table participants.participant_key (
  fingerprint text primary key,
  owner_id uuid not null references participants.participant,
  public_key bytea not null,
  added_at timestamptz not null,
  signed_by text references participants.participant_key,
  revoked_at timestamptz,
  revoked_by text references participants.participant_key,
  constraint participant_key_raw check (octet_length(public_key) = 32),
  constraint participant_key_fingerprint check (fingerprint = encode(sha256(public_key), 'hex')),
  constraint participant_key_revoked check (revoked_by is null or revoked_at is not null),
  constraint participant_key_of_owner unique (owner_id, fingerprint)
);
-- Only a participant can have put the key there that makes it ACTIVE.
alter table participants.participant add constraint participant_confirmed_key
  foreign key (id, confirmed_fingerprint) references participants.participant_key (owner_id, fingerprint);

create table participants.key_challenge (
  owner_id uuid primary key references participants.participant,
  challenge text not null constraint key_challenge_form check (challenge ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null
);

create table participants.membership (
  id uuid primary key,
  participant_id uuid not null references participants.participant,
  framework text not null constraint membership_framework_form check (framework ~ '^[A-Z0-9_]{2,40}$'),
  since date not null,
  until date,
  constraint membership_in_order check (until is null or since < until),
  constraint membership_once exclude using gist
    (participant_id with =, framework with =, daterange(since, until) with &&)
);

create table participants.affiliation (
  id uuid primary key,
  participant_id uuid not null references participants.participant,
  code text not null constraint affiliation_code_form check (code ~ '^[A-Z0-9_]{2,40}$'),
  since date not null,
  until date,
  source text not null constraint affiliation_source_form check (length(source) between 1 and 500),
  constraint affiliation_in_order check (until is null or since < until),
  constraint affiliation_once exclude using gist
    (participant_id with =, code with =, daterange(since, until) with &&)
);

create table participants.participant_transition (
  id uuid primary key,
  owner_id uuid not null references participants.participant,
  from_state text,
  to_state text not null,
  action text not null,
  actor uuid not null,
  person text not null,
  at timestamptz not null
);
create index participant_transition_of_owner on participants.participant_transition (owner_id, at);
create trigger append_only before update or delete or truncate on participants.participant_transition
  for each statement execute function tenancy.refuse_change();

alter table participants.operator enable row level security;
alter table participants.operator force row level security;
alter table participants.participant enable row level security;
alter table participants.participant force row level security;
alter table participants.participant_key enable row level security;
alter table participants.participant_key force row level security;
alter table participants.key_challenge enable row level security;
alter table participants.key_challenge force row level security;
alter table participants.membership enable row level security;
alter table participants.membership force row level security;
alter table participants.affiliation enable row level security;
alter table participants.affiliation force row level security;
alter table participants.participant_transition enable row level security;
alter table participants.participant_transition force row level security;

-- The operator knows itself; nobody who is listed in the directory becomes it.
create policy itself on participants.operator for select to perilune_app
  using (principal = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy first_comer on participants.operator for insert to perilune_app
  with check (principal = (select nullif(current_setting('app.principal', true), '')::uuid)
    and not exists (select from participants.participant p
      where p.id = (select nullif(current_setting('app.principal', true), '')::uuid)));

create policy directory on participants.participant for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
create policy directory on participants.participant_key for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
create policy directory on participants.membership for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
create policy directory on participants.affiliation for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);

-- What a participant does itself: prove its first key, add keys, revoke them once.
create policy proves_its_key on participants.participant for update to perilune_app
  using (id = (select nullif(current_setting('app.principal', true), '')::uuid) and state in ('PROPOSED', 'KEY_PROVEN'))
  with check (id = (select nullif(current_setting('app.principal', true), '')::uuid) and state = 'KEY_PROVEN');
create policy adds_its_key on participants.participant_key for insert to perilune_app
  with check (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid) and revoked_at is null);
create policy revokes_its_key on participants.participant_key for update to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid) and revoked_at is null)
  with check (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid) and revoked_at is not null);
create policy own on participants.key_challenge for select to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid));

-- What the registered operator does. It can issue a challenge and never read one, and never writes a key.
create policy operator_proposes on participants.participant for insert to perilune_app
  with check (state = 'PROPOSED' and id <> (select nullif(current_setting('app.principal', true), '')::uuid)
    and exists (select from participants.operator));
create policy operator_changes on participants.participant for update to perilune_app
  using (exists (select from participants.operator)) with check (exists (select from participants.operator));
create policy operator_issues on participants.key_challenge for insert to perilune_app
  with check (exists (select from participants.operator));
create policy operator_records on participants.membership for insert to perilune_app
  with check (exists (select from participants.operator));
create policy operator_ends on participants.membership for update to perilune_app
  using (until is null and exists (select from participants.operator)) with check (exists (select from participants.operator));
create policy operator_records on participants.affiliation for insert to perilune_app
  with check (exists (select from participants.operator));
create policy operator_ends on participants.affiliation for update to perilune_app
  using (until is null and exists (select from participants.operator)) with check (exists (select from participants.operator));

create policy concerned on participants.participant_transition for select to perilune_app
  using (owner_id = (select nullif(current_setting('app.principal', true), '')::uuid)
    or actor = (select nullif(current_setting('app.principal', true), '')::uuid));
create policy acting on participants.participant_transition for insert to perilune_app
  with check (actor = (select nullif(current_setting('app.principal', true), '')::uuid));

create policy door on participants.participant for select to perilune_door using (true);
create policy door on participants.membership for select to perilune_door using (true);
create policy door on participants.affiliation for select to perilune_door using (true);

grant select, insert on participants.operator, participants.participant, participants.participant_key,
  participants.key_challenge, participants.membership, participants.affiliation, participants.participant_transition
  to perilune_app;
grant update (state, confirmed_fingerprint, changed_at, version) on participants.participant to perilune_app;
grant update (revoked_at, revoked_by) on participants.participant_key to perilune_app;
grant update (until) on participants.membership, participants.affiliation to perilune_app;
grant select on participants.participant, participants.membership, participants.affiliation to perilune_door;
