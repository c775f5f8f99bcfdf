package org.greenlane.desk.supervisor;

import java.util.function.Consumer;
import org.greenlane.health.Typed;

/// Lets parts of the log leave. Never waits; answers come on any thread.
public interface ExportRoom {
    /// A second supervisor agrees to what is personal, and to this export only.
    ///
    /// @param who a staff number, or what a badge says
    /// @param pin wiped
    void approve(ExportWish wish, String who, Typed pin, Consumer<Approval> told);

    /// @param told several times a second how far it is, at last how it will look
    void preview(ExportWish wish, Consumer<ExportState> told);

    /// @param folder where it goes
    /// @param told several times a second, at last how it ended
    void export(ExportWish wish, String folder, Consumer<ExportState> told);

    /// Stops what was begun last: what is being exported, or looked at before.
    void stop();

    /// Whoever agreed has not agreed to anything else.
    void forgetApproval();

    /// What came of asking a second person.
    enum Approval {
        AGREED(""),
        WRONG("D-351"),
        LOCKED_OUT("D-352"),
        NOT_A_SUPERVISOR("D-353"),
        SAME_PERSON("D-354"),
        /// One of the two may have made the other's number, or a third both.
        NOT_INDEPENDENT("D-355"),
        UNAVAILABLE("D-356");

        private final String code;

        Approval(String code) {
            this.code = code;
        }

        /// Which of them it was, for the telephone; stays the same in all programs to come. Empty where all is well.
        public String code() {
            return code;
        }
    }
}
