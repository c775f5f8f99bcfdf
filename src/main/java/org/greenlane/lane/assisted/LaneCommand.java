package org.greenlane.lane.assisted;

import java.util.Optional;

/// What can be done by scanning a printed sheet of commands, without a screen or keys.
///
/// A command's text is `GLC:`, two letters, and their check symbol (ISO/IEC 7064, MOD 37-2), which finds every wrong or
/// exchanged symbol. There are no digits among them: a PIN that is scanned from a sheet can be read over somebody's
/// shoulder. Guards sign in by their badge; supervisors type their PIN.
///
/// Visitors can print such texts too. No command lets anybody through whom the station, the site's procedure and staff's
/// answers did not.
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
    BACK("BA"),
    DONE("DO"),
    HAND_OVER("HO"),
    SIGN_OUT("SO");

    public static final String BEGINNING = "GLC:";

    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    private static final int MODULUS = 37;

    private final String letters;

    LaneCommand(String letters) {
        this.letters = letters;
    }

    /// As it is printed.
    public String text() {
        return BEGINNING + letters + checkSymbol(letters);
    }

    /// True if it is meant to be a command, right or wrong.
    public static boolean looksLikeOne(String text) {
        return text.startsWith(BEGINNING);
    }

    /// @return empty if there is no such command, or its check symbol is wrong
    public static Optional<LaneCommand> parse(String text) {
        for (LaneCommand command : values()) {
            if (command.text().equals(text)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /// ISO/IEC 7064, 7.2: pure system, radix 2.
    private static char checkSymbol(String letters) {
        int sum = 0;
        for (int at = 0; at < letters.length(); at++) {
            sum = (sum + SYMBOLS.indexOf(letters.charAt(at))) * 2 % MODULUS;
        }
        return SYMBOLS.charAt((MODULUS + 1 - sum) % MODULUS);
    }
}
