package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.FolderBook;
import org.greenlane.desk.parts.FoldersModel;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.Tiles;

/// Sticks and folders as large tiles.
final class FoldersSheet {
    private static final int ROWS = 4;
    private static final int COLUMNS = 2;
    private static final double HIGHEST = 8;

    private static final double FOOT = 3.8;

    private FoldersSheet() {}

    /// @param chosen takes the folder that one is in
    static Sheet of(FoldersModel model, String title, String use, Consumer<String> chosen, OfficeKit kit) {
        Optional<String> path = model.now().flatMap(FolderBook.Folder::path);
        Split whole = Split.down(0.5, "sheet")
                .fixed(kit.title(title), 2.6)
                .fixed(kit.line(path.orElseGet(() -> kit.say(SupervisorPhrase.FOLDERS_BEGIN)), "quiet"), 2);
        if (model.now().isEmpty()) {
            whole.share(kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 1.6), 1);
        } else if (!model.now().get().readable()) {
            whole.share(kit.text(kit.say(SupervisorPhrase.FOLDER_GONE), Pos.CENTER, 1.6, "strong"), 1)
                    .fixed(kit.more(DeskTrouble.FOLDER_GONE.code()), 2);
        } else if (model.places().isEmpty()) {
            whole.share(
                    kit.text(
                            kit.say(path.isPresent() ? SupervisorPhrase.FOLDER_EMPTY : SupervisorPhrase.NO_STICK),
                            Pos.CENTER,
                            1.6,
                            "quiet"),
                    1);
        } else {
            whole.share(tiles(model, kit), 1);
        }
        List<BigButton> foot = new ArrayList<>();
        Optional<BigButton> take = path.filter(_ -> model.now().get().readable())
                .map(it -> new BigButton(Sign.YES, use, "plainest").called("folder-use").on(() -> chosen.accept(it)));
        take.ifPresent(foot::add);
        foot.add(new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("folder-back").on(kit.model()::back));
        int pages = (model.places().size() + ROWS * COLUMNS - 1) / (ROWS * COLUMNS);
        if (pages > 1) {
            foot.add(new BigButton(Optional.empty(), model.page() + 1 + " / " + pages + "  ›", "")
                    .called("folder-more")
                    .on(() -> model.page((model.page() + 1) % pages)));
        }
        return Sheet.of("", whole.fixed(Split.turning(0.6).equal(foot), FOOT, FOOT * foot.size()), take);
    }

    private static Tiles tiles(FoldersModel model, OfficeKit kit) {
        List<FolderBook.Place> places = model.places();
        int begin = Math.min(model.page() * ROWS * COLUMNS, places.size());
        int end = Math.min(begin + ROWS * COLUMNS, places.size());
        List<BigButton> tiles =
                IntStream.range(begin, end).mapToObj(at -> tile(places.get(at), at, model, kit)).toList();
        return new Tiles(0.55, tiles).columns(COLUMNS).fewestRows(ROWS).noHigherThan(HIGHEST);
    }

    private static BigButton tile(FolderBook.Place place, int at, FoldersModel model, OfficeKit kit) {
        String free = place.freeMegabytes().map(it -> " · " + kit.words().free(it)).orElse("");
        return new BigButton(place.removable() ? Sign.STICK : Sign.FOLDER, place.name() + free)
                .called("place-" + at)
                .on(() -> model.go(Optional.of(place.path())));
    }
}
