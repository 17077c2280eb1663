package org.perilune.rescue.domain;

import java.util.List;
import java.util.Locale;

/** What decides whether one side can use what the other has, each with the rule that compares two values of it. */
enum Attribute {
    SUIT_CONNECTOR(Rules::sameCode),
    SUIT_PRESSURE(Rules::sameFigure),
    DOCKING(Rules::docking),
    ATMOSPHERE_PRESSURE(Rules::physiology),
    ATMOSPHERE_OXYGEN(Rules::physiology),
    DISTRESS_CHANNEL(Rules::sharedCode),
    POWER_BUS(Rules::sameFigure);

    /** The minimum every crewed asset publishes; power is compared where both sides state it. */
    static final List<Attribute> OF_RESCUE_PROFILE =
            List.of(SUIT_CONNECTOR, SUIT_PRESSURE, DOCKING, ATMOSPHERE_PRESSURE, ATMOSPHERE_OXYGEN, DISTRESS_CHANNEL);

    private final Rule rule;

    Attribute(Rule rule) {
        this.rule = rule;
    }

    /** Judges two stated values. */
    interface Rule {
        Judgement judge(String crew, String haven);
    }

    Judgement judge(String crew, String haven) {
        return rule.judge(crew, haven);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
