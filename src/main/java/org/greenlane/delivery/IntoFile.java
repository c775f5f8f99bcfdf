package org.greenlane.delivery;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Writes the body of an answer behind what a file already holds, and stops where it grows longer than it may.
final class IntoFile implements HttpResponse.BodySubscriber<Boolean> {
    private final FileChannel file;
    private final long most;
    private final AtomicLong length;
    private final CompletableFuture<Boolean> whole = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean tooLarge;
    private volatile boolean diskFailed;

    /// @param most bytes that the file may have
    IntoFile(FileChannel file, long held, long most) {
        this.file = file;
        this.length = new AtomicLong(held);
        this.most = most;
    }

    long length() {
        return length.get();
    }

    boolean tooLarge() {
        return tooLarge;
    }

    boolean diskFailed() {
        return diskFailed;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                if (length.get() + buffer.remaining() > most) {
                    tooLarge = true;
                    stop(new IOException("too large"));
                    return;
                }
                while (buffer.hasRemaining()) {
                    length.addAndGet(file.write(buffer));
                }
            }
            Flow.Subscription more = subscription;
            if (more != null) {
                more.request(1);
            }
        } catch (IOException e) {
            diskFailed = true;
            stop(e);
        }
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        whole.complete(true);
    }

    private void stop(IOException why) {
        Flow.Subscription wire = subscription;
        if (wire != null) {
            wire.cancel();
        }
        whole.completeExceptionally(why);
    }
}
