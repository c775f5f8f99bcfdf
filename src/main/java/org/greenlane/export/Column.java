package org.greenlane.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Role;

/// A column of the tables. The keys stand in manifests and never change.
enum Column {
    NUMBER("number", Access.OPEN),
    TIME("time", Access.OPEN),
    LANE("lane", Access.OPEN),
    EVENT("event", Access.OPEN),
    ANSWER("answer", Access.OPEN),
    REASONS("reasons", Access.OPEN),
    KIND("kind", Access.OPEN),
    MEDIUM("medium", Access.OPEN),
    STATUSES_MADE("statuses-made", Access.OPEN),
    STATUSES_EXPIRE("statuses-expire", Access.OPEN),
    ISSUER("issuer", Access.SUPERVISOR),
    PEOPLE("people", Access.SUPERVISOR),
    ANSWERS("answers", Access.SUPERVISOR),
    STAFF("staff", Access.SUPERVISOR),
    SECOND("second", Access.SUPERVISOR),
    WAY("way", Access.SUPERVISOR),
    CONSENT("consent", Access.SUPERVISOR),
    LANGUAGE("language", Access.SUPERVISOR),
    ABOUT("about", Access.SUPERVISOR),
    DETAIL("detail", Access.SUPERVISOR),
    WHOM("whom", Access.SUPERVISOR),
    UNTIL("until", Access.SUPERVISOR),
    RULE("rule", Access.SUPERVISOR),
    PERSON("person", Access.PSEUDONYMOUS),
    GONE("gone", Access.PSEUDONYMOUS),
    COLOUR("colour", Access.PERSONAL),
    TRAVEL("travel", Access.PERSONAL),
    NOTE("note", Access.PERSONAL),
    PROCEDURE_ANSWERS("procedure-answers", Access.PERSONAL),
    SLIP("slip", Access.PERSONAL);

    private final String key;
    private final Access access;

    /// Who may have it, and where it comes from.
    private enum Access {
        /// From the open part of an entry, for everybody who may take anything away.
        OPEN,
        /// From the open part, for supervisors.
        SUPERVISOR,
        /// From the personal part; a pseudonym, or with a second person what the log has.
        PSEUDONYMOUS,
        /// From the personal part, with a second person only.
        PERSONAL
    }

    Column(String key, Access access) {
        this.key = key;
        this.access = access;
    }

    String key() {
        return key;
    }

    /// Whether it can be made again from the open part of an entry.
    boolean isOpen() {
        return access == Access.OPEN || access == Access.SUPERVISOR;
    }

    static Optional<Column> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /// The columns of an export.
    static List<Column> of(Role role, Content content) {
        return Arrays.stream(values())
                .filter(column -> switch (column.access) {
                    case OPEN -> role != Role.GUARD;
                    case SUPERVISOR -> role == Role.SUPERVISOR;
                    case PSEUDONYMOUS -> role == Role.SUPERVISOR && content != Content.NOTHING;
                    case PERSONAL -> role == Role.SUPERVISOR && content == Content.PERSONAL;
                })
                .toList();
    }
}
