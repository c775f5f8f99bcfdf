package org.greenlane.authority;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// A command as it is printed, to be scanned.
///
/// @param text of its QR
/// @param meaning in few words
/// @param mark a letter or a digit that says it at a glance; empty where a picture does
/// @param picture of grey tones, [CommandSheet#PICTURE] pixels wide and high
public record PrintedCommand(String text, String meaning, String mark, Optional<BufferedImage> picture) {}
