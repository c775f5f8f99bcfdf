@NullMarked
package org.greenlane.staff;

import org.jspecify.annotations.NullMarked;
