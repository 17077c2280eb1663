package org.perilune.settlement.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perilune.agreements.AgreementView;
import org.perilune.kernel.Interval;
import org.perilune.ledger.EntryView;

/**
 * What the entry that closes a period says. The head of the statement is read back from it, so that a statement hangs on
 * nothing but sealed entries.
 */
final class CloseDocument {

    private static final List<String> HEAD = List.of(
            "agreement",
            "agreementNumber",
            "counterparty",
            "demonstration",
            "endsAt",
            "number",
            "period",
            "proposer",
            "settlementMode",
            "startsAt");

    private CloseDocument() {}

    static Map<String, Object> of(UUID period, int number, Interval during, AgreementView agreement) {
        var document = new LinkedHashMap<String, Object>();
        document.put("period", period.toString());
        document.put("number", number);
        document.put("startsAt", during.startsAt().toString());
        document.put("endsAt", during.endsAt().toString());
        document.put("agreement", agreement.id().toString());
        document.put("agreementNumber", agreement.number());
        document.put("proposer", agreement.proposer().toString());
        document.put("counterparty", agreement.counterparty().toString());
        document.put("settlementMode", agreement.terms().settlementMode().name());
        document.put("demonstration", agreement.terms().demonstration());
        return document;
    }

    static Map<String, Object> head(EntryView close) {
        var json = EntryDocument.of(close).json();
        var head = new LinkedHashMap<String, Object>();
        HEAD.forEach(field -> head.put(field, json.required(field)));
        return head;
    }
}
