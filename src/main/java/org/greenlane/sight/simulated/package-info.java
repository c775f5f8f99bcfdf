/// A camera that needs no hardware: hands that hold phones and papers before a gate, drawn 30 times a second.
///
/// In: a [Scene], what somebody holds before the camera. Out: a webcam-capture driver with one camera of 1280×720, whose
/// frames have perspective, unsteady hands, a lens that must find its focus, glare, uneven light and noise; the same
/// frames again from the same seed. Everything behind the driver is the real way from a camera to a verdict.
/// Knows health (for the medium), webcam-capture's driver interface, and how the room around it draws a QR code and
/// chooses a camera.
@NullMarked
package org.greenlane.sight.simulated;

import org.jspecify.annotations.NullMarked;
