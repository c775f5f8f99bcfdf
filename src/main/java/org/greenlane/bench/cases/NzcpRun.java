package org.greenlane.bench.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.bench.BenchException;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.sight.Eye;
import org.greenlane.sight.PictureException;
import org.greenlane.sight.PictureFile;
import org.greenlane.sight.Symbol;
import org.greenlane.trust.web.DidDocument;
import org.greenlane.trust.web.WebKey;
import org.greenlane.trust.web.WebKeys;

/// Decides the texts and pictures in the folders `valid` and `invalid`, by the DID document `valid/did.json`.
public final class NzcpRun {
    private static final Region COUNTRY = new Region("NZ");
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 16;

    private NzcpRun() {}

    /// @param at the time at which all are judged
    /// @throws BenchException if there are no examples, or one that cannot be read
    public static List<Decided> of(Path folder, Instant at) throws IOException, BenchException {
        WebKeys keys = new WebKeys(1, new Freshness(at.minusSeconds(1), at.plusSeconds(1)), keys(folder));
        List<Decided> all = new ArrayList<>();
        for (Path file : files(folder)) {
            Optional<String> text = text(file);
            if (text.isPresent()) {
                Optional<Reason> refused = refused(text.get(), keys, at);
                boolean right = file.startsWith(folder.resolve("valid")) == refused.isEmpty();
                List<String> wrong = right ? List.of() : List.of(refused.isEmpty() ? "stands" : "is refused");
                all.add(new Decided(folder.relativize(file).toString(), refused, wrong, Optional.empty()));
            }
        }
        if (all.isEmpty()) {
            throw new BenchException("There are no examples in " + folder + ".");
        }
        return all;
    }

    private static List<WebKey> keys(Path folder) throws IOException, BenchException {
        Path document = folder.resolve("valid").resolve("did.json");
        if (!Files.exists(document)) {
            throw new BenchException("There is no " + document + ".");
        }
        try {
            return DidDocument.read(JsonReader.read(Files.readString(document), MAX_LENGTH, MAX_DEPTH), COUNTRY);
        } catch (JsonException e) {
            throw new BenchException(document + " is no DID document: " + e.getMessage() + ".");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// What a picture shows, or a text begins with; empty if it is no example.
    private static Optional<String> text(Path file) throws IOException, BenchException {
        if (PictureFile.isNamedLikeOne(file)) {
            return Optional.of(shown(file));
        }
        return file.toString().endsWith(".txt")
                ? Optional.of(Files.readString(file)).filter(text -> text.startsWith("NZCP:/"))
                : Optional.empty();
    }

    private static String shown(Path file) throws BenchException {
        try {
            List<Symbol> symbols = Eye.forPictures().look(PictureFile.read(file).grey(), LOOK).symbols();
            if (symbols.size() != 1) {
                throw new BenchException(file + " shows " + symbols.size() + " codes.");
            }
            return symbols.getFirst().text();
        } catch (PictureException e) {
            throw new BenchException(file + " is no picture: " + e.getMessage(), e);
        }
    }

    private static Optional<Reason> refused(String text, WebKeys keys, Instant at) {
        return Refusal.of(text, at, WebCode.class, code -> keys.judge(code.signature(), code.certificate(), at));
    }
}
