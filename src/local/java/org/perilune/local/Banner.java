package org.perilune.local;

/** What somebody who has just started the demonstration needs to know: where, who, and three things to try. */
final class Banner {

    private Banner() {}

    static String of(World world, LocalFolder folder, String url, String realmUrl) {
        var participants = String.join(
                "  ", world.participantCodes().stream().map(World::userOf).toList());
        var roles = String.join("  ", World.roleNames());
        return """

                ------------------------------------------------------------------------------------------
                 Perilune is ready.   %s
                ------------------------------------------------------------------------------------------
                 Marketplace   %s      contract %s/contract/marketplace.yaml      browse %s/q/swagger-ui
                 Realm         %s
                 Keys          %s
                 Users         participant-role, such as esa-planner; the password is the user's own name
                   participant  %s
                   role         %s
                   and          esa alone, and each other participant alone, has every trading role;
                                operator onboards participants and reads no business

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
                        participants,
                        roles,
                        realmUrl,
                        Realm.CLIENT,
                        url,
                        url);
    }
}
