package org.perilune.settlement.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The creditor's own name of the receipt, such as a transfer's reference. */
record SettleRequestJson(
        @NotNull @Pattern(regexp = "[ -~]{1,120}") String reference) {}
