package org.perilune.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.perilune.clients.JavaClient.once;
import static org.perilune.clients.JavaClient.version;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perilune.catalog.Category;
import org.perilune.client.http.ApiException;
import org.perilune.client.model.AcceptRequest;
import org.perilune.client.model.AgreementSignature;
import org.perilune.client.model.CloseRequest;
import org.perilune.client.model.Demand;
import org.perilune.client.model.Interval;
import org.perilune.client.model.NewAgreement;
import org.perilune.client.model.NewBooking;
import org.perilune.client.model.NewOffering;
import org.perilune.client.model.OfferingDetails;
import org.perilune.client.model.Quantity;
import org.perilune.client.model.ReadingRequest;
import org.perilune.client.model.SettleRequest;
import org.perilune.client.model.Statement;
import org.perilune.client.model.Terms;
import org.perilune.kernel.Meter;
import org.perilune.support.Actors;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenBookings;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenSettlement;

/** The Java client generated from the contract, from listing to settlement. */
@QuarkusTest
class JavaClientTest {

    private static final Instant STARTS = GivenBookings.at(20, 6);
    private static final Instant ENDS = GivenBookings.at(20, 12);

    @Inject
    FakeClock clock;

    private JavaClient esa;
    private JavaClient jaxa;

    @BeforeEach
    void two_participants_with_a_client_each() {
        GivenParticipants.active("esa", "jaxa");
        var address = RestAssured.baseURI + ":" + RestAssured.port;
        esa = new JavaClient(address, "esa");
        jaxa = new JavaClient(address, "jaxa");
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void it_lists_agrees_requests_uses_and_settles() throws Exception {
        var agreement = agreed();
        var offering = listed();
        var booking = requested(agreement, offering);
        used(booking);
        var statement = settled(agreement);
        assertThat(statement.getState()).isEqualTo("SETTLED");
        assertThat(statement.getLines())
                .singleElement()
                .satisfies(line -> assertThat(line.getBooking()).isEqualTo(booking));
        assertThat(statement.getTotals().get(0).getNet().getAmount()).isEqualTo("345.00");
    }

    @Test
    void a_refusal_carries_its_status_and_its_code() {
        var demand = new Demand().offering(UUID.randomUUID()).window(window()).quantity(hours("6"));
        var refused = catchThrowableOfType(ApiException.class, () -> esa.bookings.quoteBooking(demand));
        assertThat(refused.getCode()).isEqualTo(404);
        assertThat(refused.getResponseBody()).contains("\"code\":\"not-found\"");
    }

    @Test
    void fields_and_values_of_a_later_service_are_read_over() throws Exception {
        var later = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        later.createContext("/", exchange -> {
            var page =
                    "{\"items\":[],\"invented\":{\"deep\":[1]},\"nextCursor\":\"c\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        later.start();
        try {
            var client = new JavaClient("http://127.0.0.1:" + later.getAddress().getPort(), "esa");
            assertThat(client.bookings.listBookings(null, null, 10, null).getNextCursor())
                    .isEqualTo("c");
            var unknownState = client.read(Map.of("state", "TELEPORTED", "invented", 1), Statement.class);
            assertThat(unknownState.getState()).isEqualTo("TELEPORTED");
        } finally {
            later.stop(0);
        }
    }

    private UUID agreed() throws Exception {
        var terms = esa.read(GivenAgreements.terms("esa", "jaxa", Map.of()), Terms.class);
        var proposed = esa.agreements.proposeAgreement(
                once(),
                new NewAgreement()
                        .counterparty(Actors.id("jaxa"))
                        .title("By client")
                        .terms(terms));
        for (var signer : List.of(esa, jaxa)) {
            var seen =
                    signer.agreements.seeAgreementWithHttpInfo(proposed.getId().toString());
            var number = seen.getData().getVersion();
            var signature =
                    signer.signatureOf("/v1/agreements/" + proposed.getId() + "/versions/" + number + "/canonical");
            signer.agreements.signAgreement(
                    proposed.getId().toString(),
                    once(),
                    version(seen),
                    new AgreementSignature()
                            .version(number)
                            .keyFingerprint(signer.fingerprint())
                            .signature(signature));
        }
        assertThat(esa.agreements.seeAgreement(proposed.getId().toString()).getState())
                .isEqualTo("IN_FORCE");
        return proposed.getId();
    }

    private UUID listed() throws ApiException {
        var beam = GivenCatalog.slot("jaxa");
        var draft = jaxa.catalog.createOfferingWithHttpInfo(
                once(),
                new NewOffering()
                        .asset(GivenCatalog.asset("jaxa"))
                        .category(Category.COMMUNICATION.name())
                        .meter(Meter.APERTURE_TIME.name())
                        .addResourcesItem(beam)
                        .details(jaxa.read(GivenCatalog.details(Map.of()), OfferingDetails.class))
                        .demonstration(true));
        var id = draft.getData().getId();
        jaxa.catalog.listOffering(id.toString(), once(), version(draft));
        return id;
    }

    private UUID requested(UUID agreement, UUID offering) throws ApiException {
        var quote = esa.bookings.quoteBooking(new Demand()
                .offering(offering)
                .agreement(agreement)
                .window(window())
                .quantity(hours("6")));
        assertThat(quote.getBookable()).isTrue();
        var booked = esa.bookings.requestBookingWithHttpInfo(
                once(),
                new NewBooking()
                        .offering(offering)
                        .agreement(agreement)
                        .window(window())
                        .quantity(hours("6")));
        jaxa.bookings.confirmBooking(booked.getData().getId().toString(), once(), version(booked));
        return booked.getData().getId();
    }

    private void used(UUID booking) throws ApiException {
        clock.moveTo(STARTS.plusSeconds(1));
        var confirmed = jaxa.bookings.seeBookingWithHttpInfo(booking.toString());
        var active = jaxa.bookings.activateBookingWithHttpInfo(booking.toString(), once(), version(confirmed));
        clock.moveTo(ENDS.plusSeconds(1));
        var reading = jaxa.metering.reportReadingWithHttpInfo(
                once(),
                new ReadingRequest()
                        .booking(booking)
                        .source("ka-terminal")
                        .recordId(once())
                        .during(window())
                        .quantity(new Quantity().value("345").unit("min")));
        jaxa.bookings.completeBooking(booking.toString(), once(), version(active));
        var accrued = esa.metering.confirmReading(reading.getData().getId(), once(), version(reading));
        assertThat(accrued.getState()).isEqualTo("ACCRUED");
    }

    private Statement settled(UUID agreement) throws Exception {
        clock.moveTo(GivenSettlement.endOfMonth(ENDS).plus(Duration.ofMinutes(5)));
        var statement = closedWithUsage(agreement);
        for (var party : List.of(esa, jaxa)) {
            var seen = party.settlement.seeStatementWithHttpInfo(statement);
            party.settlement.acceptStatement(
                    statement,
                    once(),
                    version(seen),
                    new AcceptRequest()
                            .keyFingerprint(party.fingerprint())
                            .signature(party.signatureOf("/v1/statements/" + statement + "/canonical")));
        }
        var accepted = jaxa.settlement.seeStatementWithHttpInfo(statement);
        return jaxa.settlement.settleStatement(
                statement, once(), version(accepted), new SettleRequest().reference("transfer 17"));
    }

    private UUID closedWithUsage(UUID agreement) throws ApiException {
        while (true) {
            var closed = jaxa.settlement.closePeriod(agreement, once(), new CloseRequest());
            GivenSettlement.stated("jaxa", "/v1/statements/" + closed.getId());
            if (!jaxa.settlement.seeStatement(closed.getId()).getLines().isEmpty()) {
                return closed.getId();
            }
        }
    }

    private static Interval window() {
        return new Interval().startsAt(STARTS.atOffset(ZoneOffset.UTC)).endsAt(ENDS.atOffset(ZoneOffset.UTC));
    }

    private static Quantity hours(String value) {
        return new Quantity().value(value).unit("h");
    }
}
