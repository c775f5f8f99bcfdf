package org.greenlane.health;

/// The rule of this place that decided on a foreign certificate.
///
/// @param id by which handbooks name it, for example `VR-DE-0001`
/// @param version of the rule itself, or the number of the table that it stands in
public record DecidingRule(String id, String version) {
    /// As it is shown and told: `VR-DE-0001 1.0.0`.
    @Override
    public String toString() {
        return id + " " + version;
    }
}
