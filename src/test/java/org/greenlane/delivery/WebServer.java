package org.greenlane.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A web server on the loopback that can be as bad as any.
public final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// What was asked, as `path range if-none-match`.
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /// Answers one request.
    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public WebServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    private WebServer(HttpServer made) {
        server = made;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Over TLS, with a certificate that nobody but itself vouches for.
    ///
    /// @param folder for its key
    public static WebServer withItsOwnCertificate(Path folder) throws Exception {
        Path store = Files.createTempDirectory(folder, "key").resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                        "-keystore", store.toString(), "-storepass", "secret", "-alias", "own", "-keyalg", "EC",
                        "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("no certificate could be made");
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer made = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.setHttpsConfigurator(new HttpsConfigurator(context));
        return new WebServer(made);
    }

    public URI address(String path) {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public InetSocketAddress socket() {
        return server.getAddress();
    }

    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /// Serves bytes as a good server does: with a tag, parts, and "not modified".
    public void serve(String path, byte[] bytes, String tag) {
        answer(path, exchange -> {
            exchange.getResponseHeaders().add("ETag", tag);
            var headers = exchange.getRequestHeaders();
            if (tag.equals(headers.getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            int from = 0;
            String range = headers.getFirst("Range");
            if (range != null && tag.equals(headers.getFirst("If-Range"))) {
                from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
                exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-/" + bytes.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length - from);
            exchange.getResponseBody().write(bytes, from, bytes.length - from);
        });
    }

    /// Serves so many bytes of a file, then breaks off, once; afterwards the whole file as a good server does.
    public void breakOffOnce(String path, byte[] bytes, int after, String tag) {
        answer(path, exchange -> {
            serve(path, bytes, tag);
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, after);
            exchange.getResponseBody().flush();
            throw new IOException("the wire is cut");
        });
    }

    /// Sends a first part, and then nothing more for as long as the server runs.
    public void stall(String path, byte[] first) {
        answer(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(first);
            exchange.getResponseBody().flush();
            closing.await();
        });
    }

    /// Sends for ever.
    public void endless(String path) {
        answer(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (closing.getCount() > 0) {
                body.write(new byte[8192]);
            }
        });
    }

    public void status(String path, int status, String location) {
        answer(path, exchange -> {
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        // A proxy is asked for a whole address, of which the path says enough here.
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + headers.getFirst("Range") + " " + headers.getFirst("If-None-Match"));
        try (exchange) {
            answers.getOrDefault(path, other -> other.sendResponseHeaders(404, -1)).to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
