@NullMarked
package org.greenlane.setup;

import org.jspecify.annotations.NullMarked;
