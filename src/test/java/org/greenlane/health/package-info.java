@NullMarked
package org.greenlane.health;

import org.jspecify.annotations.NullMarked;
