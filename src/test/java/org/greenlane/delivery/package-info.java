@NullMarked
package org.greenlane.delivery;

import org.jspecify.annotations.NullMarked;
