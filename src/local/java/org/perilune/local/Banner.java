package org.perilune.local;

import java.util.Locale;

/** What somebody who has just started the demonstration needs to know: where, who, and three things to try. */
final class Banner {

    private Banner() {}

    static String of(World world, LocalFolder folder, String url, String realmUrl) {
        var users = new StringBuilder();
        for (var code : world.participantCodes()) {
            var name = code.toLowerCase(Locale.ROOT);
            users.append("    %-12s %s-planner  %s-provider-operator  %s-signatory  %s-rescue-coordinator  %s-officer%n"
                    .formatted(code, name, name, name, name, name));
        }
        return """

                ------------------------------------------------------------------------------------------
                 Perilune is ready.   %s
                ------------------------------------------------------------------------------------------
                 Marketplace   %s      contract %s/contract/marketplace.yaml      browse %s/q/swagger-ui
                 Realm         %s
                 Keys          %s
                 Users (the password is the user's own name; CODE alone, such as esa, has every trading role)
                %s    operator      onboards participants and reads no business

                 Try
                   TOKEN=$(curl -s %s/protocol/openid-connect/token -d grant_type=password \\
                     -d client_id=%s -d username=esa-planner -d password=esa-planner | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                   curl -s -H "Authorization: Bearer $TOKEN" %s/v1/participants
                   curl -s -H "Authorization: Bearer $TOKEN" -d '{"nature":"suit leak"}' %s/v1/distress-calls
                 docs/walkthrough.md goes on from here. Ctrl-C stops everything; the data stays.
                ------------------------------------------------------------------------------------------
                """.formatted(
                        world.label(),
                        url,
                        url,
                        url,
                        realmUrl,
                        folder.root().resolve("keys"),
                        users,
                        realmUrl,
                        Realm.CLIENT,
                        url,
                        url);
    }
}
