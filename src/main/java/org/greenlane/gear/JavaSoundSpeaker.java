package org.greenlane.gear;

import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The machine's own sound device. A line is opened for each tone, so that a loudspeaker may come and go.
final class JavaSoundSpeaker implements Speaker {
    private static final AudioFormat FORMAT = new AudioFormat(Waveform.RATE, 8 * Waveform.SAMPLE_BYTES, 1, true, false);

    /// 50 ms: a new tone waits no longer for the old one.
    private static final int CHUNK = Waveform.RATE / 20 * Waveform.SAMPLE_BYTES;

    @Override
    public void check() throws SpeakerException {
        if (!AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, FORMAT))) {
            throw new SpeakerException("no sound device found");
        }
    }

    @Override
    public void play(byte[] samples, BooleanSupplier mayGoOn) throws SpeakerException {
        check();
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT, 4 * CHUNK);
            line.start();
            for (int at = 0; at < samples.length && mayGoOn.getAsBoolean(); at += CHUNK) {
                line.write(samples, at, Math.min(CHUNK, samples.length - at));
            }
            if (mayGoOn.getAsBoolean()) {
                line.drain();
            }
        } catch (LineUnavailableException | IllegalArgumentException taken) {
            throw new SpeakerException("the sound device will not play: " + taken.getMessage());
        }
    }
}
