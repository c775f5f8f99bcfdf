package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.desk.supervisor.LogModel.Filter;
import org.greenlane.desk.supervisor.LogModel.Look;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;
import org.greenlane.health.SearchReason;

/// The log, page by page, and what it is searched by.
final class LogSheet {
    private LogSheet() {}

    static Sheet of(LogModel model, OfficeKit kit) {
        return switch (model.look()) {
            case Look.AtList() -> Sheet.of("", list(model, kit), Optional.empty());
            case Look.AtEntry(Entry entry) -> entry(entry, kit);
            case Look.Choosing(Filter filter, int page) ->
                Chooser.of(
                        kit.words().log().filter(filter),
                        choices(filter, model, kit),
                        page,
                        next -> model.look(new Look.Choosing(filter, next)),
                        kit);
            case Look.AtReasons() -> reasons(model, kit);
            case Look.AwaitingDocument(SearchReason reason) -> awaiting(reason, kit);
        };
    }

    private static Region list(LogModel model, OfficeKit kit) {
        Split whole = Split.down(0.4, "sheet").fixed(filters(model, kit), 3.4, 7);
        switch (model.answer().orElse(null)) {
            case null -> whole.share(kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 1.8), 1);
            case LogAnswer.Unreadable() ->
                whole.share(kit.logBroken(), 1);
            case LogAnswer.Page page when page.entries().isEmpty() ->
                whole.share(kit.text(empty(page, model, kit), Pos.CENTER, 1.6, "quiet"), 1);
            case LogAnswer.Page page -> {
                page.entries().forEach(entry -> whole.share(row(entry, model, kit), 1));
                for (int missing = page.entries().size(); missing < LogBook.PAGE; missing++) {
                    whole.share(Split.down(0), 1);
                }
            }
        }
        boolean told = model.progress().filter(it -> it.of() > 0).isPresent();
        return whole.fixed(told ? searching(model, model.progress().get(), kit) : pager(model, kit), 3.4, told ? 3.4 : 7);
    }

    private static String empty(LogAnswer.Page page, LogModel model, OfficeKit kit) {
        if (model.progress().isPresent()) {
            return kit.say(SupervisorPhrase.LOG_LOOKING);
        }
        if (page.partly()) {
            return kit.say(SupervisorPhrase.LOG_PARTLY);
        }
        if (model.query().ofPerson()) {
            return kit.say(SupervisorPhrase.PERSON_NOTHING);
        }
        return kit.say(model.query().equals(LogQuery.ALL) ? SupervisorPhrase.LOG_EMPTY : SupervisorPhrase.LOG_NOTHING);
    }

    private static Region filters(LogModel model, OfficeKit kit) {
        List<BigButton> row = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            Optional<String> now = chosen(filter, model.query(), kit.words());
            BigButton button = new BigButton(Optional.empty(), now.orElseGet(() -> kit.words().log().filter(filter)), "", "filter")
                    .called("filter-" + filter)
                    .on(() -> model.look(new Look.Choosing(filter, 0)));
            if (now.isPresent()) {
                button.getStyleClass().add("chosen");
            }
            row.add(button);
        }
        return new Tiles(0.4, row).columns(row.size(), row.size() / 2);
    }

    private static Optional<String> chosen(Filter filter, LogQuery query, SupervisorWords words) {
        return switch (filter) {
            case SPAN -> Optional.of(query.span()).filter(it -> it != LogQuery.Span.ALL).map(words.log()::span);
            case ANSWER -> query.answer().map(words::answer);
            case KIND -> query.kind().map(words.log()::kind);
            case OPERATOR -> query.operator().map(OperatorId::text);
            case REASON -> query.reason().map(reason -> String.valueOf(reason.number()));
            case LANE -> query.lane();
        };
    }

    private static List<Chooser.Choice> choices(Filter filter, LogModel model, OfficeKit kit) {
        LogQuery query = model.query();
        SupervisorWords words = kit.words();
        return switch (filter) {
            case SPAN -> Arrays.stream(LogQuery.Span.values())
                    .map(each -> choice("span-" + each, words.log().span(each), query.span() == each, model, query.with(each)))
                    .toList();
            case ANSWER ->
                any(Arrays.stream(Answer.values()), words::answer, query.answer(), query::withAnswer, model, kit);
            case KIND -> any(Arrays.stream(LogKind.values()), words.log()::kind, query.kind(), query::withKind, model, kit);
            case OPERATOR ->
                any(model.choices().staff().stream(), OperatorId::text, query.operator(), query::withOperator, model, kit);
            case REASON ->
                any(
                        Arrays.stream(Reason.values()),
                        reason -> reason.number() + " " + words.common().reason(reason),
                        query.reason(),
                        query::withReason,
                        model,
                        kit);
            case LANE -> any(model.choices().lanes().stream(), lane -> lane, query.lane(), query::withLane, model, kit);
        };
    }

    private static <T> List<Chooser.Choice> any(
            Stream<T> values,
            Function<T, String> words,
            Optional<T> now,
            Function<Optional<T>, LogQuery> with,
            LogModel model,
            OfficeKit kit) {
        List<Chooser.Choice> choices = new ArrayList<>();
        choices.add(choice(
                "any", kit.say(SupervisorPhrase.ANY), now.isEmpty(), model, with.apply(Optional.empty())));
        values.forEach(each -> choices.add(choice(
                "choice-" + each, words.apply(each), now.filter(each::equals).isPresent(), model, with.apply(Optional.of(each)))));
        return choices;
    }

    private static Chooser.Choice choice(String id, String words, boolean chosen, LogModel model, LogQuery query) {
        return new Chooser.Choice(id, words, chosen, () -> model.seek(query));
    }

    private static LineButton row(Entry entry, LogModel model, OfficeKit kit) {
        SupervisorWords words = kit.words();
        String kind = words.log().kind(LogKind.of(entry));
        String gist = LogLines.gist(entry, words);
        String told = entry instanceof Entry.OfPassage passage ? words.answer(passage.answer()) : kind;
        Split what = Split.across(0.5)
                .fixed(kit.line(kit.second(entry.at())), 9)
                .fixed(mark(entry), 1.2)
                .share(kit.line(told, "strong"), 1);
        Split more = Split.across(0.5)
                .share(kit.line(gist), 1)
                .fixed(kit.line(LogLines.operator(entry)), 5)
                .fixed(kit.line("№ " + entry.number(), "quiet"), 5);
        // On an upright screen one below the other.
        Split face = Split.turning(0.5).share(what, 18).share(more, 25);
        return new LineButton(
                face,
                kit.second(entry.at()) + ", " + told + ", " + gist,
                "entry-" + entry.number(),
                () -> model.look(new Look.AtEntry(entry)));
    }

    private static Region mark(Entry entry) {
        return entry instanceof Entry.OfPassage passage ? Bars.block(passage.answer()) : Split.down(0);
    }

    /// How far it is, and how to stop it.
    private static Region searching(LogModel model, LogProgress progress, OfficeKit kit) {
        BigButton stop = new BigButton(Sign.NO, kit.say(SupervisorPhrase.STOP)).called("log-stop").on(model::stop);
        Split told = Split.down(0.2)
                .share(new ProgressBar(progress.done() / (double) progress.of()), 2)
                .share(kit.text(kit.words().progress(progress.done(), progress.of(), progress.left())), 3);
        return Split.across(0.6).share(told, 2).share(stop, 1);
    }

    private static Region pager(LogModel model, OfficeKit kit) {
        boolean more = model.answer().orElse(null) instanceof LogAnswer.Page page && page.next() > 0;
        BigButton newer = new BigButton(OfficeSign.NEWER, kit.say(SupervisorPhrase.NEWER)).called("log-newer").on(model::newer);
        newer.setDisable(model.isAtNewest());
        BigButton older = new BigButton(OfficeSign.OLDER, kit.say(SupervisorPhrase.OLDER)).called("log-older").on(model::older);
        older.setDisable(!more);
        BigButton person = model.query().ofPerson()
                ? new BigButton(Sign.NO, kit.say(SupervisorPhrase.END_PERSON), "chosen").called("end-person").on(kit.model()::back)
                : new BigButton(Sign.DOCUMENT, kit.say(SupervisorPhrase.ONE_PERSON))
                        .called("one-person")
                        .on(() -> model.look(new Look.AtReasons()));
        List<BigButton> pager = new ArrayList<>(List.of(newer, older));
        if (!model.query().ofPerson() && !model.query().equals(LogQuery.ALL)) {
            pager.add(new BigButton(Sign.NO, kit.say(SupervisorPhrase.LOG_CLEAR)).called("log-clear").on(model::clear));
        }
        model.putAway().ifPresent(old -> pager.add(
                new BigButton(Sign.UNDO, kit.say(SupervisorPhrase.LOG_AGAIN)).called("log-again").on(() -> model.seek(old))));
        pager.add(person);
        return new Tiles(0.5, pager).columns(pager.size(), 2);
    }

    private static Sheet entry(Entry entry, OfficeKit kit) {
        Split whole = Split.down(0.4, "sheet")
                .fixed(kit.title("№ " + entry.number() + " · " + kit.words().log().kind(LogKind.of(entry))), 3);
        Split card = Split.down(0.2, "card");
        LogLines.all(entry, kit).forEach(line -> card.share(
                Split.across(0.5).fixed(kit.line(line.name(), "quiet"), 12).share(kit.text(line.value()), 1), 1));
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK"), "plainest").called("entry-back").on(kit.model()::back);
        return Sheet.of("", whole.share(card, 1).fixed(back, 3.6), Optional.of(back));
    }

    private static Sheet reasons(LogModel model, OfficeKit kit) {
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title(kit.say(SupervisorPhrase.PERSON_WHY)), 3)
                .share(kit.hint(kit.say(SupervisorPhrase.PERSON_HINT)), 1);
        model.refused().ifPresent(why -> whole.fixed(
                new NoticeBox(kit.words().log().person(why)), 3.4));
        for (SearchReason reason : SearchReason.values()) {
            whole.fixed(
                    new BigButton(Optional.empty(), kit.words().log().searchReason(reason), "")
                            .called("search-" + reason)
                            .on(() -> model.searchPerson(reason)),
                    4.2);
        }
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("person-back").on(kit.model()::back);
        return Sheet.of("", whole.fixed(back, 3.6), Optional.empty());
    }

    private static Sheet awaiting(SearchReason reason, OfficeKit kit) {
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("person-back").on(kit.model()::back);
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title(kit.words().log().searchReason(reason)), 3)
                .share(new Pictogram(Drawing.CARD_ON_READER), 2)
                .share(kit.text(kit.say(SupervisorPhrase.PERSON_LAY), Pos.CENTER, 2, "strong"), 1)
                .fixed(back, 3.6);
        return Sheet.of("", whole, Optional.empty());
    }
}
