package org.greenlane.desk.assisted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// A number is typed: first of what it is, then the number, with a look at its check digit before anything is sent.
final class TypingSheet {
    private TypingSheet() {}

    static Sheet of(Local.Typing typing, Kit kit) {
        return typing.kind().map(kind -> number(kind, kit)).orElseGet(() -> kinds(kit));
    }

    private static BigButton back(Kit kit, Local where) {
        return new BigButton(Sign.BACK, kit.words().step(Step.BACK))
                .called("typing-back")
                .on(() -> kit.model().local(where));
    }

    private static Sheet kinds(Kit kit) {
        NumberKind[] kinds = NumberKind.values();
        List<BigButton> choices = IntStream.range(0, kinds.length)
                .mapToObj(at -> choice(kinds[at], at, kit))
                .toList();
        Map<Character, BigButton> keys = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            keys.put((char) ('1' + i), choices.get(i));
        }
        List<BigButton> all = new ArrayList<>(choices);
        all.add(back(kit, new Local.Nothing()));
        Split whole = Split.down(0.8, "sheet")
                .fixed(kit.title(AssistedPhrase.TYPING_TITLE), 3)
                .share(new Tiles(0.8, all).columns(4, 2), 1);
        return Sheet.of("", whole, Optional.of(choices.getFirst()), keys);
    }

    private static BigButton choice(NumberKind kind, int at, Kit kit) {
        String[] classes = at == 0 ? new String[] {"plainest"} : new String[0];
        return new BigButton(
                        Optional.of(kind.picture()), kit.words().kind(kind), String.valueOf(at + 1), classes)
                .called("kind-" + kind)
                .on(() -> kit.model().local(new Local.Typing(Optional.of(kind))));
    }

    private static Sheet number(NumberKind kind, Kit kit) {
        Entry number = new Entry(kind.entry());
        CheckBadge badge = new CheckBadge(kit.words());
        Form form = new Form(List.of(new EntryField(number, kit.words().kind(kind))), () -> send(kind, number, kit));
        form.onChange(() -> badge.show(number.isEmpty() ? NumberCheck.State.UNFINISHED : state(kind, number, kit)));
        badge.show(NumberCheck.State.UNFINISHED);
        BigButton goOn = new BigButton(Sign.YES, kit.say(AssistedPhrase.LOOK_UP), "plainest")
                .called("look-up")
                .on(form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(kit.words().kind(kind))),
                        form,
                        List.of(badge),
                        new NoticeBox(""),
                        List.of(goOn, back(kit, new Local.Typing(Optional.empty())))),
                goOn,
                form);
    }

    private static NumberCheck.State state(NumberKind kind, Entry number, Kit kit) {
        char[] copy = number.copy();
        try {
            return kit.model().check().of(kind, copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /// A number that can be none is not sent: staff would wait for nothing.
    private static boolean send(NumberKind kind, Entry number, Kit kit) {
        if (state(kind, number, kit) != NumberCheck.State.RIGHT) {
            return false;
        }
        kit.send(
                kind == NumberKind.PRINTED
                        ? new Input.TypePrintedNumber(number.take())
                        : new Input.TypeNumber(kind.code(), number.take()));
        return true;
    }
}
