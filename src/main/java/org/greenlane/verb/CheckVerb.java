package org.greenlane.verb;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.disk.FileTrouble;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.sight.Eye;
import org.greenlane.sight.PictureException;
import org.greenlane.sight.PictureFile;
import org.greenlane.sight.Symbol;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `check`: what would the gate say? Records nothing.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what the gate would answer to pictures or texts of codes. Records nothing.",
        footerHeading = "%n",
        footer = {
            "A file that is no picture is taken as the text of one code, or of the number under a paper",
            "code; - reads a text from standard input.",
            "",
            "--document asks for the number of a document on the console, where it is not shown, or reads",
            "it from standard input. It never stands on the command line. A number tells what the",
            "statuses say and passes nobody: see the document and the person.",
            "",
            "Exit codes: 0 everybody passes; 10 somebody must ask staff; 11 somebody is",
            "            stopped; 1 a file could not be read; 2 the command line is wrong.",
            "",
            "Examples:",
            "  greenlane check phone.jpg paper.png",
            "  greenlane check --at 2026-11-23T09:00:00Z --json code.txt",
            "  greenlane check --document --document-kind passport"
        })
final class CheckVerb implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(3);
    /// Stands for the file where there is none.
    private static final Path DOCUMENT = Path.of("document");

    private static final int MAX_TEXT_BYTES = 64 << 10;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Pictures or texts of codes.")
    private List<Path> files = List.of();

    @Option(names = "--document", description = "Look a person up by the number of a document.")
    private boolean document;

    @Option(
            names = "--document-kind",
            paramLabel = "KIND",
            defaultValue = "RESIDENT_ID",
            description = "${COMPLETION-CANDIDATES} (default: RESIDENT_ID).")
    private DocumentKind kind = DocumentKind.RESIDENT_ID;

    @Option(names = "--at", paramLabel = "TIME", description = "Answer as at that time, such as 2026-11-23T09:00:00Z.")
    private @Nullable Instant at;

    @Option(names = "--json", description = "One line of JSON for each file.")
    private boolean json;

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "en, zh or ko (default: en).")
    private Language language = Language.ENGLISH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SetupException {
        if (files.isEmpty() != document) {
            throw new ParameterException(spec.commandLine(), "Name files, or say --document; one of both.");
        }
        InstantSource clock = at == null ? InstantSource.system() : InstantSource.fixed(at);
        try (Station station = Station.open(home.home(), clock, new HealthBoard(), Station.Recording.NOTHING)) {
            if (document) {
                return check(DOCUMENT, () -> lookedUp(station));
            }
            int worst = Exit.OK;
            Eye eye = Eye.forPictures();
            for (Path file : files) {
                worst = Exit.worse(worst, check(file, () -> station.checkpoint().admit(shown(eye, file))));
            }
            return worst;
        }
    }

    /// How one thing is answered.
    private interface Answer {
        Passage get() throws IOException, PictureException;
    }

    private Passage lookedUp(Station station) throws IOException {
        Optional<DocumentNumber> number = DocumentInput.read(kind);
        try {
            return station.checkpoint().admit(number);
        } finally {
            number.ifPresent(DocumentNumber::close);
        }
    }

    private int check(Path file, Answer answer) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Passage passage = answer.get();
            out.println(json ? PassageText.json(file, passage) : PassageText.plain(file, passage, words()));
            out.flush();
            return switch (passage.verdict()) {
                case Verdict.Pass _ -> Exit.OK;
                case Verdict.AskStaff _ -> Exit.ASK_STAFF;
                case Verdict.Stop _ -> Exit.STOP;
            };
        } catch (PictureException e) {
            return failed(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(file, FileTrouble.what(e));
        }
    }

    private int failed(Path file, String sentence) {
        if (json) {
            spec.commandLine().getOut().println(PassageText.error(file, sentence));
        } else {
            spec.commandLine().getErr().println("greenlane: " + Printable.of(file + ": " + sentence));
        }
        return Exit.FAILED;
    }

    private Shown shown(Eye eye, Path file) throws IOException, PictureException {
        if (file.toString().equals("-")) {
            return text(System.in);
        }
        if (!PictureFile.isNamedLikeOne(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return text(in);
            }
        }
        List<Symbol> symbols = eye.look(PictureFile.read(file).grey(), LOOK).symbols();
        return new Shown(symbols.stream().map(Symbol::text).distinct().toList());
    }

    private static Shown text(InputStream in) throws IOException {
        String text = new String(in.readNBytes(MAX_TEXT_BYTES), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? Shown.NOTHING : new Shown(List.of(text));
    }

    private Words words() {
        return Words.of(language);
    }
}
