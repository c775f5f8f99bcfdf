package org.greenlane.desk.supervisor;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.desk.words.Texts;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// What the part that keeps the staff says in one language.
final class StaffWords {
    private final Texts texts;

    StaffWords(Texts texts) {
        this.texts = texts;
    }

    String end(StaffRoom.StaffEnd end) {
        return SupervisorWords.coded(texts.getString("staff-end." + end), end.code());
    }

    /// How it stands with one of the staff.
    ///
    /// @param lockedUntil as it is read on a clock
    String state(StaffRoom.Member member, String lockedUntil) {
        return Stream.of(
                        member.lockedOutUntil().map(_ -> texts.fill("member.locked", lockedUntil)),
                        Optional.of(texts.getString("member.must-change")).filter(_ -> member.mustChangePin()),
                        Optional.of(texts.getString("member.badge")).filter(_ -> member.hasBadge()),
                        Optional.of(texts.fill("member.new", member.daysLeft())).filter(_ -> !member.givers().isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// Beside whom one of the staff is no second person yet; empty if beside everybody.
    String givers(StaffRoom.Member member) {
        return member.givers().isEmpty()
                ? ""
                : texts.fill(
                        "member.givers",
                        member.givers().stream().sorted().map(OperatorId::text).collect(Collectors.joining(", ")),
                        member.daysLeft());
    }

    /// What gives somebody that role.
    String become(Role role) {
        return texts.getString("become." + role);
    }

    String undo(OperatorId number) {
        return texts.fill("undo", number);
    }
}
