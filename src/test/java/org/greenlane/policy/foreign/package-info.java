@NullMarked
package org.greenlane.policy.foreign;

import org.jspecify.annotations.NullMarked;
