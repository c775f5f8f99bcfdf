package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.parts.Visit;
import org.greenlane.desk.supervisor.StaffRoom.Member;
import org.greenlane.desk.supervisor.StaffRoom.StaffEnd;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.Typed;

/// The station's staff, and what is done with one of them.
final class StaffModel implements TabModel {
    private final StaffRoom room;
    private final Visit visit;
    private Optional<Optional<List<Member>>> members = Optional.empty();
    private Look look = new Look.AtList(0);
    private Optional<StaffEnd> end = Optional.empty();
    private Optional<Undo> undo = Optional.empty();
    private boolean working;

    sealed interface Look {
        record AtList(int page) implements Look {}

        record AtMember(Member member) implements Look {}

        /// @param whom empty for somebody new
        record ChoosingRole(Optional<Member> whom) implements Look {}

        /// @param typed the number, where it was typed before and something else was wrong
        record Enrolling(Role role, String typed) implements Look {}

        record ResettingPin(Member member) implements Look {}

        /// What cannot be taken back is asked.
        record Asking(Member member, Question question) implements Look {}

        /// Somebody is about to give up their own role.
        record GivingUp(Member member, Role role) implements Look {}

        record ShowingBadge(OperatorId number, String code) implements Look {
            /// Says nothing of the code.
            @Override
            public String toString() {
                return "ShowingBadge[" + number + "]";
            }
        }

        record AwaitingDocument(Member member) implements Look {}
    }

    /// What cannot be taken back.
    enum Question {
        DISMISS,
        REPLACE_BADGE,
        WITHDRAW_BADGE
    }

    /// The last change, where it can be taken back.
    sealed interface Undo {
        OperatorId number();

        record RoleChanged(OperatorId number, Role before) implements Undo {}

        /// Nobody has come by it yet.
        record Enrolled(OperatorId number) implements Undo {}

        record BadgeGiven(OperatorId number) implements Undo {}
    }

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

    /// Whether a change is being made: nothing else is asked for meanwhile.
    boolean working() {
        return working;
    }

    void look(Look next) {
        look = next;
        end = Optional.empty();
        visit.changed();
    }

    void enrol(String number, Role role, Typed pin) {
        look = new Look.Enrolling(role, number);
        if (!OperatorId.isOperatorId(number)) {
            pin.wipe();
            end = Optional.of(StaffEnd.UNKNOWN_NUMBER);
            visit.changed();
            return;
        }
        OperatorId whom = new OperatorId(number);
        change(told -> room.enrol(whom, role, pin, told), Optional.of(new Undo.Enrolled(whom)));
    }

    void changeRole(Member member, Role role) {
        change(
                told -> room.changeRole(member.number(), role, told),
                Optional.of(new Undo.RoleChanged(member.number(), member.role())));
    }

    /// One's own role: nobody can give it back to themselves.
    void giveUp(Member member, Role role) {
        change(told -> room.changeRole(member.number(), role, told), Optional.empty());
    }

    void undo(Undo what) {
        change(
                told -> {
                    switch (what) {
                        case Undo.RoleChanged(OperatorId number, Role before) -> room.changeRole(number, before, told);
                        case Undo.Enrolled(OperatorId number) -> room.dismiss(number, told);
                        case Undo.BadgeGiven(OperatorId number) -> room.withdrawBadge(number, told);
                    }
                },
                Optional.empty());
    }

    void resetPin(Member member, Typed pin) {
        change(told -> room.resetPin(member.number(), pin, told), Optional.empty());
    }

    /// What was asked is meant.
    void answer(Look.Asking asked) {
        Member member = asked.member();
        switch (asked.question()) {
            case DISMISS -> change(told -> room.dismiss(member.number(), told), Optional.empty());
            case REPLACE_BADGE -> giveBadge(member);
            case WITHDRAW_BADGE -> change(told -> room.withdrawBadge(member.number(), told), Optional.empty());
        }
    }

    void giveBadge(Member member) {
        if (!working) {
            begin();
            room.giveBadge(member.number(), visit.take(told -> {
                working = false;
                end = Optional.of(told.end());
                undo = Optional.empty();
                if (told.end() == StaffEnd.DONE) {
                    look = new Look.ShowingBadge(member.number(), told.code());
                    undo = Optional.<Undo>of(new Undo.BadgeGiven(member.number())).filter(_ -> !member.hasBadge());
                }
            }));
        }
    }

    void noteDocument(Member member) {
        look(new Look.AwaitingDocument(member));
        room.noteDocument(member.number(), ending(Optional.empty()));
    }

    private void begin() {
        working = true;
        end = Optional.empty();
        visit.changed();
    }

    /// A second touch meanwhile asks for nothing.
    private void change(Consumer<Consumer<StaffEnd>> asked, Optional<Undo> undoing) {
        if (!working) {
            Consumer<StaffEnd> told = ending(undoing);
            begin();
            asked.accept(told);
        }
    }

    private Consumer<StaffEnd> ending(Optional<Undo> undoing) {
        Look asked = look;
        return visit.take(told -> {
            working = false;
            ended(told, asked);
            undo = undoing.filter(_ -> told == StaffEnd.DONE);
        });
    }

    /// Back to the list where it is done; else it says why not, and what was asked for stays. Whoever has gone on
    /// meanwhile is not called back.
    private void ended(StaffEnd told, Look asked) {
        end = Optional.of(told);
        boolean over = told == StaffEnd.DONE || asked instanceof Look.AwaitingDocument;
        if (over && look.equals(asked)) {
            look = new Look.AtList(0);
        }
        if (over) {
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
        if (working) {
            return true;
        }
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
            case Look.Asking(Member member, _) -> look = new Look.AtMember(member);
            case Look.GivingUp(Member member, _) -> look = new Look.ChoosingRole(Optional.of(member));
            case Look.AwaitingDocument(Member member) -> {
                room.stopWaiting();
                look = new Look.AtMember(member);
            }
        }
        return true;
    }

    /// What was done last can still be taken back.
    @Override
    public void away() {
        Optional<Undo> kept = undo;
        forget();
        undo = kept;
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
        working = false;
    }
}
