package org.greenlane.desk.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;

/// What stands behind the gate, and in which region.
final class SiteSheet {
    private static final int IN_A_ROW = 2;

    private SiteSheet() {}

    static Sheet of(SetupKit kit) {
        Entry region = new Entry(Entry.Kind.REGION);
        AtomicReference<Optional<SiteKind>> chosen = new AtomicReference<>(kit.assistant().draft().site());
        NoticeBox notice = kit.notice();
        Form form = new Form(List.of(new EntryField(region, kit.say(SetupPhrase.REGION))), () -> {
            if (!Region.isRegion(region.text())) {
                notice.say(kit.say(SetupPhrase.REGION_RULES));
            } else if (chosen.get().isEmpty()) {
                notice.say(kit.say(SetupPhrase.SITE_MISSING));
            } else {
                kit.assistant().site(chosen.get().orElseThrow(), new Region(region.text()));
            }
            return true;
        });
        kit.assistant().draft().region().ifPresent(known -> known.code().chars().forEach(sign -> form.type((char) sign)));
        BigButton next = kit.next(kit.say(SetupPhrase.NEXT), () -> {
            if (region.isEmpty()) {
                notice.say(kit.say(SetupPhrase.REGION_RULES));
            }
            form.enter();
        });
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(
                                kit.title(SetupPhrase.SITE_TITLE),
                                kit.hint(kit.say(SetupPhrase.SITE_HINT)),
                                kit.later()),
                        form,
                        rows(kit, chosen),
                        notice,
                        kit.foot(Optional.of(next))),
                next,
                form);
    }

    private static List<Tiles> rows(SetupKit kit, AtomicReference<Optional<SiteKind>> chosen) {
        List<BigButton> tiles = new ArrayList<>();
        for (SiteKind kind : SiteKind.values()) {
            BigButton tile = new BigButton(Optional.empty(), kit.words().site(kind), "").called("site-" + kind);
            tile.on(() -> {
                chosen.set(Optional.of(kind));
                tiles.forEach(each -> each.getStyleClass().remove("chosen"));
                tile.getStyleClass().add("chosen");
            });
            if (chosen.get().equals(Optional.of(kind))) {
                tile.getStyleClass().add("chosen");
            }
            tiles.add(tile);
        }
        return List.of(
                Tiles.row(0.4, tiles.subList(0, IN_A_ROW)), Tiles.row(0.4, tiles.subList(IN_A_ROW, tiles.size())));
    }
}
