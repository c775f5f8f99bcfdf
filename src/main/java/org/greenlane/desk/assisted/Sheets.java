package org.greenlane.desk.assisted;

import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.lane.assisted.AssistedView;

/// Which sheet draws which view.
final class Sheets {
    private Sheets() {}

    static ViewSheet of(AssistedView view, Local local, Kit kit) {
        return switch (view) {
            case AssistedView.SignedOut out -> SignedOutSheet.of(out, kit);
            case AssistedView.MustChangePin change -> ChangePinSheet.of(change, kit);
            case AssistedView.Waiting waiting -> local instanceof Local.Typing typing
                    ? new ViewSheet(TypingSheet.of(typing, kit))
                    : new ViewSheet(WaitingSheet.of(waiting, kit));
            case AssistedView.AskingConsent asking -> new ViewSheet(ConsentSheet.of(asking, kit));
            case AssistedView.ConsentRefused refused -> new ViewSheet(MessageSheet.refused(refused, kit));
            case AssistedView.NeedsApproval approval -> ApprovalSheet.of(approval, kit);
            case AssistedView.TooManyLookUps tooMany -> new ViewSheet(MessageSheet.tooMany(tooMany, kit));
            case AssistedView.Answered answered -> new ViewSheet(AnswerSheet.of(answered, kit));
            case AssistedView.InProcedure asked -> new ViewSheet(QuestionSheet.of(asked, kit));
            case AssistedView.Confirming confirming -> new ViewSheet(ConfirmingSheet.of(confirming, kit));
            case AssistedView.Overriding overriding -> OverridingSheet.of(overriding, local, kit);
            case AssistedView.Settled settled -> new ViewSheet(SettledSheet.of(settled, kit));
            case AssistedView.SlipReady slip -> new ViewSheet(SlipSheet.of(slip, local, kit));
            case AssistedView.Unavailable trouble -> new ViewSheet(MessageSheet.unavailable(trouble, kit));
        };
    }
}
