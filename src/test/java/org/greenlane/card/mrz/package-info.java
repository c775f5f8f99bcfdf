@NullMarked
package org.greenlane.card.mrz;

import org.jspecify.annotations.NullMarked;
