package org.greenlane.desk.assisted;

import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.lane.assisted.AssistedView;

/// Which sheet draws which view.
final class Sheets {
    private Sheets() {}

    static Sheet of(AssistedView view, Local local, Kit kit) {
        return switch (view) {
            case AssistedView.SignedOut out -> SignedOutSheet.of(out, kit);
            case AssistedView.MustChangePin change -> ChangePinSheet.of(change, kit);
            case AssistedView.Waiting waiting -> local instanceof Local.Typing typing
                    ? TypingSheet.of(typing, kit)
                    : WaitingSheet.of(waiting, kit);
            case AssistedView.AskingConsent asking -> ConsentSheet.of(asking, kit);
            case AssistedView.ConsentRefused refused -> MessageSheet.refused(refused, kit);
            case AssistedView.NeedsApproval approval -> ApprovalSheet.of(approval, kit);
            case AssistedView.TooManyLookUps tooMany -> MessageSheet.tooMany(tooMany, kit);
            case AssistedView.Answered answered -> AnswerSheet.of(answered, kit);
            case AssistedView.InProcedure asked -> QuestionSheet.of(asked, kit);
            case AssistedView.Confirming confirming -> ConfirmingSheet.of(confirming, kit);
            case AssistedView.Overriding overriding -> OverridingSheet.of(overriding, local, kit);
            case AssistedView.Settled settled -> SettledSheet.of(settled, kit);
            case AssistedView.SlipReady slip -> SlipSheet.of(slip, local, kit);
            case AssistedView.Unavailable trouble -> MessageSheet.unavailable(trouble, kit);
        };
    }
}
