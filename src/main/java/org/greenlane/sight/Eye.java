package org.greenlane.sight;

import com.google.zxing.ReaderException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.GreyImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the bar codes in a picture, by a cascade of passes: the cheapest first, stronger ones as far as the budget goes.
///
/// No detector finds every symbol, so each pass is one detector with one way of telling black from white; all read the
/// same grey picture, and what they find is merged. Belongs to one thread.
public final class Eye {
    private static final Logger LOG = LoggerFactory.getLogger(Eye.class);

    /// No picture should take longer, unless it is given longer.
    private static final Duration A_TENTH = Duration.ofMillis(100);

    /// So what is under way is cut off earlier, for that takes some milliseconds too.
    private static final long LONGEST = Duration.ofMillis(75).toNanos();

    /// What is read where nobody says otherwise.
    public static final Set<Symbology> USUAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(Symbology.CODE_128)));

    private final Plan plan;
    private final LongSupplier nanoTime;

    private Eye(Plan plan, LongSupplier nanoTime) {
        this.plan = plan;
        this.nanoTime = nanoTime;
    }

    /// An eye for a stream of frames of about a megapixel: the passes that pay most at every frame, the stronger ones
    /// in turn, a few at each.
    public static Eye forFrames() {
        return forFrames(USUAL);
    }

    /// The same, for these symbologies and QR codes.
    public static Eye forFrames(Set<Symbology> symbologies) {
        return new Eye(FramePlan.whole(symbologies), System::nanoTime);
    }

    /// The first half of [#forFrames(Set)]: what pays most at every frame.
    static Eye forGlances() {
        return new Eye(FramePlan.glances(), System::nanoTime);
    }

    /// The other half: the stronger passes, for frames in which a glance found nothing.
    static Eye forStudies(Set<Symbology> symbologies) {
        return new Eye(FramePlan.studies(symbologies), System::nanoTime);
    }

    /// An eye for single pictures: everything it can, as long as the budget lasts.
    public static Eye forPictures() {
        return new Eye(new PicturePlan(), System::nanoTime);
    }

    /// An eye that knows one way of looking.
    static Eye alone(Pass pass) {
        return alone(pass, System::nanoTime);
    }

    static Eye alone(Pass pass, LongSupplier nanoTime) {
        return new Eye(new SolePlan(pass), nanoTime);
    }

    /// Looks once. A pass is begun only if it is likely to end within the budget; the first is always begun: on a slow
    /// machine too each frame must have its chance. One that overruns the budget goes on until three quarters of a tenth
    /// of a second, or the budget if that is more, and is then told to end; only a pass that does not mind the time, and
    /// takes longer than it ever did of late, makes a look last longer than a tenth.
    public Sight look(GreyImage image, Duration budget) {
        return look(image, budget, () -> false);
    }

    /// The same, ended as by the time where nobody needs it any more.
    ///
    /// @param needless asked again and again; may make the look wait, which is not counted
    Sight look(GreyImage image, Duration budget, BooleanSupplier needless) {
        Effort effort = new Effort(nanoTime, needless);
        long end = budget.compareTo(A_TENTH) > 0 ? budget.toNanos() : LONGEST;
        View view = new View(image, () -> effort.isNeedless() || effort.nanos() >= end);
        Findings findings = new Findings();
        boolean first = true;
        for (Step step : plan.steps(image)) {
            boolean needed = !effort.isNeedless();
            long left = Math.min(end, budget.toNanos()) - effort.nanos();
            boolean has = needed && left > 0 && step.isWanted(findings) && step.fits(left, image.pixels());
            if (first || has) {
                run(step, view, findings, effort);
            }
            first = false;
        }
        return new Sight(findings.symbols(), Duration.ofNanos(effort.nanos()));
    }

    private static void run(Step step, View view, Findings findings, Effort effort) {
        long begun = effort.nanos();
        try {
            step.pass().look(view, findings);
        } catch (ReaderException e) {
            // Nothing seen by this pass: the ordinary end.
        } catch (RuntimeException e) {
            // The libraries' detectors trip over odd pictures now and then; the other passes still have a chance.
            LOG.debug("a decoding pass failed with {}", e.getClass().getName());
        }
        step.took(effort.nanos() - begun, view.image().pixels());
    }

    /// The time that one look takes, without that for which it was made to wait.
    private static final class Effort {
        private final LongSupplier nanoTime;
        private final BooleanSupplier needless;
        private final long begun;
        private long waited;

        Effort(LongSupplier nanoTime, BooleanSupplier needless) {
            this.nanoTime = nanoTime;
            this.needless = needless;
            begun = nanoTime.getAsLong();
        }

        long nanos() {
            return nanoTime.getAsLong() - begun - waited;
        }

        boolean isNeedless() {
            long asked = nanoTime.getAsLong();
            boolean is = needless.getAsBoolean();
            waited += nanoTime.getAsLong() - asked;
            return is;
        }
    }
}
