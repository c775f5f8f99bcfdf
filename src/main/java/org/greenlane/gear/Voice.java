package org.greenlane.gear;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.gear.HardwareProfile.Chinese;
import org.greenlane.gear.HardwareProfile.SoundSettings;
import org.greenlane.health.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says sentences aloud, on one thread of its own. The newest wins: a sentence that comes while another is being said
/// cuts it short. Where it cannot speak it says so on the health board, and tries again at the next sentence; tones and
/// screens do not need it.
public final class Voice implements AutoCloseable {
    /// What it is called on the health board.
    public static final String DEVICE = "Voice";

    /// The longest sentence said, in UTF-16 units; what is beyond is left out.
    static final int MAX_TEXT = 300;

    /// A sentence is made within this time or not at all. The slowest on a busy machine takes a tenth of it.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);
    private static final String STOP = "";

    /// @param voice the speaking program's own name of a voice
    private record Sentence(String voice, String text) {}

    private final @Nullable SpeakingProgram program;
    private final Speaker speaker;
    private final Map<String, String> voices;
    private final HealthBoard board;
    private final InstantSource time;
    private final AtomicReference<@Nullable Sentence> next = new AtomicReference<>();
    private final ThreadPoolExecutor thread;

    /// A station's voice; one that says nothing where the profile does not ask for it.
    public static Voice open(SoundSettings settings, HealthBoard board, InstantSource time) {
        boolean speaks = settings.enabled() && settings.voice().enabled();
        SpeakingProgram program =
                speaks ? new SpeakingProgram("espeak-ng", settings.voice().rate(), LONGEST) : null;
        return new Voice(program, new JavaSoundSpeaker(), settings.voice().chinese(), board, time);
    }

    /// @param program null to say nothing
    Voice(
            @Nullable SpeakingProgram program,
            Speaker speaker,
            Chinese chinese,
            HealthBoard board,
            InstantSource time) {
        this.program = program;
        this.speaker = speaker;
        this.board = board;
        this.time = time;
        this.voices = Map.of("en", "en-gb", "ko", "ko", "zh", chinese == Chinese.CANTONESE ? "yue" : "cmn");
        // Two places are enough: what waits is always the newest sentence. What comes after the close is dropped.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2),
                Thread.ofPlatform().daemon().name("voice").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        if (program != null) {
            thread.execute(() -> guarded(() -> {
                program.render("en-gb", "a", this::mayGoOn);
                speaker.check();
            }));
        }
    }

    /// Says a sentence. Returns at once.
    ///
    /// @param language its tag; nothing is said in a language for which there is no voice
    /// @param text never a name, a colour or a reason: whoever stands near hears it
    public void say(String language, String text) {
        String voice = voices.get(language);
        if (voice != null) {
            put(new Sentence(voice, SpeakingProgram.speakable(text, MAX_TEXT)));
        }
    }

    /// Says no more: cuts short what is being said. Returns at once.
    public void silent() {
        put(new Sentence(STOP, STOP));
    }

    private void put(Sentence sentence) {
        if (program != null && next.getAndSet(sentence) == null) {
            thread.execute(() -> sayNewest(program));
        }
    }

    /// Cuts what is being said short, and ends the program that says it.
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private interface Saying {
        void run() throws Speaker.SpeakerException, InterruptedException;
    }

    private boolean mayGoOn() {
        return next.get() == null && !thread.isShutdown();
    }

    private void sayNewest(SpeakingProgram speaking) {
        Sentence sentence = next.getAndSet(null);
        if (sentence != null && !sentence.text().isBlank()) {
            guarded(() -> {
                byte[] samples = speaking.render(sentence.voice(), sentence.text(), this::mayGoOn);
                if (samples.length > 0) {
                    speaker.play(samples, this::mayGoOn);
                }
            });
        }
    }

    /// The one place where trouble on this thread ends.
    private void guarded(Saying saying) {
        try {
            saying.run();
            board.mended(DEVICE);
        } catch (Speaker.SpeakerException missing) {
            missing(String.valueOf(missing.getMessage()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (LinkageError missing) {
            missing("the sound library cannot be loaded: " + missing.getMessage());
        } catch (RuntimeException defect) {
            LOG.error("a sentence failed", defect);
            missing("the voice failed: " + defect);
        }
    }

    private void missing(String detail) {
        board.report(new Fault(Fault.Kind.VOICE_MISSING, DEVICE, detail, time.instant()));
    }
}
