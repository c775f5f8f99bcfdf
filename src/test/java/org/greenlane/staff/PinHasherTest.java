package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.vault.Argon2id;
import org.junit.jupiter.api.Test;

class PinHasherTest {
    private static final OperatorId NUMBER = new OperatorId("G-2");
    private static final byte[] PEPPER = new byte[32];

    private final PinHasher hasher = new PinHasher(PEPPER, StaffDesk.LITTLE, new SecureRandom());

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void whateverTheLibraryFailsWithIsAnExpectedEndWithoutThePin() {
        for (Error failure : List.of(new OutOfMemoryError(), new UnsatisfiedLinkError(), new Error("739104"))) {
            PinHasher broken = new PinHasher(PEPPER, StaffDesk.LITTLE, new SecureRandom(), (_, _, _, _, _) -> {
                throw failure;
            });
            assertThatExceptionOfType(StaffException.class)
                    .isThrownBy(() -> broken.isRight(new OperatorId("G-1"), "739104".toCharArray(), Optional.empty()))
                    .withMessageContaining(failure.getClass().getSimpleName())
                    .withMessageNotContaining("739104");
        }
    }

    /// RFC 9106, clause 5.3.
    @Test
    void itIsTheArgon2idOfTheRfc() throws Exception {
        char[] password = new char[32];
        Arrays.fill(password, '\1');
        byte[] tag = PinHasher.argon2(password, filled(16, 2), filled(8, 3), filled(12, 4), new Argon2id(32, 3, 4), Argon2id::hash);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void aHashCountsForItsOwnNumberAndPepperAlone() throws Exception {
        PinHash hash = hasher.hash(NUMBER, StaffDesk.pin("402819"));
        assertThat(hasher.isRight(NUMBER, StaffDesk.pin("402819"), Optional.of(hash))).isTrue();
        assertThat(hasher.isRight(NUMBER, StaffDesk.pin("402818"), Optional.of(hash))).isFalse();
        assertThat(hasher.isRight(new OperatorId("G-3"), StaffDesk.pin("402819"), Optional.of(hash))).isFalse();
        PinHasher elsewhere = new PinHasher(filled(32, 1), StaffDesk.LITTLE, new SecureRandom());
        assertThat(elsewhere.isRight(NUMBER, StaffDesk.pin("402819"), Optional.of(hash))).isFalse();
    }

    @Test
    void onePinHasAnotherHashEachTime() throws Exception {
        assertThat(hasher.hash(NUMBER, StaffDesk.pin("402819")).hash())
                .isNotEqualTo(hasher.hash(NUMBER, StaffDesk.pin("402819")).hash());
    }

    @Test
    void nobodyIsRightWhateverThePin() throws Exception {
        assertThat(hasher.isRight(NUMBER, StaffDesk.pin("402819"), Optional.empty())).isFalse();
    }

    @Test
    void aStationWorksAsHardAsTheRfcRecommendsAndNotWithoutEnd() {
        assertThat(StaffBook.PIN_STRENGTH.memoryKib()).isGreaterThanOrEqualTo(64 * 1024);
        assertThat(StaffBook.PIN_STRENGTH.passes()).isGreaterThanOrEqualTo(3);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Argon2id(1 << 21, 3, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Argon2id(64, 1000, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Argon2id(7, 1, 1));
    }
}
