package org.greenlane;

import static org.greenlane.WiredGate.until;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Fault;
import org.greenlane.scan.Scanner;
import org.greenlane.scan.Suffix;
import org.greenlane.wire.Opener;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.Test;

/// A device that is there and says nothing, or nothing that makes sense.
class TalkFaultsTest extends AtFaultyDevice {
    private SerialSettings.BarcodeScanner scanner() {
        return new SerialSettings.BarcodeScanner(NAME, plug().port(), 9_600, new Scanner.Manner(Suffix.CR, false));
    }

    @Test
    void aDeviceThatIsSilent() throws Exception {
        AtomicBoolean speaks = new AtomicBoolean();
        plug().in(asked -> speaks.get() ? answer(asked) : new byte[0]);
        start(reader());
        soonSays(Fault.Kind.DEVICE_SILENT);
        speaks.set(true);
        goesByItself();
    }

    @Test
    void aReaderThatSpeaksGarbage() throws Exception {
        AtomicBoolean speaks = new AtomicBoolean();
        SplittableRandom random = new SplittableRandom(7);
        plug().in(asked -> speaks.get() ? answer(asked) : noise(random));
        start(reader());
        soonSays(Fault.Kind.DEVICE_GARBLED);
        speaks.set(true);
        goesByItself();
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        return noise;
    }

    /// A slower line reads a fast frame as a few bytes of mostly zeros and ones: start and stop bits fall anywhere.
    @Test
    void aReaderAtAnotherSpeed() throws Exception {
        AtomicBoolean right = new AtomicBoolean();
        plug().in(asked -> right.get() ? answer(asked) : new byte[] {(byte) 0xE0, 0, (byte) 0xFE, (byte) 0x80});
        start(reader());
        soonSays(Fault.Kind.DEVICE_GARBLED);
        right.set(true);
        goesByItself();
    }

    @Test
    void aScannerThatSendsWithoutEndDoesNotWorkNowAndThen() throws Exception {
        PseudoTerminal terminal = plug().in();
        AtomicBoolean sends = new AtomicBoolean(true);
        Thread sending = Thread.ofPlatform().daemon().start(() -> {
            byte[] noise = noise(new SplittableRandom(8));
            while (sends.get()) {
                terminal.write(noise);
            }
        });
        SerialSettings settings = scanner();
        Opener opener = SerialDevice.of(settings).opener();
        AtomicInteger tries = new AtomicInteger();
        start(settings, () -> {
            tries.incrementAndGet();
            return opener.open();
        });
        soonSays(Fault.Kind.DEVICE_GARBLED);
        until("it has been tried again", () -> tries.get() >= 4);
        staysBroken();
        sends.set(false);
        sending.join();
        goesByItself();
    }

    @Test
    void aReaderThatTakesNothing() throws Exception {
        PseudoTerminal terminal = plug().in(this::answer);
        terminal.hang(true);
        start(reader());
        soonSays(Fault.Kind.DEVICE_SILENT);
        terminal.hang(false);
        goesByItself();
    }
}
