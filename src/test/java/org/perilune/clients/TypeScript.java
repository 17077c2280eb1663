package org.perilune.clients;

import com.caoccao.javet.enums.V8AwaitMode;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.values.reference.V8ValueObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Compiles the generated TypeScript client, and runs scripts that use it, in a Node that comes as a library. Also the
 * build's command: {@code TypeScript CLIENTS}, the folder with {@code typescript} and {@code typescript-compiler}.
 */
public final class TypeScript {

    private static final String COMPILE = """
            const ts = require(compiler);
            const options = {strict: true, target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.CommonJS,
                moduleResolution: ts.ModuleResolutionKind.Node10, lib: ['lib.es2020.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
                declaration: true, types: [], rootDir, outDir};
            const program = ts.createProgram([entry], options);
            const found = ts.getPreEmitDiagnostics(program).concat(program.emit().diagnostics);
            ts.formatDiagnostics(found, {getCurrentDirectory: () => rootDir, getCanonicalFileName: name => name, getNewLine: () => '\\n'});
            """;

    private final Path clients;

    TypeScript(Path clients) {
        this.clients = clients.toAbsolutePath();
    }

    public static void main(String... arguments) throws Exception {
        new TypeScript(Path.of(arguments[0])).compileClient();
    }

    /** The client as JavaScript with its declarations, in {@code typescript/dist}; nothing to do where that is newer. */
    void compileClient() throws IOException, JavetException {
        var client = clients.resolve("typescript");
        var entry = client.resolve("src/index.ts");
        var compiled = client.resolve("dist/index.js");
        if (Files.exists(compiled)
                && Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(entry)) > 0) {
            return;
        }
        compile(entry, client.resolve("dist"));
    }

    /** A script beside a {@code node_modules} that holds the client, compiled; its JavaScript. */
    Path script(Path source) throws IOException, JavetException {
        compileClient();
        var folder = Files.createDirectories(clients.resolve("story"));
        var modules = Files.createDirectories(folder.resolve("node_modules/@perilune"));
        if (!Files.exists(modules.resolve("client"))) {
            Files.createSymbolicLink(modules.resolve("client"), clients.resolve("typescript"));
        }
        var copy = folder.resolve(source.getFileName());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
        compile(copy, folder);
        return folder.resolve(source.getFileName().toString().replace(".ts", ".js"));
    }

    /** What a call of the script comes to, as JSON; a rejection with its stack is an error. */
    String run(Path script, String call, String settingJson, Object outside) throws JavetException {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime();
                V8ValueObject bridge = node.createV8ValueObject()) {
            bridge.bind(outside);
            node.getGlobalObject().set("outside", bridge);
            node.getGlobalObject().set("script", script.toString());
            node.getGlobalObject().set("setting", settingJson);
            node.getExecutor("""
                    globalThis.outcome = '';
                    globalThis.failure = '';
                    (async () => require(script).%s)()
                        .then(result => { outcome = JSON.stringify(result); }, error => { failure = String(error.stack); });
                    """.formatted(call)).executeVoid();
            while (node.getGlobalObject().getString("outcome").isEmpty()
                    && node.getGlobalObject().getString("failure").isEmpty()) {
                node.await(V8AwaitMode.RunOnce);
            }
            var failure = node.getGlobalObject().getString("failure");
            if (!failure.isEmpty()) {
                throw new AssertionError(failure);
            }
            return node.getGlobalObject().getString("outcome");
        }
    }

    private void compile(Path entry, Path output) throws JavetException {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
            var global = node.getGlobalObject();
            global.set(
                    "compiler",
                    clients.resolve("typescript-compiler/typescript.js").toString());
            global.set("entry", entry.toString());
            global.set("rootDir", entry.getParent().toString());
            global.set("outDir", output.toString());
            var problems = node.getExecutor(COMPILE).executeString();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems);
            }
        }
    }
}
