package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.greenlane.gear.HardwareProfile.SoundSettings;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TonesTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));

    private final HealthBoard board = new HealthBoard();
    private final BlockingQueue<HealthBoard.Snapshot> changes = new LinkedBlockingQueue<>();

    /// Plays into a queue, and fails while it is told to.
    private static class FakeSpeaker implements Speaker {
        final BlockingQueue<byte[]> played = new LinkedBlockingQueue<>();
        volatile boolean unplugged;

        @Override
        public void check() throws SpeakerException {
            if (unplugged) {
                throw new SpeakerException("unplugged");
            }
        }

        @Override
        public void play(byte[] samples, BooleanSupplier mayGoOn) throws SpeakerException {
            check();
            played.add(samples);
        }
    }

    @Test
    void aToneIsPlayed() throws Exception {
        FakeSpeaker speaker = new FakeSpeaker();
        try (Tones tones = new Tones(speaker, board, NOON)) {
            tones.play(Tone.STOP);

            assertThat(speaker.played.take()).isEqualTo(Waveform.of(Tone.STOP));
            assertThat(board.devices()).containsExactly(new DeviceState(Tones.DEVICE, DeviceState.Kind.SOUND, true));
        }
    }

    @Test
    void theNewestToneCutsTheOldOneShortAndNobodyWaits() throws Exception {
        CountDownLatch sounding = new CountDownLatch(1);
        FakeSpeaker speaker = new FakeSpeaker() {
            @Override
            public void play(byte[] samples, BooleanSupplier mayGoOn) throws SpeakerException {
                super.play(samples, mayGoOn);
                sounding.countDown();
                while (samples.length == Waveform.of(Tone.STOP).length && mayGoOn.getAsBoolean()) {
                    Thread.onSpinWait();
                }
            }
        };
        try (Tones tones = new Tones(speaker, board, NOON)) {
            tones.play(Tone.STOP);
            sounding.await();
            tones.play(Tone.PASS);

            assertThat(speaker.played.take()).isEqualTo(Waveform.of(Tone.STOP));
            assertThat(speaker.played.take()).isEqualTo(Waveform.of(Tone.PASS));
        }
    }

    @Test
    void aMissingLoudspeakerIsAFaultUntilItPlaysAgain() throws Exception {
        FakeSpeaker speaker = new FakeSpeaker();
        speaker.unplugged = true;
        board.listen(changes::add);
        try (Tones tones = new Tones(speaker, board, NOON)) {
            assertThat(faultAfterChanges(1).kind()).isEqualTo(Fault.Kind.SOUND_MISSING);

            speaker.unplugged = false;
            tones.play(Tone.PASS);
            speaker.played.take();

            assertThat(changes.take().faults()).isEmpty();
        }
    }

    @Test
    void aDefectOfTheSoundLibraryIsAFaultAndNotTheEnd() throws Exception {
        board.listen(changes::add);
        FakeSpeaker speaker = new FakeSpeaker() {
            @Override
            public void play(byte[] samples, BooleanSupplier mayGoOn) throws SpeakerException {
                super.play(samples, mayGoOn);
                if (played.size() == 1) {
                    throw new UnsatisfiedLinkError("libasound");
                }
                throw new IllegalStateException("defect");
            }
        };
        try (Tones tones = new Tones(speaker, board, NOON)) {
            tones.play(Tone.PASS);
            assertThat(faultAfterChanges(1).detail()).contains("libasound");

            tones.play(Tone.ASK);
            assertThat(faultAfterChanges(0).detail()).contains("defect");
        }
    }

    @Test
    void aSilentGateHasNoSoundDeviceAndNoFault() {
        try (Tones tones = Tones.open(new SoundSettings(false), board, NOON)) {
            tones.play(Tone.PASS);
        }

        assertThat(board.snapshot()).isEqualTo(new HealthBoard().snapshot());
    }

    @Test
    void whatIsAskedForAfterTheCloseIsDropped() throws Exception {
        FakeSpeaker speaker = new FakeSpeaker();
        Tones tones = new Tones(speaker, board, NOON);
        tones.close();

        tones.play(Tone.PASS);

        assertThat(speaker.played.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    /// The newest fault after the board as it was (empty), and after the device was enlisted.
    private Fault faultAfterChanges(int enlistings) throws InterruptedException {
        for (int i = 0; i < 2 * enlistings; i++) {
            assertThat(changes.take().faults()).isEmpty();
        }
        return changes.take().faults().getFirst();
    }
}
