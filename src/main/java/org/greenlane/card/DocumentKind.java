package org.greenlane.card;

/// The kinds of documents that a person can be looked up by, with the field's codes for them.
public enum DocumentKind {
    /// Resident identity card; its number is that of GB 11643.
    RESIDENT_ID("10"),
    /// Mainland travel permit for Hong Kong and Macao residents.
    HONG_KONG_MACAO_PERMIT("14"),
    /// Mainland travel permit for Taiwan residents.
    TAIWAN_PERMIT("15"),
    PASSPORT("20"),
    /// Foreigner's permanent residence card.
    PERMANENT_RESIDENCE("34"),
    OTHER("99");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
