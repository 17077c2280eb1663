package org.perilune.local;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.kernel.tenancy.TimeSource;

/** Market time that can be moved forward, in local mode only. The distance survives a restart in a file. */
@ApplicationScoped
public class MovableTime implements TimeSource {

    private final Optional<Path> file;
    private volatile Duration offset;

    MovableTime(@ConfigProperty(name = "perilune.local.clock-file") Optional<String> file) {
        this.file = file.map(Path::of);
        this.offset = this.file.filter(Files::exists).map(MovableTime::read).orElse(Duration.ZERO);
    }

    @Override
    public Duration offset() {
        return offset;
    }

    synchronized void advance(Duration by) {
        var moved = offset.plus(by);
        file.ifPresent(path -> write(path, moved));
        offset = moved;
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Duration offset) {
        try {
            Files.writeString(file, offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
