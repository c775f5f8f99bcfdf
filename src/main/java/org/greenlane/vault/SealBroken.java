package org.greenlane.vault;

/// Sealed bytes that were changed, cut, put in another place, or sealed under another key. Which of these cannot be told.
public final class SealBroken extends Exception {
    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("the seal is broken");
    }
}
