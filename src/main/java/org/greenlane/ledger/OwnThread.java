package org.greenlane.ledger;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/// One thread through which everything goes that touches a precious file. Nobody outside can interrupt it: an interrupt
/// in the middle of a write would close the file under the database (`ClosedByInterruptException`).
///
/// @param <E> how its tasks fail
public final class OwnThread<E extends Exception> implements AutoCloseable {
    private final ExecutorService executor;
    private final Class<E> failure;
    private final Function<Exception, E> closed;

    /// @param name of the thread
    /// @param closed what is thrown when it has been closed
    public OwnThread(String name, Class<E> failure, Function<Exception, E> closed) {
        this.executor = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
        this.failure = failure;
        this.closed = closed;
    }

    /// Runs a task there and waits for its end, whatever happens to the calling thread meanwhile.
    public <T> T call(Callable<T> task) throws E {
        return await(start(task));
    }

    /// Lets a task run there.
    public <T> Future<T> start(Callable<T> task) throws E {
        try {
            return executor.submit(task);
        } catch (RejectedExecutionException e) {
            throw closed.apply(e);
        }
    }

    /// Waits for the end of a task, whatever happens to the calling thread meanwhile.
    public <T> T await(Future<T> future) throws E {
        try {
            return uninterrupted(future);
        } catch (ExecutionException e) {
            if (failure.isInstance(e.getCause())) {
                throw failure.cast(e.getCause());
            }
            throw defect(e);
        }
    }

    private static <T> T uninterrupted(Future<T> future) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IllegalStateException defect(ExecutionException e) {
        return new IllegalStateException("a defect in what touches the file", e.getCause());
    }

    /// Runs a last task there and closes it, unless it has been closed before.
    public void closeAfter(Runnable last) {
        try {
            var _ = uninterrupted(executor.submit(last));
        } catch (RejectedExecutionException _) {
            // It was closed before, and its last task done.
        } catch (ExecutionException e) {
            throw defect(e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
