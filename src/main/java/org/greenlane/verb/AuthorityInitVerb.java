package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.greenlane.authority.Authority;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `authority init`.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes a new authority: its root, the keys of three made-up regions, and a trust list.",
        footer = {"", "Example: greenlane authority init keys"})
final class AuthorityInitVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "Must not be there yet, or be empty.")
    private Path folder = Path.of("");

    @Option(names = "--at", paramLabel = "TIME", description = "From when its keys count (default: now).")
    private @Nullable Instant at;

    @Override
    public Integer call() throws IOException, VerbException {
        try {
            Authority authority = Authority.init(folder, new SecureRandom(), at == null ? Instant.now() : at);
            PrintWriter out = spec.commandLine().getOut();
            out.println("A new authority is in " + folder + ". Keep it secret; whoever has it can issue codes.");
            out.println("Root fingerprint: " + authority.rootFingerprint());
            return Exit.OK;
        } catch (FileAlreadyExistsException e) {
            throw new VerbException(folder + " is not empty. Name a folder that is not there yet.", e);
        }
    }
}
