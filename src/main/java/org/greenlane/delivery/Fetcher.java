package org.greenlane.delivery;

import static org.greenlane.delivery.DeliveryException.Kind;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Fetches files over HTTP(S), whatever is at the other end: bounded in time, rate and size; what broke off is gone on
/// with where it stopped. Not for several threads.
public final class Fetcher implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final HttpClient client;
    private final Limits limits;

    /// Over https the other side proves its name by a certificate that the JVM's trust store leads to; this is the
    /// client's own check, and nothing here loosens it. Plain http is allowed, because nothing counts unsigned.
    ///
    /// @param proxy by setting; without it that of the system or the JVM (`https.proxyHost` …), if there is one
    public Fetcher(Limits limits, Optional<InetSocketAddress> proxy) {
        this.limits = limits;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect());
        proxy.ifPresent(address -> builder.proxy(ProxySelector.of(address)));
        this.client = builder.build();
    }

    /// What is wanted.
    ///
    /// @param address http or https
    /// @param known the version that the station has: then an unchanged one costs one small request
    /// @param most bytes that it may have
    /// @param sha256 that it must have, in hexadecimal, where that is known
    public record Wanted(URI address, Optional<String> known, long most, Optional<String> sha256) {}

    /// @param file where it goes
    /// @return empty if it has not changed
    public Optional<Fetched> fetch(Wanted wanted, Path file, Watch watch) throws DeliveryException {
        PartFile part = new PartFile(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            for (int tried = 1; ; tried++) {
                long before = part.length();
                try {
                    return fetchOnce(wanted, part, watch);
                } catch (DeliveryException e) {
                    if (e.kind() == Kind.TOO_LARGE) {
                        part.discard();
                    }
                    boolean cameFurther = part.length() > before;
                    if (e.kind() != Kind.BROKEN_OFF || !cameFurther || tried >= limits.tries()) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new DeliveryException(Kind.DISK, "the station's disk failed or is full");
        }
    }

    private Optional<Fetched> fetchOnce(Wanted wanted, PartFile part, Watch watch)
            throws DeliveryException, IOException {
        long most = most(wanted, part);
        if (wanted.sha256().isPresent() && most < wanted.most()) {
            throw new DeliveryException(
                    Kind.TOO_LARGE, "it has " + wanted.most() + " bytes, and there is room for " + most);
        }
        URI address = wanted.address();
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            Request request = Request.of(address, wanted, part);
            try (Transfer transfer = new Transfer(client, limits, request, part, most)) {
                int status = transfer.run(watch);
                switch (status) {
                    case OK, PARTIAL -> {
                        return Optional.of(checked(wanted, part, transfer));
                    }
                    case NOT_MODIFIED -> {
                        return Optional.empty();
                    }
                    case RANGE_NOT_SATISFIABLE -> part.discard();
                    case 301, 302, 303, 307, 308 -> address = allowed(address, transfer.location());
                    case 404, 410 -> throw new DeliveryException(Kind.NOT_FOUND, "there is no " + address);
                    default -> throw new DeliveryException(Kind.BAD_ANSWER, "status " + status + " from " + address);
                }
            }
        }
        throw new DeliveryException(Kind.REDIRECT_REFUSED, "it leads round in circles");
    }

    /// As many bytes as may come without leaving the log without room.
    private long most(Wanted wanted, PartFile part) throws IOException {
        Path folder = part.file().toAbsolutePath().getParent();
        long room = Files.getFileStore(folder).getUsableSpace() + part.length() - limits.reserve();
        return Math.min(Math.min(wanted.most(), limits.mostBytes()), Math.max(0, room));
    }

    private static Fetched checked(Wanted wanted, PartFile part, Transfer transfer)
            throws DeliveryException, IOException {
        if (wanted.sha256().isPresent() && !wanted.sha256().get().equals(part.sha256())) {
            part.discard();
            throw new DeliveryException(
                    Kind.WRONG_HASH, part.file().getFileName() + " is not the file that the index names");
        }
        part.complete();
        return new Fetched(part.file(), transfer.tag());
    }

    /// A redirect may lead to https, or stay at the same origin: never from a protected line to an open one elsewhere.
    private static URI allowed(URI from, Optional<String> location) throws DeliveryException {
        try {
            URI to = from.resolve(location.orElseThrow(() -> new IllegalArgumentException("no location")));
            boolean https = "https".equalsIgnoreCase(to.getScheme()) && to.getHost() != null;
            if (https || origin(to).equals(origin(from))) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            // Told below: it leads nowhere that may be followed.
        }
        throw new DeliveryException(Kind.REDIRECT_REFUSED, "it leads to another place that is not https");
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /// The most bytes of one delivery.
    long mostBytes() {
        return limits.mostBytes();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
