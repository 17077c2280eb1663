package org.perilune.bridge.ccsds;

import java.util.List;

/** A document cannot be read. Either it is no XML at all ({@code errors} is empty), or these fields of it are wrong. */
public final class InvalidDocument extends RuntimeException {

    /**
     * @param field the path of the element or attribute, dots between names, {@code [n]} for the n-th of several, from 0
     */
    public record FieldError(String field, String message) {}

    private final transient List<FieldError> errors;

    public InvalidDocument(List<FieldError> errors) {
        super(errors.isEmpty() ? "not well-formed" : errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
