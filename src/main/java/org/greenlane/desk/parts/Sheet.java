package org.greenlane.desk.parts;

import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;

/// One view as it is drawn, and what its keys do.
///
/// @param title small, in the head of the screen
/// @param plainest what Enter presses; empty where nothing should happen without a choice
/// @param form what is typed here
/// @param keys what digits and letters press
/// @param forget leaves nothing on the screen
public record Sheet(
        String title,
        Region node,
        Optional<BigButton> plainest,
        Optional<Form> form,
        Map<Character, BigButton> keys,
        Runnable forget) {
    public Sheet {
        keys = Map.copyOf(keys);
    }

    public static Sheet of(String title, Region node, Optional<BigButton> plainest) {
        return of(title, node, plainest, Map.of());
    }

    public static Sheet of(String title, Region node, Optional<BigButton> plainest, Map<Character, BigButton> keys) {
        return new Sheet(title, node, plainest, Optional.empty(), keys, () -> {});
    }

    public static Sheet typing(String title, Region node, BigButton plainest, Form form) {
        return new Sheet(title, node, Optional.of(plainest), Optional.of(form), Map.of(), form::wipe);
    }

    public Sheet forgetting(Runnable more) {
        return new Sheet(title, node, plainest, form, keys, () -> {
            forget.run();
            more.run();
        });
    }
}
