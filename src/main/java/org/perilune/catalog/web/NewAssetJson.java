package org.perilune.catalog.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.domain.RegisterAsset;

/** An asset as its owner describes it. */
record NewAssetJson(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "[A-Z0-9_]{2,40}|UNR::[^\\p{Cc}]{1,60}")
        String kind,

        @NotNull Boolean crewed,
        @NotBlank @Size(min = 2, max = 40) String stateOfRegistry,
        @NotNull @Valid PlaceJson place,
        @NotNull Maturity maturity,
        @NotNull LocalDate assertedOn,
        @Nullable @Valid RescueProfileJson rescueProfile,
        @NotNull Boolean demonstration) {

    RegisterAsset.Command toCommand() {
        return new RegisterAsset.Command(
                name,
                kind,
                crewed,
                stateOfRegistry,
                place.toPlace(),
                maturity,
                assertedOn,
                Optional.ofNullable(rescueProfile).map(RescueProfileJson::toProfile),
                demonstration);
    }
}
