package org.greenlane.sight.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MultipartTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(60), 1 << 16);

    /// Hands a few bytes out at a time, as a network does.
    private static InputStream inPieces(byte[] bytes, int piece) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] to, int from, int most) {
                return super.read(to, from, Math.min(most, piece));
            }

            @Override
            public int read(byte[] to) {
                return read(to, 0, to.length);
            }
        };
    }

    private static Multipart multipart(byte[] bytes, int piece) {
        return new Multipart(inPieces(bytes, piece), MjpegServer.BOUNDARY, LIMITS, System::nanoTime);
    }

    @Property(tries = 200)
    void whatWasSentIsReceivedPartByPart(
            @ForAll @Size(min = 1, max = 6) List<@Size(min = 1, max = 400) byte[]> parts,
            @ForAll boolean withLength,
            @ForAll @IntRange(min = 1, max = 500) int piece)
            throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        parts.forEach(part -> sent.writeBytes(MjpegServer.part(part, withLength)));
        sent.writeBytes(("--" + MjpegServer.BOUNDARY + "\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        Multipart received = multipart(sent.toByteArray(), piece);

        for (byte[] part : parts) {
            assertThat(received.next()).isEqualTo(part);
        }
    }

    @Property(tries = 500)
    void noStreamWhateverDoesMoreThanEnd(
            @ForAll @Size(max = 2000) byte[] noise, @ForAll @IntRange(max = 300) int cut, @ForAll boolean withLength) {
        byte[] good = MjpegServer.part(new byte[200], withLength);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(good, 0, Math.min(cut, good.length));
        bytes.writeBytes(noise);
        Multipart multipart = multipart(bytes.toByteArray(), 100);
        int parts = 0;
        try {
            while (multipart.next().length <= LIMITS.bytes()) {
                parts++;
            }
        } catch (IOException expected) {
            assertThat(parts).isLessThan(100);
        }
    }
}
