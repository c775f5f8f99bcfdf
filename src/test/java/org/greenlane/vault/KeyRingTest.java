package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlane.vault.Secrets.keyFileSlot;
import static org.greenlane.vault.Secrets.passphrase;
import static org.greenlane.vault.Secrets.passphraseSlot;
import static org.greenlane.vault.Secrets.with;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The slots of a key file, and what becomes of the keys behind them.
class KeyRingTest {
    private static final String WORDS = "correct horse battery staple";
    private static final byte[] PLAIN = "nobody may read this".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = {7};

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private Path file = Path.of("");
    private byte[] openFile = {};
    private byte[] sealedWhileOpen = {};

    @BeforeEach
    void aKeyThatLaysOpenIsLockedByAPassphrase() throws Exception {
        file = folder.resolve("station.key");
        Vault open = Vault.openOrCreate(file, random);
        openFile = Files.readAllBytes(file);
        sealedWhileOpen = open.sealer("pages").seal(PLAIN, PLACE);
        Secrets.lock(file, Unlock.NOBODY, WORDS);
    }

    private KeyRing opened(SlotSecret secret) throws VaultException {
        return KeyRing.openOrCreate(file, with(secret), random);
    }

    private KeyRing opened() throws VaultException {
        return opened(passphrase(WORDS));
    }

    private void assertOpensNot(Unlock unlock, VaultException.Kind kind) {
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> KeyRing.openOrCreate(file, unlock, random))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void whatWasSealedWhileTheKeyLayOpenStaysReadable() throws Exception {
        Vault before = new Vault(List.of(Arrays.copyOfRange(openFile, 4, 36)), random);
        Vault after = opened().vault();
        assertThat(after.sealer("pages").unseal(sealedWhileOpen, PLACE)).isEqualTo(PLAIN);
        assertThat(after.derive("log", 32)).isEqualTo(before.derive("log", 32));
    }

