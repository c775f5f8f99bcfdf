package org.greenlane.desk.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.FolderBook;
import org.greenlane.desk.parts.FoldersModel;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;

/// Sticks and folders of this machine.
final class PlacesSheet {
    private static final int COLUMNS = 2;
    private static final int ON_A_PAGE = 6;

    private PlacesSheet() {}

    /// @param chosen takes the folder that one is in
    static Sheet of(SetupPhrase title, SetupPhrase use, Consumer<String> chosen, SetupKit kit) {
        FoldersModel folders = kit.model().folders();
        Optional<String> path = folders.now().flatMap(FolderBook.Folder::path);
        boolean readable = folders.now().map(FolderBook.Folder::readable).orElse(false);
        Optional<BigButton> take = path.filter(_ -> readable)
                .map(it -> kit.next(kit.say(use), () -> chosen.accept(it)));
        List<BigButton> others = new ArrayList<>();
        int pages = (folders.places().size() + ON_A_PAGE - 1) / ON_A_PAGE;
        if (pages > 1) {
            others.add(new BigButton(Optional.empty(), folders.page() + 1 + " / " + pages + "  ›", "")
                    .called("places-more")
                    .on(() -> folders.page((folders.page() + 1) % pages)));
        }
        return kit.plain(
                title,
                path.orElseGet(() -> kit.say(SetupPhrase.PLACES_BEGIN)),
                body(folders, path.isPresent(), kit),
                kit.foot(take, others.toArray(BigButton[]::new)));
    }

    private static Region body(FoldersModel folders, boolean inside, SetupKit kit) {
        if (folders.now().isEmpty()) {
            return told(SetupPhrase.ONE_MOMENT, kit);
        }
        if (!folders.now().orElseThrow().readable()) {
            return told(SetupPhrase.PLACE_GONE, kit);
        }
        List<FolderBook.Place> places = folders.places();
        if (places.isEmpty()) {
            return told(inside ? SetupPhrase.NO_FOLDERS : SetupPhrase.NO_STICK, kit);
        }
        List<BigButton> tiles = new ArrayList<>();
        int begin = Math.min(folders.page() * ON_A_PAGE, places.size());
        for (int at = begin; at < Math.min(begin + ON_A_PAGE, places.size()); at++) {
            tiles.add(tile(places.get(at), at, folders, kit));
        }
        return SetupKit.grid(tiles, COLUMNS);
    }

    private static Region told(SetupPhrase what, SetupKit kit) {
        return new FitParagraph(kit.say(what), Pos.CENTER, 1.6, "strong");
    }

    private static BigButton tile(FolderBook.Place place, int at, FoldersModel folders, SetupKit kit) {
        return kit.choice(
                place.removable() ? Sign.STICK : Sign.FOLDER,
                place.name() + kit.words().free(place.freeMegabytes()),
                "place-" + at,
                () -> folders.go(Optional.of(place.path())));
    }
}
