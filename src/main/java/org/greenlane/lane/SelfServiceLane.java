package org.greenlane.lane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;

/// The lane where people show their codes themselves.
///
/// An answer stays for its time; the readers go on meanwhile. While a pass stands, the next code is answered at once;
/// while a person is stopped or waits for staff, the next code waits until that answer is put away. The same code seen
/// again within [#SAME_CODE] of its last sighting is one passage. Where a document or more codes would answer the person,
/// the lane waits for those for a time, and for the next person as well. A lane that staff have closed answers nobody.
///
/// Belongs to one thread, which calls [#see], [#take], [#tick], [#acknowledge], [#close] and [#open].
public final class SelfServiceLane {
    public static final Duration PASS_STAYS = Duration.ofSeconds(2);
    public static final Duration OTHERS_STAY = Duration.ofSeconds(10);
    public static final Duration SAME_CODE = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Function<Shown, Passage> admit;
    private final Consumer<LaneView> screen;

    private LaneView view = new LaneView.Ready();
    /// When each code was last in view: two codes that take turns before the camera are two passages, not many.
    private final Map<Shown, Instant> lastSeen = new HashMap<>();

    /// @param admit answers and records one presentation; the story of it is [org.greenlane.Checkpoint#admit]
    /// @param screen gets every change of the view
    public SelfServiceLane(InstantSource clock, Function<Shown, Passage> admit, Consumer<LaneView> screen) {
        this.clock = clock;
        this.admit = admit;
        this.screen = screen;
        screen.accept(view);
    }

    /// Takes what a reader sees now.
    ///
    /// @return the passage, where this sighting was answered
    public Optional<Passage> see(Shown shown) {
        tick();
        Instant now = clock.instant();
        if (shown.texts().isEmpty() || isClosed()) {
            return Optional.empty();
        }
        if (!(view instanceof LaneView.Wanting)) {
            // Where the clock was put back, their time begins anew.
            lastSeen.replaceAll((_, seen) -> seen.isAfter(now) ? now : seen);
            // While more is wanted, what was shown already may come into view at any time.
            lastSeen.values().removeIf(seen -> !now.isBefore(seen.plus(SAME_CODE)));
        }
        if (lastSeen.replace(shown, now) != null || isHeld()) {
            return Optional.empty();
        }
        Passage passage = answer(() -> admit.apply(shown));
        lastSeen.put(shown, clock.instant());
        return Optional.of(passage);
    }

    /// Answers something that is there only once, such as a card that was laid down.
    ///
    /// @param brought answers and records it
    /// @throws IllegalStateException if the lane [#isHeld] or [#isClosed]
    public Passage take(Supplier<Passage> brought) {
        tick();
        if (isHeld() || isClosed()) {
            throw new IllegalStateException("somebody else is being seen to");
        }
        return answer(brought);
    }

    /// Answers what a reader could not read.
    ///
    /// @throws IllegalStateException if the lane [#isHeld] or [#isClosed]
    public Passage take(Shown unread) {
        return take(() -> admit.apply(unread));
    }

    private Passage answer(Supplier<Passage> question) {
        Passage passage = question.get();
        // Deciding takes time, a slow disk above all: the answer's time begins when it comes up.
        Instant answered = clock.instant();
        show(passage.wanted()
                .filter(_ -> passage.number() > 0)
                .<LaneView>map(wanted -> new LaneView.Wanting(passage, wanted, answered))
                .orElseGet(() -> new LaneView.Answered(
                        passage, answered, Optional.of(answered.plus(stays(passage))), !isPass(passage))));
        return passage;
    }

    /// Puts an answer away whose time is over, or is not known any more: a clock that was put back lengthens nothing.
    public void tick() {
        Instant now = clock.instant();
        boolean over =
                switch (view) {
                    case LaneView.Ready(), LaneView.Closed() -> false;
                    case LaneView.Answered(_, Instant since, var until, _) ->
                        now.isBefore(since) || until.filter(end -> !now.isBefore(end)).isPresent();
                    case LaneView.Wanting(_, var wanted, Instant since) ->
                        now.isBefore(since) || !now.isBefore(wanted.until());
                };
        if (over) {
            show(new LaneView.Ready());
        }
    }

    /// A person has seen to the one who was stopped.
    public void acknowledge() {
        if (isHeld()) {
            show(new LaneView.Ready());
        }
    }

    /// Staff close the lane; a pass that stands is put away. Nothing happens while the lane [#isHeld].
    public void close() {
        if (!isClosed() && !isHeld()) {
            show(new LaneView.Closed());
        }
    }

    /// Staff open the lane again.
    public void open() {
        if (isClosed()) {
            show(new LaneView.Ready());
        }
    }

    public boolean isClosed() {
        return view instanceof LaneView.Closed;
    }

    public LaneView view() {
        return view;
    }

    /// True while somebody is stopped or waits for staff: the next person waits too.
    public boolean isHeld() {
        return view instanceof LaneView.Answered(_, _, _, boolean acknowledgeable) && acknowledgeable;
    }

    private void show(LaneView next) {
        view = next;
        screen.accept(next);
    }

    private static boolean isPass(Passage passage) {
        return passage.verdict() instanceof Verdict.Pass;
    }

    private static Duration stays(Passage passage) {
        return isPass(passage) ? PASS_STAYS : OTHERS_STAY;
    }
}
