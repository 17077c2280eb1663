package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementLookup;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.bridge.ccsds.CodeList;
import org.perilune.bridge.ccsds.SimpleSchedule.Parameter;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledActivity;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledPackage;
import org.perilune.bridge.ccsds.SimpleSchedule.ServiceInfo;
import org.perilune.bridge.ccsds.SimpleSchedule.ServicePackageXRef;
import org.perilune.catalog.AttributeView;
import org.perilune.catalog.CatalogLookup;
import org.perilune.catalog.Category;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.ParticipantDirectory;

/**
 * Bookings as scheduled packages. HELD, REQUESTED and COUNTERED are TENTATIVE; CONFIRMED and ACTIVE are COMMITTED; what is
 * over is absent, its id never given to another.
 */
@ApplicationScoped
class ScheduledBookings {

    static final String SERVICE_TYPE = "ccsds-service-type";
    static final String BAND = "band";

    private final ParticipantDirectory participants;
    private final AgreementLookup agreements;
    private final CatalogLookup catalog;
    private final ImportedRequests imported;

    ScheduledBookings(
            ParticipantDirectory participants,
            AgreementLookup agreements,
            CatalogLookup catalog,
            ImportedRequests imported) {
        this.participants = participants;
        this.agreements = agreements;
        this.catalog = catalog;
        this.imported = imported;
    }

    /** Empty for a booking that is over. */
    Optional<ScheduledPackage> packageOf(BookingView booking) {
        return status(booking.state())
                .map(status -> new ScheduledPackage(
                        code(booking.consumer()),
                        booking.snapshot().offeringName(),
                        booking.id().toString(),
                        imported.requestOf(booking.id()).orElse(null),
                        new ServicePackageXRef(
                                agreements
                                        .find(booking.agreement())
                                        .map(agreement -> agreement.number())
                                        .orElse(booking.agreement().toString()),
                                booking.id().toString()),
                        List.of(activity(booking, status))));
    }

    static Optional<String> status(BookingState state) {
        return switch (state) {
            case HELD, REQUESTED, COUNTERED -> Optional.of("TENTATIVE");
            case CONFIRMED, ACTIVE -> Optional.of("COMMITTED");
            case COMPLETED,
                    CLOSED,
                    EXPIRED,
                    REJECTED,
                    CANCELLED_BY_CONSUMER,
                    CANCELLED_BY_PROVIDER,
                    CANCELLED_FORCE_MAJEURE,
                    FAILED_CONSUMER,
                    FAILED_PROVIDER,
                    NO_SHOW,
                    PREEMPTED -> Optional.empty();
        };
    }

    String code(ParticipantId participant) {
        return participants.find(participant).map(found -> found.code()).orElse("UNKNOWN");
    }

    private ScheduledActivity activity(BookingView booking, String status) {
        var offering = catalog.find(booking.offering());
        var window = booking.window();
        return new ScheduledActivity(
                booking.id().toString(),
                status,
                code(booking.provider()),
                booking.offering().toString(),
                null,
                window.startsAt(),
                window.endsAt(),
                offering.map(seen -> window.startsAt().minus(seen.details().setUp()))
                        .orElse(null),
                offering.map(seen -> window.endsAt().plus(seen.details().tearDown()))
                        .orElse(null),
                List.of(service(booking, offering)));
    }

    private static ServiceInfo service(BookingView booking, Optional<OfferingView> offering) {
        var parameters = new ArrayList<Parameter>();
        parameters.add(new Parameter("category", booking.category().name()));
        parameters.add(new Parameter("meter", booking.meter().name()));
        parameters.add(new Parameter("quantity", booking.quantity().toString()));
        var type = offering.flatMap(seen -> attribute(seen, SERVICE_TYPE));
        return new ServiceInfo(
                CodeList.SERVICE_TYPE.codeFor(type.orElse(booking.category().name())),
                band(booking.category(), offering),
                parameters);
    }

    static String band(Category category, Optional<OfferingView> offering) {
        return offering.filter(seen -> category == Category.COMMUNICATION)
                .flatMap(seen -> attribute(seen, BAND))
                .map(CodeList.FREQUENCY_BAND::codeFor)
                .orElse("N/A");
    }

    static Optional<String> attribute(OfferingView offering, String code) {
        return offering.details().attributes().stream()
                .filter(attribute -> attribute.code().equals(code))
                .map(AttributeView::value)
                .findFirst();
    }
}