    @Test
    void whatIsSealedOnceItIsLockedTheOldOpenFileDoesNotRead() throws Exception {
        byte[] sealed = opened().vault().sealer("pages").seal(PLAIN, PLACE);
        Files.write(file, openFile);
        Sealer old = Vault.openOrCreate(file, random).sealer("pages");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> old.unseal(sealed, PLACE));
    }

    @Test
    void nobodyElseMayReadTheLockedFileAndItHoldsNeitherKeyNorPassphrase() throws Exception {
        byte[] locked = Files.readAllBytes(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("station.key");
        String text = new String(locked, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(WORDS);
        String dataKey = new String(openFile, 4, 32, StandardCharsets.ISO_8859_1);
        for (int from = 0; from + 8 <= dataKey.length(); from++) {
            assertThat(text).doesNotContain(dataKey.substring(from, from + 8));
        }
    }

    @Test
    void aWrongPassphraseIsToldAsSuch() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertOpensNot(with(passphrase("correct horse battery stapler")), VaultException.Kind.WRONG_SECRET);
        assertOpensNot(with(Secrets.keyFile(1)), VaultException.Kind.WRONG_SECRET);
        assertOpensNot(Unlock.NOBODY, VaultException.Kind.MISSING);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aPassphraseOpensHoweverTheKeyboardMakesItsAccents() throws Exception {
        opened().change(Set.of(), List.of(passphraseSlot("caf\u00e9 caf\u00e9 caf\u00e9")));
        assertThat(opened(passphrase("cafe\u0301 cafe\u0301 cafe\u0301")).slots()).hasSize(2);
    }

    @Test
    void everyKindOfSlotOpensWithItsOwnSecretOnly() throws Exception {
        RecoveryKey recovery = RecoveryKey.fresh(random);
        Path credential = Files.write(folder.resolve("credential"), new byte[40]);
        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("r--------"));
        opened().change(
                        Set.of(),
                        List.of(
                                keyFileSlot(1),
                                new KeyRing.NewSlot(SlotSecret.credential(credential), "greenlane"),
                                new KeyRing.NewSlot(SlotSecret.recovery(recovery), "")));
        for (SlotSecret secret :
                List.of(Secrets.keyFile(1), SlotSecret.credential(credential), SlotSecret.recovery(recovery), passphrase(WORDS))) {
            assertThat(opened(secret).slots()).extracting(SlotInfo::toString)
                    .containsExactly("1 passphrase", "2 key file", "3 credential greenlane", "4 recovery key");
        }
        assertOpensNot(with(Secrets.keyFile(2)), VaultException.Kind.WRONG_SECRET);
        assertOpensNot(with(SlotSecret.recovery(RecoveryKey.fresh(random))), VaultException.Kind.WRONG_SECRET);
    }

    @Test
    void aChangedPassphraseTakesThePlaceOfTheOldOne() throws Exception {
        opened().change(Set.of(1), List.of(passphraseSlot("another passphrase")));
        assertOpensNot(with(passphrase(WORDS)), VaultException.Kind.WRONG_SECRET);
        assertThat(opened(passphrase("another passphrase")).vault().sealer("pages").unseal(sealedWhileOpen, PLACE))
                .isEqualTo(PLAIN);
    }

    @Test
    void theLastSlotStaysAndNoneIsRemovedThatIsNotThere() throws Exception {
        byte[] before = Files.readAllBytes(file);
        for (Set<Integer> without : List.of(Set.of(1), Set.of(2))) {
            assertThatExceptionOfType(VaultException.class)
                    .isThrownBy(() -> opened().change(without, List.of()))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(VaultException.Kind.REFUSED));
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void thereAreEightSlotsAtMost() throws Exception {
        opened().change(Set.of(), IntStream.rangeClosed(1, 7).mapToObj(Secrets::keyFileSlot).toList());
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> opened().change(Set.of(), List.of(keyFileSlot(9))))
                .withMessageContaining("8 slots");
        opened().change(Set.of(3), List.of(keyFileSlot(9)));
        assertThat(opened().slots()).extracting(SlotInfo::number).containsExactly(1, 2, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aRotationKeepsAllSlotsAndAllThatWasSealed() throws Exception {
        opened().change(Set.of(), List.of(keyFileSlot(1)));
        byte[] log = opened().vault().derive("log", 32);
        opened().rotate();
        byte[] between = opened(Secrets.keyFile(1)).vault().sealer("pages").seal(PLAIN, PLACE);
        opened(Secrets.keyFile(1)).rotate();
        for (SlotSecret secret : List.of(passphrase(WORDS), Secrets.keyFile(1))) {
            Vault vault = opened(secret).vault();
            assertThat(vault.derive("log", 32)).isEqualTo(log);
            assertThat(vault.sealer("pages").unseal(sealedWhileOpen, PLACE)).isEqualTo(PLAIN);
            assertThat(vault.sealer("pages").unseal(between, PLACE)).isEqualTo(PLAIN);
            assertThat(vault.generation()).isEqualTo(4);
        }
    }

    @Test
    void whoKeptTheOldFileAndARemovedPassphraseReadsNothingSealedAfterTheRotation() throws Exception {
        byte[] old = Files.readAllBytes(file);
        KeyRing ring = opened();
        ring.change(Set.of(1), List.of(keyFileSlot(1)));
        ring.rotate();
        byte[] sealed = ring.vault().sealer("pages").seal(PLAIN, PLACE);
        byte[] rotated = Files.readAllBytes(file);

        Files.write(file, old);
        Sealer kept = opened().vault().sealer("pages");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> kept.unseal(sealed, PLACE));
        Files.write(file, rotated);
        assertOpensNot(with(passphrase(WORDS)), VaultException.Kind.WRONG_SECRET);
    }

    @Test
    void rotatingEndsWithAWordBeforeTheFileIsFull() throws Exception {
        KeyRing ring = opened();
        for (int i = ring.vault().generation(); i < KeyBody.MAX_DATA_KEYS; i++) {
            ring.rotate();
        }
        assertThatExceptionOfType(VaultException.class).isThrownBy(ring::rotate).withMessageContaining("63 times");
        assertThat(opened().vault().sealer("pages").unseal(sealedWhileOpen, PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void aSlotThatWasRemovedChangedOrPutBackWithoutTheKeysIsNoticed() throws Exception {
        KeyForm.Locked one = locked();
        opened().change(Set.of(), List.of(keyFileSlot(1)));
        KeyForm.Locked two = locked();
        Slot weak = two.slots().get(1);
        Slot relabelled = new Slot(
                new SlotInfo(3, SlotKind.KEY_FILE, ""), weak.salt(), Optional.empty(), weak.ephemeral(), weak.wrapped());
        Slot salted = new Slot(weak.info(), new byte[Slot.SALT_BYTES], weak.cost(), weak.ephemeral(), weak.wrapped());
        for (KeyForm.Locked forged : List.of(
                new KeyForm.Locked(List.of(two.slots().getFirst(), salted), two.body(), two.mac()),
                new KeyForm.Locked(two.slots().subList(0, 1), two.body(), two.mac()),
                new KeyForm.Locked(List.of(one.slots().getFirst(), weak, relabelled), two.body(), two.mac()),
                new KeyForm.Locked(List.of(one.slots().getFirst(), weak), one.body(), one.mac()),
                new KeyForm.Locked(List.of(one.slots().getFirst(), weak), one.body(), two.mac()))) {
            Files.write(file, forged.encoded());
            assertOpensNot(with(passphrase(WORDS)), VaultException.Kind.ALTERED);
        }
    }

    @Test
    void aSlotWhoseCostOrKindWasMadeLessDoesNotOpen() throws Exception {
        KeyForm.Locked whole = locked();
        Slot slot = whole.slots().getFirst();
        List<Slot> forgeries = new ArrayList<>();
        forgeries.add(new Slot(slot.info(), slot.salt(), Optional.of(new Argon2id(8, 1, 1)), slot.ephemeral(), slot.wrapped()));
        forgeries.add(new Slot(
                new SlotInfo(2, SlotKind.PASSPHRASE, ""), slot.salt(), slot.cost(), slot.ephemeral(), slot.wrapped()));
        forgeries.add(new Slot(slot.info(), new byte[Slot.SALT_BYTES], slot.cost(), slot.ephemeral(), slot.wrapped()));
        forgeries.add(new Slot(slot.info(), slot.salt(), slot.cost(), new byte[Slot.KEY_BYTES], slot.wrapped()));
        for (Slot forged : forgeries) {
            Files.write(file, new KeyForm.Locked(List.of(forged), whole.body(), whole.mac()).encoded());
            assertOpensNot(with(passphrase(WORDS)), VaultException.Kind.WRONG_SECRET);
        }
    }

    @Test
    void aDamagedFileIsToldBeforeAnybodyIsAskedForASecret() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Unlock nobodyIsAsked = _ -> {
            throw new AssertionError("asked");
        };
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(file, flipped);
            assertOpensNot(nobodyIsAsked, VaultException.Kind.DAMAGED);
        }
    }

    @Test
    void twoWhoChangeTheSlotsAtOnceDoNotUndoEachOthersWork() throws Exception {
        KeyRing one = opened();
        KeyRing other = opened();
        one.change(Set.of(), List.of(keyFileSlot(1)));
        assertThatExceptionOfType(VaultException.class).isThrownBy(other::rotate).withMessageContaining("meanwhile");
        assertThat(opened(Secrets.keyFile(1)).slots()).hasSize(2);
    }

    @Test
    void nothingThatCanBePrintedSaysAKeyOrASecret() throws Exception {
        KeyRing ring = opened();
        RecoveryKey recovery = RecoveryKey.fresh(random);
        assertThat(List.of(ring, ring.vault(), passphrase(WORDS), recovery, new RecoveryKey.Typed.Right(recovery)))
                .allSatisfy(thing -> assertThat(thing.toString()).contains("…").hasSizeLessThan(60));
        assertThat(new KeyRing.NewSlot(passphrase(WORDS), "").toString()).doesNotContain("horse").contains("…");
    }

    private KeyForm.Locked locked() throws Exception {
        return (KeyForm.Locked) KeyFile.read(file);
    }
}
