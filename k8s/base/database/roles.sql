-- Once per cluster, by an administrator, before the first migration. Passwords are set beside this, never in it.
-- owner: owns tables, runs migrations, is forced under every policy itself; app: serves; sealer: seals the logs;
-- sweeper: lets deadlines pass; door: owns the functions that cross the tenancy wall, and cannot log in.
do $$
declare
  login text;
begin
  foreach login in array array['perilune_owner', 'perilune_app', 'perilune_sealer', 'perilune_sweeper'] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I login nosuperuser nobypassrls nocreaterole nocreatedb', login);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'perilune_door') then
    create role perilune_door nologin nosuperuser nobypassrls;
  end if;
end $$;

-- The owner may act as the door on purpose, never by accident.
grant perilune_door to perilune_owner with inherit false, set true;
