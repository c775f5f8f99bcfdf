@NullMarked
package org.greenlane.trust;

import org.jspecify.annotations.NullMarked;
