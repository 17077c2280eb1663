package org.perilune.kernel.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;

/** Serves the hand-written contract byte for byte, to anybody. */
@ApplicationScoped
class ContractRoute {

    static final String PATH = "/contract/marketplace.yaml";

    void route(@Observes Router router) throws IOException {
        try (var contract = ContractRoute.class.getResourceAsStream(PATH)) {
            if (contract == null) {
                throw new IllegalStateException("the package holds no contract");
            }
            var bytes = Buffer.buffer(contract.readAllBytes());
            router.get(PATH)
                    .handler(request -> request.response()
                            .putHeader("Content-Type", "application/yaml")
                            .end(bytes));
        }
    }
}
