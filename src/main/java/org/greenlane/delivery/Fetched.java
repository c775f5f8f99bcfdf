package org.greenlane.delivery;

import java.nio.file.Path;
import java.util.Optional;

/// A file that has come whole.
///
/// @param tag by which the server knows this version (RFC 9110 section 8.8.3), where it told one
public record Fetched(Path file, Optional<String> tag) {}
