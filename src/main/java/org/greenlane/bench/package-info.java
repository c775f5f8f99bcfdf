/// Measures the station on this machine, and does to it what no station should have done to it.
///
/// In: how many people, kills and cuts. Out: figures. Writes only into a folder that it makes. Knows all rooms; only the
/// verbs know it.
@NullMarked
package org.greenlane.bench;

import org.jspecify.annotations.NullMarked;
