package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.local.LocalPostgres;

/** The tenancy wall as the database itself describes it. */
class TenancyWallTest {

    /** Tables that hold no participant's rows, each with the reason. Every other table is behind a forced policy. */
    private static final Set<String> OPEN_TABLES = Set.of(
            "public.flyway_schema_history", // which migrations ran
            "tenancy.rule_version" // one number
            );

    /** Every function that crosses the wall. A new one is named here on purpose or fails the build. */
    private static final Set<String> DOORS = Set.of(
            "agreements.align_partnership(uuid)", // partners see each other's unlisted offerings while it is in force
            "agreements.open(uuid,uuid,text,text,timestamp with time zone)", // lays a proposal before its counterparty
            "booking.free_busy(uuid,uuid,timestamp with time zone,timestamp with time zone)", // how much is left, not
            // who has it
            "booking.release()", // gives back what a booking took, in the transaction in which it leaves
            "booking.reserve(uuid,uuid,uuid,timestamp with time zone,timestamp with time zone,jsonb,text)", // takes a
            // provider's capacity
            "clearance.apply_change(uuid,text)", // a second person of an authority puts a change of its law in force
            "clearance.certified(text,text[],uuid,uuid,text,text[])", // yes or no about the other side's certification
            "clearance.facts_changed()", // a legal fact raises the version every transaction reads first
            "events.append(uuid,text,uuid,text,uuid[],boolean)", // writes into the feeds of others
            "oversight.appoint(uuid)", // opens the ledger and the statements to a party's officer
            "oversight.record_read(uuid,uuid,text,text,uuid)", // tells the party what its officer reads
            "oversight.revoke(uuid)", // closes what a mandate opened
            "rescue.add_personal(uuid,text,timestamp with time zone)", // what is personal in an entry, written once
            "rescue.join_case(uuid)", // who offers help sees the case
            "rescue.open_case(uuid,uuid)" // the raiser's own case
            );

    @Test
    @Tag("R-01")
    void every_table_with_participants_rows_has_row_level_security_enabled_and_forced() throws SQLException {
        var open = query("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                  and not (c.relrowsecurity and c.relforcerowsecurity)""");
        assertThat(new TreeSet<>(open)).isEqualTo(new TreeSet<>(OPEN_TABLES));
    }

    @Test
    @Tag("R-01")
    void with_no_principal_set_the_application_sees_no_row_of_any_table() throws SQLException {
        try (var application = connect("perilune_app");
                var statement = application.createStatement()) {
            for (var table : readableTables()) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void every_security_definer_function_is_a_named_door() throws SQLException {
        var doors = query("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')""");
        assertThat(new TreeSet<>(doors)).isEqualTo(new TreeSet<>(DOORS));
    }

    @Test
    void every_door_is_owned_by_the_door_role_and_fixes_its_search_path() throws SQLException {
        assertThat(query("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                  and (p.proowner::regrole::text <> 'perilune_door'
                       or not coalesce(p.proconfig @> array['search_path=""'], false)
                       or p.proleakproof)""")).isEmpty();
    }

    @Test
    void nobody_but_the_named_logins_may_execute_a_door() throws SQLException {
        assertThat(query("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                  and has_function_privilege('public', p.oid, 'execute')""")).isEmpty();
    }

    @Test
    void no_login_can_bypass_a_policy_and_the_application_owns_nothing() throws SQLException {
        assertThat(query("""
                select rolname from pg_roles
                where rolname like 'perilune%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""")).isEmpty();
        assertThat(query("""
                select c.oid::regclass::text from pg_class c
                where c.relowner::regrole::text in ('perilune_app', 'perilune_sealer', 'perilune_sweeper')""")).isEmpty();
    }

    private static List<String> readableTables() throws SQLException {
        var tables = query("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                  and has_table_privilege('perilune_app', c.oid, 'select')""");
        tables.removeAll(OPEN_TABLES);
        assertThat(tables).isNotEmpty();
        return tables;
    }

    private static List<String> query(String sql) throws SQLException {
        try (var administrator = connect("postgres");
                var statement = administrator.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection connect(String login) throws SQLException {
        var password = login.equals("postgres") ? "postgres" : LocalPostgres.PASSWORD;
        return DriverManager.getConnection(System.getProperty("perilune.database.url"), login, password);
    }
}
