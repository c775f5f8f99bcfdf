/// The set-up assistant's screens: a sheet for each step, drawn from the state in [org.greenlane.setup.Assistant], with a way
/// back from each. Decides nothing.
@NullMarked
package org.greenlane.desk.setup;

import org.jspecify.annotations.NullMarked;
