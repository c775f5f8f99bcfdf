package org.greenlane.sight.network;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URLConnection;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.health.Fault;
import org.greenlane.sight.DeviceException;
import org.jspecify.annotations.Nullable;

/// One HTTP answer that is a stream of pictures. Follows no redirection: a password goes where the profile says, or
/// nowhere.
final class MjpegConnection implements AutoCloseable {
    private static final int MAX_BOUNDARY = 70;

    private final HttpURLConnection http;
    private final Multipart parts;

    private MjpegConnection(HttpURLConnection http, Multipart parts) {
        this.http = http;
        this.parts = parts;
    }

    /// @throws DeviceException if nobody answers there, or answers with something else than pictures
    static MjpegConnection open(URI url, Optional<MjpegDevice.Login> login, Limits limits) {
        String host = url.getHost();
        HttpURLConnection http = prepared(url, login, limits);
        try {
            int status = http.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                http.disconnect();
                throw otherwise(host + " answers with HTTP status " + status + meaning(status));
            }
            String type = String.valueOf(http.getContentType());
            String boundary = boundary(type).orElseThrow(() -> {
                http.disconnect();
                return otherwise(host + " sends " + printable(type) + ", not multipart/x-mixed-replace");
            });
            return new MjpegConnection(http, new Multipart(http.getInputStream(), boundary, limits, System::nanoTime));
        } catch (IOException e) {
            http.disconnect();
            String detail = host + ": " + e.getClass().getSimpleName();
            throw new DeviceException(Fault.Kind.CAMERA_UNREACHABLE, detail, e);
        }
    }

    private static HttpURLConnection prepared(URI url, Optional<MjpegDevice.Login> login, Limits limits) {
        try {
            URLConnection connection = url.toURL().openConnection();
            if (!(connection instanceof HttpURLConnection http)) {
                throw otherwise("no address of a network camera");
            }
            http.setConnectTimeout((int) limits.connect().toMillis());
            http.setReadTimeout((int) limits.read().toMillis());
            http.setInstanceFollowRedirects(false);
            http.setUseCaches(false);
            http.setRequestProperty("Accept", "multipart/x-mixed-replace, image/jpeg");
            http.setAuthenticator(new Known(login));
            return http;
        } catch (IOException | IllegalArgumentException e) {
            throw new DeviceException(Fault.Kind.CAMERA_ANSWERS_OTHERWISE, "no address of a network camera", e);
        }
    }

    private static DeviceException otherwise(String detail) {
        return new DeviceException(Fault.Kind.CAMERA_ANSWERS_OTHERWISE, detail);
    }

    private static String meaning(int status) {
        return switch (status) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN -> ": user or password is wrong";
            case HttpURLConnection.HTTP_NOT_FOUND -> ": there is no such page";
            default -> "";
        };
    }

    /// @return nothing if it is no stream of parts
    static Optional<String> boundary(String contentType) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Optional.empty();
        }
        for (String parameter : contentType.split(";", -1)) {
            String[] words = parameter.strip().split("=", 2);
            if (words.length == 2 && words[0].strip().equalsIgnoreCase("boundary")) {
                String boundary = words[1].strip().replaceAll("^\"|\"$", "");
                return Optional.of(boundary).filter(it -> !it.isEmpty() && it.length() <= MAX_BOUNDARY);
            }
        }
        return Optional.empty();
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(text.length(), MAX_BOUNDARY)).replaceAll("[^ -~]", "?");
    }

    Multipart parts() {
        return parts;
    }

    @Override
    public void close() {
        http.disconnect();
    }

    /// Answers a camera that asks once; asked again, the password is wrong.
    private static final class Known extends Authenticator {
        private final Optional<MjpegDevice.Login> login;
        private boolean told;

        Known(Optional<MjpegDevice.Login> login) {
            this.login = login;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (told || getRequestorType() != RequestorType.SERVER) {
                return null;
            }
            told = true;
            return login.map(MjpegDevice.Login::asked).orElse(null);
        }
    }
}
