package org.greenlane.gear;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// espeak-ng as a process: a sentence in, samples out. The sentence goes in by its standard input, never as an argument,
/// and comes out as a WAV file on its standard output. Bounded in time and size; ended however it behaves.
final class SpeakingProgram {
    /// A minute of speech.
    static final int MAX_BYTES = 60 * 22_050 * 2;

    private static final Logger LOG = LoggerFactory.getLogger(SpeakingProgram.class);
    private static final int HEADER = 44;
    private static final int MADE_RATE = 22_050;
    private static final int EACH_TWICE = Waveform.RATE / MADE_RATE;

    /// How often it is looked whether a newer sentence has come while this one is made.
    private static final int LOOK_MILLISECONDS = 5;

    private final String command;
    private final int rate;
    private final Duration longest;

    /// @param command its name, or its path
    /// @param rate words a minute
    /// @param longest how long it may take for a sentence
    SpeakingProgram(String command, int rate, Duration longest) {
        this.command = command;
        this.rate = rate;
        this.longest = longest;
    }

    /// What may be given to it: letters, digits, spaces and plain punctuation, so that none of its own commands are
    /// among them; at most that many UTF-16 units.
    static String speakable(String text, int most) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(most).forEach(sign -> {
            boolean said = Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK
                    || ".,;:!?'’-。，、；：！？".indexOf(sign) >= 0;
            if (kept.length() + 2 <= most) {
                kept.appendCodePoint(said ? sign : ' ');
            }
        });
        return kept.toString().strip();
    }

    /// Makes the samples of a sentence, as [Speaker] plays them; none if it may not go on.
    ///
    /// @param voice one of its own names, never from outside
    /// @throws Speaker.SpeakerException if it is not installed, fails, or takes too long
    byte[] render(String voice, String text, BooleanSupplier mayGoOn)
            throws Speaker.SpeakerException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            command, "-v", voice, "-s", String.valueOf(rate), "-b", "1", "--stdin", "--stdout")
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new Speaker.SpeakerException("the program espeak-ng cannot be started");
        }
        try {
            return samples(made(process, text, mayGoOn));
        } catch (IOException broken) {
            throw new Speaker.SpeakerException("the program espeak-ng broke off");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private byte[] made(Process process, String text, BooleanSupplier mayGoOn)
            throws IOException, Speaker.SpeakerException, InterruptedException {
        tell(process, text);
        long end = System.nanoTime() + longest.toNanos();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        InputStream in = process.getInputStream();
        boolean ended;
        do {
            ended = process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            drain(in, made);
            if (!mayGoOn.getAsBoolean()) {
                return new byte[0];
            }
            if (System.nanoTime() > end) {
                throw new Speaker.SpeakerException("the program espeak-ng takes too long");
            }
        } while (!ended);
        if (process.exitValue() != 0) {
            throw new Speaker.SpeakerException("the program espeak-ng failed with " + process.exitValue());
        }
        return made.toByteArray();
    }

    // Shorter than a pipe holds: this does not wait for a program that does not read. One that has ended already is
    // judged by what it made.
    private static void tell(Process process, String text) {
        try (OutputStream out = process.getOutputStream()) {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            LOG.debug("the program espeak-ng does not listen: {}", ended.getMessage());
        }
    }

    private static void drain(InputStream in, ByteArrayOutputStream made)
            throws IOException, Speaker.SpeakerException {
        for (int ready = in.available(); ready > 0; ready = in.available()) {
            made.writeBytes(in.readNBytes(ready));
            if (made.size() > MAX_BYTES) {
                throw new Speaker.SpeakerException("the program espeak-ng talks too much");
            }
        }
    }

    /// From the WAV file's samples to as many a second as tones have.
    private static byte[] samples(byte[] wav) throws Speaker.SpeakerException {
        if (wav.length == 0) {
            return wav;
        }
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.length < HEADER || in.getInt(0) != 0x46464952 || in.getShort(22) != 1 || in.getInt(24) != MADE_RATE
                || in.getShort(34) != 8 * Waveform.SAMPLE_BYTES) {
            throw new Speaker.SpeakerException("the program espeak-ng made no sound that can be played");
        }
        int count = (wav.length - HEADER) / Waveform.SAMPLE_BYTES;
        ByteBuffer out = ByteBuffer.allocate(count * EACH_TWICE * Waveform.SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        in.position(HEADER);
        short before = 0;
        for (int i = 0; i < count; i++) {
            short now = in.getShort();
            out.putShort((short) ((before + now) / 2)).putShort(now);
            before = now;
        }
        return out.array();
    }
}
