package org.greenlane.desk.help;

import java.util.ArrayList;
import java.util.List;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;

/// The words of help in one language. A test asks for every topic in every language.
public final class HelpWords {
    private final Texts texts;

    public HelpWords(Language language) {
        this.texts = Texts.load("help", language);
    }

    /// A picture and what it says.
    public record Tip(Picture picture, String words) {}

    public String title(Topic topic) {
        return texts.getString(topic.key());
    }

    public List<Tip> tips(Topic topic) {
        List<Tip> tips = new ArrayList<>();
        for (Picture picture : topic.pictures()) {
            tips.add(new Tip(picture, texts.getString(topic.key() + "." + (tips.size() + 1))));
        }
        return tips;
    }

    public String keys(Topic.Keys keys) {
        return texts.getString("keys." + keys);
    }

    /// What the button says that puts help away.
    public String close() {
        return texts.getString("close");
    }

    /// What a printed guide is called.
    ///
    /// @param role its key: `guard`, `supervisor`, `technician`
    public String guide(String role) {
        return texts.getString("guide." + role);
    }

    /// What stands below the title of a printed guide.
    public String guideLine() {
        return texts.getString("guide.line");
    }
}
