package org.greenlane;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.LookUpLimits;
import org.greenlane.staff.LookUpAnswer;

/// The desk's look-ups, counted in the staff book by the rule of the site. Belongs to the checkpoint's thread.
final class DeskLimits implements LookUpLimits {
    private final Optional<org.greenlane.staff.LookUpLimits> book;
    private Optional<SignIn.Welcome> agreed = Optional.empty();

    /// @param book empty where the staff book cannot be used: then nobody is looked up
    DeskLimits(Optional<org.greenlane.staff.LookUpLimits> book) {
        this.book = book;
    }

    /// Somebody gave a PIN to agree with the look-up at hand; the lane says whether they may.
    void agreed(SignIn.Welcome colleague) {
        agreed = Optional.of(colleague);
    }

    /// What cannot be counted is not made: that shows when it is to be counted.
    @Override
    public Limit ask(OperatorId operator, LookUpWay way) {
        agreed = Optional.empty();
        LookUpAnswer answer = book.map(counts -> isTyped(way) ? counts.askTyped(operator) : counts.askByDocument())
                .orElseGet(LookUpAnswer.Unavailable::new);
        return switch (answer) {
            case LookUpAnswer.Allowed(), LookUpAnswer.Unavailable() -> new Limit.Allowed();
            case LookUpAnswer.NeedsApproval() -> new Limit.NeedsApproval();
            case LookUpAnswer.TooMany(Instant until) -> new Limit.TooMany(until);
        };
    }

    @Override
    public boolean count(OperatorId operator, LookUpWay way) {
        Optional<SignIn.Welcome> colleague = agreed;
        agreed = Optional.empty();
        return book.map(counts -> colleague
                                .map(it -> counts.approved(operator, it))
                                .orElseGet(() -> isTyped(way) ? counts.typed(operator) : counts.byDocument()))
                .filter(LookUpAnswer.Allowed.class::isInstance)
                .isPresent();
    }

    private static boolean isTyped(LookUpWay way) {
        return switch (way) {
            case TYPED_NUMBER, PRINTED_NUMBER -> true;
            case DOCUMENT, CODE, NOTHING -> false;
        };
    }
}
