package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.Bond;
import org.greenlane.authority.FamilyBook;
import org.greenlane.authority.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `authority family`: binds made-up people to a guardian, and takes it back.
@Command(
        name = "family",
        mixinStandardHelpOptions = true,
        description = "Binds people without a document of their own to a guardian's, or takes it back.",
        footerHeading = "%n",
        footer = {
            "How many may be bound, and of what age, stands in family-rule.toml in the authority's folder.",
            "The next bundle, snapshot or delta, tells the stations.",
            "",
            "Examples:",
            "  greenlane authority family keys --guardian 5 --bind 7,13",
            "  greenlane authority family keys --guardian 5 --unbind 13"
        })
final class FamilyVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "AUTHORITY", description = "Its folder.")
    private Path folder = Path.of("");

    @Option(names = "--guardian", required = true, paramLabel = "NUMBER", description = "Whose document finds them.")
    private int guardian;

    @Option(names = "--bind", split = ",", paramLabel = "NUMBER", description = "Who is bound from now on.")
    private List<Integer> bound = List.of();

    @Option(names = "--unbind", split = ",", paramLabel = "NUMBER", description = "Who is not bound any more.")
    private List<Integer> unbound = List.of();

    @Option(names = "--people", paramLabel = "NUMBER", defaultValue = "10000", description = "As of the bundle (default: 10000).")
    private int people;

    @Option(names = "--families", paramLabel = "NUMBER", description = "As of the bundle (default: 0).")
    private int families;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = AuthorityVerb.SEED, description = "Of the people (default: 1).")
    private long seed;

    @Option(names = "--at", paramLabel = "TIME", description = "When ages are counted (default: now).")
    private Instant at = Instant.now();

    @Override
    public Integer call() throws IOException, VerbException {
        try {
            FamilyBook book = AuthorityVerb.authority(folder).families();
            LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            for (int dependant : unbound) {
                book.unbind(new Bond(guardian, dependant));
            }
            for (int dependant : bound) {
                book.bind(new Bond(guardian, dependant), new Population(people, seed, families), day);
            }
            spec.commandLine().getOut().println(bound.size() + " bound, " + unbound.size() + " taken back");
            return Exit.OK;
        } catch (AuthorityException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new VerbException("This family cannot be: " + e.getMessage() + ".", e);
        }
    }
}
