/// How a delivery comes over the wire: an address in, files in a folder out.
///
/// Nothing here counts before its signature has been checked elsewhere: this room only sees to it that a wire can
/// neither stop, fill nor stall the station. It knows the digests of `proof`, and the JDK's HTTP client.
@NullMarked
package org.greenlane.delivery;

import org.jspecify.annotations.NullMarked;
