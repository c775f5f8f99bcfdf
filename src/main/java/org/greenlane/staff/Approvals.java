package org.greenlane.staff;

import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether somebody else answers by their PIN for something that is done at the desk.
///
/// @param look looks at a PIN or badge
/// @param tell lets the log hold what somebody did
record Approvals(
        StaffFile file,
        Function<Credential, SignIn> look,
        BiConsumer<OperatorId, Event.Staffing.Kind> tell) {
    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);

    /// Who may answer for whom.
    private interface Rule {
        boolean holds(StaffTables tables, OperatorId approver, OperatorId asking) throws SQLException;
    }

    /// See [StaffBook#approve].
    SignIn approve(Credential credential, OperatorId asking) {
        return agreed(credential, asking, Independence::answersFor);
    }

    /// See [StaffBook#second].
    SignIn second(Credential credential, OperatorId asking) {
        return agreed(
                credential,
                asking,
                (tables, approver, asks) -> !isSupervisor(tables, approver) || Independence.areTwo(tables, approver, asks));
    }

    private static boolean isSupervisor(StaffTables tables, OperatorId number) throws SQLException {
        return tables.byNumber(number).filter(row -> row.role() == Role.SUPERVISOR).isPresent();
    }

    private SignIn agreed(Credential credential, OperatorId asking, Rule rule) {
        if (credential instanceof Credential.Badge) {
            return new SignIn.Wrong(LockRule.NUMBER.free());
        }
        SignIn answer = look.apply(credential);
        boolean counts = !(answer instanceof SignIn.Welcome welcome)
                || (!welcome.operator().equals(asking) && !welcome.mustChangePin());
        if (!counts) {
            return new SignIn.Wrong(LockRule.NUMBER.free());
        }
        return answer instanceof SignIn.Welcome(OperatorId approver, _, _) ? judged(answer, approver, asking, rule) : answer;
    }

    private SignIn judged(SignIn answer, OperatorId approver, OperatorId asking, Rule rule) {
        try {
            if (file.read(false, tables -> rule.holds(tables, approver, asking))) {
                return answer;
            }
            tell.accept(approver, Event.Staffing.Kind.NOT_INDEPENDENT);
            return new SignIn.NotIndependent();
        } catch (StaffException e) {
            LOG.warn("Nobody knows who made whom: {}", e.getMessage());
            return new SignIn.Unavailable();
        }
    }
}
