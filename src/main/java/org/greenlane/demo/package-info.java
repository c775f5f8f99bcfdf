/// Made-up travellers before the simulated camera, so that the whole station can be seen at work without hardware,
/// keys or people. Everything behind the camera is the real thing.
///
/// In: a station's folder. Out: travellers with codes that a made-up authority has just issued. Knows all rooms.
@NullMarked
package org.greenlane.demo;

import org.jspecify.annotations.NullMarked;
