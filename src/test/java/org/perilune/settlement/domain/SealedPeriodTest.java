package org.perilune.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.SampleBookings.AGREEMENT;
import static org.perilune.support.SampleBookings.CONSUMER;
import static org.perilune.support.SampleBookings.PROVIDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.ledger.EntryView;
import org.perilune.ledger.Leg;
import org.perilune.log.CheckpointView;
import org.perilune.log.LogId;
import org.perilune.settlement.StatementLine;
import org.perilune.settlement.StatementTotal;

class SealedPeriodTest {

    private static final Instant AT = Instant.parse("2034-03-03T09:00:00Z");
    private static final CheckpointView CHECKPOINT =
            new CheckpointView(new LogId(AGREEMENT.value()), 99, "cd".repeat(32), "perilune/log\n99\n", AT);

    private final Random random = new Random(7);
    private final List<EntryView> entries = new ArrayList<>();

    @Test
    void a_statement_lists_charges_in_the_order_of_the_log_and_names_the_other_entries() {
        charge(CONSUMER, PROVIDER, euro(100));
        other("SETTLEMENT");
        charge(PROVIDER, CONSUMER, euro(40));
        var period = period();
        assertThat(period.lines()).extracting(StatementLine::index).containsExactly(0L, 2L);
        assertThat(period.text())
                .contains("\"otherEntries\":[{\"entry\":\"" + entries.get(1).id() + "\",\"index\":1");
    }

    @Test
    void both_directions_are_shown_and_set_off() {
        charge(CONSUMER, PROVIDER, euro(10_000));
        charge(PROVIDER, CONSUMER, euro(4_000));
        charge(CONSUMER, PROVIDER, euro(50));
        var total = period().totals().get(0);
        assertThat(total.directions())
                .containsExactlyInAnyOrder(
                        direction(CONSUMER, PROVIDER, "100.50"), direction(PROVIDER, CONSUMER, "40.00"));
        assertThat(total.net()).contains(direction(CONSUMER, PROVIDER, "60.50"));
    }

    @Test
    void what_balances_leaves_no_net() {
        charge(CONSUMER, PROVIDER, euro(40));
        charge(PROVIDER, CONSUMER, euro(40));
        assertThat(period().totals().get(0).net()).isEmpty();
    }

    @Test
    void units_meters_and_memos_never_add_up_with_each_other() {
        charge(CONSUMER, PROVIDER, euro(100));
        charge(CONSUMER, PROVIDER, inKind(Meter.NAVIGATION_TIME, 1000, true));
        charge(CONSUMER, PROVIDER, inKind(Meter.SESSION_TIME, 1000, true)); // both are counted in h
        charge(CONSUMER, PROVIDER, inKind(Meter.SESSION_TIME, 1000, false));
        assertThat(period().totals())
                .hasSize(4)
                .allSatisfy(total -> assertThat(total.directions()).hasSize(1));
    }

