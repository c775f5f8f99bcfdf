/// What a person can ask of the program: one class for each verb of the command line.
///
/// In: words typed after the program's name. Out: text or JSON on standard output, an exit code, or a running station.
/// Knows every room; no room knows it.
@NullMarked
package org.greenlane.verb;

import org.jspecify.annotations.NullMarked;
