package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaveformTest {
    @ParameterizedTest
    @EnumSource
    void aToneIsLoudButNeverCutOff(Tone tone) {
        short[] samples = samples(tone);
        int peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }

        // An answer is heard in a hall; what is no answer disturbs nobody.
        double loud = tone == Tone.MORE ? 0.3 : 0.9;
        assertThat(peak).isBetween((int) ((loud - 0.05) * Short.MAX_VALUE), (int) ((loud + 0.05) * Short.MAX_VALUE));
        assertThat(loudness(samples, 0, samples.length)).isGreaterThan(loud * 0.278);
    }

    @ParameterizedTest
    @EnumSource
    void aToneBeginsAndEndsInSilenceSoThatItDoesNotClick(Tone tone) {
        short[] samples = samples(tone);

        assertThat(Math.abs(samples[0])).isLessThan((short) 200);
        assertThat(Math.abs(samples[samples.length - 1])).isLessThan((short) 200);
    }

    @ParameterizedTest
    @EnumSource
    void aToneIsShort(Tone tone) {
        assertThat(samples(tone).length).isBetween(Waveform.RATE / 4, Waveform.RATE * 12 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void aNoteSoundsAtItsOwnPitch(Tone tone) {
        short[] samples = samples(tone);
        int at = 0;
        for (Tone.Note note : tone.notes()) {
            int length = Waveform.RATE * note.milliseconds() / 1000;
            if (note.isRest()) {
                assertThat(loudness(samples, at, at + length)).isZero();
            } else {
                double own = strength(samples, at, at + length, note.frequency());
                assertThat(own).isGreaterThan(2 * strength(samples, at, at + length, note.frequency() * 1.26));
                assertThat(own).isGreaterThan(2 * strength(samples, at, at + length, note.frequency() / 1.26));
            }
            at += length;
        }
    }

    @Test
    void theTonesDifferInRhythmAndInTheWayTheyMove() {
        Set<List<Integer>> rhythms = new HashSet<>();
        for (Tone tone : EnumSet.allOf(Tone.class)) {
            rhythms.add(tone.notes().stream().map(Tone.Note::milliseconds).toList());
        }

        assertThat(rhythms).hasSize(4);
        assertThat(pitches(Tone.PASS)).isSorted().doesNotHaveDuplicates();
        assertThat(new HashSet<>(pitches(Tone.ASK))).hasSize(1);
        assertThat(pitches(Tone.STOP).reversed()).isSorted().doesNotHaveDuplicates();
    }

    private static List<Double> pitches(Tone tone) {
        return tone.notes().stream()
                .filter(note -> !note.isRest())
                .map(Tone.Note::frequency)
                .toList();
    }

    private static short[] samples(Tone tone) {
        byte[] bytes = Waveform.of(tone);
        short[] samples = new short[bytes.length / Waveform.SAMPLE_BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /// Root mean square, as a share of the full range.
    private static double loudness(short[] samples, int from, int to) {
        double sum = 0;
        for (short sample : Arrays.copyOfRange(samples, from, to)) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / (to - from)) / Short.MAX_VALUE;
    }

    /// How much of one frequency is in there (a single bin of a discrete Fourier transform).
    private static double strength(short[] samples, int from, int to, double frequency) {
        double real = 0;
        double imaginary = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * frequency * (i - from) / Waveform.RATE;
            real += samples[i] * Math.cos(angle);
            imaginary += samples[i] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary);
    }
}
