package org.greenlane.desk.supervisor;

import java.util.function.Consumer;
import org.greenlane.lane.assisted.Typed;

/// Lets parts of the log leave. Never waits; answers come on any thread.
public interface ExportRoom {
    /// A second supervisor agrees to what is personal, and to this export only.
    ///
    /// @param who a staff number, or what a badge says
    /// @param pin wiped
    void approve(ExportWish wish, String who, Typed pin, Consumer<Approval> told);

    void preview(ExportWish wish, Consumer<ExportState> told);

    /// @param folder where it goes
    /// @param told several times a second, at last how it ended
    void export(ExportWish wish, String folder, Consumer<ExportState> told);

    /// Stops what is being exported.
    void stop();

    /// Whoever agreed has not agreed to anything else.
    void forgetApproval();

    /// What came of asking a second person.
    enum Approval {
        AGREED,
        WRONG,
        LOCKED_OUT,
        NOT_A_SUPERVISOR,
        SAME_PERSON,
        /// One of the two may have made the other's number, or a third both.
        NOT_INDEPENDENT,
        UNAVAILABLE
    }
}
