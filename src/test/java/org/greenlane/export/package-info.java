/// What leaves the log, and whether it is believed on another machine.
@NullMarked
package org.greenlane.export;

import org.jspecify.annotations.NullMarked;
