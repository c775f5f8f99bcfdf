package org.greenlane.desk.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Sticks and folders of this machine. Never waits; answers come on any thread.
public interface FolderBook {
    /// @param path empty for where one begins: sticks first
    void list(Optional<String> path, Consumer<Folder> told);

    /// @param path empty where one begins
    /// @param parent where one goes back to; empty for where one begins
    /// @param readable false where it has gone, or nobody may look into it
    record Folder(Optional<String> path, Optional<String> parent, List<Place> places, boolean readable) {
        public Folder {
            places = List.copyOf(places);
        }
    }

    /// @param removable whether it is a stick or the like
    /// @param freeMegabytes room for more, where it is a place of its own
    record Place(String path, String name, boolean removable, Optional<Long> freeMegabytes) {}
}
