package org.greenlane.desk.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.desk.words.Words;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Notice;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;

/// A passage in the words of the screen.
///
/// @param word the giant word, in the station's language
/// @param companionWord the same in the other language
/// @param travelMark the words of the travel mark, if anybody of the passage has one
/// @param people one or more, the holder first
/// @param lines why and what next, the weightiest first
/// @param tally how many of a group may pass; only for groups
/// @param record the passage's number in the log, in words
/// @param certificate what the certificate of another country is, where one was shown
/// @param rule which rule decided on it, for staff
public record Answer(
        VerdictLook look,
        String word,
        String companionWord,
        Optional<String> travelMark,
        List<Person> people,
        List<Line> lines,
        Optional<String> tally,
        String record,
        Optional<String> certificate,
        Optional<String> rule) {
    /// The most reasons that are spelled out; a guard reads no more.
    public static final int MAX_LINES = 2;

    /// One person of the passage.
    ///
    /// @param name as far as it may be shown; empty where nobody is named
    /// @param age the age group in words, of those who are seen to in other ways
    /// @param number the stable number of the weightiest reason
    public record Person(
            String name, Optional<String> age, VerdictLook look, String word, Optional<String> travelMark, String number) {
        /// Who this is, as far as it is known.
        public String called() {
            return Stream.concat(Stream.of(name), age.stream())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /// One reason.
    ///
    /// @param number its stable number, as it is said on the telephone
    /// @param next the next step, or what the authority announced about the case; empty behind the first reason
    public record Line(String number, String reason, String next) {}

    public static Answer of(Passage passage, Words words) {
        Verdict verdict = passage.verdict();
        List<Person> people =
                passage.people().stream().map(p -> person(p, words)).toList();
        boolean marked = passage.people().stream().anyMatch(p -> p.travel() == TravelRisk.MARKED);
        return new Answer(
                VerdictLook.of(verdict),
                words.verdictWord(verdict),
                words.companion(foreignIssuer(passage)).verdictWord(verdict),
                marked ? Optional.of(words.travel(TravelRisk.MARKED)) : Optional.empty(),
                people,
                lines(verdict, words),
                people.size() > 1 ? Optional.of(tally(people, words)) : Optional.empty(),
                words.record(passage.number()),
                certificate(passage, words),
                foreign(passage).flatMap(ForeignFacts::rule).map(words::byRule));
    }

    private static Optional<ForeignFacts> foreign(Passage passage) {
        return passage.people().getFirst().foreign();
    }

    private static Optional<Region> foreignIssuer(Passage passage) {
        return foreign(passage).flatMap(_ -> passage.issuer());
    }

    /// What the certificate of another country is, where one was shown.
    public static Optional<String> certificate(Passage passage, Words words) {
        return foreign(passage).map(facts -> words.certificate(passage.kind(), passage.issuer(), facts.kind()));
    }

    public boolean isGroup() {
        return people.size() > 1;
    }

    /// The same, of somebody for whom nothing is left to be done.
    public Answer withoutNextStep() {
        List<Line> settled = lines.stream().map(line -> new Line(line.number(), line.reason(), "")).toList();
        return new Answer(
                look, word, companionWord, travelMark, people, settled, tally, record, certificate, rule);
    }

    private static Person person(PersonResult result, Words words) {
        return new Person(
                result.name().text(),
                age(result, words),
                VerdictLook.of(result.verdict()),
                words.verdictWord(result.verdict()),
                result.travel() == TravelRisk.MARKED
                        ? Optional.of(words.travel(TravelRisk.MARKED))
                        : Optional.empty(),
                number(result.verdict().reasons().getFirst()));
    }

    /// Children and old people are seen to in other ways: staff are told where a document tells.
    private static Optional<String> age(PersonResult result, Words words) {
        return result.age().filter(age -> age != AgeGroup.ADULT).map(words::ageGroup);
    }

    private static List<Line> lines(Verdict verdict, Words words) {
        Optional<String> announced = notice(verdict).map(n -> n.in(words.language().tag()));
        List<Reason> reasons = verdict.reasons().stream().distinct().limit(MAX_LINES).toList();
        return reasons.stream()
                .map(reason -> new Line(
                        number(reason),
                        words.reason(reason),
                        reason == reasons.getFirst()
                                ? announced.filter(text -> !text.isBlank()).orElseGet(() -> words.nextStep(reason))
                                : ""))
                .toList();
    }

    private static String number(Reason reason) {
        return String.valueOf(reason.number());
    }

    private static Optional<Notice> notice(Verdict verdict) {
        return verdict instanceof Verdict.AskStaff ask ? ask.notice() : Optional.empty();
    }

    private static String tally(List<Person> people, Words words) {
        long passing = people.stream().filter(p -> p.look() == VerdictLook.PASS).count();
        return words.tally((int) passing, people.size());
    }
}
