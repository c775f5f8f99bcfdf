package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Frames are found wherever they begin, in whatever pieces they come.
class SamParserTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void whatModulesSendIsUnderstood() {
        assertThat(all(HEX.parseHex("aaaaaa9669000800009f0000000097"))).containsExactly(SamStatus.FOUND);
        assertThat(all(HEX.parseHex("aaaaaa96690004000080" + "84"))).containsExactly(SamStatus.NO_CARD);
        assertThat(all(HEX.parseHex("aaaaaa9669000c00009000000000000000009c"))).containsExactly(SamStatus.DONE);
        assertThat(all(HEX.parseHex("aaaaaa9669000400004145"))).containsExactly(SamStatus.NOT_READ);
    }

    @Test
    void aPreambleThatBeginsWithinOneIsFound() {
        assertThat(all(HEX.parseHex("aaaaaaaa9669000400008084"))).containsExactly(SamStatus.NO_CARD);
        assertThat(all(HEX.parseHex("aaaaaa96aaaaaa9669000400008084"))).containsExactly(SamStatus.NO_CARD);
    }

    @Test
    void aFrameThatAFalseOneSeemsToCoverIsFound() {
        assertThat(all(HEX.parseHex("aaaaaa96690040" + "aaaaaa9669000400008084"))).containsExactly(SamStatus.NO_CARD);
        assertThat(all(HEX.parseHex("aaaaaa9669ffff" + "aaaaaa9669000400008084"))).containsExactly(SamStatus.NO_CARD);
    }

    @Property(tries = 500)
    void noNoiseHidesAFrame(
            @ForAll @Size(max = 300) byte[] before, @ForAll @IntRange(min = 1, max = 700) int pieces, @ForAll long seed) {
        byte[] frame = SamFrame.encode(new byte[] {0, 0, (byte) 0x9F, 1, 2, 3, 4});
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(before);
        stream.writeBytes(frame);

        assertThat(statuses(stream.toByteArray(), pieces, seed)).contains(SamStatus.FOUND);
    }

    @Property(tries = 500)
    void aBrokenFrameIsNone(@ForAll @IntRange(min = 7, max = 13) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] frame = SamFrame.encode(new byte[] {0, 0, (byte) 0x9F, 1, 2, 3, 4});
        frame[at] ^= (byte) change;

        assertThat(all(frame)).isEmpty();
    }

    @Property(tries = 1000)
    void anyBytesEndInSilence(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 50) int pieces, @ForAll long seed) {
        assertThat(statuses(bytes, pieces, seed)).hasSizeLessThanOrEqualTo(bytes.length);
    }

    private static List<SamStatus> all(byte[] stream) {
        return statuses(stream, stream.length, 1);
    }

    private static List<SamStatus> statuses(byte[] stream, int longest, long seed) {
        SamParser parser = new SamParser();
        Random random = new Random(seed);
        List<SamStatus> statuses = new ArrayList<>();
        for (int at = 0; at < stream.length; ) {
            int count = Math.min(stream.length - at, 1 + random.nextInt(longest));
            at += parser.take(stream, at, count);
            drain(parser.next(), parser, statuses);
        }
        drain(parser.silence(), parser, statuses);
        return statuses;
    }

    private static void drain(Optional<SamFrame> first, SamParser parser, List<SamStatus> statuses) {
        for (Optional<SamFrame> frame = first; frame.isPresent(); frame = parser.next()) {
            frame.get().status().ifPresent(statuses::add);
        }
        // After silence the search may have stopped at a frame.
    }
}
