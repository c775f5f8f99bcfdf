package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.greenlane.authority.Authority;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.Delivery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `authority`: the issuing side, with made-up people.
@Command(
        name = "authority",
        mixinStandardHelpOptions = true,
        description = "The issuing side, with made-up people: keys, codes, deliveries for stations.",
        subcommands = IssueVerb.class,
        footerHeading = "%n",
        footer = {
            "From nothing to an answer:",
            "  greenlane authority init keys",
            "  greenlane authority bundle keys delivery",
            "  greenlane setup --region 990100 --site station --root $(cat keys/root.fingerprint)",
            "  greenlane status import delivery",
            "  greenlane authority issue keys --person 7 --medium paper code.png",
            "  greenlane check code.png"
        })
final class AuthorityVerb implements Runnable {
    static final String SEED = "1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Makes a new authority: its root, the keys of three made-up regions, and a trust list.",
            footer = {"", "Example: greenlane authority init keys"})
    int init(
            @Parameters(paramLabel = "FOLDER", description = "Must not be there yet, or be empty.") Path folder,
            @Option(names = "--at", paramLabel = "TIME", description = "From when its keys count (default: now).")
                    @Nullable Instant at)
            throws IOException, VerbException {
        try {
            Authority authority = Authority.init(folder, new SecureRandom(), at == null ? Instant.now() : at);
            out().println("A new authority is in " + folder + ". Keep it secret; whoever has it can issue codes.");
            out().println("Root fingerprint: " + authority.rootFingerprint());
            return Exit.OK;
        } catch (FileAlreadyExistsException e) {
            throw new VerbException(folder + " is not empty. Name a folder that is not there yet.", e);
        }
    }

    @Command(
            name = "bundle",
            mixinStandardHelpOptions = true,
            description = "Makes a delivery for stations: trust list, recognition table, and signed statuses.",
            footer = {
                "",
                "The recognition table is signed from recognition.toml in the authority's folder.",
                "",
                "Example: greenlane authority bundle keys delivery --people 10000"
            })
    int bundle(
            @Parameters(index = "0", paramLabel = "AUTHORITY", description = "Its folder.") Path folder,
            @Parameters(index = "1", paramLabel = "FOLDER", description = "Made if it is not there.") Path delivery,
            @Option(
                    names = "--people",
                    paramLabel = "NUMBER",
                    defaultValue = "10000",
                    description = "How many (default: 10000).")
                    int people,
            @Option(
                    names = "--seed",
                    paramLabel = "NUMBER",
                    defaultValue = SEED,
                    description = "Of the people (default: 1).")
                    long seed,
            @Option(names = "--at", paramLabel = "TIME", description = "When it is made (default: now).")
                    @Nullable Instant at,
            @Option(
                    names = "--life",
                    paramLabel = "DURATION",
                    defaultValue = "P1D",
                    description = "ISO 8601 (default: P1D).")
                    Duration life)
            throws IOException, VerbException {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new VerbException("A bundle made here has 1 to " + MOST_PEOPLE + " people.");
        }
        try {
            Delivery made = new Delivery(authority(folder), at == null ? Instant.now() : at, life);
            for (Path file : made.write(delivery, people, seed)) {
                out().println(file + "  " + Files.size(file) + " bytes");
            }
            return Exit.OK;
        } catch (AuthorityException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    /// These people are sorted in memory.
    private static final int MOST_PEOPLE = 5_000_000;

    static Authority authority(Path folder) throws VerbException {
        try {
            return Authority.open(folder);
        } catch (IOException e) {
            throw new VerbException(e.getMessage() + " Make one with: greenlane authority init " + folder, e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
