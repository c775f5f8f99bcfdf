package org.greenlane.sight;

import org.greenlane.sight.image.GreyImage;

/// One picture as it comes from a camera: grey for the eye, in colour for people.
///
/// @param grey every pixel; its buffer goes round and is used again
/// @param colours for the screen, perhaps smaller
record Shot(GreyImage grey, Thumbnail colours) {}
