package org.greenlane.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.wire.LineException;
import org.greenlane.wire.PlayedLine;

/// Whatever a scanner sends or types, it is the text that was sent or nothing, and it ends.
class ScannerFuzz {
    private static final Charset GB = Charset.forName("GB18030");

    @FuzzTest(maxDuration = "20m")
    void whatIsReadIsWhatWasSent(FuzzedDataProvider data) {
        Suffix suffix = data.pickValue(Suffix.values());
        PlayedLine line = new PlayedLine();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        while (data.remainingBytes() > 0) {
            byte[] piece = data.consumeBytes(data.consumeInt(1, 2000));
            if (piece.length > 0) {
                line.says(piece);
                sent.writeBytes(piece);
            }
        }
        byte[] whole = sent.toByteArray();

        for (Optional<String> code : serve(suffix, false, line.silence())) {
            code.ifPresent(text -> assertThat(startsWith(whole, text)).isTrue());
        }
    }

    private static boolean startsWith(byte[] whole, String text) {
        return Arrays.equals(encoded(whole, text, StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8))
                || text.equals(new String(encoded(whole, text, GB), GB));
    }

    private static byte[] encoded(byte[] whole, String text, Charset charset) {
        return Arrays.copyOf(whole, Math.min(whole.length, text.getBytes(charset).length));
    }

    @FuzzTest(maxDuration = "20m")
    void anyBytesBehindAnIdentifierEnd(byte[] sent) {
        byte[] identified = new byte[sent.length + 3];
        identified[0] = ']';
        identified[1] = 'Q';
        identified[2] = '2';
        System.arraycopy(sent, 0, identified, 3, sent.length);

        assertThat(serve(Suffix.NONE, true, new PlayedLine().says(identified).silence())).hasSizeLessThanOrEqualTo(1);
    }

    private static List<Optional<String>> serve(Suffix suffix, boolean identified, PlayedLine line) {
        List<Optional<String>> codes = new ArrayList<>();
        Scanner scanner = new Scanner(new Scanner.Manner(suffix, identified), codes::add, () -> 0);
        try {
            scanner.serve(line, () -> {});
        } catch (LineException expected) {
            return codes;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the line has ended");
    }

    @FuzzTest(maxDuration = "20m")
    void whateverIsTypedIsACodeOfItsLengthOrNone(FuzzedDataProvider data) {
        TypedCode typed = new TypedCode();
        long now = 0;
        while (data.remainingBytes() > 0) {
            now += data.consumeLong(0, 200_000_000);
            String symbols = data.consumeString(60);
            for (int at = 0; at < symbols.length(); at++) {
                typed.add(symbols.charAt(at), now);
            }
            if (data.consumeBoolean()) {
                typed.end(now).ifPresent(code -> assertThat(code.length()).isBetween(6, 8 * 1024));
                assertThat(typed.isScanner(now)).isFalse();
            }
        }
    }
}
