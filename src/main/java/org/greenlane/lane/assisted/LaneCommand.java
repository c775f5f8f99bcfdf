package org.greenlane.lane.assisted;

import java.util.Optional;
import org.greenlane.health.OverrideReason;

/// What can be done by scanning a printed sheet of commands, without a screen or keys.
///
/// A command does all that staff's own touch does: whoever scans one agrees, answers, confirms in the name of whoever works
/// there. So each station has texts of its own, which nobody can make without its key ([StationCommands]), and a camera, before
/// which visitors hold their phones, gives none. Where a badge is not enough, the digits of a PIN are scanned behind it: see
/// [ScannedPin].
public enum LaneCommand {
    CONSENT_SPOKEN("SP"),
    CONSENT_SHEET("SH"),
    CONSENT_STANDING("ST"),
    CONSENT_GUARDIAN("GU"),
    CONSENT_REFUSED("NO"),
    NEXT_LANGUAGE("LA"),
    NOTHING_TO_SHOW("NS"),
    /// All who pass.
    LET_PART_PASS("PP"),
    PROCEDURE("PR"),
    CHOICE_A("CA"),
    CHOICE_B("CB"),
    CHOICE_C("CC"),
    CHOICE_D("CD"),
    CHOICE_E("CE"),
    CHOICE_F("CF"),
    CONFIRM("OK"),
    SUPERVISOR("SV"),
    COMPARED("CM"),
    BACK("BA"),
    DONE("DO"),
    HAND_OVER("HO"),
    SIGN_OUT("SO"),
    REASON_EMERGENCY("RE"),
    REASON_PROVEN_OTHERWISE("RP"),
    REASON_ESCORTED("RC"),
    REASON_STATION_FAILED("RF"),
    DIGIT_1("D1"),
    DIGIT_2("D2"),
    DIGIT_3("D3"),
    DIGIT_4("D4"),
    DIGIT_5("D5"),
    DIGIT_6("D6"),
    DIGIT_7("D7"),
    DIGIT_8("D8"),
    DIGIT_9("D9"),
    DIGIT_0("D0");

    public static final String BEGINNING = "GLC:";

    private final String letters;

    LaneCommand(String letters) {
        this.letters = letters;
    }

    String letters() {
        return letters;
    }

    /// The digit of a PIN that it stands for.
    public Optional<Character> digit() {
        return letters.charAt(0) == 'D' && Character.isDigit(letters.charAt(1))
                ? Optional.of(letters.charAt(1))
                : Optional.empty();
    }

    /// Why a supervisor lets somebody through. What must be told in words has no command.
    public Optional<OverrideReason> reason() {
        return switch (this) {
            case REASON_EMERGENCY -> Optional.of(OverrideReason.EMERGENCY);
            case REASON_PROVEN_OTHERWISE -> Optional.of(OverrideReason.PROVEN_OTHERWISE);
            case REASON_ESCORTED -> Optional.of(OverrideReason.ESCORTED);
            case REASON_STATION_FAILED -> Optional.of(OverrideReason.STATION_FAILED);
            default -> Optional.empty();
        };
    }

    /// True if it is meant to be a command, of this station or of none.
    public static boolean looksLikeOne(String text) {
        return text.startsWith(BEGINNING);
    }
}
