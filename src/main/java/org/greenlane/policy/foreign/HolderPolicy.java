package org.greenlane.policy.foreign;

import java.util.ArrayList;
import java.util.List;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;

/// What becomes of a certificate that would pass, once it was compared with a document.
public final class HolderPolicy {
    private HolderPolicy() {}

    /// A certificate of somebody else stops; what cannot be told, a document that has ended, or one that anybody may have
    /// printed asks staff.
    ///
    /// @param valid whether the document is valid today
    /// @param seen whether the document is surely there: its chip was authenticated, or staff look at it
    public static Verdict decide(Verdict.Pass pass, SamePerson same, boolean valid, boolean seen) {
        return switch (same) {
            case NOT_THE_SAME_PERSON -> new Verdict.Stop(Reason.NOT_THE_SAME_PERSON);
            case CANNOT_TELL -> new Verdict.AskStaff(Reason.HOLDER_UNCERTAIN);
            case SAME -> sameHolder(pass, valid, seen);
        };
    }

    private static Verdict sameHolder(Verdict.Pass pass, boolean valid, boolean seen) {
        if (!valid) {
            return new Verdict.AskStaff(Reason.DOCUMENT_NOT_VALID);
        }
        return seen ? with(pass, Reason.HOLDER_COMPARED) : new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED);
    }

    /// Staff have compared.
    public static Verdict comparedByStaff(Verdict.Pass pass) {
        return with(pass, Reason.HOLDER_COMPARED_BY_STAFF);
    }

    private static Verdict with(Verdict.Pass pass, Reason told) {
        List<Reason> reasons = new ArrayList<>(pass.reasons());
        reasons.add(told);
        return new Verdict.Pass(pass.travel(), reasons);
    }
}
