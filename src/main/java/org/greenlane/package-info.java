/// Where the rooms are put together: the door, the composition root, the story of one passage, and what stands behind the desks.
///
/// In: a station's folder, the devices of a gate, a screen. Out: a station at work. Knows all rooms but bench and demo; of rooms,
/// only bench, demo and verb know it.
///
/// Two threads do most of the work here, beside those of the devices, the screen and the desks. The **checkpoint thread**
/// ([org.greenlane.LaneThread]) owns lane, checkpoint and log. The **updates thread** ([org.greenlane.Updates]) fetches, imports
/// and rebuilds. It hands over in two places, and touches nothing else of the other: trust list and recognition table are built
/// whole, as an immutable [org.greenlane.SignedLists], and set by one task on the checkpoint thread, so that a passage sees one
/// pair of them from its beginning to its end; layers of statuses come into force inside the store by the swap of one immutable
/// picture, under a lock that look-ups hold for one look-up. The other way only signals go: that damage was met, that somebody
/// asks for a look or stops it.
@NullMarked
package org.greenlane;

import org.jspecify.annotations.NullMarked;
