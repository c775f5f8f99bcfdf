package org.greenlane.sight;

import org.greenlane.sight.image.GreyImage;

/// A picture file, read.
///
/// @param width of the file's picture, in pixels
/// @param height of the file's picture, in pixels
/// @param grey the picture, made smaller if it is very large
/// @param scale by what corners found in `grey` are multiplied to lie in the file's picture
public record Picture(int width, int height, GreyImage grey, double scale) {}
