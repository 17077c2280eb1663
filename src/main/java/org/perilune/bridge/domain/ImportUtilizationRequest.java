package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementLookup;
import org.perilune.agreements.AgreementView;
import org.perilune.booking.BookingLookup;
import org.perilune.booking.BookingRequests;
import org.perilune.booking.BookingView;
import org.perilune.bridge.BridgeProblems;
import org.perilune.bridge.ccsds.UtilizationRequest;
import org.perilune.catalog.CatalogLookup;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantDirectory;

/**
 * Asks for a pass as a utilization request describes it: {@code apertureRef} is the offering, {@code siteRef} its
 * provider's code, {@code serviceAgreementRef} the agreement's number. The same document again answers with the same
 * booking; another one with its {@code requestID} is refused.
 */
@ApplicationScoped
public class ImportUtilizationRequest {

    private final ParticipantDirectory participants;
    private final CatalogLookup catalog;
    private final AgreementLookup agreements;
    private final BookingRequests requests;
    private final BookingLookup bookings;
    private final ImportedRequests imported;

    ImportUtilizationRequest(
            ParticipantDirectory participants,
            CatalogLookup catalog,
            AgreementLookup agreements,
            BookingRequests requests,
            BookingLookup bookings,
            ImportedRequests imported) {
        this.participants = participants;
        this.catalog = catalog;
        this.agreements = agreements;
        this.requests = requests;
        this.bookings = bookings;
        this.imported = imported;
    }

    /** @param unused paths of the document that a request of the market has no place for */
    public record Result(String requestId, BookingView booking, List<String> unused) {}

    @Transactional
    public Result handle(Caller caller, String document) {
        var request = Documents.read(document, UtilizationRequest::read);
        var sha256 = Documents.sha256(document);
        var before = imported.find(request.requestId());
        if (before.isPresent() && !Arrays.equals(before.get().sha256(), sha256)) {
            throw Refusal.of(BridgeProblems.REQUEST_ID_REUSED);
        }
        var booking = before.isPresent()
                ? bookings.find(before.get().booking()).orElseThrow(Refusal::notFound)
                : book(caller, request, sha256);
        return new Result(request.requestId(), booking, request.unused());
    }

    private BookingView book(Caller caller, UtilizationRequest request, byte[] sha256) {
        var errors = new Documents.Errors();
        errors.when(
                !participants.active(caller.participant()).code().equals(request.originatingOrganization()),
                "originatingOrganization",
                "is not the code of the participant that asks");
        var offering = offering(request);
        errors.when(
                offering.isEmpty(),
                "newOnlineSrvPkgReq.onlineSrvPkgReqDetails.apertureSelection.apertureRef",
                "is no offering the participant can find at this site");
        errors.orRefuse();
        var seen = offering.orElseThrow();
        var agreement = agreement(caller, request, seen);
        var quantity = quantity(seen.meter(), request.preferredDuration());
        errors.when(
                agreement.isEmpty(),
                "newOnlineSrvPkgReq.serviceAgreementRef",
                "is no agreement in force that covers the service");
        errors.when(
                quantity.isEmpty(),
                "newOnlineSrvPkgReq.onlineSrvPkgReqDetails.basicPass.preferredDuration",
                "says how long, and the service is metered as " + seen.meter());
        errors.orRefuse();
        var wish = new BookingRequests.Wish(
                seen.id(),
                agreement.map(AgreementView::id),
                new Interval(request.preferredStartTime(), request.end()),
                quantity.orElseThrow());
        var booking = requests.request(caller, wish);
        imported.add(caller, request.requestId(), request.version(), sha256, booking.id());
        return booking;
    }

    private Optional<OfferingView> offering(UtilizationRequest request) {
        try {
            return catalog.find(new OfferingId(UUID.fromString(request.apertureRef())))
                    .filter(seen -> participants
                            .find(seen.provider())
                            .filter(provider -> provider.code().equals(request.siteRef()))
                            .isPresent());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<AgreementView> agreement(Caller caller, UtilizationRequest request, OfferingView offering) {
        return agreements.covering(caller.participant(), offering.provider(), offering.category()).stream()
                .filter(agreement -> agreement.number().equals(request.serviceAgreementRef())
                        || agreement.id().toString().equals(request.serviceAgreementRef()))
                .findFirst();
    }

    /** How much a pass of this length is, where its length says so: time by the length, contacts by the pass. */
    static Optional<Quantity> quantity(Meter meter, Duration length) {
        return switch (meter) {
            case CONTACT -> Optional.of(Quantity.of("1", "{pass}"));
            case APERTURE_TIME -> Optional.of(new Quantity(per(length, 60), "min"));
            case NAVIGATION_TIME, SESSION_TIME -> Optional.of(new Quantity(per(length, 3600), "h"));
            case DATA_VOLUME,
                    DATA_RATE,
                    MESSAGE,
                    FIX,
                    PRODUCT,
                    POWER,
                    ENERGY,
                    BERTH,
                    BERTH_NIGHT,
                    RACK,
                    CYCLE,
                    MASS,
                    VOLUME,
                    SEAT,
                    DISTANCE,
                    HAULAGE -> Optional.empty();
        };
    }

    private static BigDecimal per(Duration length, long seconds) {
        return BigDecimal.valueOf(length.toSeconds())
                .divide(BigDecimal.valueOf(seconds), 3, RoundingMode.CEILING)
                .stripTrailingZeros();
    }
}
