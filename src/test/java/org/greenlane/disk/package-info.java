@NullMarked
package org.greenlane.disk;

import org.jspecify.annotations.NullMarked;
