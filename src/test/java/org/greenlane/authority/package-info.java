@NullMarked
package org.greenlane.authority;

import org.jspecify.annotations.NullMarked;
