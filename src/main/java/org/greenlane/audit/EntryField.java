package org.greenlane.audit;

/// The keys of an entry's CBOR map, and of the maps of its people. Never given another meaning: logs live for years.
final class EntryField {
    /// Milliseconds since 1970.
    static final int AT = 1;
    static final int LANE = 2;
    /// A name of [Entry.Answer].
    static final int ANSWER = 3;
    /// Numbers of [org.greenlane.health.Reason].
    static final int REASONS = 4;
    /// A name of [org.greenlane.health.CodeKind].
    static final int KIND = 5;
    static final int ISSUER = 6;
    static final int MEDIUM = 7;
    /// An array of maps.
    static final int PEOPLE = 8;
    /// Seconds since 1970.
    static final int CREATED = 9;
    /// Seconds since 1970.
    static final int EXPIRES = 10;
    /// A name of [org.greenlane.health.HealthColour]; of a person.
    static final int COLOUR = 11;
    /// Of a person.
    static final int TRAVEL = 12;
    /// 16 bytes; of a person.
    static final int PSEUDONYM = 13;

    private EntryField() {}
}
