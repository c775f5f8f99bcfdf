/// How a delivery comes over the wire: an address in, files in a folder out.
///
/// Nothing here counts before its signature has been checked elsewhere: this room only sees to it that a wire can
/// neither stop, fill nor stall the station. That is also why plain `http` is allowed: whoever reads along learns what
/// is published anyway, and whoever changes something can only withhold it, which the age of the statuses tells. Over
/// `https` certificate and name are checked as the JDK does by itself.
///
/// It knows the digests of `proof`, and the JDK's HTTP client.
@NullMarked
package org.greenlane.delivery;

import org.jspecify.annotations.NullMarked;
