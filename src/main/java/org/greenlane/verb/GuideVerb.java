package org.greenlane.verb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.greenlane.desk.assisted.StaffHelp;
import org.greenlane.desk.help.HelpWords;
import org.greenlane.desk.help.Topic;
import org.greenlane.desk.help.Upkeep;
import org.greenlane.desk.kiosk.GateHelp;
import org.greenlane.desk.parts.Ink;
import org.greenlane.desk.supervisor.OfficeHelp;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.disk.DurableFiles;
import org.greenlane.health.Role;
import org.greenlane.report.FontMissingException;
import org.greenlane.report.GuidePdf;
import org.greenlane.report.ReportFont;
import org.greenlane.report.ReportLanguage;
import org.greenlane.report.ReportWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `guide`: what to do, on one page for each role, out of the same words as the help on the screen.
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description = "Writes a guide of one page for a role: PDF, A4, to be printed and hung beside the gate.",
        footer = {"", "Example: greenlane guide --role guard --language zh guide.pdf"})
final class GuideVerb implements Callable<Integer> {
    /// Of a picture, in dots.
    private static final int SIDE = 240;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "guard",
            description = "guard, supervisor or technician (default: ${DEFAULT-VALUE}).")
    private String role = "guard";

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "en, zh or ko (default: en).")
    private Language language = Language.ENGLISH;

    @Parameters(paramLabel = "FILE", description = "The PDF to write; an old one is replaced.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException {
        Role reader = Stream.of(Role.values())
                .filter(each -> key(each).equals(role))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The roles are guard, supervisor and technician."));
        ReportWords words = new ReportWords(
                ReportLanguage.ofTag(language.tag()).orElse(ReportLanguage.ENGLISH), Words.of(language)::reason);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            ReportFont font = ReportFont.find(words, ReportFont.foldersOfThisMachine());
            GuidePdf.write(guide(reader, new HelpWords(language)), words, font, Instant.now(), pdf);
        } catch (FontMissingException e) {
            throw new VerbException("No font of this machine has the letters of this language.", e);
        }
        DurableFiles.write(file, pdf.toByteArray());
        spec.commandLine().getOut().println("Written: " + Printable.of(file) + ".");
        return Exit.OK;
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static GuidePdf.Guide guide(Role role, HelpWords words) {
        return new GuidePdf.Guide(
                words.guide(key(role)), words.guideLine(), topics(role).map(topic -> part(topic, words)).toList());
    }

    private static GuidePdf.Part part(Topic topic, HelpWords words) {
        List<GuidePdf.Tip> tips = words.tips(topic).stream()
                .map(tip -> new GuidePdf.Tip(Ink.of(tip.picture(), SIDE), tip.words()))
                .toList();
        return new GuidePdf.Part(words.title(topic), tips);
    }

    private static Stream<Topic> topics(Role role) {
        return switch (role) {
            case GUARD -> Stream.concat(Stream.of(GateHelp.values()), Stream.of(StaffHelp.values()));
            case SUPERVISOR -> Stream.concat(Stream.of(StaffHelp.OVERRIDE), Stream.of(OfficeHelp.values()));
            case TECHNICIAN ->
                Stream.concat(
                        Stream.of(Upkeep.values()), Stream.of(GateHelp.TROUBLE, OfficeHelp.DEVICES, OfficeHelp.DATA));
        };
    }
}
