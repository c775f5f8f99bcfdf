package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;
import org.greenlane.wire.PlayedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A reader that stands at another speed than the usual one is found, with the number of its module.
class SpeedSearchTest {
    private static final byte[] WELL = HexFormat.of().parseHex("AAAAAA9669000400009094");
    private static final byte[] NOISE = HexFormat.of().parseHex("00F8AAAA96691Fe0FF");

    /// 05.01-20240131-0001234567-0345678901, little-endian.
    private static final byte[] NUMBER =
            SamFrame.encode(HexFormat.of().parseHex("000090" + "05000100" + "03D73401" + "87D61200" + "35A49A14"));

    private final List<Integer> opened = new ArrayList<>();
    private long now;

    private long nanoTime() {
        return now += 100_000_000;
    }

    private Line open(int speed, int right) {
        opened.add(speed);
        return speed == right ? new PlayedLine().says(WELL).says(NUMBER) : silent(new PlayedLine().says(NOISE));
    }

    private static PlayedLine silent(PlayedLine line) {
        for (int i = 0; i < 20; i++) {
            line.silence();
        }
        return line;
    }

    @ParameterizedTest
    @ValueSource(ints = {115_200, 57_600, 38_400, 19_200, 9_600})
    void aReaderIsFoundAtWhicheverSpeedItStands(int right) throws Exception {
        assertThat(SpeedSearch.search(SpeedSearch.SPEEDS, speed -> open(speed, right), this::nanoTime))
                .hasValueSatisfying(found -> {
                    assertThat(found.speed()).isEqualTo(right);
                    assertThat(found.moduleNumber()).contains("05.01-20240131-0001234567-0345678901");
                });
        assertThat(opened).isEqualTo(SpeedSearch.SPEEDS.subList(0, SpeedSearch.SPEEDS.indexOf(right) + 1));
    }

    @Test
    void noiseIsNoReader() throws Exception {
        assertThat(SpeedSearch.search(SpeedSearch.SPEEDS, speed -> open(speed, 0), this::nanoTime)).isEmpty();
        assertThat(opened).isEqualTo(SpeedSearch.SPEEDS);
    }

    @Test
    void aLineThatCannotBeOpenedIsTold() {
        assertThatThrownBy(() -> SpeedSearch.search(
                        SpeedSearch.SPEEDS,
                        _ -> {
                            throw new LineException(LineException.Cause.BUSY, "busy");
                        },
                        this::nanoTime))
                .isInstanceOf(LineException.class);
    }
}
