package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationVault;
import org.greenlane.vault.KeyLock;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.VaultException;

/// The key of a station that is set up, and new passphrases.
final class NewKey {
    private NewKey() {}

    /// Locks a key that lies open, if somebody wants it.
    ///
    /// @param wanted whether it was asked for; if not, a person at a terminal is asked about a key that is new
    /// @return whether the key is locked now
    static boolean lock(HomeOption home, boolean wanted) throws IOException, SetupException, VerbException {
        StationHome station = home.home();
        try {
            boolean isNew = Files.notExists(station.key());
            if (!wanted && !(isNew && PinInput.isAtTerminal())) {
                return !isNew && KeyLock.of(station.key(), new SecureRandom()).isPresent();
            }
            char[] typed = PinInput.read(
                    "Passphrase for the station's key" + (wanted ? "" : "; Enter alone leaves it open beside the data"));
            if (typed.length == 0 && !wanted) {
                return false;
            }
            SlotSecret passphrase = checked(typed);
            KeyRing ring = StationVault.ring(station);
            if (!ring.isOpen()) {
                throw new VerbException("The key is locked already: greenlane key change passphrase.");
            }
            ring.change(Set.of(), List.of(new KeyRing.NewSlot(passphrase, "")));
            home.know(passphrase);
            return true;
        } catch (VaultException e) {
            throw StationVault.unusable(e);
        }
    }

    static void tell(PrintWriter out, boolean locked) {
        out.println(
                locked
                        ? "The station's key is locked. Print a recovery key too: greenlane key add recovery"
                        : "The station's key lies open beside its data: whoever takes the disk reads all of it. "
                                + "Lock it: greenlane key add passphrase");
    }

    /// Asks for a new passphrase; a person types it twice.
    static SlotSecret passphrase() throws IOException, VerbException {
        return checked(PinInput.read("New passphrase of the station's key"));
    }

    /// Asks for a new passphrase of something else that the station's key is copied into.
    static SlotSecret passphraseOf(String what) throws IOException, VerbException {
        return checked(PinInput.read("New passphrase of " + what));
    }

    private static SlotSecret checked(char[] typed) throws IOException, VerbException {
        int length = Character.codePointCount(typed, 0, typed.length);
        if (length < SlotSecret.MIN_PASSPHRASE || length > SlotSecret.MAX_PASSPHRASE) {
            throw new VerbException("A passphrase has " + SlotSecret.MIN_PASSPHRASE + " to " + SlotSecret.MAX_PASSPHRASE
                    + " characters: five words that you throw dice for are good. Nothing was changed.");
        }
        if (PinInput.isAtTerminal()) {
            char[] again = PinInput.read("The same again");
            boolean same = Arrays.equals(typed, again);
            Arrays.fill(again, '\0');
            if (!same) {
                throw new VerbException("The two are not the same. Nothing was changed.");
            }
        }
        return SlotSecret.passphrase(typed);
    }
}
