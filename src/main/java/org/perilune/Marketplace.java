package org.perilune;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The program. {@code serve} (the default) answers requests and never holds owner credentials; {@code migrate} brings the
 * schema up to date under the owner login and ends. Either refuses with one line when a setting is missing.
 */
@QuarkusMain
public class Marketplace {

    private static final int UNUSABLE_SETTINGS = 2;

    private Marketplace() {}

    public static void main(String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("migrate")) {
            System.exit(migrate());
        }
        if (arguments.length > 0 && !arguments[0].equals("serve")) {
            refuse("unknown command " + arguments[0] + ": use serve (the default) or migrate");
        }
        Settings.forServing().missing().ifPresent(Marketplace::refuse);
        Quarkus.run(arguments);
    }

    private static int migrate() {
        var settings = Settings.forMigrating();
        settings.missing().ifPresent(Marketplace::refuse);
        return Migration.run(
                settings.value("PERILUNE_OWNER_URL"),
                settings.value("PERILUNE_OWNER_USER"),
                settings.value("PERILUNE_OWNER_PASSWORD"));
    }

    private static void refuse(String line) {
        System.err.println("perilune: " + line);
        System.exit(UNUSABLE_SETTINGS);
    }
}
