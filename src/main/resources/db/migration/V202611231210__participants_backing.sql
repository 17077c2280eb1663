-- Who owns, funds or makes up whom: legal facts as affiliations are, because rules look through them. The directory is open.
create table participants.backing (
  id uuid primary key,
  participant_id uuid not null references participants.participant,
  behind uuid not null references participants.participant,
  kind text not null constraint backing_kind check (kind in ('OWNER', 'MEMBER', 'FUNDER')),
  since date not null,
  until date,
  source text not null constraint backing_source_form check (length(source) between 1 and 500),
  constraint backing_of_another check (participant_id <> behind),
  constraint backing_in_order check (until is null or since < until),
  constraint backing_once exclude using gist
    (participant_id with =, behind with =, kind with =, daterange(since, until) with &&)
);

alter table participants.backing enable row level security;
alter table participants.backing force row level security;
create policy directory on participants.backing for select to perilune_app
  using ((select nullif(current_setting('app.principal', true), '')) is not null);
create policy operator_records on participants.backing for insert to perilune_app
  with check (exists (select from participants.operator));
create policy operator_ends on participants.backing for update to perilune_app
  using (until is null and exists (select from participants.operator)) with check (exists (select from participants.operator));
create policy door on participants.backing for select to perilune_door using (true);
grant select, insert on participants.backing to perilune_app;
grant update (until) on participants.backing to perilune_app;
grant select on participants.backing to perilune_door;
