/// Cameras on the network: a stream of JPEG pictures by HTTP, as a driver of webcam-capture.
///
/// In: an address. Out: the newest picture. Whatever stands at that address may be slow, endless, broken or hostile:
/// every line, part, picture and wait is bounded.
@NullMarked
package org.greenlane.sight.network;

import org.jspecify.annotations.NullMarked;
