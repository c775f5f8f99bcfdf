package org.greenlane.delivery;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// Reads nothing of the body of an answer that is not wanted, however long it is.
final class NoBody implements HttpResponse.BodySubscriber<Boolean> {
    @Override
    public CompletionStage<Boolean> getBody() {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {}

    @Override
    public void onError(Throwable broken) {}

    @Override
    public void onComplete() {}
}
