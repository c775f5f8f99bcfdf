package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.supervisor.StaffRoom.Member;
import org.greenlane.desk.supervisor.StaffRoom.StaffEnd;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.lane.assisted.Typed;

/// The station's staff, and what is done with one of them.
final class StaffModel implements TabModel {
    private final StaffRoom room;
    private final Visit visit;
    private Optional<Optional<List<Member>>> members = Optional.empty();
    private Look look = new Look.AtList(0);
    private Optional<StaffEnd> end = Optional.empty();
    private Optional<Undo> undo = Optional.empty();

    sealed interface Look {
        record AtList(int page) implements Look {}

        record AtMember(Member member) implements Look {}

        /// @param whom empty for somebody new
        record ChoosingRole(Optional<Member> whom) implements Look {}

        record Enrolling(Role role) implements Look {}

        record ResettingPin(Member member) implements Look {}

        record Dismissing(Member member) implements Look {}

        record ShowingBadge(OperatorId number, String code) implements Look {
            /// Says nothing of the code.
            @Override
            public String toString() {
                return "ShowingBadge[" + number + "]";
            }
        }

        record AwaitingDocument(Member member) implements Look {}
    }

    /// A change of role that can be taken back.
    record Undo(OperatorId number, Role before) {}

    StaffModel(StaffRoom room, Visit visit) {
        this.room = room;
        this.visit = visit;
    }

    /// Empty while it is read; empty within where the staff book cannot be read.
    Optional<Optional<List<Member>>> members() {
        return members;
    }

    Look look() {
        return look;
    }

    /// What came of the last change.
    Optional<StaffEnd> end() {
        return end;
    }

    Optional<Undo> undo() {
        return undo;
    }

    void look(Look next) {
        look = next;
        end = Optional.empty();
        visit.changed();
    }

    void enrol(String number, Role role, Typed pin) {
        if (OperatorId.isOperatorId(number)) {
            room.enrol(new OperatorId(number), role, pin, toList());
        } else {
            pin.wipe();
            end = Optional.of(StaffEnd.UNKNOWN_NUMBER);
            visit.changed();
        }
    }

    void changeRole(Member member, Role role) {
        room.changeRole(member.number(), role, visit.take(told -> {
            ended(told);
            if (told == StaffEnd.DONE) {
                undo = Optional.of(new Undo(member.number(), member.role()));
            }
        }));
    }

    void undo(Undo what) {
        room.changeRole(what.number(), what.before(), toList());
    }

    void resetPin(Member member, Typed pin) {
        room.resetPin(member.number(), pin, toList());
    }

    void dismiss(Member member) {
        room.dismiss(member.number(), toList());
    }

    void giveBadge(Member member) {
        room.giveBadge(member.number(), visit.take(told -> {
            end = Optional.of(told.end());
            if (told.end() == StaffEnd.DONE) {
                look = new Look.ShowingBadge(member.number(), told.code());
            }
        }));
    }

    void withdrawBadge(Member member) {
        room.withdrawBadge(member.number(), toList());
    }

    void noteDocument(Member member) {
        look(new Look.AwaitingDocument(member));
        room.noteDocument(member.number(), toList());
    }

    private Consumer<StaffEnd> toList() {
        return visit.take(this::ended);
    }

    /// Back to the list where it is done; else it says why not, and what was asked for stays.
    private void ended(StaffEnd told) {
        end = Optional.of(told);
        undo = Optional.empty();
        if (told == StaffEnd.DONE || look instanceof Look.AwaitingDocument) {
            look = new Look.AtList(0);
            read();
        }
    }

    void read() {
        room.list(visit.take(told -> members = Optional.of(told)));
    }

    @Override
    public void open() {
        read();
    }

    @Override
    public boolean back() {
        end = Optional.empty();
        switch (look) {
            case Look.AtList _ -> {
                return false;
            }
            case Look.AtMember _, Look.Enrolling _, Look.ShowingBadge _ -> {
                look = new Look.AtList(0);
                read();
            }
            case Look.ChoosingRole(Optional<Member> whom) ->
                look = whom.<Look>map(Look.AtMember::new).orElseGet(() -> new Look.AtList(0));
            case Look.ResettingPin(Member member) -> look = new Look.AtMember(member);
            case Look.Dismissing(Member member) -> look = new Look.AtMember(member);
            case Look.AwaitingDocument(Member member) -> {
                room.stopWaiting();
                look = new Look.AtMember(member);
            }
        }
        return true;
    }

    @Override
    public void forget() {
        if (look instanceof Look.AwaitingDocument) {
            room.stopWaiting();
        }
        members = Optional.empty();
        look = new Look.AtList(0);
        end = Optional.empty();
        undo = Optional.empty();
    }
}
