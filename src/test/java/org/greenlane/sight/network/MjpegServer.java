package org.greenlane.sight.network;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;

/// A network camera on this machine: a real HTTP server that sends JPEG pictures as long as somebody takes them.
final class MjpegServer implements AutoCloseable {
    static final String BOUNDARY = "camera-boundary";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /// What a camera does with the answer to one request.
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    MjpegServer(Manner manner) throws IOException {
        this(0, manner);
    }

    MjpegServer(int port, Manner manner) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/video", exchange -> {
            try (exchange) {
                manner.answer(exchange);
            }
        });
        server.start();
    }

    MjpegServer asking(String user, String password) {
        server.removeContext("/video");
        server.createContext("/video", exchange -> {
                    try (exchange) {
                        stream(i -> part(jpeg(i), true)).answer(exchange);
                    }
                })
                .setAuthenticator(new BasicAuthenticator("camera") {
                    @Override
                    public boolean checkCredentials(String who, String secret) {
                        return who.equals(user) && secret.equals(password);
                    }
                });
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/video?channel=1");
    }

    /// Sends parts for ever, thirty a second.
    static Manner stream(IntFunction<byte[]> parts) {
        return exchange -> {
            OutputStream out = begin(exchange);
            for (int i = 0; ; i++) {
                out.write(parts.apply(i));
                out.flush();
                LockSupport.parkNanos(30_000_000);
            }
        };
    }

    static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=" + BOUNDARY);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static byte[] part(byte[] jpeg, boolean withLength) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = "--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\n"
                + (withLength ? "Content-Length: " + jpeg.length + "\r\n" : "") + "\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(jpeg);
        out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /// A picture that differs from the one before it.
    static byte[] jpeg(int number) {
        return jpeg(PictureOf.code("PHI1:NETWORK", number % 9));
    }

    static byte[] jpeg(BufferedImage picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
