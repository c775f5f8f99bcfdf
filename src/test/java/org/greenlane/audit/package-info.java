@NullMarked
package org.greenlane.audit;

import org.jspecify.annotations.NullMarked;
