package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.parts.FolderBook;

/// A stick with two folders, and a home.
final class PlayedFolders implements FolderBook {
    boolean noStick;
    boolean gone;

    @Override
    public void list(Optional<String> path, Consumer<Folder> told) {
        if (path.isEmpty()) {
            List<Place> places = new ArrayList<>();
            if (!noStick) {
                places.add(new Place("/media/stick", "SUPERVISOR", true, Optional.of(14_800L)));
            }
            places.add(new Place("/home/station", "station", false, Optional.of(220_000L)));
            told.accept(new Folder(Optional.empty(), Optional.empty(), places, true));
        } else {
            List<Place> inside = List.of(
                    new Place(path.get() + "/2022-04", "2022-04", false, Optional.empty()),
                    new Place(path.get() + "/2022-05", "2022-05", false, Optional.empty()));
            told.accept(new Folder(path, Optional.empty(), gone ? List.of() : inside, !gone));
        }
    }
}
