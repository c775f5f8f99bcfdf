package org.greenlane.sight;

import java.util.List;
import org.greenlane.sight.image.GreyImage;

/// One pass and nothing else, whatever it takes.
final class SolePlan implements Plan {
    private final Pass pass;

    SolePlan(Pass pass) {
        this.pass = pass;
    }

    @Override
    public List<Step> steps(GreyImage image) {
        // A step of its own for each look: none is ever left out because another took long.
        return List.of(Step.always(pass));
    }
}
