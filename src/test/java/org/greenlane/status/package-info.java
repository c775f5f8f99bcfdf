@NullMarked
package org.greenlane.status;

import org.jspecify.annotations.NullMarked;
