package org.perilune.booking.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingProblems;
import org.perilune.booking.BookingState;
import org.perilune.booking.Claim;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.ResourceId;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Refusal;

/** The doors of capacity: what is left behind an offering, and taking it. Giving back needs no door that could be forgotten. */
@ApplicationScoped
class Capacity {

    private static final JsonMapper JSON = new JsonMapper();

    private final EntityManager database;

    Capacity(EntityManager database) {
        this.database = database;
    }

    /**
     * How much of one resource is free over a window.
     *
     * @param free in ticks; 1 or 0 where one is served at a time; empty where there is no rivalry
     * @param within whether window and buffers lie inside the resource's horizon
     */
    record Level(ResourceId resource, String dimension, boolean within, Optional<Long> free) {

        /** Why a claim does not fit, if it does not. */
        Optional<Refusal> refusal(CapacityModel model, long claimed) {
            if (!within) {
                return Optional.of(refusalOf("BEYOND_HORIZON", resource, dimension));
            }
            if (free.isEmpty() || free.get() >= Math.max(claimed, 1)) {
                return Optional.empty();
            }
            return Optional.of(refusalOf(model == CapacityModel.SLOT ? "TAKEN" : "FULL", resource, dimension));
        }
    }

    /** Takes it, or refuses with what stands in the way; the database has the last word. */
    void reserve(BookingId booking, AgreementId agreement, Demand demand, List<Claim> claims, BookingState state) {
        var verdict = (String) database.createNativeQuery("""
                        select booking.reserve(?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz),
                          cast(?6 as jsonb), ?7)""", String.class)
                .setParameter(1, booking.value())
                .setParameter(2, agreement.value())
                .setParameter(3, demand.offering().value())
                .setParameter(4, demand.window().startsAt())
                .setParameter(5, demand.window().endsAt())
                .setParameter(6, text(claims))
                .setParameter(7, state.name())
                .getSingleResult();
        if (!verdict.equals("RESERVED")) {
            throw refusal(verdict.split(" "));
        }
    }

    List<Level> levels(AgreementId agreement, Demand demand) {
        var levels = (String) database.createNativeQuery("""
                        select cast(booking.free_busy(?1, ?2, cast(?3 as timestamptz), cast(?4 as timestamptz)) as text)""", String.class)
                .setParameter(1, agreement.value())
                .setParameter(2, demand.offering().value())
                .setParameter(3, demand.window().startsAt())
                .setParameter(4, demand.window().endsAt())
                .getSingleResult();
        return StreamSupport.stream(read(levels).spliterator(), false)
                .map(level -> new Level(
                        new ResourceId(UUID.fromString(level.path("resource").asText())),
                        level.path("dimension").asText(),
                        level.path("within").asBoolean(),
                        level.path("free").isNull()
                                ? Optional.empty()
                                : Optional.of(level.path("free").asLong())))
                .toList();
    }

    private static Refusal refusal(String[] verdict) {
        return verdict[0].equals("REFUSED")
                ? Refusal.of(BookingProblems.NO_AGREEMENT)
                : refusalOf(verdict[0], new ResourceId(UUID.fromString(verdict[1])), verdict[2]);
    }

    private static Refusal refusalOf(String verdict, ResourceId resource, String dimension) {
        var problem = switch (verdict) {
            case "TAKEN" -> BookingProblems.WINDOW_TAKEN;
            case "FULL", "EXHAUSTED" -> BookingProblems.CAPACITY_EXHAUSTED;
            case "BEYOND_HORIZON" -> BookingProblems.WINDOW_NOT_OFFERED;
            case "OFF_GRID" -> BookingProblems.WINDOW_OFF_GRID;
            case "UNCLAIMED" -> BookingProblems.CLAIMS_INVALID;
            default -> throw new IllegalStateException("the door said " + verdict);
        };
        return Refusal.of(problem).with("resource", resource.toString()).with("dimension", dimension);
    }

    private static String text(List<Claim> claims) {
        var list = new ArrayList<Map<String, Object>>();
        claims.forEach(claim -> list.add(Map.of(
                "resource", claim.resource().toString(),
                "dimension", claim.dimension(),
                "ticks", String.valueOf(claim.ticks()))));
        return CanonicalJson.text(list);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
