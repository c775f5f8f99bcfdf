/// The start and test scripts, run in a made-up machine.
@NullMarked
package org.greenlane.installer;

import org.jspecify.annotations.NullMarked;
