package org.greenlane.desk.assisted;

import org.greenlane.lane.assisted.AssistedView;

/// Where one person's passage ends and the next one's begins, as far as the views tell.
final class Passages {
    private Passages() {}

    /// True if whoever stood at the desk is gone: nobody is there any more, or the next one has brought something.
    static boolean isOver(AssistedView before, AssistedView now) {
        return switch (now) {
            case AssistedView.SignedOut _ -> !(before instanceof AssistedView.SignedOut);
            case AssistedView.Waiting _ -> isSomebodyThere(before);
            case AssistedView.AskingConsent _, AssistedView.NeedsApproval _, AssistedView.TooManyLookUps _ ->
                isAnEnd(before);
            case AssistedView.Answered next ->
                before instanceof AssistedView.Settled
                                || before instanceof AssistedView.SlipReady
                        || (before instanceof AssistedView.Answered last
                                && !last.passage().equals(next.passage()));
            case AssistedView.MustChangePin _, AssistedView.ConsentRefused _, AssistedView.InProcedure _,
                    AssistedView.Confirming _, AssistedView.Overriding _, AssistedView.Settled _,
                    AssistedView.SlipReady _, AssistedView.Unavailable _ -> false;
        };
    }

    /// Whoever signs in may write the screen as they need it.
    private static boolean isSomebodyThere(AssistedView view) {
        return !(view instanceof AssistedView.SignedOut
                || view instanceof AssistedView.MustChangePin
                || view instanceof AssistedView.Waiting);
    }

    private static boolean isAnEnd(AssistedView view) {
        return view instanceof AssistedView.Answered
                || view instanceof AssistedView.Settled
                || view instanceof AssistedView.SlipReady
                || view instanceof AssistedView.ConsentRefused
                || view instanceof AssistedView.TooManyLookUps;
    }
}
