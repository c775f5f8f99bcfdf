package org.greenlane.bench.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode;
import org.greenlane.code.Reading;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;

/// Why a text is refused: by its reader, or by who signed it.
final class Refusal {
    private Refusal() {}

    /// @param kind what it must be
    /// @param signers whom it is judged by
    /// @return empty if it stands, signature and all
    static <C extends PresentedCode> Optional<Reason> of(String text, Instant at, Class<C> kind, Function<C, Standing> signers) {
        return switch (Codes.read(text, at)) {
            case Reading.Refused(Reason reason, _) -> Optional.of(reason);
            case Reading.Read(PresentedCode code) when kind.isInstance(code) ->
                signers.apply(kind.cast(code)) instanceof Standing.Distrusted(Reason reason)
                        ? Optional.of(reason)
                        : Optional.empty();
            case Reading.Read _ -> Optional.of(Reason.NOT_A_HEALTH_CODE);
        };
    }
}
