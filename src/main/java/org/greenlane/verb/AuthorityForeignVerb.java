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
import org.greenlane.authority.Authority;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.ForeignDelivery;
import org.greenlane.authority.SealDelivery;
import org.greenlane.authority.SignersDelivery;
import org.greenlane.health.Region;
import org.greenlane.policy.foreign.BusinessRulesFile;
import org.greenlane.trust.dcc.SignerSource;
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
            "needs signers, rules and revocations; for ICAO's seals (VDS-NC) authorities, rules and revoked",
            "signers; for New Zealand's passes, SMART Health Cards and DIVOC certificates who signs them, and",
            "which are accepted.",
            "Where one is missing it asks staff.",
            "",
            "Examples:",
            "  greenlane authority foreign keys out --signers dsc.txt --publisher key.txt",
            "  greenlane authority foreign keys out --form GATEWAY --signers list.json --publisher gw.pem",
            "  greenlane authority foreign keys out --form WHO --signers did.json --publisher signer-did.json",
            "  greenlane authority foreign keys out --rules rules --value-sets sets --arrival CN",
            "  greenlane authority foreign keys out --revocations batches"
        })
final class AuthorityForeignVerb implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AUTHORITY", description = "Its folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Made if it is not there.")
    private Path delivery = Path.of("");

    @Option(
            names = "--signers",
            paramLabel = "FILE",
            description = "Who signs DCCs. Several times, in this order, where the form has several files: Austria content and "
                    + "signature; Switzerland keys in use, then keys; the service for verifiers key ids in use, then certificates; "
                    + "WHO DID documents.")
    private List<Path> signers = new ArrayList<>();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "GERMAN",
            description = "In which form that was published: ${COMPLETION-CANDIDATES} (default: GERMAN).")
    private SignerSource.Form form = SignerSource.Form.GERMAN;

    @Option(
            names = "--publisher",
            paramLabel = "FILE",
            description = "Who must have signed it: a public key (Germany, Austria, WHO; WHO's also as its DID document), or the "
                    + "certificate of the authority over the signer (Switzerland) or of the gateway. The service for verifiers "
                    + "signs nothing.")
    private @Nullable Path publisher;

    @Option(names = "--signer-name", paramLabel = "NAME", description = "What whoever signs for Switzerland is called.")
    private String signerName = "";

    @Option(names = "--rules", paramLabel = "FOLDER", description = "One rule in each JSON file, as the EU gateway has it.")
    private @Nullable Path rules;

    @Option(names = "--value-sets", paramLabel = "FOLDER", description = "The value sets that rules refer to, likewise.")
    private @Nullable Path valueSets;

    @Option(names = "--arrival", paramLabel = "COUNTRY", defaultValue = "CN", description = "For whose rules to ask (default: CN).")
    private String arrival = "CN";

    @Option(names = "--revocations", paramLabel = "FOLDER", description = "One batch in each JSON file, as the EU gateway has it.")
    private @Nullable Path revocations;

    @Option(
            names = "--slices",
            paramLabel = "FOLDER",
            description = "What the EU's service for revocations hands out: lists.json, partitions in other JSON, archives of slices.")
    private @Nullable Path slices;

    @Option(names = "--passes", paramLabel = "FILE", description = "The DID document of who signs New Zealand's passes.")
    private @Nullable Path passes;

    @Option(names = "--cards", paramLabel = "FILE", description = "Who signs SMART Health Cards: a snapshot of the VCI directory.")
    private @Nullable Path cards;

    @Option(names = "--cards-signature", paramLabel = "FILE", description = "The signature of that snapshot (vci_snapshot.sig).")
    private @Nullable Path cardsSignature;

    @Option(names = "--cards-certificate", paramLabel = "FILE", description = "Whose signature it must be (vci_snapshot.crt).")
    private @Nullable Path cardsCertificate;

    @Option(names = "--cards-of", paramLabel = "COUNTRY", defaultValue = "US", description = "Whose issuers these are (default: US).")
    private String cardsOf = "US";

    @Option(names = "--divoc", paramLabel = "FILE", description = "Who signs DIVOC certificates: a table in JSON.")
    private @Nullable Path divoc;

    @Option(names = "--divoc-of", paramLabel = "COUNTRY", defaultValue = "IN", description = "Whose issuers these are (default: IN).")
    private String divocOf = "IN";

    @Option(names = "--accept", paramLabel = "FILE", description = "Which passes, cards and DIVOC certificates count: a table in JSON.")
    private @Nullable Path accepted;

    @Option(names = "--authorities", paramLabel = "FOLDER", description = "One CSCA certificate in each file: who certifies signers of VDS-NC.")
    private @Nullable Path authorities;

    @Option(names = "--master-list", paramLabel = "FILE", description = "Such certificates in a list that ICAO or a country has signed.")
    private @Nullable Path masterList;

    @Option(
            names = "--master-list-signer",
            paramLabel = "FILE",
            description = "The certificate of whoever must have signed that list, or of the authority over them.")
    private @Nullable Path masterListSigner;

    @Option(names = "--revoked-signers", paramLabel = "FOLDER", description = "One CRL of such an authority in each file.")
    private @Nullable Path revokedSigners;

    @Option(names = "--vds-rules", paramLabel = "FOLDER", description = "The rules about VDS-NC, in the form of those about DCCs.")
    private @Nullable Path vdsRules;

    @Option(names = "--at", paramLabel = "TIME", description = "When they are signed (default: now).")
    private @Nullable Instant at;

    @Option(names = "--life", paramLabel = "DURATION", defaultValue = "P1D", description = "ISO 8601 (default: P1D).")
    private Duration life = Duration.ofDays(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException {
        for (String country : List.of(arrival, cardsOf, divocOf)) {
            if (!Region.isRegion(country)) {
                throw new VerbException(country + " is no country: two capital letters.");
            }
        }
        try {
            Authority authority = AuthorityVerb.authority(folder);
            Instant signed = at == null ? Instant.now() : at;
            List<Path> written = new ArrayList<>(write(new SignersDelivery(authority, signed, life)));
            written.addAll(write(new ForeignDelivery(authority, signed, life)));
            written.addAll(write(new SealDelivery(authority, signed, life)));
            if (written.isEmpty()) {
                throw new VerbException("Nothing to sign: give at least one list.");
            }
            for (Path file : written) {
                spec.commandLine().getOut().println(file + "  " + Files.size(file) + " bytes");
            }
            return Exit.OK;
        } catch (AuthorityException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Path> write(SignersDelivery made) throws IOException, AuthorityException, VerbException {
        if (signers.isEmpty()) {
            return List.of();
        }
        if (publisher == null && form != SignerSource.Form.VERIFIER_SERVICE) {
            throw new VerbException("--signers needs --publisher.");
        }
        return List.of(made.signers(delivery, form, signers, Optional.ofNullable(publisher), signerName));
    }

    private List<Path> write(ForeignDelivery made) throws IOException, AuthorityException, VerbException {
        List<Path> written = new ArrayList<>();
        if (rules != null) {
            written.add(made.rules(
                    delivery, BusinessRulesFile.DCC, new Region(arrival), rules, Optional.ofNullable(valueSets)));
        }
        if (revocations != null || slices != null) {
            written.add(told(made.revocations(delivery, Optional.ofNullable(revocations), Optional.ofNullable(slices))));
        }
        if (passes != null) {
            written.add(made.issuers(delivery, WebKeysFile.Form.NZCP, new Region("NZ"), passes));
        }
        if (divoc != null) {
            written.add(made.issuers(delivery, WebKeysFile.Form.DIVOC, new Region(divocOf), divoc));
        }
        if (cards != null) {
            if ((cardsSignature == null) != (cardsCertificate == null)) {
                throw new VerbException("--cards-signature and --cards-certificate go together.");
            }
            if (cardsSignature != null && cardsCertificate != null) {
                made.check(cards, cardsSignature, cardsCertificate);
            }
            written.add(made.issuers(delivery, WebKeysFile.Form.SMART_HEALTH_CARD, new Region(cardsOf), cards));
        }
        if (accepted != null) {
            written.add(made.accepted(delivery, accepted));
        }
        if (vdsRules != null) {
            written.add(made.rules(
                    delivery, BusinessRulesFile.VDS, new Region(arrival), vdsRules, Optional.ofNullable(valueSets)));
        }
        return written;
    }

    /// Says how much is signed: a folder that was fetched badly would be as good as nothing revoked.
    private Path told(ForeignDelivery.Revoked signed) {
        spec.commandLine()
                .getOut()
                .println("Revocations signed: batches " + signed.batches() + ", entries " + signed.entries()
                        + ", slices " + signed.slices() + ", of those missing " + signed.missing());
        return signed.file();
    }

    private List<Path> write(SealDelivery made) throws IOException, AuthorityException, VerbException {
        List<Path> written = new ArrayList<>();
        if ((masterList == null) != (masterListSigner == null)) {
            throw new VerbException("--master-list and --master-list-signer go together.");
        }
        List<byte[]> listed =
                masterList != null && masterListSigner != null ? made.masterList(masterList, masterListSigner) : List.of();
        if (authorities != null || !listed.isEmpty()) {
            written.add(made.authorities(delivery, Optional.ofNullable(authorities), listed));
        }
        if (revokedSigners != null) {
            written.add(made.revokedSigners(delivery, revokedSigners));
        }
        return written;
    }
}
