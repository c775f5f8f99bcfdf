/// The assisted lane: staff help somebody through who has no phone, or no code at all.
///
/// In: what staff do at their desk, what is laid down there, and the time. Out: [AssistedView] records for a screen, and
/// events for the log. What it needs of others it says in interfaces of its own: [Held], [Bringing], [Colleagues], [LookUpLimits],
/// [Log], [Slips], [Door]. Knows health and the site's procedures; no pixels, no disk.
@NullMarked
package org.greenlane.lane.assisted;

import org.jspecify.annotations.NullMarked;
