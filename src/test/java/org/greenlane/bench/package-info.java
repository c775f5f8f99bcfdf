@NullMarked
package org.greenlane.bench;

import org.jspecify.annotations.NullMarked;
