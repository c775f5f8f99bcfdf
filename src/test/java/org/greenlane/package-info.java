/// Tests of the whole station, on the disk.
@NullMarked
package org.greenlane;

import org.jspecify.annotations.NullMarked;
