@NullMarked
package org.greenlane.code;

import org.jspecify.annotations.NullMarked;
