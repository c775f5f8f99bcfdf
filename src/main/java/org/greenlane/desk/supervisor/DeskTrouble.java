package org.greenlane.desk.supervisor;

/// What the desk itself cannot do, with its code for the telephone.
enum DeskTrouble {
    LOG_UNREADABLE("D-101"),
    FOLDER_GONE("D-102"),
    NOT_SIGNED("D-104"),
    NOT_PURGED("D-105");

    private final String code;

    DeskTrouble(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
