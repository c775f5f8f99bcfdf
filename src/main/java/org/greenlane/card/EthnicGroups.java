package org.greenlane.card;

/// The codes of GB/T 3304. Only whether there is such a code is asked: no decision depends on it, and it is not kept.
final class EthnicGroups {
    private static final int LAST = 56;
    private static final int OTHERS = 97;
    private static final int OF_FOREIGN_DESCENT = 98;

    private EthnicGroups() {}

    static boolean isOne(char[] field) {
        if (field.length != 2 || !Calendar.isDigits(field, 0, 2)) {
            return false;
        }
        int code = Calendar.digits(field, 0, 2);
        return (code >= 1 && code <= LAST) || code == OTHERS || code == OF_FOREIGN_DESCENT;
    }
}
