package org.greenlane.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An opened key file: the keys, and what can be done to its slots. Every change is one write of the whole file: after it,
/// or after a power cut in it, the old file or the new one is there. Not safe for several threads.
public final class KeyRing {
    /// What the station asks of a passphrase: about half a second (`src/docs/keys.md`).
    public static final Argon2id PASSPHRASE_COST = new Argon2id(128 << 10, 3, 1);

    private final Path file;
    private final SecureRandom random;
    private KeyForm onDisk;
    private Keys keys;

    /// @param master empty while the file lies open
    /// @param slots in the order of the file
    /// @param body the data keys, and the slots' public keys
    record Keys(Optional<byte[]> master, List<Slot> slots, KeyBody body) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /// A slot to be added.
    ///
    /// @param label the name of a credential, else empty
    public record NewSlot(SlotSecret secret, String label, Argon2id cost) {
        public NewSlot(SlotSecret secret, String label) {
            this(secret, label, PASSPHRASE_COST);
        }
    }

    KeyRing(Path file, KeyForm onDisk, Keys keys, SecureRandom random) {
        this.file = file;
        this.onDisk = onDisk;
        this.keys = keys;
        this.random = random;
    }

    /// Opens a key file; if there is none, makes an open one with a fresh key.
    ///
    /// @throws VaultException if the file cannot be read or made, is damaged or changed, or `unlock` does not unlock it
    public static KeyRing openOrCreate(Path file, Unlock unlock, SecureRandom random) throws VaultException {
        if (Files.notExists(file)) {
            KeyFile.write(file, new KeyForm.Open(fresh(random, Vault.KEY_BYTES)));
        }
        return switch (KeyFile.read(file)) {
            case KeyForm.Open open -> opened(file, open, random);
            case KeyForm.Locked locked -> unlock.unlock(new KeyLock(file, locked, random));
        };
    }

    private static KeyRing opened(Path file, KeyForm.Open open, SecureRandom random) {
        KeyBody body = new KeyBody(List.of(open.dataKey()), List.of());
        return new KeyRing(file, open, new Keys(Optional.empty(), List.of(), body), random);
    }

    /// Whether the key lies open: whoever has the file has the keys.
    public boolean isOpen() {
        return keys.master().isEmpty();
    }

    public List<SlotInfo> slots() {
        return keys.slots().stream().map(Slot::info).toList();
    }

    public Vault vault() {
        return new Vault(keys.body().dataKeys(), random);
    }

