package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.greenlane.authority.Authority;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.Changes;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.Population;
import org.greenlane.health.CodeId;
import org.greenlane.status.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `authority bundle`.
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Makes a delivery for stations: trust list, recognition table, and signed statuses.",
        footer = {
            "",
            "The recognition table is signed from recognition.toml in the authority's folder.",
            "The same keys, --people, --seed, --at and --life give the same bundle, byte by byte.",
            "Needs free space of twice the bundle (57 bytes a person) for the time being.",
            "Ctrl+C leaves nothing behind; what a killed run left is swept up by the next.",
            "",
            "Examples:",
            "  greenlane authority bundle keys delivery --people 100000000",
            "  greenlane authority bundle keys news --people 1000000 --delta-of 1767225600 --changes 10000",
            "  greenlane authority bundle keys news --delta-of 1767225600 --revoke-person 7"
        })
final class AuthorityBundleVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "AUTHORITY", description = "Its folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Made if it is not there.")
    private Path delivery = Path.of("");

    @Option(names = "--people", paramLabel = "NUMBER", defaultValue = "10000", description = "How many (default: 10000).")
    private int people;

    @Option(
            names = "--families",
            paramLabel = "NUMBER",
            description = "Of a snapshot: among how many families there are bonds to guardians (default: 0).")
    private int families;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = AuthorityVerb.SEED, description = "Of the people (default: 1).")
    private long seed;

    @Option(names = "--at", paramLabel = "TIME", description = "When it is made (default: now).")
    private @Nullable Instant at;

    @Option(names = "--life", paramLabel = "DURATION", defaultValue = "P1D", description = "ISO 8601 (default: P1D).")
    private Duration life = Duration.ofDays(1);

    @Option(
            names = "--delta-of",
            paramLabel = "SEQUENCE",
            description = "Makes a delta that lies on this bundle; its sequence stands in its name.")
    private @Nullable Long previous;

    @Option(names = "--changes", paramLabel = "NUMBER", description = "Of a delta: how many people have another colour now.")
    private int changes;

    @Option(names = "--revoke-person", split = ",", paramLabel = "INDEX", description = "Of a delta: whose status is withdrawn.")
    private List<Integer> revokedPeople = List.of();

    @Option(names = "--revoke-code", split = ",", paramLabel = "CTI-HEX", description = "Of a delta: which code is withdrawn.")
    private List<String> revokedCodes = List.of();

    @Override
    public Integer call() throws IOException, VerbException {
        Authority authority = AuthorityVerb.authority(folder);
        PrintWriter err = spec.commandLine().getErr();
        if (authority.isSynthetic()) {
            err.println("These keys follow from a seed: for measuring only.");
        }
        Delivery made = new Delivery(authority, at == null ? Instant.now() : at, life);
        try (StopSignal progress = StopSignal.around(err, new ProgressLine(err))) {
            return deliver(made, progress);
        }
    }

    private int deliver(Delivery made, StopSignal progress) throws IOException, VerbException {
        try {
            for (Path file : write(made, progress)) {
                spec.commandLine().getOut().println(file + "  " + Files.size(file) + " bytes");
            }
            return Exit.OK;
        } catch (AuthorityException e) {
            if (progress.isGiven()) {
                spec.commandLine().getErr().println("greenlane: " + e.getMessage());
                spec.commandLine().getErr().flush();
                return Exit.FAILED;
            }
            throw new VerbException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new VerbException("This bundle cannot be made: " + e.getMessage() + ".", e);
        }
    }

    private List<Path> write(Delivery made, Progress progress) throws IOException, AuthorityException {
        Population population = new Population(people, seed, families);
        if (previous == null) {
            if (changes != 0 || !revokedPeople.isEmpty() || !revokedCodes.isEmpty()) {
                throw new IllegalArgumentException("changes and withdrawals need --delta-of");
            }
            return made.write(delivery, population, progress);
        }
        Set<CodeId> codes = revokedCodes.stream()
                .map(hex -> CodeId.of(HexFormat.of().parseHex(hex)))
                .collect(Collectors.toSet());
        Changes news = new Changes(previous, changes, Set.copyOf(revokedPeople), codes);
        return made.writeDelta(delivery, population, news, progress);
    }
}
