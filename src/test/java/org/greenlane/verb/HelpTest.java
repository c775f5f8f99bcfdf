package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
    private static final String PROGRAM = "greenlane ";

    /// Every verb that does something by itself.
    static Stream<String> verbs() {
        return all(GreenlaneCommand.line())
                .filter(line -> line.getSubcommands().isEmpty())
                .map(line -> line.getCommandSpec().qualifiedName())
                .filter(name -> !name.endsWith(" help"))
                .map(name -> name.substring(PROGRAM.length()));
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::all));
    }

    private static CommandLine find(String verb) {
        return all(GreenlaneCommand.line())
                .filter(line -> line.getCommandSpec().qualifiedName().equals(PROGRAM + verb))
                .findFirst()
                .orElseThrow();
    }

    /// The example command lines in the help of all verbs.
    static Stream<String> examples() {
        return all(GreenlaneCommand.line())
                .flatMap(line -> Arrays.stream(line.getCommandSpec().usageMessage().footer()))
                .map(String::strip)
                .map(line -> line.replaceFirst("^Example: ", ""))
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.split(" {2,}", 2)[0].substring(PROGRAM.length()));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbSaysWhatItIsForAndShowsAnExample(String verb) {
        String help = find(verb).getUsageMessage(Ansi.OFF);

        assertThat(find(verb).getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(help).contains("Example").contains("greenlane " + verb).doesNotContain("<");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsARightCommandLine(String example) {
        String words = example.replace("$(cat keys/root.fingerprint)", "0".repeat(64));

        assertThatCode(() -> GreenlaneCommand.line().parseArgs(words.split(" "))).doesNotThrowAnyException();
        assertThatCode(() -> GreenlaneCommand.lineFor(words.split(" ")).parseArgs(words.split(" ")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoVerbIsToldByAllOfThem() {
        assertThat(GreenlaneCommand.lineFor("help").getSubcommands()).hasSize(17);
        assertThat(GreenlaneCommand.lineFor("chekc").getSubcommands()).hasSize(17);
        assertThat(GreenlaneCommand.lineFor("--version").getSubcommands()).hasSize(17);
        assertThat(GreenlaneCommand.lineFor().getSubcommands().keySet()).containsExactly("run");
        assertThat(GreenlaneCommand.lineFor("check").getSubcommands().keySet()).containsExactly("check");
    }

    @Test
    void noExampleIsBrokenInTwo() {
        for (CommandLine line : all(GreenlaneCommand.line()).toList()) {
            assertThat(line.getUsageMessage(Ansi.OFF).lines().map(String::strip))
                    .containsAll(Arrays.stream(line.getCommandSpec().usageMessage().footer())
                            .map(String::strip)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check", "decode", "demo", "doctor", "status import", "status verify", "audit verify", "bench card", "bench day", "bench decode", "bench soak", "bench status", "profile check"
            })
    void aVerbWithAnswersNamesItsExitCodes(String verb) {
        assertThat(find(verb).getUsageMessage(Ansi.OFF)).contains("Exit codes: 0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "audit", "authority", "bench", "profile"})
    void aVerbOfVerbsAloneListsThem(String verb) {
        Terminal.Said said = Terminal.anywhere(verb);

        assertThat(said.exit()).isZero();
        List<String> shown = find(verb).getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(each -> !each.usageMessage().hidden())
                .map(CommandSpec::name)
                .toList();
        assertThat(said.out()).contains("Commands:").contains(shown);
    }

    @Test
    void aVerbThatIsNotKnownIsRefused() {
        Terminal.Said said = Terminal.anywhere("demmo");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("demmo").contains("Did you mean").contains("demo");
    }

    @Test
    void theVersionIsTold() {
        assertThat(Terminal.anywhere("--version").out()).startsWith("Greenlane ");
    }
}
