package org.perilune.catalog.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Place;

/** A place on the wire: coordinates are decimal degrees as strings. */
record PlaceJson(
        @NotNull @Pattern(regexp = "MOON|EARTH|SPACE") String body,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @NotBlank @Size(max = 500) String description) {

    static PlaceJson of(Place place) {
        return new PlaceJson(place.body(), place.latitude(), place.longitude(), place.description());
    }

    Place toPlace() {
        return new Place(body, latitude, longitude, description);
    }
}
