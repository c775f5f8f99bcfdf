/// Plays a gate's whole day from one seed: thousands of people, their codes and cards, the staff who help them, and what
/// goes wrong meanwhile. What the station answers is compared with an oracle that knows who the people are.
///
/// In: how many people, how many of them helped, a seed. Out: figures. The parts of the station are the real ones; made up
/// are the people, the bytes of the reader's module, and time. The oracle ([Oracle]) knows nothing of policy, checkpoint and
/// lanes.
@NullMarked
package org.greenlane.bench.day;

import org.jspecify.annotations.NullMarked;
