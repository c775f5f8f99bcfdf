package org.greenlane.policy.certlogic;

import java.util.List;
import java.util.Map;
import org.greenlane.proof.Tree;

/// What counts as true, and what as false (CertLogic specification, "Truthy and falsy values"). Fractions and moments are
/// neither.
enum Boolsiness {
    TRUTHY,
    FALSY,
    NEITHER;

    static Boolsiness of(Tree value) {
        return switch (value) {
            case Tree.Nothing _ -> FALSY;
            case Tree.Truth(boolean truth) -> truth(truth);
            case Tree.Whole(long number) -> truth(number != 0);
            case Tree.Text(String text) -> truth(!text.isEmpty());
            case Tree.Items(List<Tree> items) -> truth(!items.isEmpty());
            case Tree.Fields(Map<String, Tree> fields) -> truth(!fields.isEmpty());
            case Tree.Fraction _, Tree.Moment _ -> NEITHER;
        };
    }

    private static Boolsiness truth(boolean truth) {
        return truth ? TRUTHY : FALSY;
    }

    /// @param what for the message
    static boolean isTruthy(Tree value, String what) throws CertLogicException {
        Boolsiness boolsiness = of(value);
        if (boolsiness == NEITHER) {
            throw new CertLogicException(what + " is neither truthy nor falsy");
        }
        return boolsiness == TRUTHY;
    }
}
