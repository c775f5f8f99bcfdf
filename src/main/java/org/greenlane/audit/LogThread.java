package org.greenlane.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.OwnThread;
import org.jspecify.annotations.Nullable;

/// The log's open files, on a thread of their own. After a failure of the disk they are closed, because nobody knows what
/// they hold, and opened again at the next task.
///
/// Safe for use by several threads.
final class LogThread implements RowStream.Source, AutoCloseable {
    private static final int BATCH = 500;

    private final LogPlace place;
    private final Compaction compaction;
    private final OwnThread<AuditException> own = named("audit");
    // Only touched by the own thread, except that the head may be looked at by all.
    private @Nullable OpenLog open;
    private volatile Head head = Head.EMPTY;

    /// What is done with the open files, on their thread.
    interface Task<T> {
        /// @throws Exception an [AuditException]; or an [SQLException] or [IOException], after which the files are closed
        T on(OpenLog log) throws Exception;
    }

    LogThread(LogPlace place, Compaction compaction) {
        this.place = place;
        this.compaction = compaction;
    }

    /// A thread of the log's.
    static OwnThread<AuditException> named(String name) {
        return new OwnThread<>(
                name,
                AuditException.class,
                e -> new AuditException(AuditException.Kind.CLOSED, "the log has been closed", e));
    }

    /// Where the log stands. From any thread.
    Head head() {
        return head;
    }

    /// Does something with the files, which are opened if they are not open, and waits for its end.
    <T> T call(Task<T> task) throws AuditException {
        return await(start(() -> task.on(open())));
    }

    /// As [#call], and only if the files have not been closed since.
    ///
    /// @param same as they were open before
    /// @throws AuditException of kind `CLOSED` if they were
    <T> T callOn(OpenLog same, Task<T> task) throws AuditException {
        return await(start(() -> {
            if (open != same) {
                throw new AuditException(AuditException.Kind.CLOSED, "the log was closed meanwhile");
            }
            return task.on(same);
        }));
    }

    /// The log has moved on to where its open files stand. On the own thread.
    void moved(OpenLog log) {
        head = log.head();
    }

    /// Closes the files, lets them be changed, and opens them as they are then: without what else is done at opening, which
    /// would overwrite an old file while passages wait. On the own thread.
    <T> T changed(Callable<T> change) throws Exception {
        closeFile();
        T done = change.call();
        open = OpenLog.open(place, at -> LogFile.open(at.ledger(), at.vault()), head);
        return done;
    }

    @Override
    public Future<List<LogFile.Row>> from(long number) throws AuditException {
        return start(() -> open().file().rows(number, BATCH));
    }

    @Override
    public <T> T await(Future<T> task) throws AuditException {
        return own.await(task);
    }

    private <T> Future<T> start(Callable<T> task) throws AuditException {
        return own.start(() -> {
            try {
                return task.call();
            } catch (SQLException e) {
                closeFile();
                throw AuditException.of(LedgerException.of(place.ledger(), e));
            } catch (IOException e) {
                closeFile();
                throw AuditException.of(LedgerException.unreachable(place.ledger(), e));
            }
        });
    }

    private OpenLog open() throws AuditException, SQLException, IOException {
        if (open == null) {
            OpenLog opened = OpenLog.open(place, compaction::open, head);
            head = opened.head();
            open = opened;
        }
        return open;
    }

    private void closeFile() {
        OpenLog old = open;
        open = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        own.closeAfter(this::closeFile);
    }
}
