package org.greenlane.report;

import org.greenlane.audit.Entry;
import org.greenlane.health.Medium;

/// How somebody came to the gate.
public enum PassageWay {
    /// By themselves, with a code on a phone or one whose medium could not be told.
    CODE,
    /// By themselves, with a paper code or a slip.
    PAPER,
    /// By themselves, with a card or passport on the reader.
    DOCUMENT,
    /// With the help of staff.
    ASSISTED;

    static PassageWay of(Entry.OfPassage passage) {
        if (passage.assistance().isPresent()) {
            return ASSISTED;
        }
        return switch (passage.kind()) {
            case ID_CARD, MRZ, DOCUMENT -> DOCUMENT;
            case SLIP, PRINTED_NUMBER -> PAPER;
            case NATIVE, EU_DCC, SMART_HEALTH_CARD, NZCP, VDS_NC, DIVOC, OTHER, NONE ->
                passage.medium().filter(Medium.PAPER::equals).isPresent() ? PAPER : CODE;
        };
    }
}
