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
    /// A number of [EntryType]; missing in the passages of the first form.
    static final int TYPE = 14;
    /// A staff number: who helped, or who did it.
    static final int OPERATOR = 15;
    /// A number of [org.greenlane.health.LookUpWay].
    static final int WAY = 16;
    /// A number of [org.greenlane.health.Consent.Way].
    static final int CONSENT = 17;
    /// A BCP 47 tag.
    static final int LANGUAGE = 18;
    /// A staff number: the second person.
    static final int APPROVER = 19;
    /// The number of the passage that it is about.
    static final int PASSAGE = 20;
    /// A number of [org.greenlane.health.OverrideReason].
    static final int OVERRIDE_REASON = 21;
    static final int NOTE = 22;
    /// Which of the passage's people, from 0.
    static final int CHOSEN = 23;
    static final int PROCEDURE = 24;
    /// A map of text to text.
    static final int ANSWERS = 25;
    static final int OUTCOME = 26;
    /// 1 to 16 bytes.
    static final int SLIP = 27;
    /// Seconds since 1970.
    static final int UNTIL = 28;
    /// A name of [org.greenlane.health.Event.Staffing.Kind], [org.greenlane.health.Event.StaffChanged.Kind],
    /// [org.greenlane.health.Event.KeyChanged.Kind] or [org.greenlane.health.Event.LaneTurned.Kind].
    static final int ACT = 29;
    /// A staff number: whom it was done to.
    static final int WHOM = 30;
    /// A map of what is personal, sealed under the key of the day.
    static final int PERSONAL = 31;
    /// The number of that key.
    static final int DAY_KEY = 32;
    /// The first day of which nothing was purged, in days since 1970.
    static final int BEFORE = 33;
    /// How many days' keys were destroyed.
    static final int DAYS = 34;
    /// The numbers of the first and the last entry that left.
    static final int FIRST = 35;

    static final int LAST = 36;
    /// A name of [org.greenlane.health.Event.Exported.Content].
    static final int CONTENT = 37;
    /// 1 if only the recipient can open it, else 0.
    static final int SEALED_TO = 38;
    /// SHA-256, 32 bytes.
    static final int HASH = 39;
    /// A number of [org.greenlane.health.IncidentKind].
    static final int INCIDENT = 40;
    /// A number of [org.greenlane.health.SearchReason].
    static final int SEARCH_REASON = 41;
    /// Milliseconds since 1970: when the backup was made that was restored.
    static final int BACKED_UP_AT = 48;
    /// How many entries the log had in it.
    static final int SIZE = 43;
    /// The root over these, 32 bytes.
    static final int ROOT = 44;
    /// What the station's signatures were verified with until then, as one line.
    static final int PREVIOUS_KEY = 45;
    /// A signed note.
    static final int APPOINTMENT = 46;
    /// The number of a slot of the station's key.
    static final int SLOT = 47;

    /// The name and the version of a [org.greenlane.health.DecidingRule].
    static final int RULE = 60;

    static final int RULE_VERSION = 61;

    /// The fingerprint of the root that the station trusts, and of the one before, 32 bytes.
    static final int FINGERPRINT = 70;

    static final int PREVIOUS_FINGERPRINT = 71;
    /// The code of a region.
    static final int REGION = 72;
    /// A name of [org.greenlane.health.SiteKind].
    static final int SITE = 73;
    /// The name of a hardware profile.
    static final int PROFILE = 74;
    /// The name of a look.
    static final int LOOK = 75;
    /// A map of text to text: names of ports, by the names of devices.
    static final int PORTS = 76;
    /// 1 if a change was brought back, else 0; missing in entries that say nothing of how the station starts.
    static final int UNDONE = 77;
    /// A folder or an address where deliveries are looked for since, if that was changed; empty where they are nowhere.
    static final int SOURCE = 78;
    /// 1 if another key for looking people up was taken; else missing.
    static final int SUBJECT_KEY = 79;
    /// Which issue of its sheet of commands counts since, if all before were made worthless; else missing.
    static final int COMMAND_SHEET = 80;

    /// Zeros; in the personal part, and of a person there.
    static final int PADDING = 42;

    private EntryField() {}
}
