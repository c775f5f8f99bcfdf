/// A site's own procedures for people whom the station has no answer for: questions, choices, and what they come to.
///
/// In: a TOML file. Out: [Procedures], checked as a whole. Knows health.
@NullMarked
package org.greenlane.lane.procedure;

import org.jspecify.annotations.NullMarked;
