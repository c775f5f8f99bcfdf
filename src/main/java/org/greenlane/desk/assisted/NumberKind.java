package org.greenlane.desk.assisted;

import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sign;

/// What number is typed.
public enum NumberKind {
    RESIDENT_ID("10", Drawing.CARD, Entry.Kind.RESIDENT_NUMBER),
    PASSPORT("20", Sign.PASSPORT, Entry.Kind.DOCUMENT_NUMBER),
    HONG_KONG_MACAO_PERMIT("14", Drawing.CARD, Entry.Kind.DOCUMENT_NUMBER),
    TAIWAN_PERMIT("15", Drawing.CARD, Entry.Kind.DOCUMENT_NUMBER),
    PERMANENT_RESIDENCE("34", Drawing.CARD, Entry.Kind.DOCUMENT_NUMBER),
    OTHER("99", Sign.DOCUMENT, Entry.Kind.DOCUMENT_NUMBER),
    /// The number under a paper code, which is no document's.
    PRINTED("", Drawing.PAPER, Entry.Kind.PRINTED_NUMBER);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Pictures are enums.
    private final Picture picture;

    private final Entry.Kind entry;

    NumberKind(String code, Picture picture, Entry.Kind entry) {
        this.code = code;
        this.picture = picture;
        this.entry = entry;
    }

    /// The field's code of the kind of document; empty for the printed number.
    public String code() {
        return code;
    }

    Picture picture() {
        return picture;
    }

    Entry.Kind entry() {
        return entry;
    }
}
