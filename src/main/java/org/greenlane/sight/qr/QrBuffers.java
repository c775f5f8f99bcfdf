package org.greenlane.sight.qr;

/// The room in which a picture is looked at: its smaller sizes, and one of them in black and white; some megabytes.
///
/// Readers that look one after the other, on one thread, share one: nothing in it outlives a look.
public final class QrBuffers {
    final GreyLevels levels = new GreyLevels();
    final Bitmap bitmap = new Bitmap();
}
