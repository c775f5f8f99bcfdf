/// What a picture is made of for whoever looks for codes in it: shades of grey, corners, outlines.
///
/// In: a frame or a picture in colour. Out: its luminance, made smaller or larger; the geometry of what was found in it.
/// Knows no code and no camera; of ZXing only how it lays a square over another.
@NullMarked
package org.greenlane.sight.image;

import org.jspecify.annotations.NullMarked;
