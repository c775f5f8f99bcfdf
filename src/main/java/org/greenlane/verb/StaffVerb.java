package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.greenlane.SetupException;
import org.greenlane.authority.CodePrinter;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.StaffException;
import org.greenlane.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `staff`: who works at the station.
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        subcommands = {StaffCommandsVerb.class, StaffDocumentVerb.class},
        description = "Takes people on at the station, changes their PINs, and dismisses them.",
        footer = {
            "",
            "PINs are asked for and not shown; without a terminal they are read from standard input, one a",
            "line: first the supervisor's own. All of it is in the log. The station must not be running.",
            "",
            "Example: greenlane staff enrol --first S-100"
        })
final class StaffVerb extends VerbGroup {
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Who works here, by their numbers.",
            footer = {"", "Example: greenlane staff list"})
    int list(@Mixin HomeOption home) throws SetupException, VerbException, StaffException {
        try (StaffAtWork at = StaffAtWork.open(home)) {
            for (StaffMember member : at.roster().members()) {
                spec.commandLine().getOut().println(line(member));
            }
            return Exit.OK;
        }
    }

    private static String line(StaffMember member) {
        StringBuilder line = new StringBuilder(
                String.format("%-12s  %s", member.number(), member.role().name().toLowerCase(Locale.ROOT)));
        line.append(member.hasBadge() ? ", has a badge" : "");
        line.append(member.mustChangePin() ? ", must change the PIN" : "");
        if (!member.givers().isEmpty()) {
            line.append(", no second person beside ")
                    .append(member.givers().stream().sorted().map(OperatorId::text).collect(Collectors.joining(" ")))
                    .append(" before ")
                    .append(member.daysLeft())
                    .append(" more days of work");
        }
        member.lockedOutUntil().ifPresent(until -> line.append(", locked out until ").append(until));
        return line.toString();
    }

    @Command(
            name = "enrol",
            mixinStandardHelpOptions = true,
            description = "Takes somebody on. They must change the PIN at the first sign-in.",
            footer = {
                "",
                "Examples:",
                "  greenlane staff enrol --first S-100",
                "  greenlane staff enrol --by S-100 --role guard G-2"
            })
    int enrol(
            @Mixin HomeOption home,
            @Option(names = "--first", description = "The first supervisor, while there is nobody.") boolean first,
            @Option(names = "--by", paramLabel = "NUMBER", description = "The supervisor who does it.")
                    @Nullable OperatorId by,
            @Option(names = "--role", paramLabel = "ROLE", description = "guard, supervisor or technician (default: guard).")
                    @Nullable Role role,
            @Parameters(paramLabel = "NUMBER", description = "The staff number.") OperatorId number)
            throws IOException, SetupException, VerbException {
        if (first == (by != null) || (first && role != null)) {
            throw new ParameterException(
                    spec.commandLine(), "Say --first, for the first supervisor, or --by which supervisor.");
        }
        try (StaffAtWork at = StaffAtWork.open(home)) {
            if (by == null) {
                StaffAtWork.must(at.roster().enrolFirst(number, PinInput.read("PIN of " + number)));
            } else {
                at.signIn(by);
                Role as = role == null ? Role.GUARD : role;
                StaffAtWork.must(at.roster().enrol(by, number, as, PinInput.read("First PIN of " + number)));
            }
            return done("Enrolled: " + number);
        }
    }

    @Command(
            name = "change-pin",
            mixinStandardHelpOptions = true,
            description = "Changes one's own PIN.",
            footer = {"", "Example: greenlane staff change-pin G-2"})
    int changePin(@Mixin HomeOption home, @Parameters(paramLabel = "NUMBER", description = "The staff number.") OperatorId number)
            throws IOException, SetupException, VerbException {
        try (StaffAtWork at = StaffAtWork.open(home)) {
            char[] old = PinInput.read("Old PIN of " + number);
            StaffAtWork.must(at.roster().changePin(number, old, PinInput.read("New PIN of " + number)));
            return done("The PIN is changed: " + number);
        }
    }

    @Command(
            name = "reset-pin",
            mixinStandardHelpOptions = true,
            description = "Gives somebody a new PIN, which they must change; ends a lock-out.",
            footer = {"", "Example: greenlane staff reset-pin --by S-100 G-2"})
    int resetPin(
            @Mixin HomeOption home,
            @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "The supervisor who does it.")
                    OperatorId by,
            @Parameters(paramLabel = "NUMBER", description = "The staff number.") OperatorId number)
            throws IOException, SetupException, VerbException {
        try (StaffAtWork at = StaffAtWork.open(home)) {
            at.signIn(by);
            StaffAtWork.must(at.roster().resetPin(by, number, PinInput.read("New PIN of " + number)));
            return done("There is a new PIN: " + number);
        }
    }

    @Command(
            name = "dismiss",
            mixinStandardHelpOptions = true,
            description = "Somebody no longer works here.",
            footer = {"", "Example: greenlane staff dismiss --by S-100 G-2"})
    int dismiss(
            @Mixin HomeOption home,
            @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "The supervisor who does it.")
                    OperatorId by,
            @Parameters(paramLabel = "NUMBER", description = "The staff number.") OperatorId number)
            throws IOException, SetupException, VerbException {
        try (StaffAtWork at = StaffAtWork.open(home)) {
            at.signIn(by);
            StaffAtWork.must(at.roster().dismiss(by, number));
            return done("Dismissed: " + number);
        }
    }

    @Command(
            name = "badge",
            mixinStandardHelpOptions = true,
            description = "Makes a badge that signs somebody in, in place of an older one; or withdraws it.",
            footer = {
                "",
                "The picture is the only copy: print it and delete it.",
                "",
                "Examples:",
                "  greenlane staff badge --by S-100 G-2 badge.png",
                "  greenlane staff badge --by S-100 --withdraw G-2"
            })
    int badge(
            @Mixin HomeOption home,
            @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "The supervisor who does it.")
                    OperatorId by,
            @Option(names = "--withdraw", description = "The badge no longer counts.") boolean withdraw,
            @Parameters(index = "0", paramLabel = "NUMBER", description = "The staff number.") OperatorId number,
            @Parameters(index = "1", arity = "0..1", paramLabel = "PICTURE", description = "The PNG to write.")
                    @Nullable Path picture)
            throws IOException, SetupException, VerbException {
        if (withdraw == (picture != null)) {
            throw new ParameterException(spec.commandLine(), "Name a picture to write, or say --withdraw.");
        }
        try (StaffAtWork at = StaffAtWork.open(home)) {
            at.signIn(by);
            if (picture == null) {
                StaffAtWork.must(at.roster().withdrawBadge(by, number));
                return done("The badge no longer counts: " + number);
            }
            BadgeCode badge = BadgeCode.fresh(new SecureRandom());
            // First the picture: a badge that nobody can print would only take the old one away.
            CodePrinter.printText(badge.text(), picture);
            StaffAtWork.must(at.roster().giveBadge(by, number, badge));
            return done("Written: " + Printable.of(picture) + ". Print it and delete it; it is the only copy.");
        }
    }

    private int done(String sentence) {
        spec.commandLine().getOut().println(sentence);
        return Exit.OK;
    }
}
