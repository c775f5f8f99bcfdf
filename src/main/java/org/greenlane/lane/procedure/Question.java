package org.greenlane.lane.procedure;

import java.util.List;
import java.util.Optional;

/// A question that staff put to a person.
///
/// @param name as it stands in the site's data and in the log
/// @param pictogram its name, by which a screen finds the drawing
public record Question(String name, String pictogram, Wording wording, List<Choice> choices) {
    /// As many as a hand counts, and a sheet of commands has letters for: A to F.
    public static final int MOST_CHOICES = 6;

    public Question {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String choiceName) {
        return choices.stream().filter(choice -> choice.name().equals(choiceName)).findFirst();
    }

    /// One of the answers.
    public record Choice(String name, String pictogram, Wording wording) {}
}
