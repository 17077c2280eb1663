package org.perilune.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Where one demonstration world keeps its data, its keys and the ids of the processes that work on it. */
final class LocalFolder implements AutoCloseable {

    private static final List<String> PROCESSES = List.of("program", "keycloak");
    private static final int PATIENCE_SECONDS = 20;

    private final Path root;
    private final Path shared;

    /** Held for as long as this program lives, however it ends. */
    private final FileLock lock;

    private LocalFolder(Path root, Path shared, FileLock lock) {
        this.root = root;
        this.shared = shared;
        this.lock = lock;
    }

    static LocalFolder open(Path home, String world) {
        var root = home.resolve(world);
        try {
            Files.createDirectories(root.resolve("keys"));
            Files.delete(Files.createTempFile(root, "writable", null));
        } catch (IOException e) {
            throw new LocalFailure(
                    "the folder " + root + " cannot be written: mend its rights, or choose another with PERILUNE_HOME");
        }
        return new LocalFolder(root, home, onlyOneOn(root));
    }

    private static FileLock onlyOneOn(Path root) {
        try {
            var lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException held) {
            // by this very program: refused as for any other
        } catch (IOException e) {
            throw new LocalFailure("the file " + root.resolve("lock") + " cannot be locked: mend its rights");
        }
        throw new LocalFailure(
                "the marketplace already runs on " + root + ": stop it, or choose another folder with PERILUNE_HOME");
    }

    /** Lets another program have the folder. */
    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("postgresql");
    }

    /** Keycloak's program and, in it, its database: both belong to one world. */
    Path identity() {
        return root.resolve("identity");
    }

    Path programLog() {
        return root.resolve("marketplace.log");
    }

    Path clock() {
        return root.resolve("clock");
    }

    Path sealerKey() {
        return DemonstrationKey.in(root.resolve("keys/sealer.pem")).file();
    }

    DemonstrationKey keyOf(String participant) {
        return DemonstrationKey.in(root.resolve("keys/" + participant + ".pem"));
    }

    boolean isLoaded() {
        return Files.exists(root.resolve("loaded"));
    }

    void markLoaded() {
        write("loaded", "");
    }

    void remember(String process, long id) {
        write(process + ".pid", String.valueOf(id));
    }

    /** What a killed launcher left running on this folder: ended first, so that nothing works on it twice. */
    void stopOrphans() {
        PROCESSES.forEach(this::stopOrphan);
        try {
            LocalPostgres.stopOrphan(database());
        } catch (IOException e) {
            throw new LocalFailure("the folder " + database() + " cannot be read: mend its rights");
        }
    }

    private void stopOrphan(String process) {
        var file = root.resolve(process + ".pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            stop(process, Long.parseLong(Files.readString(file).trim()));
            Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException e) {
            throw new LocalFailure("the file " + file + " cannot be read: remove it");
        }
    }

    private void stop(String process, long id) {
        var orphan = ProcessHandle.of(id)
                .filter(handle -> handle.info().commandLine().orElse("").contains("quarkus-run.jar"));
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            orphan.get().destroyForcibly();
        }
        System.out.println("[perilune] Ended the " + process + " an earlier start had left running");
    }

    private void write(String name, String text) {
        try {
            Files.writeString(root.resolve(name), text);
        } catch (IOException e) {
            throw new LocalFailure("the folder " + shared + " cannot be written: " + e.getMessage());
        }
    }
}
