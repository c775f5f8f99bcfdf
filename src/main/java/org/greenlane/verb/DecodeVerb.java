package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.greenlane.sight.Eye;
import org.greenlane.sight.Picture;
import org.greenlane.sight.PictureException;
import org.greenlane.sight.PictureFile;
import org.greenlane.sight.Sight;
import org.greenlane.sight.Symbol;
import org.greenlane.sight.image.Corner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `decode`: reads every symbol in pictures, without asking what it means.
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Reads the bar codes in pictures: QR Code, PDF417, Aztec and Data Matrix.",
        footerHeading = "%n",
        footer = {
            "Prints one line of JSON for each picture:",
            "  file, width, height, symbols, milliseconds; or file and error.",
            "  A symbol has its format, its text, its four corners clockwise from its own",
            "  upper left, and its bytes in base64 where the text alone does not tell them.",
            "Folders are searched to the bottom, in order of names; files in them that are not",
            "named like pictures are left out.",
            "",
            "Exit codes: 0 every picture was opened, with or without a symbol in it;",
            "            2 some file could not be opened, or the command line is wrong.",
            "",
            "Example: greenlane decode --budget 500 photos ticket.png"
        })
public final class DecodeVerb implements Callable<Integer> {
    private static final int OPENED = 0;
    private static final int NOT_OPENED = 2;

    @Parameters(paramLabel = "FILE-OR-FOLDER", arity = "1..*", description = "Pictures, or folders of pictures.")
    private List<Path> places = List.of();

    @Option(
            names = "--budget",
            paramLabel = "MS",
            defaultValue = "1000",
            description = "Time to spend on one picture, in milliseconds (default: ${DEFAULT-VALUE}).")
    private int budget;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// For picocli.
    public DecodeVerb() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Eye eye = Eye.forPictures();
        boolean allOpened = true;
        for (Path place : places) {
            if (!Files.isDirectory(place)) {
                allOpened &= decode(eye, place, out);
                continue;
            }
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(DecodeVerb::isPicture).sorted().toList()) {
                    allOpened &= decode(eye, file, out);
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                printError(out, place, "The folder cannot be read.");
                allOpened = false;
            }
        }
        return allOpened ? OPENED : NOT_OPENED;
    }

    private static boolean isPicture(Path file) {
        return Files.isRegularFile(file) && PictureFile.isNamedLikeOne(file);
    }

    private boolean decode(Eye eye, Path file, PrintWriter out) {
        try {
            Picture picture = PictureFile.read(file);
            print(out, file, picture, eye.look(picture.grey(), Duration.ofMillis(budget)));
            return true;
        } catch (PictureException e) {
            printError(out, file, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static void print(PrintWriter out, Path file, Picture picture, Sight sight) {
        Json json = new Json().beginObject();
        json.name("file").value(file.toString());
        json.name("width").value(picture.width());
        json.name("height").value(picture.height());
        json.name("symbols").beginArray();
        for (Symbol symbol : sight.symbols()) {
            write(json, symbol, picture.scale());
        }
        json.endArray();
        json.name("milliseconds").value(sight.took().toNanos() / 1e6).endObject();
        out.println(json);
        out.flush();
    }

    private static void write(Json json, Symbol symbol, double scale) {
        json.beginObject();
        json.name("format").value(symbol.symbology().name());
        json.name("text").value(symbol.text());
        if (!Arrays.equals(symbol.bytes(), symbol.text().getBytes(StandardCharsets.UTF_8))) {
            json.name("bytes").value(Base64.getEncoder().encodeToString(symbol.bytes()));
        }
        json.name("corners").beginArray();
        for (Corner corner : symbol.corners()) {
            json.beginArray().value(corner.x() * scale).value(corner.y() * scale).endArray();
        }
        json.endArray().endObject();
    }

    private static void printError(PrintWriter out, Path file, String sentence) {
        out.println(new Json()
                .beginObject()
                .name("file")
                .value(file.toString())
                .name("error")
                .value(sentence)
                .endObject());
        out.flush();
    }
}
