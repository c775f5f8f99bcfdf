@NullMarked
package org.greenlane.verb;

import org.jspecify.annotations.NullMarked;
