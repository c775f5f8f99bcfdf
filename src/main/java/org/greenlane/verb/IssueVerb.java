package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.greenlane.authority.CodePrinter;
import org.greenlane.authority.IssuedCode;
import org.greenlane.authority.Lettering;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `authority issue`: a code of one made-up person or family, as a picture and as text.
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description = "Issues a code of one made-up person, or of a family, as a picture.",
        footerHeading = "%n",
        footer = {
            "People are numbered from 0; the same seed gives the same people as in the bundle.",
            "The text of the code is printed, and of a paper code its number too.",
            "",
            "Examples:",
            "  greenlane authority issue keys --person 7 --medium paper code.png",
            "  greenlane authority issue keys --family 8,9 --colour yellow family.png"
        })
final class IssueVerb implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AUTHORITY", description = "Its folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "PNG", description = "The picture; an old one is replaced.")
    private Path png = Path.of("");

    @Option(names = "--person", paramLabel = "NUMBER", description = "Whose code (default: 0).")
    private int holder;

    @Option(
            names = "--family",
            paramLabel = "NUMBER",
            split = ",",
            description = "Up to seven more people in the same code.")
    private List<Integer> family = List.of();

    @Option(names = "--medium", paramLabel = "MEDIUM", description = "phone or paper (default: phone).")
    private Medium medium = Medium.PHONE;

    @Option(
            names = "--colour",
            paramLabel = "COLOUR",
            description = "green, yellow or red, whatever the person's status says.")
    private @Nullable HealthColour colour;

    @Option(names = "--region", paramLabel = "REGION", description = "home, neighbour or announced (default: home).")
    private SyntheticRegion region = SyntheticRegion.HOME;

    @Option(names = "--at", paramLabel = "TIME", description = "When it is issued (default: now).")
    private Instant at = Instant.now();

    @Option(
            names = "--life",
            paramLabel = "DURATION",
            description = "ISO 8601 (default: PT10M for phones, P90D for paper).")
    private @Nullable Duration life;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = AuthorityVerb.SEED,
            description = "Of the people (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException {
        IssuedCode code = issued();
        new CodePrinter(Lettering.ofThisMachine(), ZoneId.systemDefault()).print(code, png);
        PrintWriter out = spec.commandLine().getOut();
        out.println(code.text());
        if (medium == Medium.PAPER) {
            out.println(code.number().text());
        }
        return Exit.OK;
    }

    private IssuedCode issued() throws IOException, VerbException {
        SyntheticPeople people = new SyntheticPeople(seed);
        try {
            List<Person> shown = Stream.concat(Stream.of(holder), family.stream())
                    .map(people::person)
                    .map(person -> colour == null ? person : person.withColour(colour))
                    .toList();
            return AuthorityVerb.authority(folder)
                    .issuer(region, new SecureRandom())
                    .issue(shown, medium, at, life == null ? lifeOf(medium) : life);
        } catch (IllegalArgumentException e) {
            throw new VerbException("This code cannot be issued: " + e.getMessage() + ".", e);
        }
    }

    private static Duration lifeOf(Medium medium) {
        return switch (medium) {
            case PHONE -> Duration.ofMinutes(10);
            case PAPER -> Duration.ofDays(90);
        };
    }
}
