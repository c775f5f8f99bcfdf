package org.greenlane.sight;

import java.util.List;
import org.greenlane.sight.image.GreyImage;

/// Which passes to try on a picture, in which order.
sealed interface Plan permits FramePlan, PicturePlan, SolePlan {
    List<Step> steps(GreyImage image);
}
