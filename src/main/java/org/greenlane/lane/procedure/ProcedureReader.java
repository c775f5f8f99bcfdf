package org.greenlane.lane.procedure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.procedure.Procedure.Next;
import org.greenlane.lane.procedure.ProcedureException.Flaw;
import org.tomlj.Toml;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;

/// The schema of a site's procedures: TOML 1.0 text to checked procedures, or everything that is wrong at once.
final class ProcedureReader {
    /// Tables within tables; the file has three levels, lists counted.
    private static final int MAX_NESTING = 8;

    private static final int MOST_QUESTIONS = 64;
    private static final int MOST_PROCEDURES = 64;
    private static final int MOST_STEPS = MOST_QUESTIONS * Question.MOST_CHOICES;
    /// As long as a slip may live: src/docs/slip.md.
    private static final int LONGEST_SLIP_HOURS = 24;

    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private ProcedureReader() {}

    static Procedures read(byte[] bytes, String source) throws ProcedureException {
        ProcedureReader reader = new ProcedureReader();
        List<Procedure> procedures = reader.parse(bytes).map(reader::procedures).orElse(List.of());
        if (!reader.flaws.isEmpty()) {
            throw ProcedureException.inOrder(source, reader.flaws);
        }
        return new Procedures(procedures);
    }

    private Optional<TomlParseResult> parse(byte[] bytes) {
        if (bytes.length > Procedures.LARGEST_FILE) {
            flaws.add(new Flaw(1, 1, "more than " + Procedures.LARGEST_FILE + " bytes"));
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            flaws.add(new Flaw(1, 1, "not UTF-8 text"));
            return Optional.empty();
        }
        TomlParseResult toml = Toml.parse(text, TomlParseOptions.defaults().withMaxNestingDepth(MAX_NESTING));
        toml.errors()
                .forEach(error -> flaws.add(new Flaw(
                        error.position().line(), error.position().column(), String.valueOf(error.getMessage()))));
        return toml.hasErrors() ? Optional.empty() : Optional.of(toml);
    }

    private List<Procedure> procedures(TomlParseResult toml) {
        Fields top = new Fields(toml, new Flaw(1, 1, ""), flaws);
        top.tables("question", 1, MOST_QUESTIONS).forEach(this::question);
        List<Procedure> procedures = new ArrayList<>();
        Coverage coverage = new Coverage();
        for (Fields fields : top.tables("procedure", 1, MOST_PROCEDURES)) {
            procedure(fields).ifPresent(procedure -> {
                procedures.add(procedure);
                coverage.add(procedure, fields);
            });
        }
        top.end();
        if (flaws.isEmpty()) {
            coverage.missing().forEach(site ->
                    top.flaw("procedure", "lacks one without reasons for " + site + ", for all that no other is for"));
        }
        return procedures;
    }

    private void question(Fields fields) {
        Optional<String> name = fields.name("name");
        Optional<String> pictogram = fields.name("pictogram");
        Optional<Wording> wording = wording(fields);
        List<Question.Choice> choices = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (Fields each : fields.tables("choice", 2, Question.MOST_CHOICES)) {
            choice(each).ifPresent(choice -> {
                if (!taken.add(choice.name())) {
                    each.flaw("name", "stands twice in one question");
                }
                choices.add(choice);
            });
        }
        fields.end();
        if (name.isPresent() && pictogram.isPresent() && wording.isPresent()) {
            Question question = new Question(name.get(), pictogram.get(), wording.get(), choices);
            if (questions.put(name.get(), question) != null) {
                fields.flaw("name", "stands twice");
            }
        }
    }

    private static Optional<Question.Choice> choice(Fields fields) {
        Optional<String> name = fields.name("name");
        Optional<String> pictogram = fields.name("pictogram");
        Optional<Wording> wording = wording(fields);
        fields.end();
        return name.flatMap(n -> pictogram.flatMap(p -> wording.map(w -> new Question.Choice(n, p, w))));
    }

    private static Optional<Wording> wording(Fields fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : new TreeSet<>(Wording.LANGUAGES)) {
            fields.sentence(language).ifPresent(text -> texts.put(language, text));
        }
        return texts.keySet().containsAll(Wording.LANGUAGES) ? Optional.of(new Wording(texts)) : Optional.empty();
    }

    private Optional<Procedure> procedure(Fields fields) {
        Optional<String> name = fields.name("name");
        Set<SiteKind> sites = fields.constants("sites", SiteKind.class);
        Set<Reason> reasons =
                fields.has("reasons") ? fields.constants("reasons", Reason.class) : EnumSet.noneOf(Reason.class);
        Optional<Question> first = asked(fields, "first");
        int before = flaws.size();
        Map<String, Map<String, Next>> steps = new LinkedHashMap<>();
        for (Fields step : fields.tables("steps", 2, MOST_STEPS)) {
            step(step, steps);
        }
        fields.end();
        if (first.isPresent() && flaws.size() == before) {
            new Paths(steps, fields).check(first.get());
        }
        return name.flatMap(n -> first.map(question -> new Procedure(n, sites, reasons, question, steps)));
    }

    private void step(Fields fields, Map<String, Map<String, Next>> steps) {
        Optional<Question> at = asked(fields, "at");
        Optional<String> choice = fields.name("choice");
        Optional<Next> next = next(fields);
        fields.end();
        if (at.isEmpty() || choice.isEmpty() || next.isEmpty()) {
            return;
        }
        if (at.get().choice(choice.get()).isEmpty()) {
            fields.flaw("choice", "is none of the question " + at.get().name());
        } else if (steps.computeIfAbsent(at.get().name(), _ -> new LinkedHashMap<>())
                        .put(choice.get(), next.get())
                != null) {
            fields.flaw("choice", "leads somewhere already");
        }
    }

    private Optional<Next> next(Fields fields) {
        if (fields.has("ask") == fields.has("end")) {
            fields.flaw("choice", "must lead to one question (ask) or to one outcome (end)");
            return Optional.empty();
        }
        if (fields.has("ask")) {
            return asked(fields, "ask").map(Next.Ask::new);
        }
        return fields.constant("end", Outcome.Kind.class).flatMap(kind -> outcome(fields, kind)).map(Next.End::new);
    }

    private static Optional<Outcome> outcome(Fields fields, Outcome.Kind kind) {
        return kind == Outcome.Kind.SLIP
                ? fields.number("hours", 1, LONGEST_SLIP_HOURS).map(hours -> new Outcome(kind, Duration.ofHours(hours)))
                : Optional.of(new Outcome(kind));
    }

    private Optional<Question> asked(Fields fields, String key) {
        Optional<Question> question = fields.name(key).map(questions::get);
        if (question.isEmpty()) {
            fields.flaw(key, "must be the name of a question of this file");
        }
        return question;
    }
}
