/// Who may say what: the regions, their keys, and what each key is for.
///
/// In: a trust list signed by the one root that the station was set up with, and signed things to be judged. Out: a
/// [org.greenlane.health.Standing] with its reason. Without a list, or under an expired one, nobody is trusted.
/// Knows health and proof; no clock (times come in), no disk.
@NullMarked
package org.greenlane.trust;

import org.jspecify.annotations.NullMarked;
