package org.greenlane.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.status.FamilyBinding;
import org.tomlj.Toml;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseResult;

/// Whom a region binds to whom.
///
/// @param maxDependants of one guardian
/// @param maxBinders guardians of one dependant
/// @param minorUntil years of age at which a minor's binding ends
/// @param elderlyFrom years of age from which somebody may be bound who is no minor
/// @param elderlyYears for how long such a binding counts
public record FamilyRule(int maxDependants, int maxBinders, int minorUntil, int elderlyFrom, int elderlyYears) {
    /// The name of its file in an authority's folder, and of the one that ships.
    static final String FILE = "family-rule.toml";

    private static final int MAX_YEARS = 120;

    /// @throws IllegalArgumentException if no station could hold to it
    public FamilyRule {
        if (maxDependants < 1 || maxDependants > FamilyBinding.MAX_DEPENDANTS) {
            throw new IllegalArgumentException("a guardian has 1 to " + FamilyBinding.MAX_DEPENDANTS + " dependants");
        }
        if (maxBinders < 1 || minorUntil < 1 || elderlyFrom < minorUntil || elderlyYears < 1) {
            throw new IllegalArgumentException("a rule that binds nobody");
        }
        if (elderlyFrom > MAX_YEARS || elderlyYears > MAX_YEARS) {
            throw new IllegalArgumentException("nobody grows that old");
        }
    }

    /// The rule in an authority's folder; an older authority, which has none, has the one that ships.
    static FamilyRule of(Path folder) throws IOException, AuthorityException {
        Path file = folder.resolve(FILE);
        try (InputStream in = Files.exists(file) ? Files.newInputStream(file) : shipped()) {
            TomlParseResult toml = Toml.parse(in);
            if (toml.hasErrors()) {
                throw new AuthorityException(file + ": " + toml.errors().getFirst());
            }
            return new FamilyRule(
                    number(toml, "max-dependants"),
                    number(toml, "max-binders"),
                    number(toml, "minor-until"),
                    number(toml, "elderly-from"),
                    number(toml, "elderly-years"));
        } catch (IllegalArgumentException | ArithmeticException | TomlInvalidTypeException e) {
            throw new AuthorityException(file + ": " + e.getMessage() + ".");
        }
    }

    static InputStream shipped() {
        return Objects.requireNonNull(FamilyRule.class.getResourceAsStream(FILE));
    }

    private static int number(TomlParseResult toml, String key) {
        Long number = toml.getLong(key);
        if (number == null) {
            throw new IllegalArgumentException("there is no " + key);
        }
        return Math.toIntExact(number);
    }

    /// Whom somebody of that birth may be bound as on a day; empty where they stand on their own feet.
    Optional<AgeGroup> dependence(LocalDate birth, LocalDate day) {
        if (day.isBefore(birth.plusYears(minorUntil))) {
            return Optional.of(AgeGroup.MINOR);
        }
        return day.isBefore(birth.plusYears(elderlyFrom)) ? Optional.empty() : Optional.of(AgeGroup.ELDERLY);
    }

    /// The first day on which a binding that is made on a day does not count any more.
    LocalDate end(AgeGroup dependence, LocalDate birth, LocalDate day) {
        return dependence == AgeGroup.MINOR ? birth.plusYears(minorUntil) : day.plusYears(elderlyYears);
    }
}
