package org.greenlane.card.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenlane.card.Presented;
import org.greenlane.wire.LineException;
import org.greenlane.wire.PlayedLine;

/// Whatever a reader of printed lines sends, it ends with the line, and nothing is a document that is not printed so.
class MrzFuzz {
    private static final LocalDate TODAY = LocalDate.of(2012, 1, 1);
    private static final String SHAPES = "[A-Z0-9<]*";
    private static final List<String> DOCUMENTS = List.of(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r",
            "I<UTOD231458907<<<<<<<<<<<<<<<\r7408122F1204159UTO<<<<<<<<<<<6\rERIKSSON<<ANNA<MARIA<<<<<<<<<<\r",
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\rD231458907UTO7408122F1204159<<<<<<<6\r",
            "I<UTOD23145890<7349<<<<<<<<<<<\r3407127M9507122UTO<<<<<<<<<<<2\rSTEVENSON<<PETER<JOHN<<<<<<<<<\r");

    @FuzzTest(maxDuration = "20m")
    void anyBytesInAnyPiecesEndWithTheLine(FuzzedDataProvider data) {
        PlayedLine line = new PlayedLine();
        while (data.remainingBytes() > 0) {
            line.says(data.consumeBytes(data.consumeInt(0, 300)));
        }
        serve(line.silence());
    }

    @FuzzTest(maxDuration = "20m")
    void aSpoiltDocumentIsPrintedSoOrRefused(FuzzedDataProvider data) {
        byte[] sent = data.pickValue(DOCUMENTS).getBytes(StandardCharsets.US_ASCII);
        while (data.remainingBytes() > 2) {
            sent[data.consumeInt(0, sent.length - 1)] = data.consumeByte();
        }
        String plain = new String(sent, StandardCharsets.ISO_8859_1)
                .replaceAll("[\r\n\u0002\u0003 ]", "")
                .toUpperCase(Locale.ROOT);

        for (Presented each : serve(new PlayedLine().says(sent).silence())) {
            assertThat(each instanceof Presented.Shown && !plain.matches(SHAPES)).isFalse();
        }
    }

    private static List<Presented> serve(PlayedLine line) {
        List<Presented> documents = new ArrayList<>();
        long[] now = {0};
        MrzReader reader = new MrzReader(documents::add, () -> TODAY, () -> now[0] += 10_000_000);
        try {
            reader.serve(line, () -> {});
        } catch (LineException expected) {
            documents.forEach(Presented::close);
            return documents;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the line has ended");
    }
}
