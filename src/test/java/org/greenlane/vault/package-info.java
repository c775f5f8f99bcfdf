@NullMarked
package org.greenlane.vault;

import org.jspecify.annotations.NullMarked;