    /// Exchanges slots, all at once. The first slots of an open file lock it: what is sealed from then on is sealed under a
    /// data key that never lay open.
    ///
    /// @param without the numbers of slots to be removed
    /// @param with the slots to be added
    /// @throws VaultException `REFUSED` if no slot or too many would be left, or a number is none
    public void change(Set<Integer> without, List<NewSlot> with) throws VaultException {
        check(without, with);
        byte[] master = keys.master().orElseGet(() -> fresh(random, Vault.KEY_BYTES));
        List<byte[]> dataKeys = isOpen() ? plusOne(keys.body().dataKeys()) : keys.body().dataKeys();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < keys.slots().size(); i++) {
            if (!without.contains(keys.slots().get(i).info().number())) {
                placed.add(new Placed(keys.slots().get(i), keys.body().publicKeys().get(i)));
            }
        }
        for (NewSlot slot : with) {
            placed.add(place(slot, master, freeNumber(placed)));
        }
        placed.sort(Comparator.comparingInt(each -> each.slot().info().number()));
        write(
                master,
                placed.stream().map(Placed::slot).toList(),
                new KeyBody(dataKeys, placed.stream().map(Placed::publicKey).toList()));
    }

    /// The bytes of a key file with the same data keys that only this slot opens, for a copy that leaves the station. The
    /// station's own file stays as it is.
    public byte[] lockedCopy(NewSlot slot) throws VaultException {
        byte[] master = fresh(random, Vault.KEY_BYTES);
        Placed placed = place(slot, master, 1);
        KeyBody body = new KeyBody(keys.body().dataKeys(), List.of(placed.publicKey()));
        return locked(master, List.of(placed.slot()), body).encoded();
    }

    /// A fresh master key, wrapped for every slot, and a fresh data key, under which everything is sealed from now on. No
    /// slot's secret is needed, and every secret goes on opening its slot.
    ///
    /// @throws VaultException `REFUSED` if the file lies open, or was rotated too often
    public void rotate() throws VaultException {
        if (isOpen()) {
            throw refused("the key lies open: give it a slot first, which makes fresh keys too");
        }
        byte[] master = fresh(random, Vault.KEY_BYTES);
        List<Slot> slots = IntStream.range(0, keys.slots().size())
                .mapToObj(i -> keys.slots().get(i).rewrapped(master, keys.body().publicKeys().get(i), random))
                .toList();
        write(master, slots, new KeyBody(plusOne(keys.body().dataKeys()), keys.body().publicKeys()));
    }

    /// A slot, and the public key by which it is wrapped anew.
    @SuppressWarnings("ArrayRecordComponent") // lives for one change, never compared
    private record Placed(Slot slot, byte[] publicKey) {}

    private Placed place(NewSlot wanted, byte[] master, int number) throws VaultException {
        SlotInfo info = new SlotInfo(number, wanted.secret().kind(), wanted.label());
        byte[] salt = fresh(random, Slot.SALT_BYTES);
        Optional<Argon2id> cost = info.kind() == SlotKind.PASSPHRASE ? Optional.of(wanted.cost()) : Optional.empty();
        byte[] own = wanted.secret().privateKey(info, salt, cost);
        byte[] publicKey = Slot.publicOf(own);
        Arrays.fill(own, (byte) 0);
        return new Placed(Slot.wrap(info, salt, cost, master, publicKey, random), publicKey);
    }

    /// One behind the last, so that a number that was noted does not soon mean another slot; and after the last of all, the
    /// first that is free.
    private static int freeNumber(List<Placed> placed) {
        Set<Integer> taken =
                placed.stream().map(each -> each.slot().info().number()).collect(Collectors.toSet());
        int next = taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        return next <= SlotInfo.MAX_NUMBER
                ? next
                : IntStream.range(1, next).filter(number -> !taken.contains(number)).findFirst().orElseThrow();
    }

    private void check(Set<Integer> without, List<NewSlot> with) throws VaultException {
        Set<Integer> there = slots().stream().map(SlotInfo::number).collect(Collectors.toSet());
        if (!there.containsAll(without)) {
            throw refused("there is no such slot; greenlane key list shows those that are there");
        }
        int left = there.size() - without.size() + with.size();
        if (left == 0) {
            throw refused("the last slot stays: without it nobody could open the station again. Add another one first");
        }
        if (left > KeyForm.MAX_SLOTS) {
            throw refused("there are " + KeyForm.MAX_SLOTS + " slots already; remove one first");
        }
    }

    private List<byte[]> plusOne(List<byte[]> dataKeys) throws VaultException {
        if (dataKeys.size() == KeyBody.MAX_DATA_KEYS) {
            throw refused("the keys were rotated " + (KeyBody.MAX_DATA_KEYS - 1)
                    + " times, and no more are kept; begin a new station folder");
        }
        List<byte[]> more = new ArrayList<>(dataKeys);
        more.add(fresh(random, Vault.KEY_BYTES));
        return List.copyOf(more);
    }

    private void write(byte[] master, List<Slot> slots, KeyBody body) throws VaultException {
        if (!Arrays.equals(KeyFile.bytes(file), onDisk.encoded())) {
            throw refused("somebody else has changed the key file meanwhile; look at it again: greenlane key list");
        }
        KeyForm.Locked locked = locked(master, slots, body);
        KeyFile.write(file, locked);
        onDisk = locked;
        keys = new Keys(Optional.of(master), slots, body);
    }

    private KeyForm.Locked locked(byte[] master, List<Slot> slots, KeyBody body) {
        byte[] sealed = body.sealed(master, random);
        return new KeyForm.Locked(slots, sealed, mac(master, KeyForm.Locked.covered(slots, sealed)));
    }

    static byte[] mac(byte[] master, byte[] covered) {
        return Hashing.mac(Hashing.derive(master, new byte[0], "greenlane/slots", Hashing.MAC_BYTES), covered);
    }

    private static byte[] fresh(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static VaultException refused(String sentence) {
        return new VaultException(VaultException.Kind.REFUSED, sentence);
    }

    /// Says nothing: keys do not belong into logs.
    @Override
    public String toString() {
        return "KeyRing[…]";
    }
}
