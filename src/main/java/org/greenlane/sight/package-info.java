/// Cameras and pictures become text.
///
/// In: frames of a camera, or picture files. Out: the symbols seen in them, each with its text, bytes and outline; and
/// what is wrong with a camera, as a fault with its remedy. Says nothing about what a text means.
/// Knows health (for faults), webcam-capture and ZXing. No other room knows these libraries. [org.greenlane.sight.image] says what a picture is,
/// [org.greenlane.sight.qr] reads the QR codes in one.
@NullMarked
package org.greenlane.sight;

import org.jspecify.annotations.NullMarked;
