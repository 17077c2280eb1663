package org.perilune.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Scopes written by the database's administrator, for tests of the wall itself that need no agreement around them. */
public final class GivenScopes {

    private GivenScopes() {}

    /** The scope of an agreement between these two, and of nothing else. */
    public static UUID agreement(String one, String other) {
        var scope = UUID.randomUUID();
        try (var administrator = DriverManager.getConnection(
                        System.getProperty("perilune.database.url"), "postgres", "postgres");
                var insert = administrator.prepareStatement("""
                        with opened as (insert into tenancy.scope (id, kind, opened_at)
                          values (?, 'AGREEMENT', '2020-01-01T00:00:00Z') returning id)
                        insert into tenancy.scope_viewer (principal, scope_id, role, valid_from)
                        select party, opened.id, 'PARTY', '2020-01-01T00:00:00Z'
                        from opened, unnest(array[?, ?]::uuid[]) party""")) {
            insert.setObject(1, scope);
            insert.setObject(2, Actors.id(one));
            insert.setObject(3, Actors.id(other));
            insert.executeUpdate();
            return scope;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
