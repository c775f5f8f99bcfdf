package org.greenlane.verb;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.health.OperatorId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `staff own-document`: whose document is a colleague's own.
@Command(
        name = "own-document",
        mixinStandardHelpOptions = true,
        description = "Notes which document is somebody's own: they then approve nothing for it.",
        footerHeading = "%n",
        footer = {
            "A supervisor does it for a colleague, or somebody for themselves once. The number is asked",
            "for and not shown; without a terminal it is the line after the PIN. Only an HMAC of it is kept.",
            "",
            "Examples:",
            "  greenlane staff own-document --by S-100 G-2",
            "  greenlane staff own-document --by G-2 G-2"
        })
final class StaffDocumentVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "Who does it.")
    private OperatorId by = new OperatorId("UNKNOWN");

    @Option(
            names = "--document-kind",
            paramLabel = "KIND",
            description = "What document it is (default: the resident ID card).")
    private DocumentKind kind = DocumentKind.RESIDENT_ID;

    @Parameters(paramLabel = "NUMBER", description = "The staff number of whose document it is.")
    private OperatorId whom = new OperatorId("UNKNOWN");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, VerbException {
        try (StaffAtWork at = StaffAtWork.open(home)) {
            at.signIn(by);
            try (DocumentNumber document = DocumentInput.read(kind)
                    .orElseThrow(() -> new VerbException("This is no number of such a document. Nothing was changed."))) {
                StaffAtWork.must(at.roster().ownDocument(by, whom, at.personOf(document)));
            }
            spec.commandLine().getOut().println("Noted: " + whom);
            return Exit.OK;
        }
    }
}
