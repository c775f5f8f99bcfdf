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
            if (failure.isInstance(e.getCause())) {
                throw failure.cast(e.getCause());
            }
            throw new IllegalStateException("a defect in what touches the file", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
