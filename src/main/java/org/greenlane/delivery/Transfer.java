package org.greenlane.delivery;

import static org.greenlane.delivery.DeliveryException.Kind;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One request and its answer. The thread that asks looks on while the data comes, and ends it when it takes too long,
/// comes too slowly, or is not wanted any more: the client's own time-outs end with the first byte of the answer.
final class Transfer implements AutoCloseable {
    private static final long LOOK_MILLISECONDS = 100;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final String STRONG = "\"";

    private final HttpClient client;
    private final Limits limits;
    private final Request request;
    private final PartFile part;
    private final long most;
    private volatile @Nullable FileChannel file;
    private volatile @Nullable IntoFile body;
    private volatile long total = -1;
    private volatile boolean noFile;
    private volatile boolean tooLong;
    private @Nullable HttpResponse<Boolean> answer;

    Transfer(HttpClient client, Limits limits, Request request, PartFile part, long most) {
        this.client = client;
        this.limits = limits;
        this.request = request;
        this.part = part;
        this.most = most;
    }

    /// @return the status of the answer; at 200 and 206 the body is in the part file, whole
    int run(Watch watch) throws DeliveryException {
        CompletableFuture<HttpResponse<Boolean>> coming = client.sendAsync(request.http(), this::receive);
        try {
            HttpResponse<Boolean> whole = look(coming, watch);
            answer = whole;
            boolean wanted = whole.statusCode() == OK || whole.statusCode() == PARTIAL;
            if (wanted && !Boolean.TRUE.equals(whole.body())) {
                throw unused();
            }
            return whole.statusCode();
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException(Kind.CANCELLED, "the transfer was stopped");
        } finally {
            coming.cancel(true);
        }
    }

    private HttpResponse<Boolean> look(CompletableFuture<HttpResponse<Boolean>> coming, Watch watch)
            throws DeliveryException, ExecutionException, InterruptedException {
        long windowBegan = System.nanoTime();
        long atBegin = -1;
        while (true) {
            try {
                return coming.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                IntoFile into = body;
                long length = into == null ? request.goesOn() : into.length();
                if (!watch.goOn(length, total)) {
                    throw new DeliveryException(Kind.CANCELLED, "the transfer was stopped");
                }
                long waited = System.nanoTime() - windowBegan;
                if (into == null) {
                    if (waited > limits.connect().plus(limits.answer()).toNanos()) {
                        throw new DeliveryException(Kind.UNREACHABLE, "no answer from " + request.address());
                    }
                } else if (atBegin < 0 || waited > limits.window().toNanos()) {
                    if (atBegin >= 0 && length - atBegin < limits.leastBytes()) {
                        throw new DeliveryException(Kind.TOO_SLOW, "the data comes slower than the least rate");
                    }
                    atBegin = length;
                    windowBegan = System.nanoTime();
                }
            }
        }
    }

    /// On a thread of the client.
    private BodySubscriber<Boolean> receive(ResponseInfo info) {
        int status = info.statusCode();
        if (status != OK && (status != PARTIAL || !goesOn(info))) {
            return new NoBody();
        }
        try {
            boolean goesOn = status == PARTIAL;
            long held = goesOn ? request.goesOn() : 0;
            long announced = info.headers().firstValueAsLong("Content-Length").orElse(-1);
            if (announced > most - held) {
                tooLong = true;
                return new NoBody();
            }
            FileChannel opened = goesOn ? part.goOn() : part.begin(request.address(), strongTag(info));
            file = opened;
            total = announced < 0 ? -1 : held + announced;
            IntoFile into = new IntoFile(opened, held, most);
            body = into;
            return into;
        } catch (IOException e) {
            noFile = true;
            return new NoBody();
        }
    }

    private DeliveryException unused() {
        if (tooLong) {
            return tooLarge();
        }
        return noFile
                ? new DeliveryException(Kind.DISK, "the station's disk failed or is full")
                : new DeliveryException(Kind.BAD_ANSWER, "it sends another part than was asked for");
    }

    private boolean goesOn(ResponseInfo info) {
        return request.goesOn() > 0
                && info.headers()
                        .firstValue("Content-Range")
                        .filter(range -> range.startsWith("bytes " + request.goesOn() + "-"))
                        .isPresent();
    }

    private static Optional<String> strongTag(ResponseInfo info) {
        return info.headers().firstValue("ETag").filter(Transfer::isPlain).filter(tag -> tag.startsWith(STRONG));
    }

    /// Tags stand in a file line by line, and go back to the server.
    private static boolean isPlain(String tag) {
        return tag.length() <= 256 && tag.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private DeliveryException failed(Throwable why) {
        IntoFile into = body;
        if (tooLong) {
            return tooLarge();
        }
        if (into == null) {
            if (why instanceof SSLException) {
                return new DeliveryException(
                        Kind.TLS_FAILED, request.address().getHost() + " cannot prove who it is: " + why.getMessage());
            }
            return new DeliveryException(Kind.UNREACHABLE, "nobody answers at " + request.address() + " ("
                    + why.getClass().getSimpleName() + ")");
        }
        if (into.tooLarge()) {
            return tooLarge();
        }
        return into.diskFailed()
                ? new DeliveryException(Kind.DISK, "the station's disk failed or is full")
                : new DeliveryException(Kind.BROKEN_OFF, "the data broke off after " + into.length() + " bytes");
    }

    private static DeliveryException tooLarge() {
        return new DeliveryException(Kind.TOO_LARGE, "it is longer than it may be, or than there is room");
    }

    /// By which the server knows this version.
    Optional<String> tag() {
        return header("ETag").filter(Transfer::isPlain);
    }

    Optional<String> location() {
        return header("Location");
    }

    private Optional<String> header(String name) {
        HttpResponse<Boolean> whole = answer;
        return whole == null ? Optional.empty() : whole.headers().firstValue(name);
    }

    @Override
    public void close() throws IOException {
        FileChannel opened = file;
        if (opened != null) {
            opened.close();
        }
    }
}
