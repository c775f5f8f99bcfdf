package org.greenlane.export;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Told;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// What somebody wants to take away. Who they are has been verified before: by a PIN or badge.
///
/// @param operator who takes it
/// @param role what they may do
/// @param approver the second person, signed in as a supervisor, where what is personal is asked for
/// @param content what it is to tell of people
/// @param forms at least one
/// @param recipient who alone can open it
/// @param words of the station's language
/// @param zone of the times in the tables
public record ExportRequest(
        OperatorId operator,
        Role role,
        Optional<OperatorId> approver,
        ExportRange range,
        Content content,
        Set<ExportForm> forms,
        Optional<AgeRecipient> recipient,
        ExportWords words,
        ZoneId zone) {
    public ExportRequest {
        forms = Set.copyOf(forms.isEmpty() ? EnumSet.of(ExportForm.CSV) : forms);
    }

    /// Why this may not leave; empty if it may.
    public Optional<ExportRefusal> refusal() {
        return switch (role) {
            case GUARD -> Optional.of(ExportRefusal.ROLE);
            case TECHNICIAN -> content == Content.NOTHING ? Optional.empty() : Optional.of(ExportRefusal.ROLE);
            case SUPERVISOR ->
                content != Content.PERSONAL || approver.filter(second -> !second.equals(operator)).isPresent()
                        ? Optional.empty()
                        : Optional.of(ExportRefusal.SECOND_PERSON);
        };
    }

    /// How people are called in it.
    ///
    /// @param told in which entries an earlier export has named them
    Persons persons(SecureRandom random, Told told) {
        return content == Content.PERSONAL
                ? Persons.asInTheLog()
                : Persons.once(random, told, words.of("person.TOLD_BEFORE"));
    }

    /// Whether an entry of its range is shown.
    boolean shows(Entry entry) {
        return !(range instanceof ExportRange.Times times) || times.has(entry.at());
    }
}
