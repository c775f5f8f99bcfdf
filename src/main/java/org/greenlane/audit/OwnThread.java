package org.greenlane.audit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/// One thread through which everything goes that touches the log's file. Nobody outside can interrupt it: an interrupt
/// in the middle of a write would close the file under the database (`ClosedByInterruptException`).
final class OwnThread implements AutoCloseable {
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("audit").daemon().factory());

    /// Runs a task there and waits for its end, whatever happens to the calling thread meanwhile.
    <T> T call(Callable<T> task) throws AuditException {
        return await(start(task));
    }

    /// Lets a task run there.
    <T> Future<T> start(Callable<T> task) throws AuditException {
        try {
            return executor.submit(task);
        } catch (RejectedExecutionException e) {
            throw new AuditException(AuditException.Kind.CLOSED, "the log has been closed", e);
        }
    }

    /// Waits for the end of a task, whatever happens to the calling thread meanwhile.
    static <T> T await(Future<T> future) throws AuditException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuditException known) {
                throw known;
            }
            throw new IllegalStateException("a defect in the log", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Runs a last task there; nothing, if the thread has ended.
    void callQuietly(Runnable task) {
        try {
            call(() -> {
                task.run();
                return true;
            });
        } catch (AuditException e) {
            // It was closed before.
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
