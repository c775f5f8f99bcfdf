package org.greenlane.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.PropertyResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenlane.health.Reason;
import org.greenlane.health.Sentence;

/// The texts of a report in one language.
public final class ReportWords {
    private final ReportLanguage language;
    private final Function<Reason, String> reasons;
    private final PropertyResourceBundle texts;

    /// @param reasons what a gate in this language calls each reason: a report calls it the same
    public ReportWords(ReportLanguage language, Function<Reason, String> reasons) {
        this.language = language;
        this.reasons = reasons;
        this.texts = load("/org/greenlane/report/report_" + language.tag() + ".properties");
    }

    /// Not by `ResourceBundle.getBundle`: that falls back to the machine's own language.
    private static PropertyResourceBundle load(String name) {
        try (InputStream in = ReportWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    ReportLanguage language() {
        return language;
    }

    /// The text with its places filled, see [Sentence].
    ///
    /// @throws java.util.MissingResourceException if there is none
    String say(String key, Object... values) {
        return Sentence.fill(texts.getString(key), values);
    }

    /// What one of a kind is called.
    String of(String prefix, Enum<?> kind) {
        return say(prefix + "." + kind.name());
    }

    /// How a procedure ended. Those that come with the program are called the same at each kind of site; a site's own go by the
    /// name that it gave them.
    String procedure(ProcedureEnd end) {
        String name = end.procedure();
        int site = name.indexOf("-at-");
        return found("procedure." + (site < 0 ? name : name.substring(0, site)), name)
                + ": "
                + found("outcome." + end.outcome(), end.outcome());
    }

    private String found(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    String reason(Reason reason) {
        return reasons.apply(reason);
    }

    /// A span of time, to the second below two minutes, roughly above; a span back in time is 0 seconds.
    String span(Duration span) {
        long seconds = Math.max(0, Math.round(span.toMillis() / 1000.0));
        if (seconds < 120) {
            return say("span.seconds", seconds);
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 120) {
            return say("span.minutes", minutes);
        }
        long hours = minutes / 60;
        return hours < 48 ? say("span.hours", hours) : say("span.days", hours / 24);
    }

    /// Every letter that the texts need.
    String alphabet() {
        return texts.keySet().stream().map(texts::getString).collect(Collectors.joining());
    }
}
