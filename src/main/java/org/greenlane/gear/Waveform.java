package org.greenlane.gear;

/// Tones as samples: signed 16 bit, little-endian, one channel.
final class Waveform {
    /// Samples a second.
    static final int RATE = 44_100;

    /// Bytes of one sample.
    static final int SAMPLE_BYTES = 2;

    /// How loud the fundamental and its overtones are. Overtones carry through a small loudspeaker and a noisy hall.
    private static final double[] TIMBRE = {1, 0.5, 0.35, 0.12};

    /// In seconds: short enough to be sharp, long enough not to click.
    private static final double ATTACK = 0.004;

    private static final double RELEASE = 0.030;

    private Waveform() {}

    static byte[] of(Tone tone) {
        int length = tone.notes().stream()
                .mapToInt(note -> samples(note.milliseconds()))
                .sum();
        byte[] bytes = new byte[length * SAMPLE_BYTES];
        int at = 0;
        for (Tone.Note note : tone.notes()) {
            int samples = samples(note.milliseconds());
            if (!note.isRest()) {
                write(note, tone.peak(), samples, bytes, at);
            }
            at += samples * SAMPLE_BYTES;
        }
        return bytes;
    }

    private static int samples(int milliseconds) {
        return RATE * milliseconds / 1000;
    }

    private static void write(Tone.Note note, double peak, int samples, byte[] bytes, int from) {
        double loudest = 0;
        double[] wave = new double[samples];
        for (int i = 0; i < samples; i++) {
            double seconds = (double) i / RATE;
            double left = (double) (samples - 1 - i) / RATE;
            double envelope = Math.min(1, seconds / ATTACK) * Math.min(1, left / RELEASE);
            wave[i] = envelope * timbre(note.frequency() * seconds);
            loudest = Math.max(loudest, Math.abs(wave[i]));
        }
        for (int i = 0; i < samples; i++) {
            int sample = (int) Math.round(wave[i] / loudest * peak * Short.MAX_VALUE);
            bytes[from + i * SAMPLE_BYTES] = (byte) sample;
            bytes[from + i * SAMPLE_BYTES + 1] = (byte) (sample >> 8);
        }
    }

    /// @param turns of the fundamental since the note began
    private static double timbre(double turns) {
        double sum = 0;
        for (int overtone = 0; overtone < TIMBRE.length; overtone++) {
            sum += TIMBRE[overtone] * Math.sin(2 * Math.PI * turns * (overtone + 1));
        }
        return sum;
    }
}
