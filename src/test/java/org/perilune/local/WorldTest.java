package org.perilune.local;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration worlds as their files have them. That the API takes them is seen when local mode starts. */
class WorldTest {

    private static final Set<String> SIX =
            Set.of("COMMUNICATION", "NAVIGATION", "POWER", "HABITAT", "CONSUMABLE", "TRANSPORT");
    private static final Set<String> MATURITIES =
            Set.of("CONCEPT", "FUNDED", "IN_DEVELOPMENT", "IN_TRANSIT", "OPERATIONAL", "SUSPENDED", "RETIRED");
    private static final Set<String> ARTEMIS_SIDE = Set.of("ARTEMIS_ACCORDS", "LUNANET");
    private static final Set<String> ILRS_SIDE = Set.of("ILRS");

    @ParameterizedTest
    @ValueSource(strings = {"outpost", "now"})
    void a_world_has_twelve_participants_and_forty_assets_and_offerings_over_all_six_categories(String name) {
        var world = World.named(name);

        assertThat(world.participantCodes()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
        assertThat(world.list("assets").size() + world.list("offerings").size()).isGreaterThanOrEqualTo(40);
        assertThat(world.list("offerings").stream().map(WorldTest::category).collect(toSet()))
                .isEqualTo(SIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outpost", "now"})
    void a_world_has_six_agreements_and_none_claims_to_be_real(String name) {
        var agreements = World.named(name).list("agreements");

        assertThat(agreements).hasSizeGreaterThanOrEqualTo(6);
        assertThat(agreements).allSatisfy(agreement -> {
            var demonstration = agreement.at("/body/terms/demonstration");
            assertThat(demonstration.isBoolean() && demonstration.booleanValue())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"outpost", "now"})
    void every_key_is_used_once_and_every_reference_leads_somewhere(String name) {
        var world = World.named(name);
        var codes = world.participantCodes();

        Stream.of("assets", "resources", "offerings", "agreements")
                .forEach(section -> assertThat(keys(world, section)).doesNotHaveDuplicates());
        assertThat(texts(world, "assets", "owner")).isSubsetOf(codes);
        assertThat(texts(world, "agreements", "proposer")).isSubsetOf(codes);
        assertThat(texts(world, "agreements", "counterparty")).isSubsetOf(codes);
        assertThat(texts(world, "resources", "asset")).isSubsetOf(keys(world, "assets"));
        assertThat(texts(world, "offerings", "asset")).isSubsetOf(keys(world, "assets"));
        world.list("offerings")
                .forEach(offering -> assertThat(texts(offering.path("resources")))
                        .isNotEmpty()
                        .isSubsetOf(keys(world, "resources")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outpost", "now"})
    void who_owns_an_asset_owns_what_hangs_on_it_and_only_parties_provide_under_an_agreement(String name) {
        var world = World.named(name);
        var owners = world.list("assets").stream().collect(toMap(WorldTest::key, asset -> text(asset, "owner")));

        Stream.of("resources", "offerings")
                .flatMap(section -> world.list(section).stream())
                .forEach(entry -> assertThat(text(entry, "owner")).isEqualTo(owners.get(text(entry, "asset"))));
        world.list("agreements")
                .forEach(agreement -> assertThat(
                                agreement.at("/body/terms/covers").findValuesAsText("provider"))
                        .isNotEmpty()
                        .isSubsetOf(text(agreement, "proposer"), text(agreement, "counterparty")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outpost", "now"})
    void every_asset_and_offering_says_how_mature_it_is_and_since_when_that_is_said(String name) {
        var world = World.named(name);
        var assets = world.list("assets").stream().map(asset -> asset.path("body"));
        var offerings = world.list("offerings").stream().map(offering -> offering.at("/body/details"));

        assertThat(Stream.concat(assets, offerings)).allSatisfy(entry -> {
            assertThat(MATURITIES).contains(text(entry, "maturity"));
            assertThat(LocalDate.parse(text(entry, "assertedOn"))).isNotNull();
        });
    }

    @Test
    void today_most_offerings_are_not_operational_yet() {
        var offerings = World.named("now").list("offerings");

        assertThat(offerings.stream().filter(WorldTest::isOperational).count()).isLessThan(offerings.size() / 2);
    }

    @Test
    void in_the_outpost_both_sides_operate_in_every_category() {
        var world = World.named("outpost");

        Stream.of(ARTEMIS_SIDE, ILRS_SIDE)
                .forEach(side -> assertThat(operationalCategories(world, members(world, side)))
                        .as("operational offerings of members of %s", side)
                        .isEqualTo(SIX));
    }

    @Test
    void in_the_outpost_agreements_give_esa_an_operational_partner_in_every_category() {
        var world = World.named("outpost");
        var bookable = new HashSet<String>();
        world.list("agreements").stream()
                .filter(agreement -> Set.of(text(agreement, "proposer"), text(agreement, "counterparty"))
                        .contains("ESA"))
                .forEach(agreement -> bookable.addAll(bookableByEsa(world, agreement)));

        assertThat(bookable).isEqualTo(SIX);
    }

    /** What a partner covers, has a tariff for, and offers in that meter. */
    private static Set<String> bookableByEsa(World world, JsonNode agreement) {
        var provider = Stream.of(text(agreement, "proposer"), text(agreement, "counterparty"))
                .filter(party -> !party.equals("ESA"))
                .collect(toSet());
        var covered = entries(agreement.at("/body/terms/covers")).stream()
                .filter(cover -> provider.contains(text(cover, "provider")))
                .flatMap(cover -> texts(cover.path("categories")).stream())
                .collect(toSet());
        var priced = entries(agreement.at("/body/terms/rateCard/items")).stream()
                .map(item -> List.of(text(item, "category"), text(item, "meter")))
                .collect(toSet());
        return world.list("offerings").stream()
                .filter(offering -> provider.contains(text(offering, "owner")) && isOperational(offering))
                .map(offering -> offering.path("body"))
                .filter(body -> covered.contains(text(body, "category")))
                .filter(body -> priced.contains(List.of(text(body, "category"), text(body, "meter"))))
                .map(body -> text(body, "category"))
                .collect(toSet());
    }

    private static Set<String> operationalCategories(World world, Set<String> providers) {
        return world.list("offerings").stream()
                .filter(offering -> providers.contains(text(offering, "owner")) && isOperational(offering))
                .map(WorldTest::category)
                .collect(toSet());
    }

    private static Set<String> members(World world, Set<String> frameworks) {
        return world.list("participants").stream()
                .filter(participant -> participant.path("memberships").findValuesAsText("framework").stream()
                        .anyMatch(frameworks::contains))
                .map(participant -> text(participant, "code"))
                .collect(toSet());
    }

    private static boolean isOperational(JsonNode offering) {
        return text(offering.at("/body/details"), "maturity").equals("OPERATIONAL");
    }

    private static String category(JsonNode offering) {
        return text(offering.path("body"), "category");
    }

    private static String key(JsonNode entry) {
        return text(entry, "key");
    }

    private static List<String> keys(World world, String section) {
        return texts(world, section, "key");
    }

    private static List<String> texts(World world, String section, String field) {
        return world.list(section).stream().map(entry -> text(entry, field)).toList();
    }

    private static List<String> texts(JsonNode array) {
        return entries(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> entries(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asText();
    }
}
