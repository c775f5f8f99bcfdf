package org.greenlane.verb;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationBackup;
import org.greenlane.card.DocumentNumber;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.health.SubjectKey;
import org.greenlane.staff.Act;
import org.greenlane.staff.Credential;
import org.greenlane.staff.Refusal;
import org.greenlane.staff.Roster;
import org.greenlane.staff.StaffBook;

/// A station opened at the command line for work on its staff: with its log, which holds all of it.
final class StaffAtWork implements AutoCloseable {
    private static final String UNREADABLE = "The staff book or the log cannot be read or written; nothing is sure to be done.";

    private final Station station;
    private final StaffBook book;

    private StaffAtWork(Station station, StaffBook book) {
        this.station = station;
        this.book = book;
    }

    static StaffAtWork open(HomeOption home) throws SetupException, VerbException {
        HealthBoard board = new HealthBoard();
        Station station = Station.open(home.home(), InstantSource.system(), board, Station.Recording.LOG);
        if (station.staff().isEmpty()) {
            station.close();
            throw new VerbException("The staff book cannot be opened: "
                    + board.faultsOf(Station.STAFF_PART).getFirst().detail());
        }
        return new StaffAtWork(station, station.staff().get());
    }

    Roster roster() {
        return book.roster();
    }

    StationBackup backup() {
        return station.backup();
    }

    /// Whose document it is.
    SubjectKey personOf(DocumentNumber document) throws VerbException {
        return station.personOf(document)
                .orElseThrow(() -> new VerbException("The station has no key of the region for looking documents up."));
    }

    Station station() {
        return station;
    }

    /// Lets somebody in who does what follows, which asks for the role.
    SignIn.Welcome signIn(OperatorId supervisor) throws IOException, VerbException {
        return welcome(book.signIn(supervisor, PinInput.read("PIN of " + supervisor)));
    }

    /// Lets a second person agree.
    SignIn.Welcome second(OperatorId second, OperatorId asking) throws IOException, VerbException {
        return welcome(book.second(new Credential.Pin(second, PinInput.read("PIN of " + second)), asking));
    }

    static SignIn.Welcome welcome(SignIn answer) throws VerbException {
        return switch (answer) {
            case SignIn.Welcome welcome -> welcome;
            case SignIn.Wrong _ -> throw new VerbException("The number or the PIN is wrong.");
            case SignIn.NotIndependent _ -> throw new VerbException("They do not count as two people yet: one has PIN or role from"
                    + " the other, or both have from the same supervisor. They do once who is new has been at work on five"
                    + " days, or has a new PIN from a supervisor who depends on neither. `staff list` tells who.");
            case SignIn.LockedOut locked -> throw new VerbException("Too many wrong PINs: nothing counts before "
                    + locked.until().truncatedTo(ChronoUnit.SECONDS) + ".");
            case SignIn.Unavailable _ -> throw new VerbException(UNREADABLE);
        };
    }

    static void must(Act act) throws VerbException {
        switch (act) {
            case Act.Done _ -> {
                // As it should be.
            }
            case Act.Refused(Refusal why) -> throw new VerbException(sentence(why) + " Nothing was changed.");
            case Act.Unavailable _ -> throw new VerbException(UNREADABLE);
        }
    }

    private static String sentence(Refusal why) {
        return switch (why) {
            case NOT_A_SUPERVISOR ->
                "Only a supervisor with a PIN of their own may do this; a first PIN is changed by `staff change-pin`.";
            case NOT_EMPTY -> "There is staff already.";
            case NUMBER_TAKEN -> "This number is taken.";
            case UNKNOWN_NUMBER -> "Nobody here has this number.";
            case OWN_NUMBER -> "One's own PIN is changed by `staff change-pin`.";
            case OWN_DOCUMENT -> "One's own document is noted already; another supervisor can change it.";
            case NOT_SIGNED_IN -> "First change your PIN by `staff change-pin`.";
            case LAST_SUPERVISOR -> "This is the last supervisor; enrol another one first.";
            case FULL -> "The staff book takes no more than " + Roster.MOST + " people, nor that many behind one of them.";
            case PIN_FORM -> "A PIN has 6 to 12 digits.";
            case PIN_TRIVIAL -> "This PIN is among the first that anybody would try.";
            case PIN_SAME -> "The new PIN is the old one.";
            case PIN_WRONG -> "The number or the old PIN is wrong.";
            case LOCKED_OUT -> "Too many wrong PINs before: wait, or have a supervisor reset it.";
        };
    }

    @Override
    public void close() {
        station.close();
    }
}
