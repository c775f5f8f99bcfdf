package org.greenlane.card.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.card.Presented;
import org.greenlane.health.Reason;
import org.greenlane.wire.LineException;
import org.greenlane.wire.PlayedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrzReaderTest {
    private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final long SECOND_NANOS = 1_000_000_000L;

    private long now;

    private List<Presented> read(PlayedLine line) {
        List<Presented> documents = new ArrayList<>();
        MrzReader reader = new MrzReader(documents::add, () -> LocalDate.of(2012, 1, 1), () -> now += SECOND_NANOS);
        assertThatThrownBy(() -> reader.serve(line, () -> {})).isInstanceOf(LineException.class);
        return documents;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\r%s\r", "%s\r\n%s\r\n", "%s\n%s", "\u0002%s\r%s\r\u0003", " %s \r %s"})
    void theLinesAreReadHoweverTheyAreParted(String form) {
        PlayedLine line = new PlayedLine().says(bytes(form.formatted(FIRST, SECOND))).silence();

        assertThat(read(line)).singleElement().isInstanceOf(Presented.Shown.class);
    }

    @Test
    void theyMayComeInPiecesAndInSmallLetters() {
        PlayedLine line = new PlayedLine();
        for (byte each : bytes((FIRST + "\r" + SECOND + "\r").toLowerCase(java.util.Locale.ROOT))) {
            line.says(each);
        }

        assertThat(read(line.silence())).singleElement().isInstanceOf(Presented.Shown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0002\r\r\u0003", "P<UTO\rL898\r", "what is this", "P<UTO???\r"})
    void whatIsNoDocumentIsRefusedOrNothing(String sent) {
        assertThat(read(new PlayedLine().says(bytes(sent)).silence()))
                .allMatch(new Presented.Refused(Presented.Proof.PRINT, Reason.DOCUMENT_UNREADABLE)::equals);
    }

    @Test
    void aSymbolThatWasNotReadIsNotGuessed() {
        String sent = FIRST + "\r" + SECOND.replace('8', '?') + "\r";

        assertThat(read(new PlayedLine().says(bytes(sent)).silence()))
                .containsExactly(new Presented.Refused(Presented.Proof.PRINT, Reason.DOCUMENT_UNREADABLE));
    }

    @Test
    void theSameDocumentSentTwiceInARowIsOne() {
        String sent = FIRST + "\r" + SECOND + "\r";
        PlayedLine twice = new PlayedLine().says(bytes(sent)).silence().says(bytes(sent)).silence();

        assertThat(read(twice)).hasSize(1);
    }

    @Test
    void whatPartsLinesMayComeLateAndIsNoDocument() {
        PlayedLine line = new PlayedLine();
        for (int i = 0; i < 2; i++) {
            line.says(bytes("\u0002" + FIRST + "\r" + SECOND)).says(bytes("\r")).says(bytes("\u0003")).silence();
        }

        assertThat(read(line)).singleElement().isInstanceOf(Presented.Shown.class);
    }

    @Test
    void twoDocumentsInOnePieceAreNotMixed() {
        String other = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\rD231458907UTO7408122F1204159<<<<<<<6\r";
        String sent = FIRST + "\r" + SECOND + "\r" + other;

        assertThat(read(new PlayedLine().says(bytes(sent)).silence())).hasSize(2).allMatch(Presented.Shown.class::isInstance);
    }

    @Test
    void aLineThatIsTooLongIsNoDocument() {
        String sent = FIRST + "\r" + SECOND + "0\r";

        assertThat(read(new PlayedLine().says(bytes(sent)).silence()))
                .containsExactly(new Presented.Refused(Presented.Proof.PRINT, Reason.DOCUMENT_UNREADABLE));
    }

    @Test
    void theSameDocumentLaterIsAnother() {
        String sent = FIRST + "\r" + SECOND + "\r";
        PlayedLine line = new PlayedLine().says(bytes(sent));
        for (int i = 0; i < 10; i++) {
            line.silence();
        }

        assertThat(read(line.says(bytes(sent)).silence())).hasSize(2);
    }

    @Test
    void aReaderThatSendsWithoutEndIsOutOfOrder() {
        PlayedLine line = new PlayedLine();
        for (int i = 0; i < 200; i++) {
            line.says(new byte[200]);
        }
        MrzReader reader = new MrzReader(Presented::close, () -> LocalDate.of(2012, 1, 1), System::nanoTime);

        assertThatThrownBy(() -> reader.serve(line, () -> {}))
                .isInstanceOfSatisfying(
                        LineException.class, e -> assertThat(e.kind()).isEqualTo(LineException.Cause.GARBLED));
    }
}
