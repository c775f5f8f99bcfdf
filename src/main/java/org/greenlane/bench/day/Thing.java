package org.greenlane.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.CodeId;
import org.greenlane.health.HealthColour;

/// What somebody brings.
sealed interface Thing {
    /// A phone, whose code was fetched some time before it is shown.
    ///
    /// @param claimed the colour that it shows of the holder, where it is another than the region says
    record Phone(
            SyntheticRegion issuer,
            List<Citizen> people,
            Duration age,
            ShownCode.Make make,
            Optional<HealthColour> claimed)
            implements Thing {}

    record Paper(ShownCode code) implements Thing {}

    /// A text that is no health code of this country.
    record Poster(String text) implements Thing {}

    /// Two phones at once.
    record TwoPhones(Citizen one, Citizen other) implements Thing {}

    /// A card, whose text may be damaged.
    record Card(Oracle.Laid laid, boolean damaged) implements Thing {}

    record Passport(Oracle.Laid laid) implements Thing {}

    /// The number under a sheet, without the sheet.
    record SheetNumber(Citizen who) implements Thing {}

    /// The number of a document, without the document.
    record CardNumber(Citizen who, boolean mistyped) implements Thing {}

    record Slip(CodeId id, Instant until, String text, boolean touched) implements Thing {}

    record Nothing() implements Thing {}
}
