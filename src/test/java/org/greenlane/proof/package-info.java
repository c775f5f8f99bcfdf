@NullMarked
package org.greenlane.proof;

import org.jspecify.annotations.NullMarked;
