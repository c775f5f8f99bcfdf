/// Measures the station on this machine, and does to it what no station should have done to it.
///
/// In: how many people, which contenders, how many look-ups, kills and cuts. Out: figures, and notes on the machine
/// without which the figures say nothing. What is measured beside each other works in a Java of its own, so that neither
/// memory nor a warmed-up compiler is shared, and takes turns, so that the machine's noise meets all alike. Writes only
/// into a folder that it makes. Knows all rooms; only the verbs know it.
@NullMarked
package org.greenlane.bench;

import org.jspecify.annotations.NullMarked;
