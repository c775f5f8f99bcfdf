package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.ForeignDelivery;
import org.greenlane.health.Region;
import org.greenlane.trust.web.WebKeysFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `authority foreign`.
@Command(
        name = "foreign",
        mixinStandardHelpOptions = true,
        description = "Signs lists for the certificates of other countries.",
        footer = {
            "",
            "What is given is signed, each as a file of its own. For EU Digital COVID Certificates a station",
            "needs signers, rules and revocations; for New Zealand's passes and SMART Health Cards who signs",
            "them, and which are accepted. Where one is missing it asks staff.",
            "",
            "Examples:",
            "  greenlane authority foreign keys out --signers dsc.txt --publisher key.txt",
            "  greenlane authority foreign keys out --rules rules --value-sets sets --arrival CN",
            "  greenlane authority foreign keys out --revocations batches"
        })
final class AuthorityForeignVerb implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AUTHORITY", description = "Its folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Made if it is not there.")
    private Path delivery = Path.of("");

    @Option(names = "--signers", paramLabel = "FILE", description = "Who signs DCCs, in the form in which Germany publishes it.")
    private @Nullable Path signers;

    @Option(names = "--publisher", paramLabel = "FILE", description = "The public key that must have signed that file.")
    private @Nullable Path publisher;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "One rule in each JSON file, as the EU gateway has it.")
    private @Nullable Path rules;

    @Option(names = "--value-sets", paramLabel = "FOLDER", description = "The value sets that rules refer to, likewise.")
    private @Nullable Path valueSets;

    @Option(names = "--arrival", paramLabel = "COUNTRY", defaultValue = "CN", description = "For whose rules to ask (default: CN).")
    private String arrival = "CN";

    @Option(names = "--revocations", paramLabel = "FOLDER", description = "One batch in each JSON file, as the EU gateway has it.")
    private @Nullable Path revocations;

    @Option(names = "--passes", paramLabel = "FILE", description = "The DID document of who signs New Zealand's passes.")
    private @Nullable Path passes;

    @Option(names = "--cards", paramLabel = "FILE", description = "Who signs SMART Health Cards: a snapshot of the VCI directory.")
    private @Nullable Path cards;

    @Option(names = "--cards-of", paramLabel = "COUNTRY", defaultValue = "US", description = "Whose issuers these are (default: US).")
    private String cardsOf = "US";

    @Option(names = "--accept", paramLabel = "FILE", description = "Which passes and cards count: a table in JSON.")
    private @Nullable Path accepted;

    @Option(names = "--at", paramLabel = "TIME", description = "When they are signed (default: now).")
    private @Nullable Instant at;

    @Option(names = "--life", paramLabel = "DURATION", defaultValue = "P1D", description = "ISO 8601 (default: P1D).")
    private Duration life = Duration.ofDays(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException {
        for (String country : List.of(arrival, cardsOf)) {
            if (!Region.isRegion(country)) {
                throw new VerbException(country + " is no country: two capital letters.");
            }
        }
        try {
            List<Path> written = write(new ForeignDelivery(
                    AuthorityVerb.authority(folder), at == null ? Instant.now() : at, life));
            if (written.isEmpty()) {
                throw new VerbException("Nothing to sign: give a list of signers, rules or revocations.");
            }
            for (Path file : written) {
                spec.commandLine().getOut().println(file + "  " + Files.size(file) + " bytes");
            }
            return Exit.OK;
        } catch (AuthorityException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Path> write(ForeignDelivery made) throws IOException, AuthorityException, VerbException {
        List<Path> written = new ArrayList<>();
        if (signers != null) {
            if (publisher == null) {
                throw new VerbException("--signers needs --publisher.");
            }
            written.add(made.signers(delivery, signers, publisher));
        }
        if (rules != null) {
            written.add(made.rules(delivery, new Region(arrival), rules, Optional.ofNullable(valueSets)));
        }
        if (revocations != null) {
            written.add(made.revocations(delivery, revocations));
        }
        if (passes != null) {
            written.add(made.issuers(delivery, WebKeysFile.Form.NZCP, new Region("NZ"), passes));
        }
        if (cards != null) {
            written.add(made.issuers(delivery, WebKeysFile.Form.SMART_HEALTH_CARD, new Region(cardsOf), cards));
        }
        if (accepted != null) {
            written.add(made.accepted(delivery, accepted));
        }
        return written;
    }
}
