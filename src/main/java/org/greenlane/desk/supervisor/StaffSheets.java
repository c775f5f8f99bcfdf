package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.CodePicture;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.supervisor.StaffModel.Look;
import org.greenlane.desk.supervisor.StaffRoom.Member;
import org.greenlane.desk.supervisor.StaffRoom.StaffEnd;
import org.greenlane.health.Fault;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// Staff: who works here, and what is done with one of them.
final class StaffSheets {
    private static final int EACH = 6;

    private StaffSheets() {}

    static Sheet of(StaffModel model, OfficeKit kit) {
        if (model.working() && !(model.look() instanceof Look.AwaitingDocument)) {
            return Sheet.of("", kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 1.8), Optional.empty());
        }
        return switch (model.look()) {
            case Look.AtList(int page) -> list(model, page, kit);
            case Look.AtMember(Member member) -> member(model, member, kit);
            case Look.ChoosingRole(Optional<Member> whom) ->
                Chooser.of(kit.say(SupervisorPhrase.STAFF_ROLE), roles(model, whom, kit), 0, _ -> {}, kit);
            case Look.Enrolling(Role role, String typed) -> enrolling(model, role, typed, kit);
            case Look.ResettingPin(Member member) -> resetting(model, member, kit);
            case Look.Asking asked -> asking(model, asked, kit);
            case Look.GivingUp(Member member, Role role) -> givingUp(model, member, role, kit);
            case Look.ShowingBadge(OperatorId number, String code) -> badge(number, code, kit);
            case Look.AwaitingDocument(Member member) -> awaiting(member, kit);
        };
    }

    private static NoticeBox notice(StaffModel model, OfficeKit kit) {
        return NoticeBox.of(
                model.end().map(kit.words().staff()::end).orElse(""), model.end().filter(StaffEnd.DONE::equals).isPresent());
    }

    private static BigButton back(OfficeKit kit) {
        return new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("staff-back").on(kit.model()::back);
    }

    private static Sheet list(StaffModel model, int page, OfficeKit kit) {
        BigButton enrol = new BigButton(OfficeSign.STAFF, kit.say(SupervisorPhrase.STAFF_ENROL), "plainest")
                .called("staff-enrol")
                .on(() -> model.look(new Look.ChoosingRole(Optional.empty())));
        Split whole = Split.down(0.4, "sheet").fixed(notice(model, kit), 3);
        Split foot = Split.across(0.6).share(enrol, 2);
        if (model.members().isEmpty()) {
            whole.share(kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 1.8), 1);
        } else if (model.members().get().isEmpty()) {
            whole.share(kit.text(kit.words().shared("objection.UNAVAILABLE"), Pos.CENTER, 1.8, "strong"), 1)
                    .fixed(kit.more(Fault.Kind.STAFF_BOOK_UNUSABLE.code()), 2);
        } else {
            listed(model, page, kit, whole, foot);
        }
        model.undo().ifPresent(undo -> foot.share(
                new BigButton(Sign.UNDO, kit.words().staff().undo(undo.number())).called("staff-undo").on(() -> model.undo(undo)), 1));
        return Sheet.of("", whole.fixed(foot, 3.8), Optional.of(enrol));
    }

    private static void listed(StaffModel model, int page, OfficeKit kit, Split whole, Split foot) {
        List<Member> all = model.members().orElseThrow().orElseThrow();
        int pages = Math.max(1, (all.size() + EACH - 1) / EACH);
        int at = Math.clamp(page, 0, pages - 1);
        List<Member> shown = all.subList(at * EACH, Math.min(all.size(), (at + 1) * EACH));
        shown.forEach(member -> whole.share(row(member, model, kit), 1));
        for (int missing = shown.size(); missing < EACH; missing++) {
            whole.share(Split.down(0), 1);
        }
        if (pages > 1) {
            foot.share(
                    new BigButton(Optional.empty(), (at + 1) + " / " + pages + "  ›", "")
                            .called("staff-more")
                            .on(() -> model.look(new Look.AtList((at + 1) % pages))),
                    1);
        }
    }

    private static LineButton row(Member member, StaffModel model, OfficeKit kit) {
        String role = kit.words().role(member.role());
        String state = kit.words().staff().state(member, member.lockedOutUntil().map(kit::time).orElse(""));
        Split face = Split.across(0.6)
                .share(kit.line(member.number().text(), "strong"), 2)
                .share(kit.line(role), 2)
                .share(kit.line(state, "quiet"), 5);
        return new LineButton(
                face,
                member.number() + ", " + role + ", " + state,
                "member-" + member.number(),
                () -> model.look(new Look.AtMember(member)));
    }

    private static Sheet member(StaffModel model, Member member, OfficeKit kit) {
        List<BigButton> buttons = new ArrayList<>(List.of(
                button(Sign.SUPERVISOR, SupervisorPhrase.STAFF_ROLE, "staff-role", kit)
                        .on(() -> model.look(new Look.ChoosingRole(Optional.of(member)))),
                button(Sign.LOCK, SupervisorPhrase.STAFF_RESET, "staff-reset", kit)
                        .on(() -> model.look(new Look.ResettingPin(member))),
                button(Sign.BADGE, SupervisorPhrase.STAFF_BADGE, "staff-badge", kit).on(() -> {
                    if (member.hasBadge()) {
                        model.look(new Look.Asking(member, StaffModel.Question.REPLACE_BADGE));
                    } else {
                        model.giveBadge(member);
                    }
                }),
                button(Sign.DOCUMENT, SupervisorPhrase.STAFF_DOCUMENT, "staff-document", kit)
                        .on(() -> model.noteDocument(member)),
                button(Sign.SIGN_OUT, SupervisorPhrase.STAFF_DISMISS, "staff-dismiss", kit)
                        .on(() -> model.look(new Look.Asking(member, StaffModel.Question.DISMISS)))));
        if (member.hasBadge()) {
            buttons.add(button(Sign.NO, SupervisorPhrase.STAFF_WITHDRAW, "staff-withdraw", kit)
                    .on(() -> model.look(new Look.Asking(member, StaffModel.Question.WITHDRAW_BADGE))));
        }
        Split whole = Split.down(0.5, "sheet")
                .fixed(kit.title(kit.words().who(member.number().text(), member.role())), 2.8)
                .fixed(notice(model, kit), 3);
        if (!member.givers().isEmpty()) {
            whole.fixed(kit.hint(kit.words().staff().givers(member)), 2.6);
        }
        for (int at = 0; at < buttons.size(); at += 2) {
            whole.share(Split.across(0.6).equal(buttons.subList(at, Math.min(buttons.size(), at + 2))), 1);
        }
        return Sheet.of("", whole.fixed(back(kit), 3.8), Optional.empty());
    }

    private static BigButton button(Sign sign, SupervisorPhrase words, String id, OfficeKit kit) {
        return new BigButton(sign, kit.say(words)).called(id);
    }

    private static List<Chooser.Choice> roles(StaffModel model, Optional<Member> whom, OfficeKit kit) {
        return Arrays.stream(Role.values())
                .map(role -> new Chooser.Choice(
                        "role-" + role,
                        kit.words().role(role),
                        whom.filter(it -> it.role() == role).isPresent(),
                        () -> whom.ifPresentOrElse(
                                member -> change(model, member, role, kit), () -> model.look(new Look.Enrolling(role, "")))))
                .toList();
    }

    private static void change(StaffModel model, Member member, Role role, OfficeKit kit) {
        boolean own = kit.model().place() instanceof Place.AtWork(OperatorId operator, _, _)
                && operator.equals(member.number());
        if (role == member.role()) {
            kit.model().back();
        } else if (own) {
            model.look(new Look.GivingUp(member, role));
        } else {
            model.changeRole(member, role);
        }
    }

    /// @param typed the number, where it was typed before and something else was wrong
    private static Sheet enrolling(StaffModel model, Role role, String typed, OfficeKit kit) {
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry pin = new Entry(Entry.Kind.PIN);
        Form form = new Form(
                List.of(
                        new EntryField(number, kit.words().shared("phrase.STAFF_NUMBER")),
                        new EntryField(pin, kit.say(SupervisorPhrase.FIRST_PIN))),
                () -> {
                    model.enrol(number.shown(), role, pin.take());
                    return true;
                });
        typed.chars().forEach(symbol -> form.type((char) symbol));
        return typed(kit.words().role(role), form, "staff-enrol-now", SupervisorPhrase.PIN_HINT, model, kit);
    }

    private static Sheet resetting(StaffModel model, Member member, OfficeKit kit) {
        Entry pin = new Entry(Entry.Kind.PIN);
        Form form = new Form(List.of(new EntryField(pin, kit.say(SupervisorPhrase.FIRST_PIN))), () -> {
            model.resetPin(member, pin.take());
            return true;
        });
        return typed(member.number().text(), form, "staff-reset-now", SupervisorPhrase.RESET_HINT, model, kit);
    }

    private static Sheet typed(
            String title, Form form, String id, SupervisorPhrase hint, StaffModel model, OfficeKit kit) {
        BigButton done = new BigButton(Sign.YES, kit.say(SupervisorPhrase.RECORD), "plainest").called(id).on(form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(title), kit.hint(kit.say(hint))),
                        form,
                        List.of(),
                        notice(model, kit),
                        List.of(done, back(kit))),
                done,
                form);
    }

    private static Sheet asking(StaffModel model, Look.Asking asked, OfficeKit kit) {
        BigButton yes = switch (asked.question()) {
            case DISMISS -> button(Sign.SIGN_OUT, SupervisorPhrase.STAFF_DISMISS, "staff-dismiss-now", kit);
            case REPLACE_BADGE -> button(Sign.BADGE, SupervisorPhrase.STAFF_BADGE, "staff-badge-now", kit);
            case WITHDRAW_BADGE -> button(Sign.NO, SupervisorPhrase.STAFF_WITHDRAW, "staff-withdraw-now", kit);
        };
        SupervisorPhrase follows = switch (asked.question()) {
            case DISMISS -> SupervisorPhrase.DISMISS_SURE;
            case REPLACE_BADGE -> SupervisorPhrase.BADGE_SURE;
            case WITHDRAW_BADGE -> SupervisorPhrase.WITHDRAW_SURE;
        };
        return sure(asked.member(), follows, yes.on(() -> model.answer(asked)), model, kit);
    }

    private static Sheet givingUp(StaffModel model, Member member, Role role, OfficeKit kit) {
        BigButton yes = new BigButton(Sign.YES, kit.words().staff().become(role))
                .called("staff-role-now")
                .on(() -> model.giveUp(member, role));
        return sure(member, SupervisorPhrase.OWN_ROLE_SURE, yes, model, kit);
    }

    private static Sheet sure(Member member, SupervisorPhrase follows, BigButton yes, StaffModel model, OfficeKit kit) {
        return Question.of(
                kit.words().who(member.number().text(), member.role()), kit.say(follows), yes, notice(model, kit), kit);
    }

    private static Sheet badge(OperatorId number, String code, OfficeKit kit) {
        // Going back would say that nothing was done yet: the badge counts already.
        BigButton kept = new BigButton(Sign.YES, kit.say(SupervisorPhrase.BADGE_KEPT)).called("staff-back").on(kit.model()::back);
        Split words = Split.down(0.6)
                .fixed(kit.title(number.text()), 3)
                .share(kit.text(kit.say(SupervisorPhrase.BADGE_HINT)), 1)
                .fixed(kept, 4);
        return Sheet.of(
                "",
                Split.turning(1.4, "sheet")
                        .share(words, 1)
                        .share(new CodePicture(kit.model().around().code().apply(code)), 1),
                Optional.empty());
    }

    private static Sheet awaiting(Member member, OfficeKit kit) {
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title(kit.words().who(member.number().text(), member.role())), 3)
                .share(new Pictogram(Drawing.CARD_ON_READER), 2)
                .share(kit.text(kit.say(SupervisorPhrase.OWN_DOCUMENT_LAY), Pos.CENTER, 1.8, "strong"), 1)
                .fixed(back(kit), 3.6);
        return Sheet.of("", whole, Optional.empty());
    }
}
