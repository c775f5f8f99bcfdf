@NullMarked
package org.greenlane.ledger;

import org.jspecify.annotations.NullMarked;
