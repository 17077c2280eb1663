package org.perilune.settlement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.perilune.settlement.StatementLine;
import org.perilune.settlement.StatementTotal;
import org.perilune.settlement.StatementTotal.Direction;

/** Sums the lines of a statement: per unit and direction, and what is left when both directions are set off. */
final class StatementTotals {

    /** What may be added up: one unit on one basis, debts apart from memos. */
    private record Sum(boolean owed, String basis, String unit) {}

    private static final Comparator<Sum> ORDER =
            Comparator.comparing(Sum::owed).reversed().thenComparing(Sum::basis).thenComparing(Sum::unit);

    private StatementTotals() {}

    static List<StatementTotal> of(List<StatementLine> lines) {
        var grouped = new TreeMap<Sum, List<StatementLine>>(ORDER);
        lines.forEach(line -> grouped.computeIfAbsent(
                        new Sum(line.owed(), line.basis(), line.unit()), sum -> new ArrayList<>())
                .add(line));
        return grouped.entrySet().stream()
                .map(group -> total(group.getKey(), group.getValue()))
                .toList();
    }

    private static StatementTotal total(Sum sum, List<StatementLine> lines) {
        var byDebtor = new TreeMap<String, Direction>();
        for (var line : lines) {
            byDebtor.merge(
                    line.debtor().toString(),
                    new Direction(line.debtor(), line.creditor(), line.amount()),
                    StatementTotals::plus);
        }
        var directions = byDebtor.values().stream()
                .filter(direction -> direction.amount().signum() > 0)
                .toList();
        return new StatementTotal(sum.basis(), sum.unit(), sum.owed(), directions, net(byDebtor.values()));
    }

    private static Direction plus(Direction one, Direction other) {
        return new Direction(one.debtor(), one.creditor(), one.amount().add(other.amount()));
    }

    /** An agreement has two parties, so there are at most two directions, the one against the other. */
    private static Optional<Direction> net(Collection<Direction> directions) {
        var both = List.copyOf(directions);
        var first = both.get(0);
        var back = both.size() > 1 ? both.get(1).amount() : BigDecimal.ZERO;
        var left = first.amount().subtract(back);
        return switch (left.signum()) {
            case 1 -> Optional.of(new Direction(first.debtor(), first.creditor(), left));
            case -1 -> Optional.of(new Direction(first.creditor(), first.debtor(), left.negate()));
            default -> Optional.empty();
        };
    }
}
