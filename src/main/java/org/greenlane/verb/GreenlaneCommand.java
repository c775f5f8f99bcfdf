package org.greenlane.verb;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.Build;
import org.greenlane.health.OperatorId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// All verbs of the program. Without one it runs the station.
@Command(
        name = "greenlane",
        mixinStandardHelpOptions = true,
        versionProvider = GreenlaneCommand.Version.class,
        description = "A health-code checkpoint station: pass, ask staff or stop, at once and offline.",
        footerHeading = "%n",
        footer = {
            "Without a verb it does `run`. Each verb explains itself: greenlane help check.",
            "",
            "Examples:",
            "  greenlane demo                       eighteen made-up travellers pass the gate",
            "  greenlane run --profile demo         the same station, to play with",
            "  greenlane check code.png             what would the gate say to this picture?",
        })
public final class GreenlaneCommand implements Callable<Integer> {
    private static final String USUAL = "run";

    private static final List<Class<?>> VERBS = List.of(
            RunVerb.class,
            DemoVerb.class,
            CheckVerb.class,
            DecodeVerb.class,
            SetupVerb.class,
            StatusVerb.class,
            AuditVerb.class,
            StaffVerb.class,
            KeyVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            AuthorityVerb.class,
            BenchVerb.class,
            ProfileVerb.class,
            DoctorVerb.class,
            GuideVerb.class);

    /// So wide that no example is broken in two.
    private static final int HELP_WIDTH = 100;

    /// Nothing is issued for longer.
    private static final Duration LONGEST = Duration.ofDays(36_500);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return spec.commandLine().execute(USUAL);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Build build = Build.current();
            return new String[] {"Greenlane " + build.version() + " (" + build.built() + ")"};
        }
    }

    /// The whole command line, ready to execute.
    public static CommandLine line() {
        List<Class<?>> all = new ArrayList<>(VERBS);
        all.add(CommandLine.HelpCommand.class);
        return line(all);
    }

    /// The command line for these words. To make every verb takes a fifth of a second, which a gate that starts need not
    /// wait for: where the first word names one, there is that one alone.
    public static CommandLine lineFor(String... words) {
        String first = words.length == 0 ? USUAL : words[0];
        return VERBS.stream()
                .filter(verb -> verb.getAnnotation(Command.class).name().equals(first))
                .findFirst()
                .map(verb -> line(List.of(verb)))
                .orElseGet(GreenlaneCommand::line);
    }

    private static CommandLine line(List<Class<?>> verbs) {
        CommandLine line = new CommandLine(new GreenlaneCommand());
        verbs.forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(new Failures());
        line.setExecutionStrategy(HomeOption::settleThenRun);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.registerConverter(Instant.class, GreenlaneCommand::time);
        line.registerConverter(Duration.class, GreenlaneCommand::duration);
        line.registerConverter(OperatorId.class, GreenlaneCommand::operator);
        line.registerConverter(Language.class, GreenlaneCommand::language);
        return line;
    }

    private static Instant time(String words) {
        try {
            return Instant.parse(words);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + words + "' is no time such as 2026-11-23T09:00:00Z");
        }
    }

    private static Duration duration(String words) {
        try {
            Duration duration = Duration.parse(words);
            if (duration.toSeconds() > 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException _) {
            // Told below.
        }
        throw new TypeConversionException("'" + words + "' is no duration such as PT10M or P90D");
    }

    private static OperatorId operator(String words) {
        if (OperatorId.isOperatorId(words)) {
            return new OperatorId(words);
        }
        throw new TypeConversionException("a staff number has up to 12 capital letters, digits and hyphens, such as S-100");
    }

    private static Language language(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(() -> new TypeConversionException("'" + tag + "' is none of " + tags()));
    }

    private static String tags() {
        return Stream.of(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
    }
}
