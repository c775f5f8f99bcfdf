package org.greenlane;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.greenlane.card.Presented;
import org.greenlane.card.sam.SamStatus;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;

/// Hears a device at the bench until it is known whether it works.
final class BenchEar implements SerialDevice.Audience {
    private final CompletableFuture<Finding> result = new CompletableFuture<>();

    /// Only touched by the device's thread.
    private boolean opened;

    CompletableFuture<Finding> result() {
        return result;
    }

    /// It is known otherwise.
    void complete(Finding finding) {
        result.complete(finding);
    }

    @Override
    public boolean isHeld() {
        return false;
    }

    @Override
    public void presented(Presented presented) {
        try (presented) {
            result.complete(
                    switch (presented) {
                        case Presented.Shown(var document, _) ->
                            Finding.good("read a document (" + document.kind() + ") whose parts agree");
                        case Presented.Refused(_, var reason) ->
                            Finding.bad(
                                    "what was laid down was refused: " + reason.number() + " " + reason,
                                    "Try another document before the reader is changed.");
                    });
        }
    }

    @Override
    public void scanned(Optional<String> code) {
        result.complete(code.map(text -> Finding.good("read a code of " + text.length() + " characters"))
                .orElseGet(() -> Finding.bad(
                        "what came is no text",
                        "Check speed and suffix in the profile, and the scanner's character set.")));
    }

    @Override
    public void moved(Barrier barrier) {
        opened |= barrier == Barrier.OPEN;
        if (opened && barrier == Barrier.CLOSED) {
            result.complete(Finding.good("told to open and to close"));
        }
    }

    @Override
    public void cue(CardCue cue) {
        // The person sees the card.
    }

    @Override
    public void trouble(SamStatus status) {
        result.complete(Finding.bad(
                "the reader's module says " + status, "Unplug it and plug it in again; else change the reader."));
    }

    @Override
    public void well() {
        // The ordinary state.
    }
}
