package org.greenlane.sight;

import java.util.List;

/// Which passes to try on a picture, in which order.
sealed interface Plan permits FramePlan, PicturePlan, SolePlan {
    List<Step> steps(GreyImage image);
}
