package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.greenlane.gear.HardwareProfile.Chinese;
import org.greenlane.gear.HardwareProfile.SoundSettings;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real processes all: espeak-ng where it is installed, else a small script in its place.
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(30)
class VoiceTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final HealthBoard board = new HealthBoard();
    private final BlockingQueue<byte[]> played = new LinkedBlockingQueue<>();
    private final BlockingQueue<HealthBoard.Snapshot> changes = new LinkedBlockingQueue<>();
    private final Speaker speaker = new Speaker() {
        @Override
        public void check() {}

        @Override
        public void play(byte[] samples, BooleanSupplier mayGoOn) {
            played.add(samples);
        }
    };

    @BeforeEach
    void listen() {
        board.listen(changes::add);
    }

    @ParameterizedTest
    @CsvSource({"cmn, 请取回您的证件。", "yue, 请取回您的证件。", "ko, 신분증을 가져가세요.", "en-gb, Please take your card."})
    void everyLanguageIsSpokenSlowly(String voice, String text) throws Exception {
        assumeTrue(isInstalled());
        byte[] slow = new SpeakingProgram("espeak-ng", 120, PATIENCE).render(voice, text, () -> true);
        byte[] fast = new SpeakingProgram("espeak-ng", 240, PATIENCE).render(voice, text, () -> true);

        assertThat(seconds(slow)).isBetween(0.8, 6.0);
        assertThat(slow).hasSizeGreaterThan(fast.length * 5 / 4);
        assertThat(loudest(slow)).isGreaterThan(3000);
    }

    @Test
    void mandarinAndCantoneseSoundDifferent() throws Exception {
        assertThat(saidIn("zh", Chinese.MANDARIN).getFirst()).contains("-v cmn ");
        assertThat(saidIn("zh", Chinese.CANTONESE).getFirst()).contains("-v yue ");
        assertThat(saidIn("ko", Chinese.CANTONESE).getFirst()).contains("-v ko ");
        assertThat(saidIn("en", Chinese.CANTONESE).getFirst()).contains("-v en-gb ");
    }

    @Test
    void theTextComesByTheInputAndNeverAsAnArgument() throws Exception {
        assertThat(saidIn("en", Chinese.MANDARIN)).containsExactly("-v en-gb -s 100 -b 1 --stdin --stdout", "Please go through.");
    }

    private List<String> saidIn(String language, Chinese chinese) throws Exception {
        Path heard = folder.resolve("heard");
        String program = script("echo \"$*\" >'%s.new'; cat >>'%1$s.new'; cp '%1$s.new' '%1$s'; ".formatted(heard) + WAV);
        try (Voice voice = new Voice(new SpeakingProgram(program, 100, PATIENCE), speaker, chinese, board, NOON)) {
            voice.say(language, "Please go through.");
            played.take();
            return Files.readAllLines(heard);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[[h@l'oU]] <audio src='/etc/passwd'/>", "-w /tmp/file\n--help", "$(reboot) `reboot`; reboot | reboot", "\0\u0007\u001b[2J",
        "\ud800 lone", "a\u202egnp"})
    void hostileTextIsOnlyLettersAndPlainPunctuationWhenItIsSaid(String text) throws Exception {
        String said = SpeakingProgram.speakable(text, Voice.MAX_TEXT);
        assertThat(said).matches("[\\p{L}\\p{M}\\p{N} .,;:!?'’-]*");
        if (isInstalled()) {
            assertThat(new SpeakingProgram("espeak-ng", 120, PATIENCE).render("en-gb", said, () -> true).length)
                    .isLessThan(2 * SpeakingProgram.MAX_BYTES);
        }
    }

    @Test
    void aSentenceWithoutEndIsCutOff() {
        assertThat(SpeakingProgram.speakable("好".repeat(10_000), Voice.MAX_TEXT)).hasSizeBetween(250, Voice.MAX_TEXT);
        assertThat(SpeakingProgram.speakable("𠀀".repeat(10_000), Voice.MAX_TEXT)).hasSizeLessThanOrEqualTo(Voice.MAX_TEXT);
    }

    @Test
    void theNewestSentenceCutsTheOldOneShortAndNobodyWaits() throws Exception {
        CountDownLatch speaking = new CountDownLatch(1);
        BlockingQueue<Boolean> cut = new LinkedBlockingQueue<>();
        Speaker patient = new Speaker() {
            @Override
            public void check() {}

            @Override
            public void play(byte[] samples, BooleanSupplier mayGoOn) {
                if (speaking.getCount() == 0) {
                    played.add(samples);
                    return;
                }
                speaking.countDown();
                while (mayGoOn.getAsBoolean()) {
                    Thread.onSpinWait();
                }
                cut.add(true);
            }
        };
        try (Voice voice = new Voice(new SpeakingProgram(script(WAV), 120, PATIENCE), patient, Chinese.MANDARIN, board, NOON)) {
            voice.say("en", "the first");
            speaking.await();
            voice.say("en", "the second");

            assertThat(cut.take()).isTrue();
            assertThat(played.take()).isNotEmpty();
        }
    }

    @Test
    void silenceCutsWhatIsBeingSaidShort() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Speaker endless = new Speaker() {
            @Override
            public void check() {}

            @Override
            public void play(byte[] samples, BooleanSupplier mayGoOn) {
                heard.add("begun");
                while (mayGoOn.getAsBoolean()) {
                    Thread.onSpinWait();
                }
                heard.add("ended");
            }
        };
        try (Voice voice = new Voice(new SpeakingProgram(script(WAV), 120, PATIENCE), endless, Chinese.MANDARIN, board, NOON)) {
            voice.say("en", "something long");
            assertThat(heard.take()).isEqualTo("begun");
            voice.silent();
            assertThat(heard.take()).isEqualTo("ended");
        }
    }

    @Test
    void aProgramThatHangsIsEndedAndThatIsSaid() throws Exception {
        Path started = folder.resolve("started");
        String program = script("echo $$ >'%s.new'; mv '%1$s.new' '%1$s'; sleep 600 & wait".formatted(started));

        assertThatThrownBy(() -> new SpeakingProgram(program, 120, Duration.ofMillis(700)).render("ko", "a", () -> true))
                .isInstanceOf(Speaker.SpeakerException.class)
                .hasMessageContaining("too long");
        assertEnds(Long.parseLong(Files.readString(started).strip()));
    }

    @Test
    void closingEndsTheProgram() throws Exception {
        Path started = folder.resolve("started");
        String program = script("echo $$ >'%s.new'; mv '%1$s.new' '%1$s'; sleep 600 & wait".formatted(started));
        Voice voice = new Voice(new SpeakingProgram(program, 120, PATIENCE), speaker, Chinese.MANDARIN, board, NOON);
        while (!Files.exists(started)) {
            Thread.onSpinWait();
        }
        voice.close();
        assertEnds(Long.parseLong(Files.readString(started).strip()));
    }

    private static void assertEnds(long process) throws Exception {
        var handle = ProcessHandle.of(process);
        if (handle.isPresent()) {
            handle.get().onExit().get();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 7", "echo this is no sound at all, however long it may be; exit 0", "cat /dev/zero"})
    void aProgramThatMakesNoSoundIsAFaultAndNothingIsPlayed(String body) throws Exception {
        try (Voice voice = new Voice(new SpeakingProgram(script(body), 120, PATIENCE), speaker, Chinese.MANDARIN, board, NOON)) {
            voice.say("en", "hello");
            assertThat(fault().kind()).isEqualTo(Fault.Kind.VOICE_MISSING);
            assertThat(played).isEmpty();
        }
    }

    @Test
    void aMissingProgramIsSaidOnTheHealthBoardAndMendedWhenItIsThere() throws Exception {
        Path program = folder.resolve("speak");
        try (Voice voice = new Voice(new SpeakingProgram(program.toString(), 120, PATIENCE), speaker, Chinese.MANDARIN, board, NOON)) {
            assertThat(fault()).isEqualTo(new Fault(
                    Fault.Kind.VOICE_MISSING, Voice.DEVICE, "the program espeak-ng cannot be started", NOON.instant()));
            script(WAV);
            voice.say("en", "hello");
            assertThat(played.take()).isNotEmpty();
            while (!changes.take().faults().isEmpty()) {
                assertThat(board.devices()).isEmpty();
            }
        }
    }

    @Test
    void aStationThatIsNotAskedToSpeakStartsNothing() {
        try (Voice voice = Voice.open(new SoundSettings(true), board, NOON)) {
            voice.say("en", "hello");
            voice.silent();
            assertThat(board.faults()).isEmpty();
        }
    }

    private Fault fault() throws InterruptedException {
        List<Fault> faults = changes.take().faults();
        while (faults.isEmpty()) {
            faults = changes.take().faults();
        }
        return faults.getFirst();
    }

    /// The header of a WAV file as espeak-ng writes it to a pipe, and a few samples.
    private static final String WAV = "printf 'RIFF\\044\\360\\377\\177WAVEfmt \\020\\000\\000\\000\\001\\000\\001\\000\\042\\126\\000\\000\\104\\254"
            + "\\000\\000\\002\\000\\020\\000data\\000\\360\\377\\177\\001\\002\\003\\004\\005\\006'";

    private String script(String body) throws IOException {
        Path file = folder.resolve("speak");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }

    private static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/bin/espeak-ng"));
    }

    private static double seconds(byte[] samples) {
        return samples.length / (double) (Waveform.RATE * Waveform.SAMPLE_BYTES);
    }

    private static int loudest(byte[] samples) {
        int most = 0;
        for (int i = 1; i < samples.length; i += 2) {
            most = Math.max(most, Math.abs((samples[i] << 8) | (samples[i - 1] & 0xFF)));
        }
        return most;
    }
}
