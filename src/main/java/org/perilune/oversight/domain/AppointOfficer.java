package org.perilune.oversight.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;
import org.perilune.oversight.MandateGranted;
import org.perilune.oversight.MandateView;
import org.perilune.participants.ParticipantDirectory;

/** A party lets a treaty officer review one of its agreements for a time. */
@ApplicationScoped
public class AppointOfficer {

    public record Command(AgreementId agreement, UUID officer, Interval valid) {}

    private final Mandates mandates;
    private final ParticipantDirectory directory;
    private final Event<MandateGranted> granted;
    private final Clock clock;

    AppointOfficer(Mandates mandates, ParticipantDirectory directory, Event<MandateGranted> granted, Clock clock) {
        this.mandates = mandates;
        this.directory = directory;
        this.granted = granted;
        this.clock = clock;
    }

    @Transactional
    public MandateView handle(Caller caller, Command command) {
        var now = clock.instant();
        boolean trades = directory.find(new ParticipantId(command.officer())).isPresent();
        OversightPolicy.mayAppoint(caller, trades, command.valid(), now).orRefuse();
        var mandate =
                Mandate.granted(caller.participant(), command.agreement(), command.officer(), command.valid(), now);
        mandates.add(mandate);
        mandates.record(mandate, null, "grant", caller, now);
        granted.fire(new MandateGranted(mandate.view(), now));
        return mandate.view();
    }
}
