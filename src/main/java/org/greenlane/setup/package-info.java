/// The set-up assistant without pixels: from nothing to a gate that answers, step by step, with a way back from each. In come
/// the answers of whoever sets the station up, and what its devices show; out go questions to the [Machine], which tries
/// devices and makes the station. Nothing is written before the last step has to be; no step answers a passage. Knows the
/// words of the field, and no lane.
@NullMarked
package org.greenlane.setup;

import org.jspecify.annotations.NullMarked;