    @Test
    void computing_it_again_gives_the_same_bytes_whatever_order_the_entries_are_read_in() {
        for (int i = 0; i < 20; i++) {
            charge(CONSUMER, PROVIDER, euro(1 + random.nextInt(1000)));
        }
        var first = period();
        Collections.shuffle(entries, random);
        var second = period();
        assertThat(second.canonical()).isEqualTo(first.canonical());
        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    /** Seeded: a failure repeats. */
    @Test
    void totals_equal_the_sum_of_lines_and_settling_all_clears_every_account() {
        for (int round = 0; round < 100; round++) {
            entries.clear();
            for (int i = random.nextInt(30); i >= 0; i--) {
                boolean there = random.nextBoolean();
                charge(there ? CONSUMER : PROVIDER, there ? PROVIDER : CONSUMER, any());
            }
            var period = period();
            assertThat(sum(period.totals())).isEqualByComparingTo(sum(period.lines(), Optional.empty()));
            assertThat(net(period.totals())).isEqualByComparingTo(sum(period.lines(), Optional.of(CONSUMER)));
            assertThat(afterSettling(period)).as("left on the accounts").isEmpty();
        }
    }

    private Map<String, Long> afterSettling(SealedPeriod period) {
        var balances = new HashMap<String, Long>();
        entries.forEach(entry -> entry.legs().stream()
                .filter(leg -> leg.account().startsWith("owed"))
                .forEach(leg -> add(balances, leg)));
        var clearing = new ArrayList<>(ClearingLegs.of(period.totals(), Optional.empty()));
        Obligations.creditors(period.totals())
                .forEach(creditor -> clearing.addAll(ClearingLegs.of(period.totals(), Optional.of(creditor))));
        clearing.forEach(leg -> add(balances, leg));
        balances.values().removeIf(amount -> amount == 0);
        return balances;
    }

    private static void add(Map<String, Long> balances, Leg leg) {
        balances.merge(leg.account() + " " + leg.unit(), leg.amount(), Math::addExact);
    }

    private static BigDecimal sum(List<StatementTotal> totals) {
        return totals.stream()
                .flatMap(total -> total.directions().stream())
                .map(StatementTotal.Direction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of one debtor less the other, over all units: enough to notice a line counted wrongly. */
    private static BigDecimal net(List<StatementTotal> totals) {
        return totals.stream()
                .flatMap(total -> total.net().stream())
                .map(net -> net.debtor().equals(CONSUMER)
                        ? net.amount()
                        : net.amount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<StatementLine> lines, Optional<ParticipantId> signedFor) {
        return lines.stream()
                .map(line -> signedFor.isEmpty() || signedFor.get().equals(line.debtor())
                        ? line.amount()
                        : line.amount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Charge any() {
        long amount = random.nextInt(5) == 0 ? 0 : random.nextInt(1_000_000);
        return switch (random.nextInt(4)) {
            case 0 -> inKind(Meter.MASS, amount, true);
            case 1 -> inKind(Meter.ENERGY, amount, false);
            default -> euro(amount);
        };
    }

    private static Charge euro(long cents) {
        return new Charge(cents, 2, "EUR", "ISO4217", Optional.empty(), true);
    }

    private static Charge inKind(Meter meter, long ticks, boolean owed) {
        return Charge.physical(meter.quantity(ticks), meter, owed);
    }

    private void charge(ParticipantId debtor, ParticipantId creditor, Charge charge) {
        var document = new HashMap<String, Object>(Map.of(
                "booking", UUID.randomUUID().toString(),
                "reading", UUID.randomUUID().toString(),
                "agreementVersion", 1,
                "offering", UUID.randomUUID().toString(),
                "offeringName", "Shackleton rim power",
                "debtor", debtor.toString(),
                "creditor", creditor.toString(),
                "amount", charge.amount().toPlainString(),
                "unit", charge.unit(),
                "basis", charge.basis()));
        document.put("owed", charge.owed());
        document.put("quantity", Map.of("value", "1.000", "unit", "kW.h"));
        entries.add(entry("ACCRUAL", charge.legs(debtor, creditor), document));
    }

    private void other(String kind) {
        entries.add(entry(kind, List.of(), Map.of()));
    }

    private EntryView entry(String kind, List<Leg> legs, Map<String, Object> document) {
        return new EntryView(
                UUID.randomUUID(),
                AGREEMENT.scope(),
                kind,
                AT,
                AT,
                CONSUMER,
                Optional.empty(),
                legs,
                CanonicalJson.text(Map.of("document", document)),
                "ef".repeat(32),
                Optional.of((long) entries.size()));
    }

    private SealedPeriod period() {
        var head = Map.<String, Object>of(
                "agreement",
                AGREEMENT.toString(),
                "agreementNumber",
                "A-1",
                "proposer",
                CONSUMER.toString(),
                "counterparty",
                PROVIDER.toString(),
                "demonstration",
                true,
                "startsAt",
                "2034-03-01T00:00:00Z",
                "endsAt",
                "2034-04-01T00:00:00Z",
                "number",
                1,
                "period",
                new UUID(3, 3).toString(),
                "settlementMode",
                "REIMBURSABLE");
        var close = new EntryView(
                new UUID(4, 4),
                AGREEMENT.scope(),
                "PERIOD_CLOSE",
                AT,
                AT,
                CONSUMER,
                Optional.empty(),
                List.of(),
                CanonicalJson.text(Map.of("document", head)),
                "ef".repeat(32),
                Optional.of(98L));
        return SealedPeriod.of(close, entries, CHECKPOINT);
    }

    private static StatementTotal.Direction direction(ParticipantId debtor, ParticipantId creditor, String amount) {
        return new StatementTotal.Direction(debtor, creditor, new BigDecimal(amount));
    }
}
