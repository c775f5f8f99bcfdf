package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import org.greenlane.authority.Authority;
import org.greenlane.authority.CodePrinter;
import org.greenlane.authority.Lettering;
import org.greenlane.health.RootFingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `authority`: the issuing side, with made-up people.
@Command(
        name = "authority",
        mixinStandardHelpOptions = true,
        description = "The issuing side, with made-up people: keys, codes, deliveries for stations.",
        subcommands = {AuthorityInitVerb.class, IssueVerb.class, FamilyVerb.class, AuthorityBundleVerb.class, AuthorityForeignVerb.class},
        footerHeading = "%n",
        footer = {
            "From nothing to an answer:",
            "  greenlane authority init keys",
            "  greenlane authority bundle keys delivery",
            "  greenlane setup --region 990100 --site station --root $(cat keys/root.fingerprint)",
            "  greenlane setup --subject-key keys/subject.key",
            "  greenlane status import delivery",
            "  greenlane authority issue keys --person 7 --medium paper code.png",
            "  greenlane check code.png"
        })
final class AuthorityVerb extends VerbGroup {
    /// Of the people, where none is given.
    static final String SEED = "1";

    @Command(
            name = "root",
            mixinStandardHelpOptions = true,
            description = "Writes the sheet with the root's fingerprint, for those who set stations up.",
            footer = {
                "",
                "A6 at 300 dots an inch. There is nothing secret on it, but a false one would let a false authority",
                "in: hand it over yourself, and let two people compare it.",
                "",
                "Example: greenlane authority root keys root-sheet.png"
            })
    int root(
            @Parameters(index = "0", paramLabel = "FOLDER", description = "The authority.") Path folder,
            @Parameters(index = "1", paramLabel = "PICTURE", description = "The PNG to write; an old one is replaced.")
                    Path picture)
            throws IOException, VerbException {
        printRoot(authority(folder), picture);
        spec.commandLine().getOut().println("Written: " + Printable.of(picture) + ".");
        return Exit.OK;
    }

    /// The sheet that a station's camera reads.
    static void printRoot(Authority authority, Path picture) throws IOException {
        RootFingerprint root = new RootFingerprint(authority.rootFingerprint());
        CodePrinter.printRoot(root, Lettering.ofThisMachine(), picture);
    }

    static Authority authority(Path folder) throws VerbException {
        try {
            return Authority.open(folder);
        } catch (IOException e) {
            throw new VerbException(e.getMessage() + " Make one with: greenlane authority init " + folder, e);
        }
    }
}
