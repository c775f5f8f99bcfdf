/// A camera that is played: people at a gate who hold up phones and papers.
///
/// In: what somebody holds into the picture. Out: a webcam-capture driver with one camera, 1280×720 at 30 frames a second,
/// with perspective, unsteady hands, a lens that must find its focus, glare, uneven light and noise; the same pictures
/// again from the same seed. Everything behind the driver is the real way from a camera to a verdict.
/// Knows health (for the medium), webcam-capture's driver interface, and how the room around it draws a QR code and chooses a camera.
@NullMarked
package org.greenlane.sight.simulated;

import org.jspecify.annotations.NullMarked;
