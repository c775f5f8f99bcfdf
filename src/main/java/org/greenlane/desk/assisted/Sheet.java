package org.greenlane.desk.assisted;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.layout.Region;
import org.greenlane.lane.assisted.AssistedView;

/// One view as it is drawn, and what its keys do.
///
/// @param title small, in the head of the screen
/// @param plainest what Enter presses; empty where nothing should happen without a choice
/// @param form what is typed here
/// @param keys what digits and letters press
/// @param again takes a newer view of the same kind, so that what was typed may stay; false where it must be drawn anew
/// @param forget leaves nothing on the screen
public record Sheet(
        String title,
        Region node,
        Optional<BigButton> plainest,
        Optional<Form> form,
        Map<Character, BigButton> keys,
        Predicate<AssistedView> again,
        Runnable forget) {
    public Sheet {
        keys = Map.copyOf(keys);
    }

    public static Sheet of(String title, Region node, Optional<BigButton> plainest) {
        return of(title, node, plainest, Map.of());
    }

    public static Sheet of(String title, Region node, Optional<BigButton> plainest, Map<Character, BigButton> keys) {
        return new Sheet(title, node, plainest, Optional.empty(), keys, _ -> false, () -> {});
    }

    public static Sheet typing(String title, Region node, BigButton plainest, Form form, Predicate<AssistedView> again) {
        return new Sheet(title, node, Optional.of(plainest), Optional.of(form), Map.of(), again, form::wipe);
    }

    public Sheet forgetting(Runnable more) {
        return new Sheet(title, node, plainest, form, keys, again, () -> {
            forget.run();
            more.run();
        });
    }
}
