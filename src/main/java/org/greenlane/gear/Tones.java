package org.greenlane.gear;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.gear.HardwareProfile.SoundSettings;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the gate's tones on one thread of its own. The newest wins: a tone that comes while another sounds cuts it
/// short. Without a sound device it stays silent, says so on the health board, and tries again at the next tone.
public final class Tones implements AutoCloseable {
    /// What the loudspeaker is called on the health board.
    public static final String DEVICE = "Sound";

    private static final Logger LOG = LoggerFactory.getLogger(Tones.class);

    private final @Nullable Speaker speaker;
    private final HealthBoard board;
    private final InstantSource time;
    private final Map<Tone, byte[]> waveforms = new EnumMap<>(Tone.class);
    private final AtomicReference<@Nullable Tone> next = new AtomicReference<>();
    private final ThreadPoolExecutor thread;

    /// A station's tones; none at all where the profile asks for silence.
    public static Tones open(SoundSettings settings, HealthBoard board, InstantSource time) {
        return new Tones(settings.enabled() ? new JavaSoundSpeaker() : null, board, time);
    }

    /// @param speaker null for silence
    Tones(@Nullable Speaker speaker, HealthBoard board, InstantSource time) {
        this.speaker = speaker;
        this.board = board;
        this.time = time;
        for (Tone tone : Tone.values()) {
            waveforms.put(tone, Waveform.of(tone));
        }
        // Two places are enough: what waits is always the newest tone. What comes after the close is dropped.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2),
                Thread.ofPlatform().daemon().name("tones").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        if (speaker != null) {
            board.enlist(DEVICE, DeviceState.Kind.SOUND);
            thread.execute(() -> guarded(speaker::check));
        }
    }

    /// Returns at once.
    public void play(Tone tone) {
        if (speaker != null && next.getAndSet(tone) == null) {
            thread.execute(() -> playNewest(speaker));
        }
    }

    /// Cuts what sounds short.
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private interface Sounding {
        void run() throws Speaker.SpeakerException;
    }

    private void playNewest(Speaker playing) {
        Tone tone = next.getAndSet(null);
        byte[] samples = tone == null ? null : waveforms.get(tone);
        if (samples != null) {
            guarded(() -> playing.play(samples, () -> next.get() == null && !thread.isShutdown()));
        }
    }

    /// The one place where trouble on this thread ends.
    private void guarded(Sounding sounding) {
        try {
            sounding.run();
            board.mended(DEVICE);
        } catch (Speaker.SpeakerException missing) {
            silent(String.valueOf(missing.getMessage()));
        } catch (LinkageError missing) {
            silent("the sound library cannot be loaded: " + missing.getMessage());
        } catch (RuntimeException defect) {
            LOG.error("a tone failed", defect);
            silent("the sound device failed: " + defect);
        }
    }

    private void silent(String detail) {
        board.report(new Fault(Fault.Kind.SOUND_MISSING, DEVICE, detail, time.instant()));
    }
}
