@NullMarked
package org.greenlane.card;

import org.jspecify.annotations.NullMarked;
