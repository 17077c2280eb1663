package org.perilune.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.perilune.client.AgreementsApi;
import org.perilune.client.BookingApi;
import org.perilune.client.CatalogApi;
import org.perilune.client.MeteringApi;
import org.perilune.client.SettlementApi;
import org.perilune.client.http.ApiClient;
import org.perilune.client.http.ApiResponse;
import org.perilune.support.Actors;
import org.perilune.support.GivenParticipants;
import org.perilune.support.Keys;

/** One participant's software, written against the generated client alone. */
final class JavaClient {

    final CatalogApi catalog;
    final AgreementsApi agreements;
    final BookingApi bookings;
    final MeteringApi metering;
    final SettlementApi settlement;
    private final ApiClient http = new ApiClient();
    private final String participant;

    JavaClient(String address, String participant) {
        this.participant = participant;
        http.updateBaseUri(address);
        http.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Actors.token(participant)));
        catalog = new CatalogApi(http);
        agreements = new AgreementsApi(http);
        bookings = new BookingApi(http);
        metering = new MeteringApi(http);
        settlement = new SettlementApi(http);
    }

    static String once() {
        return UUID.randomUUID().toString();
    }

    static String version(ApiResponse<?> seen) {
        return seen.getHeaders().get("etag").get(0);
    }

    <T> T read(Object tree, Class<T> model) {
        return http.getObjectMapper().convertValue(tree, model);
    }

    String fingerprint() {
        return Keys.fingerprint(GivenParticipants.keyOf(participant));
    }

    /** What is signed is bytes, not the model read from them: they are fetched as they are. */
    String signatureOf(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(http.getBaseUri() + path));
        http.getRequestInterceptor().accept(request);
        var bytes = http.getHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (bytes.statusCode() != 200) {
            throw new IOException("answered " + bytes.statusCode());
        }
        return Keys.sign(GivenParticipants.keyOf(participant), bytes.body());
    }
}
