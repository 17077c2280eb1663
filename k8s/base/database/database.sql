-- Once per database, by an administrator, connected to it, after roles.sql.
revoke all on database perilune from public; -- takes TEMP away too: a temporary table could shadow one a door names
grant connect, create on database perilune to perilune_owner;
grant connect on database perilune to perilune_app, perilune_sealer, perilune_sweeper;
create extension if not exists btree_gist;
alter schema public owner to perilune_owner;
-- A backstop, not a control: no write transaction outlives a second of database time while it holds the watermark.
alter role perilune_app in database perilune set idle_in_transaction_session_timeout = '5s';
