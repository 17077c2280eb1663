package org.perilune.kit;

import static org.perilune.kit.Given.because;
import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Negotiating, signing, suspending and ending a bilateral agreement. */
final class AgreementSequences {

    private AgreementSequences() {}

    static List<Sequence> all() {
        return List.of(
                does("AGR-01", "A proposal is seen by both, each with its own allowed actions", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.market
                            .get(stage.consumer, agreement)
                            .status(200)
                            .is("/state", "PROPOSED")
                            .allows("sign", "withdraw");
                    stage.market
                            .get(stage.provider, agreement)
                            .status(200)
                            .is("/state", "PROPOSED")
                            .allows("counter", "reject", "sign");
                }),
                does("AGR-02", "Both read the same canonical bytes, and their digest is the version's", stage -> {
                    var canonical = stage.given().proposal(Map.of()) + "/versions/1/canonical";
                    var ours = stage.market.get(stage.consumer, canonical).status(200);
                    var theirs = stage.market.get(stage.provider, canonical).status(200);
                    ours.must(java.util.Arrays.equals(ours.bytes(), theirs.bytes()), "the bytes the provider reads");
                    stage.market
                            .get(stage.provider, canonical.replace("/canonical", ""))
                            .is("/sha256", Digests.sha256(ours.bytes()));
                }),
                does("AGR-03", "What both sign enters into force", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.given().sign(stage.consumer, agreement).status(200).is("/state", "PROPOSED");
                    stage.given()
                            .sign(stage.provider, agreement)
                            .status(200)
                            .is("/state", "IN_FORCE")
                            .is("/inForce", "true");
                }),
                does("AGR-04", "A counter-proposal is a new version of the other's making, unsigned", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.given().sign(stage.consumer, agreement).status(200);
                    counter(stage, stage.provider, agreement)
                            .status(200)
                            .is("/state", "COUNTERED")
                            .is("/version", "2")
                            .is("/author", stage.provider.id())
                            .lists("/signatures", "signer", List.of());
                }),
                does("AGR-05", "A version that was countered stays readable", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    counter(stage, stage.provider, agreement).status(200);
                    stage.market
                            .get(stage.consumer, agreement + "/versions/1")
                            .status(200)
                            .is("/document/version", "1");
                }),
                does("AGR-06", "The proposer withdraws", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.market
                            .move(stage.consumer, agreement, "withdraw", because())
                            .status(200)
                            .is("/state", "WITHDRAWN")
                            .allows();
                }),
                does("AGR-07", "A rejection is final and its reason is read by the other", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.market
                            .move(stage.provider, agreement, "reject", because())
                            .status(200)
                            .is("/state", "REJECTED");
                    var steps = stage.market
                            .get(stage.consumer, agreement + "/transitions")
                            .status(200);
                    steps.must(steps.texts("/items", "reason").contains("a conformance sequence"), "the reason");
                }),
                does("AGR-08", "A suspension is lifted by whoever imposed it", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    stage.market
                            .move(stage.provider, agreement, "suspend", because())
                            .status(200)
                            .is("/inForce", "false");
                    stage.market
                            .move(stage.provider, agreement, "resume", because())
                            .status(200)
                            .is("/inForce", "true");
                }),
                does("AGR-09", "A notice of termination leaves the agreement in force for its days", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    stage.market
                            .move(stage.consumer, agreement, "terminate", because())
                            .status(200)
                            .is("/state", "TERMINATION_NOTICED")
                            .is("/inForce", "true");
                }),
                does("AGR-10", "After the days of notice the agreement has ended", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    stage.market
                            .move(stage.consumer, agreement, "terminate", because())
                            .status(200);
                    stage.clock.moveTo(stage.clock.now().plus(Duration.ofDays(31)));
                    stage.market
                            .get(stage.consumer, agreement)
                            .is("/state", "TERMINATED")
                            .is("/inForce", "false");
                }),
                does("AGR-11", "A proposal nobody answers lapses by itself", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.clock.moveTo(stage.clock.now().plus(Duration.ofDays(15)));
                    stage.market
                            .get(stage.provider, agreement)
                            .is("/state", "WITHDRAWN")
                            .allows();
                }),
                refuses("AGR-12", "A signature over other bytes leaves the agreement pending", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    var forged = stage.given().signature(stage.consumer, 1, "other bytes".getBytes());
                    stage.market.move(stage.consumer, agreement, "sign", forged).refused(422, "signature-invalid");
                    stage.market.get(stage.consumer, agreement).lists("/signatures", "signer", List.of());
                }),
                refuses("AGR-13", "Nobody signs with another's key", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    var bytes = stage.market
                            .get(stage.consumer, agreement + "/versions/1/canonical")
                            .bytes();
                    var foreign = stage.given().signature(stage.provider, 1, bytes);
                    stage.market
                            .move(stage.consumer, agreement, "sign", foreign)
                            .refused(422, "key-unknown");
                }),
                refuses("AGR-14", "A version that was countered takes no signature", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    var bytes = stage.market
                            .get(stage.consumer, agreement + "/versions/1/canonical")
                            .bytes();
                    counter(stage, stage.provider, agreement).status(200);
                    var late = stage.given().signature(stage.consumer, 1, bytes);
                    stage.market.move(stage.consumer, agreement, "sign", late).refused(409, "version-superseded");
                }),
                refuses("AGR-15", "An act on a version that has changed since is refused", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    var stale = stage.market.get(stage.provider, agreement).header("ETag");
                    stage.given().sign(stage.consumer, agreement).status(200);
                    stage.market
                            .move(stage.provider, agreement, "reject", because(), stale, Market.once())
                            .refused(412, "stale-version");
                }),
                refuses("AGR-16", "An act without the version that was read is refused", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.market
                            .move(stage.provider, agreement, "reject", because(), null, Market.once())
                            .refused(428, "precondition-required");
                }),
                refuses("AGR-17", "A missing clause is named", stage -> {
                    var terms = stage.given().terms(Map.of());
                    terms.remove("liabilityRegime");
                    var refused = stage.given()
                            .propose(stage.consumer, stage.provider, terms)
                            .refused(400, "validation-failed");
                    refused.must(
                            refused.texts("/violations", "field").contains("terms.liabilityRegime"),
                            "the clause's name");
                }),
                refuses("AGR-18", "Terms that contradict themselves are refused", stage -> {
                    var ladder = List.of(Map.of("noticeHours", 0, "chargePercent", "101"));
                    var terms = stage.given().terms(Map.of("cancellationLadder", ladder));
                    stage.given().propose(stage.consumer, stage.provider, terms).refused(422, "terms-invalid");
                }),
                refuses(
                        "AGR-19",
                        "Nobody agrees with itself",
                        stage -> stage.given()
                                .propose(
                                        stage.consumer,
                                        stage.consumer,
                                        stage.given().terms(Map.of()))
                                .refused(422, "own-counterparty")),
                refuses("AGR-20", "Nobody agrees with nobody", stage -> {
                    var body = Map.of(
                            "counterparty",
                            Market.once(),
                            "title",
                            "Conformance",
                            "terms",
                            stage.given().terms(Map.of()));
                    stage.market.post(stage.consumer, "/v1/agreements", body).refused(422, "participant-unknown");
                }),
                refuses("AGR-21", "What has ended allows nothing, and says so", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    stage.market
                            .move(stage.consumer, agreement, "withdraw", because())
                            .status(200);
                    stage.market
                            .move(stage.provider, agreement, "reject", because())
                            .refused(409, "illegal-transition")
                            .allows();
                }),
                refuses("AGR-22", "Nobody counters its own proposal", stage -> {
                    var agreement = stage.given().proposal(Map.of());
                    counter(stage, stage.consumer, agreement).refused(409, "illegal-transition");
                }));
    }

    private static Answer counter(Stage stage, Party author, String agreement) {
        var terms = stage.given().terms(Map.of("disputeWindowDays", 60));
        return stage.market.move(author, agreement, "counter", Map.of("title", "Conformance", "terms", terms));
    }
}
