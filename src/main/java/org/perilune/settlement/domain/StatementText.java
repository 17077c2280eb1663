package org.perilune.settlement.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perilune.kernel.CanonicalJson;
import org.perilune.ledger.EntryView;
import org.perilune.log.CheckpointView;
import org.perilune.settlement.EntryKind;
import org.perilune.settlement.StatementLine;
import org.perilune.settlement.StatementTotal;

/**
 * The document both parties sign. It names every entry of the period with its place and leaf hash, and the checkpoint that
 * covers them, so that whoever holds it can check it against the log without asking this service.
 */
final class StatementText {

    static final String TYPE = "perilune/statement/v1";

    private StatementText() {}

    static byte[] canonical(
            EntryView close,
            List<EntryView> sealed,
            List<StatementLine> lines,
            List<StatementTotal> totals,
            CheckpointView checkpoint) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", TYPE);
        document.putAll(CloseDocument.head(close));
        document.put("close", place(close));
        document.put("lines", lines.stream().map(StatementText::line).toList());
        document.put(
                "otherEntries",
                sealed.stream()
                        .filter(entry -> !EntryKind.isCharge(entry.kind()))
                        .map(StatementText::place)
                        .toList());
        document.put("totals", totals.stream().map(StatementText::total).toList());
        document.put(
                "checkpoint", Map.of("size", checkpoint.size(), "root", checkpoint.root(), "note", checkpoint.note()));
        return CanonicalJson.bytes(document);
    }

    private static Map<String, Object> place(EntryView entry) {
        return Map.of(
                "entry", entry.id().toString(),
                "index", entry.index().orElseThrow(),
                "kind", entry.kind(),
                "leafHash", entry.leafHash());
    }

    private static Map<String, Object> line(StatementLine line) {
        var document = new LinkedHashMap<String, Object>();
        document.put("entry", line.entry().toString());
        document.put("index", line.index());
        document.put("leafHash", line.leafHash());
        document.put("kind", line.kind());
        document.put("effectiveAt", line.effectiveAt().toString());
        document.put("booking", line.booking().toString());
        line.reading().ifPresent(reading -> document.put("reading", reading.toString()));
        document.put("agreementVersion", line.agreementVersion());
        document.put("offering", line.offering().toString());
        document.put("offeringName", line.offeringName());
        document.put("debtor", line.debtor().toString());
        document.put("creditor", line.creditor().toString());
        line.quantity()
                .ifPresent(quantity ->
                        document.put("quantity", Map.of("value", quantity.text(), "unit", quantity.unit())));
        document.put("amount", line.amount().toPlainString());
        document.put("unit", line.unit());
        document.put("basis", line.basis());
        document.put("owed", line.owed());
        return document;
    }

    private static Map<String, Object> total(StatementTotal total) {
        var document = new LinkedHashMap<String, Object>();
        document.put("basis", total.basis());
        document.put("unit", total.unit());
        document.put("owed", total.owed());
        document.put(
                "directions",
                total.directions().stream().map(StatementText::direction).toList());
        total.net().ifPresent(net -> document.put("net", direction(net)));
        return document;
    }

    private static Map<String, Object> direction(StatementTotal.Direction direction) {
        return Map.of(
                "debtor", direction.debtor().toString(),
                "creditor", direction.creditor().toString(),
                "amount", direction.amount().toPlainString());
    }
}
