package org.greenlane.verb;

import java.util.List;
import org.greenlane.audit.Verification;
import org.greenlane.audit.Verification.Damage;
import org.greenlane.health.Event;
import org.greenlane.health.Sentence;

/// What a checked log ends with: a sentence, and an exit code for each thing that can have been done to it.
///
/// @param json the same as one line of JSON
record AuditEnd(int exit, String sentence, String json) {
    private static final int FIRST = 20;
    private static final int CLOCK_SET_BACK = 28;
    private static final int MOST_NAMED = 5;

    static AuditEnd of(Verification verification) {
        return switch (verification) {
            case Verification.Whole(long size, String root, List<Long> jumps) -> whole(size, root, jumps);
            case Verification.Broken(Damage damage, long number, String sentence) -> broken(damage, number, sentence);
        };
    }

    private static AuditEnd whole(long size, String root, List<Long> jumps) {
        String whole = Sentence.count(size, "entry", "entries") + ", every one as and where it was recorded; tree head " + root;
        Json json = new Json().beginObject().name("whole").value(true);
        json.name("size").value(size).name("root").value(root);
        if (jumps.isEmpty()) {
            return new AuditEnd(Exit.OK, whole, json.endObject().toString());
        }
        String before = String.join(", ", jumps.stream().limit(MOST_NAMED).map(String::valueOf).toList())
                + (jumps.size() > MOST_NAMED ? " and others" : "");
        json.name("clockSetBackBefore").value(jumps.getFirst());
        return new AuditEnd(
                CLOCK_SET_BACK,
                whole + "\nThe clock was set back before entry " + before
                        + ": the times from there on are not to be relied on.",
                json.endObject().toString());
    }

    static AuditEnd broken(Damage damage, long number, String sentence) {
        Json json = new Json().beginObject().name("whole").value(false);
        json.name("damage").value(damage.name()).name("firstBad").value(number).name("why").value(sentence);
        return new AuditEnd(
                exit(damage), says(damage, number) + ": " + sentence + ".", json.endObject().toString());
    }

    /// With the restores that the log tells of.
    AuditEnd with(List<Event.Restored> restores) {
        if (restores.isEmpty()) {
            return this;
        }
        List<String> lines = restores.stream().map(AuditEnd::line).toList();
        return and(exit, String.join("\n", lines), "restores", restores.size());
    }

    private static String line(Event.Restored restored) {
        return "The station was restored on " + restored.at() + restored.operator().map(who -> " by " + who).orElse("")
                + ", from a backup of " + restored.backedUp() + " with "
                + Sentence.count(restored.size(), "entry", "entries") + "; what was recorded in between is not in this log.";
    }

    /// With one more line, and its figure.
    AuditEnd and(int otherExit, String line, String name, long figure) {
        String more = json.substring(0, json.length() - 1) + ",\"" + name + "\":" + figure + "}";
        return new AuditEnd(otherExit, sentence + "\n" + line, more);
    }

    boolean isBroken() {
        return exit != Exit.OK && exit != CLOCK_SET_BACK;
    }

    /// Where the log did not even open.
    static AuditEnd unopened(Damage damage, String sentence) {
        return broken(damage, 0, sentence);
    }

    private static int exit(Damage damage) {
        return switch (damage) {
            case ALTERED -> FIRST;
            case REMOVED -> FIRST + 1;
            case REORDERED -> FIRST + 2;
            case ADDED -> FIRST + 3;
            case CUT_OFF -> FIRST + 4;
            case ROLLED_BACK -> FIRST + 5;
            case FORKED -> FIRST + 6;
            case FOREIGN_CHECKPOINT -> FIRST + 7;
        };
    }

    private static String says(Damage damage, long number) {
        return switch (damage) {
            case ALTERED -> "Entry " + number + " was altered";
            case REMOVED -> "Entry " + number + " was removed";
            case REORDERED -> "Entry " + number + " was put into another place";
            case ADDED -> "At entry " + number + " something was added to the log";
            case CUT_OFF -> "The end of the log was cut off, from entry " + number + " on";
            case ROLLED_BACK -> "An older copy of the log was put back";
            case FORKED -> "The log has two histories";
            case FOREIGN_CHECKPOINT -> "Somebody else has signed a checkpoint of the log";
        };
    }
}
