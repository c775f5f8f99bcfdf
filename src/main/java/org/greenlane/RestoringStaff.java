package org.greenlane;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.greenlane.backup.BackupException;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.staff.Credential;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.greenlane.staff.Surroundings;
import org.greenlane.vault.Vault;

/// Asks the staff book of a backup who may restore it.
public final class RestoringStaff {
    private final StationHome staged;
    private final Vault vault;
    private final Station.Outside outside;

    RestoringStaff(StationHome staged, Vault vault, Station.Outside outside) {
        this.staged = staged;
        this.vault = vault;
        this.outside = outside;
    }

    /// Who says to be somebody.
    public record Person(OperatorId number, Pin pin) {}

    /// Where somebody's PIN comes from, once it is needed.
    public interface Pin {
        /// @return wiped afterwards
        char[] read() throws IOException;
    }

    /// @return who may restore it; empty where nobody was ever enrolled
    /// @throws BackupException if they may not
    Optional<OperatorId> admitted(Optional<Person> who) throws IOException, BackupException {
        Surroundings around = new Surroundings(outside.clock(), outside.nanoTime(), new SecureRandom());
        try (StaffBook book = StaffBook.open(staged.staff(), vault, around, outside.pins(), _ -> {})) {
            if (book.isEmpty()) {
                return Optional.empty();
            }
            if (who.isEmpty()) {
                throw refused("Say who restores it: --by NUMBER, a supervisor or technician as of the day of the backup.");
            }
            char[] pin = who.get().pin().read();
            return Optional.of(admitted(book.identify(new Credential.Pin(who.get().number(), pin))));
        } catch (StaffException e) {
            throw new BackupException(
                    BackupException.Kind.DAMAGED, "The backup is damaged: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    private static OperatorId admitted(SignIn answer) throws BackupException {
        return switch (answer) {
            case SignIn.Welcome welcome when welcome.role() != Role.GUARD -> welcome.operator();
            case SignIn.Welcome _ -> throw refused("Only a supervisor or a technician restores a station.");
            case SignIn.Wrong _, SignIn.NotIndependent _ ->
                throw refused("The number or the PIN is wrong, as of the day of the backup; or it was a first PIN.");
            case SignIn.LockedOut locked ->
                throw refused("Too many wrong PINs: nothing counts before " + locked.until().truncatedTo(ChronoUnit.SECONDS) + ".");
            case SignIn.Unavailable _ -> throw refused("The staff book of the backup cannot be read.");
        };
    }

    private static BackupException refused(String sentence) {
        return new BackupException(BackupException.Kind.REFUSED, sentence + " Nothing was changed.");
    }
}
