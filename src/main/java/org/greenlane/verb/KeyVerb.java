package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationVault;
import org.greenlane.health.Event;
import org.greenlane.vault.KeyLock;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.RecoveryKey;
import org.greenlane.vault.SlotInfo;
import org.greenlane.vault.SlotKind;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.VaultException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `key`: what opens the station's key.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Locks the station's key, and changes what opens it.",
        subcommands = KeyAddVerb.class,
        footer = {
            "",
            "Passphrases and recovery keys are asked for and not shown; without a terminal they are read",
            "from standard input, one a line: first what opens the key. The station must not be running.",
            "",
            "Examples:",
            "  greenlane key add passphrase",
            "  greenlane key add file /media/stick/gate-3.key",
            "  greenlane key add recovery"
        })
final class KeyVerb extends VerbGroup {
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "What opens the key. Opens nothing itself.",
            footer = {"", "Example: greenlane key list"})
    int list(@Mixin HomeOption home, @Option(names = "--json", description = "One line of JSON.") boolean json)
            throws SetupException, VerbException {
        StationHome station = home.home();
        if (Files.notExists(station.key())) {
            throw new VerbException("This station has no key yet; it gets one when something is sealed for the first time.");
        }
        try {
            Optional<KeyLock> lock = KeyLock.of(station.key(), new SecureRandom());
            List<SlotInfo> slots = lock.map(KeyLock::slots).orElse(List.of());
            if (json) {
                spec.commandLine().getOut().println(json(lock.isPresent(), slots));
            } else if (lock.isEmpty()) {
                NewKey.tell(spec.commandLine().getOut(), false);
            } else {
                slots.forEach(slot -> spec.commandLine().getOut().println(slot));
            }
            return Exit.OK;
        } catch (VaultException e) {
            throw StationVault.unusable(e);
        }
    }

    private static Json json(boolean locked, List<SlotInfo> slots) {
        Json json = new Json().beginObject().name("locked").value(locked).name("slots").beginArray();
        for (SlotInfo slot : slots) {
            json.beginObject()
                    .name("number")
                    .value(slot.number())
                    .name("kind")
                    .value(slot.kind().name().toLowerCase(Locale.ROOT))
                    .name("label")
                    .value(slot.label())
                    .endObject();
        }
        return json.endArray().endObject();
    }

    @Command(
            name = "change",
            mixinStandardHelpOptions = true,
            description = "Changes the passphrase: the new one takes the place of the old.",
            footer = {"", "Example: greenlane key change passphrase"})
    int change(
            @Mixin HomeOption home,
            @Parameters(index = "0", paramLabel = "passphrase", description = "The only thing that can be changed.") What what,
            @Parameters(index = "1", paramLabel = "SLOT", arity = "0..1", description = "Its number, if there are several.")
                    @Nullable Integer number)
            throws IOException, SetupException, VerbException {
        KeyAtWork.change(home.home(), ring -> {
            Set<Integer> old = numbers(ring, SlotKind.PASSPHRASE);
            if (number == null ? old.size() != 1 : !old.contains(number)) {
                throw new VerbException("Say which passphrase: there are the slots " + numbered(old) + ".");
            }
            Set<Integer> without = number == null ? old : Set.of(number);
            ring.change(without, List.of(new KeyRing.NewSlot(NewKey.passphrase(), "")));
            return new KeyAtWork.Changed(Event.KeyChanged.Kind.PASSPHRASE_CHANGED, without.stream().findFirst());
        });
        return done("The passphrase is changed. Copies of the key file from before still open with the old one; "
                + "if somebody may have both, rotate the keys too: greenlane key rotate");
    }

    /// What `key change` changes.
    enum What {
        PASSPHRASE
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes a slot: what opened it opens nothing any more. The last one stays.",
            footer = {"", "Example: greenlane key remove 2"})
    int remove(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "SLOT", description = "Its number in greenlane key list.") int number)
            throws IOException, SetupException, VerbException {
        KeyAtWork.change(home.home(), ring -> {
            ring.change(Set.of(number), List.of());
            return new KeyAtWork.Changed(Event.KeyChanged.Kind.SLOT_REMOVED, Optional.of(number));
        });
        return done("Removed: " + number + ". Copies of the key file from before still open with it; "
                + "if somebody may have both, rotate the keys too: greenlane key rotate");
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Makes fresh keys, under which everything is sealed from now on. All slots stay.",
            footer = {
                "",
                "What was sealed before stays readable, also to somebody who had the old keys.",
                "",
                "Example: greenlane key rotate"
            })
    int rotate(@Mixin HomeOption home) throws IOException, SetupException, VerbException {
        KeyAtWork.change(home.home(), ring -> {
            ring.rotate();
            return new KeyAtWork.Changed(Event.KeyChanged.Kind.ROTATED);
        });
        return done("The keys are rotated. Destroy the copies of the old key file, and keep a copy of the new one.");
    }

    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = "Opens the key with the recovery key, and replaces forgotten passphrases.",
            footer = {
                "",
                "All passphrases are replaced by a new one, and the recovery key by a fresh one, which is",
                "printed once.",
                "",
                "Example: greenlane key recover"
            })
    int recover(@Mixin HomeOption home) throws IOException, SetupException, VerbException {
        RecoveryKey fresh = RecoveryKey.fresh(new SecureRandom());
        try (SlotSecret recovery = KeyAtWork.typedRecoveryKey()) {
            KeyAtWork.change(
                    home.unlockedOnlyBy(lock -> lock.open(recovery)),
                    ring -> recovered(ring, fresh),
                    () -> KeyAddVerb.print(spec.commandLine().getOut(), fresh));
        }
        return done("There is a new passphrase; the old ones and the old recovery key open nothing any more.");
    }

    private static KeyAtWork.Changed recovered(KeyRing ring, RecoveryKey fresh)
            throws IOException, VaultException, VerbException {
        Set<Integer> old = Stream.of(SlotKind.PASSPHRASE, SlotKind.RECOVERY)
                .flatMap(kind -> numbers(ring, kind).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (ring.isOpen()) {
            throw new VerbException("The key lies open; there is nothing to recover.");
        }
        ring.change(
                old,
                List.of(
                        new KeyRing.NewSlot(NewKey.passphrase(), ""),
                        new KeyRing.NewSlot(SlotSecret.recovery(fresh), "")));
        return new KeyAtWork.Changed(Event.KeyChanged.Kind.RECOVERED);
    }

    private static Set<Integer> numbers(KeyRing ring, SlotKind kind) {
        return ring.slots().stream()
                .filter(slot -> slot.kind() == kind)
                .map(SlotInfo::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String numbered(Set<Integer> slots) {
        return slots.isEmpty()
                ? "of no passphrase"
                : slots.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private int done(String sentence) {
        spec.commandLine().getOut().println(sentence);
        return Exit.OK;
    }
}
