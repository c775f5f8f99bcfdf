package org.greenlane.verb;

import java.util.concurrent.Callable;
import org.greenlane.gear.Build;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// All verbs of the program. Without one it runs the station.
@Command(
        name = "greenlane",
        mixinStandardHelpOptions = true,
        versionProvider = GreenlaneCommand.Version.class,
        description = "A health-code checkpoint station: pass, ask staff or stop, at once and offline.",
        subcommands = {
            RunVerb.class,
            DemoVerb.class,
            CheckVerb.class,
            DecodeVerb.class,
            SetupVerb.class,
            StatusVerb.class,
            AuditVerb.class,
            AuthorityVerb.class,
            DoctorVerb.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%n",
        footer = {
            "Without a verb it does `run`. Each verb explains itself: greenlane help check.",
            "",
            "Examples:",
            "  greenlane demo                       a dozen made-up travellers pass the gate",
            "  greenlane run --profile demo         the same station, to play with",
            "  greenlane check code.png             what would the gate say to this picture?",
        })
public final class GreenlaneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return spec.commandLine().execute("run");
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
        CommandLine line = new CommandLine(new GreenlaneCommand());
        line.setExecutionExceptionHandler(new Failures());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }
}
