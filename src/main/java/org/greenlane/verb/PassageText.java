package org.greenlane.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenlane.desk.words.Words;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Notice;
import org.greenlane.health.PaperFacts;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;

/// Passages as lines, for people and for programs.
final class PassageText {
    private PassageText() {}

    static String plain(Path file, Passage passage, Words words) {
        StringBuilder text = new StringBuilder(verdict(passage.verdict(), words)).append("  ").append(Printable.of(file));
        for (PersonResult person : passage.people()) {
            if (passage.people().size() > 1) {
                text.append(String.format(
                        "%n  %s  %s", verdict(person.verdict(), words), person.name().text()));
            }
            for (Reason reason : person.verdict().reasons()) {
                text.append(String.format("%n    %d %s", reason.number(), words.reason(reason)));
                // Only the weightiest reason says what to do: what a green colour alone would mean must not be read here.
                if (reason == person.verdict().reasons().getFirst()) {
                    text.append(' ').append(words.nextStep(reason));
                }
            }
            if (passage.issuer().isEmpty() && passage.freshness().isPresent()) {
                text.append(String.format("%n    %s", words.statusesAge(passage.freshness(), passage.at())));
            }
            person.foreign().ifPresent(facts -> text.append(String.format(
                    "%n    %s%s",
                    words.certificate(passage.kind(), passage.issuer(), facts.kind()),
                    facts.rule().map(rule -> ". " + words.byRule(rule)).orElse(""))));
            notice(person.verdict(), words).ifPresent(notice -> text.append(String.format("%n        %s", Printable.of(notice))));
        }
        return text.toString();
    }

    private static Optional<String> notice(Verdict verdict, Words words) {
        return verdict instanceof Verdict.AskStaff(_, Optional<Notice> notice)
                ? notice.map(n -> n.in(words.language().tag()))
                : Optional.empty();
    }

    /// The reasons of a passage, shortly.
    static String reasons(Passage passage, Words words) {
        return passage.verdict().reasons().stream()
                .map(reason -> reason.number() + " " + words.reason(reason))
                .collect(Collectors.joining("; "));
    }

    static String verdict(Verdict verdict, Words words) {
        return String.format("%-9s", words.verdictWord(verdict));
    }

    static String json(Path file, Passage passage) {
        Json json = new Json().beginObject().name("file").value(file.toString());
        verdict(json, passage.verdict());
        json.name("kind").value(passage.kind().name());
        passage.issuer().ifPresent(region -> json.name("issuer").value(region.code()));
        passage.medium().ifPresent(medium -> json.name("medium").value(medium.name()));
        passage.freshness().ifPresent(f -> json.name("statusesFrom").value(f.created().toString()));
        passage.paper().ifPresent(paper -> paper(json, paper));
        json.name("people").beginArray();
        passage.people().forEach(person -> person(json, person));
        return json.endArray().endObject().toString();
    }

    private static void foreign(Json json, ForeignFacts facts) {
        json.name("certificate").value(facts.kind().name());
        facts.rule().ifPresent(rule -> json.name("rule").value(rule.id()).name("ruleVersion").value(rule.version()));
    }

    private static void paper(Json json, PaperFacts paper) {
        json.name("printed").value(paper.printed().toString());
        json.name("validUntil").value(paper.validUntil().toString());
        paper.usedBefore().ifPresent(at -> json.name("usedBefore").value(at.toString()));
    }

    private static void person(Json json, PersonResult person) {
        json.beginObject();
        verdict(json, person.verdict());
        json.name("name").value(person.name().text());
        person.foreign().ifPresent(facts -> foreign(json, facts));
        person.colour().ifPresent(colour -> json.name("colour").value(colour.name()));
        json.name("travel").value(person.travel().name()).endObject();
    }

    private static void verdict(Json json, Verdict verdict) {
        String word = switch (verdict) {
            case Verdict.Pass _ -> "PASS";
            case Verdict.AskStaff _ -> "ASK_STAFF";
            case Verdict.Stop _ -> "STOP";
        };
        json.name("verdict").value(word);
        List<Reason> reasons = verdict.reasons();
        json.name("reasons").beginArray();
        for (Reason reason : reasons) {
            json.beginObject().name("number").value(reason.number()).name("name").value(reason.name()).endObject();
        }
        json.endArray();
    }

    static String error(Path file, String sentence) {
        return new Json()
                .beginObject()
                .name("file")
                .value(file.toString())
                .name("error")
                .value(sentence)
                .endObject()
                .toString();
    }
}
