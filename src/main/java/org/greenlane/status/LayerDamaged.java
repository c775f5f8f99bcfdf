package org.greenlane.status;

import java.io.Serial;

/// What a layer holds on the disk is not what was signed. It answers nothing from there.
final class LayerDamaged extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String sentence;

    LayerDamaged(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
