package org.greenlane;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.greenlane.lane.assisted.StationCommands;
import org.greenlane.vault.KeyLock;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;

/// The keys of a station, unlocked.
public final class StationVault {
    /// So many worthless sheets are told from those of other stations.
    private static final int KNOWN_SHEETS = 50;

    private StationVault() {}

    static Vault open(StationHome home) throws SetupException {
        return ring(home).vault();
    }

    /// Opens it; a station that has sealed nothing yet gets one, which lies open until it is given a slot.
    ///
    /// @throws SetupException if it is gone, locked, damaged, or cannot be read
    public static KeyRing ring(StationHome home) throws SetupException {
        refuseAnewWhereSealed(home);
        try {
            return KeyRing.openOrCreate(home.key(), home.unlock(), new SecureRandom());
        } catch (VaultException e) {
            throw unusable(e);
        }
    }

    /// The commands that a station's sheet has: the same ones, however often its key is rotated, until a supervisor makes all
    /// sheets worthless.
    ///
    /// @throws SetupException if it has not been set up, or its key is gone, locked or damaged
    public static StationCommands commands(StationHome home) throws SetupException {
        int issue = StationSettings.read(home.settings()).commandSheet();
        return commands(open(home), issue);
    }

    /// @param issue which of its sheets counts, from 1
    static StationCommands commands(Vault vault, int issue) {
        return new StationCommands(
                commandKey(vault, issue),
                IntStream.range(Math.max(1, issue - KNOWN_SHEETS), issue)
                        .mapToObj(before -> commandKey(vault, before))
                        .toList());
    }

    private static byte[] commandKey(Vault vault, int issue) {
        return vault.derive("desk/commands" + (issue == 1 ? "" : "/" + issue), StationCommands.KEY_BYTES);
    }

    /// Whether the key lies open beside what it opens.
    static boolean liesOpen(StationHome home) throws SetupException {
        try {
            return KeyLock.of(home.key(), new SecureRandom()).isEmpty();
        } catch (VaultException e) {
            throw unusable(e);
        }
    }

    public static SetupException unusable(VaultException e) {
        return new SetupException("The station's key cannot be used: " + e.getMessage() + ".", e);
    }

    private static void refuseAnewWhereSealed(StationHome home) throws SetupException {
        if (Files.notExists(home.key()) && home.holdsSealedFiles()) {
            // A new key would open nothing of them, and stand in the way of the right one.
            throw new SetupException("The station's key is gone: there is no " + home.key()
                    + ". Put back the copy you kept of it. Without it nobody can read what is in " + home.log() + ", "
                    + home.statuses() + " and " + home.staff() + "; to begin anew, move these folders elsewhere.");
        }
    }
}
