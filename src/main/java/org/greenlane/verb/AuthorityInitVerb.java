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
        footer = {
            "",
            "With --synthetic-seed and --at the same bundles can be made on any machine, byte by byte.",
            "",
            "Examples:",
            "  greenlane authority init keys",
            "  greenlane authority init measured --synthetic-seed 1 --at 2026-11-01T00:00:00Z"
        })
final class AuthorityInitVerb implements Callable<Integer> {
    private static final String SHEET = "root-sheet.png";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "Must not be there yet, or be empty.")
    private Path folder = Path.of("");

    @Option(names = "--at", paramLabel = "TIME", description = "From when its keys count (default: now).")
    private @Nullable Instant at;

    @Option(
            names = "--synthetic-seed",
            paramLabel = "NUMBER",
            description = "Keys that follow from this number, for measuring only: whoever knows it has them.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException, VerbException {
        try {
            Authority authority = made(at == null ? Instant.now() : at);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    authority.isSynthetic()
                            ? "A SYNTHETIC authority is in " + folder + ", for measuring only. Its keys are nobody's secret."
                            : "A new authority is in " + folder + ". Keep it secret; whoever has it can issue codes.");
            out.println("Root fingerprint: " + authority.rootFingerprint());
            Path sheet = folder.resolve(SHEET);
            AuthorityVerb.printRoot(authority, sheet);
            out.println("Print " + Printable.of(sheet) + " for those who set stations up.");
            return Exit.OK;
        } catch (FileAlreadyExistsException e) {
            throw new VerbException(folder + " is not empty. Name a folder that is not there yet.", e);
        }
    }

    private Authority made(Instant from) throws IOException {
        return seed == null
                ? Authority.init(folder, new SecureRandom(), from)
                : Authority.initSynthetic(folder, seed, from);
    }
}
