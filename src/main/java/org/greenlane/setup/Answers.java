package org.greenlane.setup;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.health.RootFingerprint;

/// All that was answered, as the station is made of it.
///
/// @param language tag of the language that the station begins with
/// @param profile name of its hardware profile
/// @param supervisor the first one; of a station that has staff already, whoever agrees to the change with their PIN, where that is
///     asked
/// @param source where it looks for deliveries from then on; empty to look nowhere by itself
/// @param ports where devices hang, by their names, in place of what the profile says
public record Answers(
        String language,
        SiteKind site,
        Region region,
        String profile,
        Optional<Supervisor> supervisor,
        RootFingerprint root,
        KeyChoice key,
        Optional<String> source,
        SortedMap<String, String> ports) {
    public Answers {
        ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
    }

    /// With all devices where the profile says.
    public Answers(
            String language,
            SiteKind site,
            Region region,
            String profile,
            Optional<Supervisor> supervisor,
            RootFingerprint root,
            KeyChoice key,
            Optional<String> source) {
        this(language, site, region, profile, supervisor, root, key, source, Collections.emptySortedMap());
    }

    /// @param pin wiped when the station is made, or the assistant is left
    public record Supervisor(OperatorId number, Typed pin) {}
}
