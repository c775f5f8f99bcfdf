package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import org.greenlane.authority.Authority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class AuthorityVerb implements Runnable {
    /// Of the people, where none is given.
    static final String SEED = "1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static Authority authority(Path folder) throws VerbException {
        try {
            return Authority.open(folder);
        } catch (IOException e) {
            throw new VerbException(e.getMessage() + " Make one with: greenlane authority init " + folder, e);
        }
    }
}
