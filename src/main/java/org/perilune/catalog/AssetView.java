package org.perilune.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;

/**
 * An asset.
 *
 * @param kind such as RELAY, GROUND_STATION, HABITAT, LANDER, ROVER, POWER_PLANT, DEPOT; an open code list
 * @param stateOfRegistry ISO 3166 code of the State, or the registering organisation
 */
public record AssetView(
        AssetId id,
        ParticipantId owner,
        String name,
        String kind,
        boolean crewed,
        String stateOfRegistry,
        Place place,
        Maturity maturity,
        LocalDate assertedOn,
        Optional<RescueProfile> rescueProfile,
        boolean demonstration,
        Instant createdAt,
        long version) {}
