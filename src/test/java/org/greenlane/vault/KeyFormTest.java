package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// The bytes of a key file, from whoever wrote them.
class KeyFormTest {
    static KeyForm.Locked locked() {
        return new KeyForm.Locked(
                List.of(
                        slot(1, SlotKind.PASSPHRASE, "", Optional.of(Secrets.CHEAP)),
                        slot(2, SlotKind.CREDENTIAL, "greenlane", Optional.empty()),
                        slot(200, SlotKind.RECOVERY, "", Optional.empty())),
                new byte[133],
                new byte[Hashing.MAC_BYTES]);
    }

    private static Slot slot(int number, SlotKind kind, String label, Optional<Argon2id> cost) {
        return new Slot(
                new SlotInfo(number, kind, label),
                new byte[Slot.SALT_BYTES],
                cost,
                new byte[Slot.KEY_BYTES],
                new byte[Vault.KEY_BYTES + Sealer.OVERHEAD_BYTES]);
    }

    /// Somebody who changes a file on purpose mends its checksum.
    private static Optional<KeyForm> decoded(byte[] content) {
        return KeyForm.decode(Hashing.withChecksum(content));
    }

    private static byte[] content(KeyForm form) {
        byte[] bytes = form.encoded();
        return Arrays.copyOf(bytes, bytes.length - Hashing.CHECKSUM_BYTES);
    }

    @Test
    void bothFormsAreReadAsTheyWereWritten() {
        for (KeyForm form : List.of(locked(), new KeyForm.Open(new byte[Vault.KEY_BYTES]))) {
            assertThat(KeyForm.decode(form.encoded()).orElseThrow().encoded()).isEqualTo(form.encoded());
        }
    }

    @Property(tries = 1000)
    void whateverIsReadIsWrittenAsTheSameBytes(
            @ForAll @IntRange(max = 700) int at, @ForAll byte other, @ForAll @IntRange(max = 1000) int length) {
        byte[] content = content(locked());
        content[at % content.length] = other;
        decoded(content).ifPresent(form -> assertThat(content(form)).isEqualTo(content));
        byte[] cut = Arrays.copyOf(content, length);
        decoded(cut).ifPresent(form -> assertThat(content(form)).isEqualTo(cut));
    }

    @Property(tries = 1000)
    void noBytesAtAllMakeTheReaderStumble(@ForAll @Size(max = 600) byte[] noise) {
        assertThat(KeyForm.decode(noise)).isEmpty();
        byte[] named = noise.clone();
        System.arraycopy(new byte[] {'G', 'L', 'K', '2'}, 0, named, 0, Math.min(4, named.length));
        decoded(named).ifPresent(form -> assertThat(content(form)).isEqualTo(named));
    }

    @Test
    void aFileCutAnywhereOrWithSomethingBehindItIsDamaged() {
        byte[] content = content(locked());
        for (int length = 0; length < content.length; length++) {
            assertThat(decoded(Arrays.copyOf(content, length))).as("cut to " + length).isEmpty();
        }
        assertThat(decoded(Arrays.copyOf(content, content.length + 1))).isEmpty();
        assertThat(decoded(Arrays.copyOf(content, 1 << 16))).isEmpty();
    }

    @Test
    void aSlotThatStandsTwiceOrOutOfOrderOrWorksTooHardIsDamage() {
        byte[] content = content(locked());
        int second = 5 + Slot.BYTES;
        assertThat(changed(content, second, 1)).isEmpty();
        assertThat(changed(content, second, 201)).isEmpty();
        assertThat(changed(content, second + 1, 9)).as("kind").isEmpty();
        assertThat(changed(content, second + 2, '.')).as("a name that leads out of its folder").isEmpty();
        assertThat(changed(content, second + 2 + 31, 'x')).as("a label that goes on").isEmpty();
        int memory = 5 + 2 + SlotInfo.MAX_LABEL + Slot.SALT_BYTES;
        assertThat(changed(content, memory + 1, 5)).as("320 MiB of Argon2").isEmpty();
        assertThat(changed(content, memory + 4, 17)).as("17 passes").isEmpty();
        assertThat(changed(content, memory, 0x7f)).as("2 GiB of Argon2").isEmpty();
        assertThat(changed(content, memory + 4, 255)).as("255 passes").isEmpty();
    }

    private static Optional<KeyForm> changed(byte[] content, int at, int to) {
        byte[] other = content.clone();
        other[at] = (byte) to;
        return decoded(other);
    }
}
