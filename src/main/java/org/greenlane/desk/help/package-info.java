/// Help at the place where it is wanted: what a screen is for and what to do there, in pictures and few words.
///
/// In: a [org.greenlane.desk.help.Topic] and a language. Out: a pane over the screen, and the same tips as text for the
/// printed guides. Knows the drawings and words of `desk`; no lane, no screen in particular.
@NullMarked
package org.greenlane.desk.help;

import org.jspecify.annotations.NullMarked;
