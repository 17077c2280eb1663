-- Who may use what of whom on which terms. An agreement's id is its scope: what its two parties share hangs on it.
create schema agreements;
grant usage on schema agreements to perilune_app, perilune_sweeper, perilune_door;

-- Where a negotiation stands. The row is opened by a door, because it gives the counterparty sight of it; afterwards the
-- parties move it under their own policy. Time moves it too: due_at is the next instant at which the state written here is no
-- longer the true one, so a reader needs no sweep to be exact.
create table agreements.agreement (
  id uuid primary key references tenancy.scope,
  number text not null constraint agreement_number unique
    constraint agreement_number_form check (number ~ '^PA-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{10}$'),
  title text not null constraint agreement_title check (length(title) between 1 and 200),
  proposer uuid not null,
  counterparty uuid not null,
  author uuid not null,
  terms_version integer not null constraint agreement_terms_version check (terms_version >= 1),
  state text not null constraint agreement_state check (state in ('PROPOSED', 'COUNTERED', 'AGREED', 'IN_FORCE', 'SUSPENDED',
    'TERMINATION_NOTICED', 'EXPIRED', 'TERMINATED', 'WITHDRAWN', 'REJECTED')),
  respond_by timestamptz not null,
  in_force_from timestamptz,
  ends_at timestamptz,
  suspended_by uuid,
  suspended_until timestamptz,
  terminates_at timestamptz,
  due_at timestamptz,
  steps integer not null constraint agreement_steps check (steps >= 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  revision bigint not null,
  constraint agreement_of_two check (proposer <> counterparty),
  constraint agreement_author check (author in (proposer, counterparty)),
  constraint agreement_in_force check (in_force_from is not null
    or state in ('PROPOSED', 'COUNTERED', 'WITHDRAWN', 'REJECTED')),
  constraint agreement_suspended check ((suspended_by is null) = (suspended_until is null)
    and (state <> 'SUSPENDED' or suspended_by is not null)
    and (suspended_by is null or suspended_by in (proposer, counterparty))),
  constraint agreement_noticed check (terminates_at is not null or state not in ('TERMINATION_NOTICED', 'TERMINATED')),
  constraint agreement_has_deadline check (due_at is not null
    or state in ('IN_FORCE', 'EXPIRED', 'TERMINATED', 'WITHDRAWN', 'REJECTED'))
);
create index agreement_in_order on agreements.agreement (created_at, id);
create index agreement_due on agreements.agreement (due_at) where due_at is not null;

-- What is signed, byte for byte. A version never changes; a counter-proposal is the next one.
create table agreements.version (
  scope_id uuid not null references agreements.agreement,
  version integer not null constraint version_number check (version >= 1),
  canonical bytea not null constraint version_size check (octet_length(canonical) between 2 and 262144),
  sha256 text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  constraint version_hash check (sha256 = encode(sha256(canonical), 'hex')),
  primary key (scope_id, version)
);
alter table agreements.agreement add constraint agreement_version_exists
  foreign key (id, terms_version) references agreements.version deferrable initially deferred;

create table agreements.signature (
  scope_id uuid not null,
  version integer not null,
  signer uuid not null,
  key_fingerprint text not null constraint signature_key check (key_fingerprint ~ '^[0-9a-f]{64}$'),
  signature text not null constraint signature_size check (length(signature) between 1 and 200),
  person text not null,
  signed_at timestamptz not null,
  constraint signature_of_version foreign key (scope_id, version) references agreements.version,
  primary key (scope_id, version, signer)
);

create table agreements.agreement_transition (
  scope_id uuid not null references agreements.agreement,
  step integer not null constraint agreement_transition_step check (step >= 1),
  from_state text,
  to_state text not null,
  action text not null,
  version integer not null,
  actor uuid,
  person text,
  reason text constraint agreement_transition_reason check (length(reason) between 1 and 2000),
  at timestamptz not null,
  constraint agreement_transition_actor check ((actor is null) = (action = 'pass-time') and (actor is null) = (person is null)),
  primary key (scope_id, step)
);

create trigger append_only before update or delete or truncate on agreements.version
  for each statement execute function tenancy.refuse_change();
create trigger append_only before update or delete or truncate on agreements.signature
  for each statement execute function tenancy.refuse_change();
create trigger append_only before update or delete or truncate on agreements.agreement_transition
  for each statement execute function tenancy.refuse_change();

-- The state table as the database knows it, and the promise that nothing is agreed that both have not signed.
create function agreements.check_move() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.state <> old.state and not (old.state, new.state) in (
      ('PROPOSED', 'COUNTERED'), ('PROPOSED', 'AGREED'), ('PROPOSED', 'WITHDRAWN'), ('PROPOSED', 'REJECTED'),
      ('COUNTERED', 'AGREED'), ('COUNTERED', 'WITHDRAWN'), ('COUNTERED', 'REJECTED'),
      ('AGREED', 'IN_FORCE'), ('AGREED', 'TERMINATION_NOTICED'), ('AGREED', 'EXPIRED'),
      ('IN_FORCE', 'SUSPENDED'), ('IN_FORCE', 'TERMINATION_NOTICED'), ('IN_FORCE', 'EXPIRED'),
      ('SUSPENDED', 'IN_FORCE'), ('SUSPENDED', 'TERMINATION_NOTICED'), ('SUSPENDED', 'EXPIRED'),
      ('TERMINATION_NOTICED', 'TERMINATED'), ('TERMINATION_NOTICED', 'EXPIRED')) then
    raise exception 'an agreement does not move so' using errcode = '23514', constraint = 'agreement_move';
  end if;
  if new.terms_version <> old.terms_version
      and (new.state <> 'COUNTERED' or new.terms_version <> old.terms_version + 1 or new.author = old.author) then
    raise exception 'a version is countered by the other side, with the next' using errcode = '23514', constraint = 'agreement_counter';
  end if;
  if new.state = 'AGREED' and old.state <> 'AGREED' and not agreements.both_signed(new.id, new.terms_version) then
    raise exception 'not both parties have signed' using errcode = '23514', constraint = 'agreement_signed';
  end if;
  return new;
end $$;
create function agreements.both_signed(p_agreement uuid, p_version integer) returns boolean
language sql stable set search_path = ''
as $$
  select count(*) = 2 from agreements.signature s join agreements.agreement a on a.id = s.scope_id
  where s.scope_id = p_agreement and s.version = p_version and s.signer in (a.proposer, a.counterparty)
$$;
create trigger agreement_moves before update on agreements.agreement
  for each row execute function agreements.check_move();

alter table agreements.agreement enable row level security;
alter table agreements.agreement force row level security;
alter table agreements.version enable row level security;
alter table agreements.version force row level security;
alter table agreements.signature enable row level security;
alter table agreements.signature force row level security;
alter table agreements.agreement_transition enable row level security;
alter table agreements.agreement_transition force row level security;

-- The parties see it, and an officer whom a mandate over it was given; only the parties change it.
create policy seen on agreements.agreement for select to perilune_app using (id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy moved on agreements.agreement for update to perilune_app using (id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

create policy seen on agreements.version for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy proposed on agreements.version for insert to perilune_app with check (
  proposed_by = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

create policy seen on agreements.signature for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role in ('PARTY', 'OFFICER')
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy signed on agreements.signature for insert to perilune_app with check (
  signer = (select nullif(current_setting('app.principal', true), '')::uuid) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

-- Reasons are between the parties.
create policy seen on agreements.agreement_transition for select to perilune_app using (scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));
create policy recorded on agreements.agreement_transition for insert to perilune_app with check (
  (actor is null or actor = (select nullif(current_setting('app.principal', true), '')::uuid)) and scope_id = any (array(
  select v.scope_id from tenancy.scope_viewer v
  where v.principal = (select nullif(current_setting('app.principal', true), '')::uuid) and v.role = 'PARTY'
    and v.valid_from <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and v.valid_until > (select nullif(current_setting('app.now', true), '')::timestamptz))));

create policy sweep on agreements.agreement for select to perilune_sweeper using (true);
create policy door on agreements.agreement to perilune_door using (true) with check (true);
create policy door on agreements.signature for select to perilune_door using (true);

grant select on agreements.agreement, agreements.version, agreements.signature, agreements.agreement_transition to perilune_app;
grant update (author, terms_version, title, state, respond_by, in_force_from, ends_at, suspended_by, suspended_until,
  terminates_at, due_at, steps, changed_at, revision) on agreements.agreement to perilune_app;
grant insert on agreements.version, agreements.signature, agreements.agreement_transition to perilune_app;
grant select (id, proposer, due_at) on agreements.agreement to perilune_sweeper; -- which are due, not what they say
grant select, insert on agreements.agreement to perilune_door;
grant select on agreements.signature to perilune_door;

-- Doors. The first lays a proposal before its counterparty: OPENED, or REFUSED when the two are not two active participants.
create function agreements.open(
  p_agreement uuid, p_counterparty uuid, p_number text, p_title text, p_respond_by timestamptz) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := tenancy.principal();
begin
  if me is null or p_counterparty is null or me = p_counterparty or (
      select count(*) from participants.participant p where p.id in (me, p_counterparty) and p.state = 'ACTIVE') <> 2 then
    return 'REFUSED';
  end if;
  insert into tenancy.scope (id, kind, opened_at) values (p_agreement, 'AGREEMENT', tenancy.moment());
  insert into tenancy.scope_viewer (principal, scope_id, role, valid_from)
  values (me, p_agreement, 'PARTY', tenancy.moment()), (p_counterparty, p_agreement, 'PARTY', tenancy.moment());
  insert into agreements.agreement (id, number, title, proposer, counterparty, author, terms_version, state, respond_by, due_at,
    steps, created_at, changed_at, revision)
  values (p_agreement, p_number, p_title, me, p_counterparty, me, 1, 'PROPOSED', p_respond_by, p_respond_by,
    0, tenancy.moment(), tenancy.moment(), 0);
  return 'OPENED';
end $$;

-- The second makes the partners' sight of each other's unlisted offerings follow the agreement: it lasts exactly as long as
-- the row, which both have signed, says that the agreement is in force. Beginnings and ends that lie ahead are written ahead.
create function agreements.align_partnership(p_agreement uuid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz := tenancy.moment();
  agreed agreements.agreement;
  begins timestamptz;
  ends timestamptz;
begin
  select * into agreed from agreements.agreement a
  where a.id = p_agreement and tenancy.principal() in (a.proposer, a.counterparty);
  if not found then
    return 'UNKNOWN';
  end if;
  update tenancy.scope_viewer v set valid_until = greatest(moment, v.valid_from)
  where v.scope_id = p_agreement and v.role = 'PARTNER' and v.valid_until > moment;
  begins := greatest(moment, agreed.in_force_from, agreed.suspended_until);
  ends := least(agreed.ends_at, agreed.terminates_at, 'infinity');
  if agreed.state not in ('AGREED', 'IN_FORCE', 'SUSPENDED', 'TERMINATION_NOTICED') or begins >= ends
      or not agreements.both_signed(p_agreement, agreed.terms_version) then
    return 'APART';
  end if;
  insert into tenancy.scope_viewer (principal, scope_id, role, partner, valid_from, valid_until)
  values (agreed.proposer, p_agreement, 'PARTNER', agreed.counterparty, begins, ends),
    (agreed.counterparty, p_agreement, 'PARTNER', agreed.proposer, begins, ends)
  on conflict (principal, scope_id, role, valid_from) do update set valid_until = excluded.valid_until;
  return 'PARTNERS';
end $$;

revoke all on all functions in schema agreements from public;
grant execute on function agreements.both_signed(uuid, integer) to perilune_app, perilune_door;
grant create on schema agreements to perilune_door;
alter function agreements.open(uuid, uuid, text, text, timestamptz) owner to perilune_door;
alter function agreements.align_partnership(uuid) owner to perilune_door;
revoke create on schema agreements from perilune_door;
set role perilune_door;
grant execute on function agreements.open(uuid, uuid, text, text, timestamptz), agreements.align_partnership(uuid) to perilune_app;
reset role;
