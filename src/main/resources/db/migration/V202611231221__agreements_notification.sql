-- Entry into force with the last notification of completed internal procedures: until both have notified there is no instant
-- from which the agreement is in force, and it lapses if they do not in time. Applied provisionally, it runs meanwhile.
alter table agreements.agreement
  add column proposer_notified_at timestamptz,
  add column counterparty_notified_at timestamptz,
  add column notify_by timestamptz,
  add column provisional_from timestamptz,
  drop constraint agreement_in_force,
  add constraint agreement_in_force check (in_force_from is not null
    or state in ('PROPOSED', 'COUNTERED', 'WITHDRAWN', 'REJECTED')
    or notify_by is not null and state in ('AGREED', 'TERMINATION_NOTICED', 'TERMINATED', 'EXPIRED')),
  add constraint agreement_notified check (in_force_from is null or notify_by is null
    or proposer_notified_at is not null and counterparty_notified_at is not null);
grant update (proposer_notified_at, counterparty_notified_at, notify_by, provisional_from) on agreements.agreement to perilune_app;

-- The partners' sight of each other's unlisted offerings begins with provisional application, where that is agreed.
grant create on schema agreements to perilune_door;
set role perilune_door;
create or replace function agreements.align_partnership(p_agreement uuid) returns text
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
  begins := greatest(moment, least(agreed.provisional_from, agreed.in_force_from), agreed.suspended_until);
  ends := least(agreed.ends_at, agreed.terminates_at,
    case when agreed.in_force_from is null then agreed.notify_by end, 'infinity');
  if agreed.state not in ('AGREED', 'IN_FORCE', 'SUSPENDED', 'TERMINATION_NOTICED') or begins >= ends
      or (agreed.in_force_from is null and agreed.provisional_from is null)
      or not agreements.both_signed(p_agreement, agreed.terms_version) then
    return 'APART';
  end if;
  insert into tenancy.scope_viewer (principal, scope_id, role, partner, valid_from, valid_until)
  values (agreed.proposer, p_agreement, 'PARTNER', agreed.counterparty, begins, ends),
    (agreed.counterparty, p_agreement, 'PARTNER', agreed.proposer, begins, ends)
  on conflict (principal, scope_id, role, valid_from) do update set valid_until = excluded.valid_until;
  return 'PARTNERS';
end $$;
reset role;
revoke create on schema agreements from perilune_door;
