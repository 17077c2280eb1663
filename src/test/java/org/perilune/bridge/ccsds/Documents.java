package org.perilune.bridge.ccsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents kept as files. */
public final class Documents {

    private Documents() {}

    public static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/ccsds", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
