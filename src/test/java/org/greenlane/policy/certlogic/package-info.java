@NullMarked
package org.greenlane.policy.certlogic;

import org.jspecify.annotations.NullMarked;
