package org.greenlane.bench.day;

import java.util.List;
import org.greenlane.card.Document;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.health.MaskedName;
import org.greenlane.health.SubjectKey;

/// Whether documents still say whose they were.
final class Wiping {
    private final byte[] subjectKey;

    Wiping(byte[] subjectKey) {
        this.subjectKey = subjectKey;
    }

    /// @return how many do
    int notWiped(List<Presented> documents) {
        return (int) documents.stream().filter(each -> !isWiped(each)).count();
    }

    private boolean isWiped(Presented presented) {
        return switch (presented) {
            case Presented.Refused _ -> true;
            case Presented.Shown(Document document, _) ->
                document.name().equals(MaskedName.NONE)
                        && document.numbers().stream().allMatch(number -> isZero(document, number));
        };
    }

    /// A number shows itself only as the key that follows from it.
    private boolean isZero(Document document, DocumentNumber number) {
        SubjectKey key = number.subject(subjectKey);
        for (int length = 1; length <= DocumentNumber.MAX_SYMBOLS; length++) {
            if (SubjectKey.derive(subjectKey, document.kind().code(), new byte[length]).equals(key)) {
                return true;
            }
        }
        return false;
    }
}
