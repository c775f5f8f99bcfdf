@NullMarked
package org.greenlane.scan;

import org.jspecify.annotations.NullMarked;
