package org.greenlane;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.desk.supervisor.StaffRoom;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.Typed;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.Refusal;
import org.greenlane.staff.Roster;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes to the staff as the supervisor's desk asks for them; the staff book asks for the role, and the log holds all.
final class OfficeStaff implements StaffRoom {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeStaff.class);

    private final Station station;
    private final OfficeDoor door;
    private final DocumentClaim claim;
    private final Executor thread;

    OfficeStaff(Station station, OfficeDoor door, DocumentClaim claim, Executor thread) {
        this.station = station;
        this.door = door;
        this.claim = claim;
        this.thread = thread;
    }

    @Override
    public void list(Consumer<Optional<List<Member>>> told) {
        thread.execute(() -> told.accept(door.supervisor().flatMap(_ -> members())));
    }

    private Optional<List<Member>> members() {
        Optional<StaffBook> book = station.staff();
        if (book.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(book.get().roster().members().stream()
                    .map(it -> new Member(
                            it.number(),
                            it.role(),
                            it.mustChangePin(),
                            it.hasBadge(),
                            it.lockedOutUntil(),
                            it.givers(),
                            it.daysLeft()))
                    .toList());
        } catch (StaffException e) {
            LOG.warn("The staff cannot be listed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private StaffEnd changed(BiFunction<Roster, OperatorId, Act> change) {
        Optional<OperatorId> by = door.supervisor();
        Optional<StaffBook> book = station.staff();
        if (by.isEmpty()) {
            return StaffEnd.NOT_A_SUPERVISOR;
        }
        return book.map(it -> end(change.apply(it.roster(), by.get()))).orElse(StaffEnd.UNAVAILABLE);
    }

    private void change(Consumer<StaffEnd> told, BiFunction<Roster, OperatorId, Act> change) {
        thread.execute(() -> Told.surely(told, StaffEnd.UNAVAILABLE, () -> changed(change)));
    }

    @Override
    public void enrol(OperatorId number, Role role, Typed pin, Consumer<StaffEnd> told) {
        changeByPin(pin, told, (roster, by) -> roster.enrol(by, number, role, pin.symbols()));
    }

    @Override
    public void resetPin(OperatorId number, Typed pin, Consumer<StaffEnd> told) {
        changeByPin(pin, told, (roster, by) -> roster.resetPin(by, number, pin.symbols()));
    }

    private void changeByPin(Typed pin, Consumer<StaffEnd> told, BiFunction<Roster, OperatorId, Act> change) {
        thread.execute(() -> Told.surely(told, StaffEnd.UNAVAILABLE, () -> {
            try {
                return changed(change);
            } finally {
                pin.wipe();
            }
        }));
    }

    @Override
    public void changeRole(OperatorId number, Role role, Consumer<StaffEnd> told) {
        change(told, (roster, by) -> roster.changeRole(by, number, role));
    }

    @Override
    public void dismiss(OperatorId number, Consumer<StaffEnd> told) {
        change(told, (roster, by) -> roster.dismiss(by, number));
    }

    @Override
    public void withdrawBadge(OperatorId number, Consumer<StaffEnd> told) {
        change(told, (roster, by) -> roster.withdrawBadge(by, number));
    }

    @Override
    public void giveBadge(OperatorId number, Consumer<Badge> told) {
        thread.execute(() -> Told.surely(told, new Badge(StaffEnd.UNAVAILABLE, ""), () -> {
            BadgeCode badge = BadgeCode.fresh(new SecureRandom());
            StaffEnd end = changed((roster, by) -> roster.giveBadge(by, number, badge));
            return new Badge(end, end == StaffEnd.DONE ? badge.text() : "");
        }));
    }

    @Override
    public void noteDocument(OperatorId number, Consumer<StaffEnd> told) {
        boolean waits = claim.await(presented -> thread.execute(() -> {
            try (presented) {
                told.accept(noted(number, presented));
            }
        }));
        if (!waits) {
            thread.execute(() -> told.accept(StaffEnd.NO_READER));
        }
    }

    private StaffEnd noted(OperatorId number, Presented presented) {
        if (!(presented instanceof Presented.Shown(var document, _))) {
            return StaffEnd.DOCUMENT_UNREADABLE;
        }
        for (DocumentNumber each : document.numbers()) {
            Optional<SubjectKey> person = station.personOf(each);
            if (person.isPresent()) {
                return changed((roster, by) -> roster.ownDocument(by, number, person.get()));
            }
        }
        return StaffEnd.NO_KEY;
    }

    @Override
    public void stopWaiting() {
        claim.stop();
    }

    private static StaffEnd end(Act act) {
        return switch (act) {
            case Act.Done() -> StaffEnd.DONE;
            case Act.Unavailable() -> StaffEnd.UNAVAILABLE;
            case Act.Refused(Refusal why) -> switch (why) {
                case NOT_A_SUPERVISOR, NOT_SIGNED_IN, NOT_EMPTY, PIN_WRONG, LOCKED_OUT -> StaffEnd.NOT_A_SUPERVISOR;
                case NUMBER_TAKEN -> StaffEnd.NUMBER_TAKEN;
                case UNKNOWN_NUMBER -> StaffEnd.UNKNOWN_NUMBER;
                case OWN_NUMBER -> StaffEnd.OWN_NUMBER;
                case OWN_DOCUMENT -> StaffEnd.OWN_DOCUMENT;
                case LAST_SUPERVISOR -> StaffEnd.LAST_SUPERVISOR;
                case FULL -> StaffEnd.FULL;
                case PIN_FORM -> StaffEnd.PIN_FORM;
                case PIN_TRIVIAL, PIN_SAME -> StaffEnd.PIN_TRIVIAL;
            };
        };
    }
}
