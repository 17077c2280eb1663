package org.perilune.settlement.domain;

import java.util.Comparator;
import java.util.List;
import org.perilune.ledger.EntryView;
import org.perilune.settlement.EntryKind;
import org.perilune.settlement.StatementLine;

/** Sealed charges as the lines of a statement, in the order of the log. */
final class StatementLines {

    private StatementLines() {}

    static List<StatementLine> of(List<EntryView> sealed) {
        return sealed.stream()
                .filter(entry -> EntryKind.isCharge(entry.kind()))
                .map(StatementLines::line)
                .sorted(Comparator.comparingLong(StatementLine::index))
                .toList();
    }

    private static StatementLine line(EntryView entry) {
        var document = EntryDocument.of(entry);
        return new StatementLine(
                entry.id(),
                entry.index().orElseThrow(),
                entry.leafHash(),
                entry.kind(),
                entry.effectiveAt(),
                document.id("booking"),
                document.optionalId("reading"),
                document.number("agreementVersion"),
                document.id("offering"),
                document.text("offeringName"),
                document.participant("debtor"),
                document.participant("creditor"),
                document.quantity("quantity"),
                document.decimal("amount"),
                document.text("unit"),
                document.text("basis"),
                document.flag("owed"));
    }
}
