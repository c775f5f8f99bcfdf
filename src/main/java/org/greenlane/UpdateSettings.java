package org.greenlane;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a running station looks for new deliveries, and how often: `[updates]` in `station.toml`.
///
/// @param source a folder, or an address that begins with `https://` or `http://`; empty to look nowhere
/// @param proxy as `host:port`; empty for that of the JVM, if it has one
/// @param every how long from one look to the next
public record UpdateSettings(Optional<String> source, Optional<String> proxy, Duration every) {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(7);
    private static final Pattern PROXY = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):([0-9]{1,5})");
    private static final int MOST_PORTS = 65_535;

    /// Looks nowhere by itself; what is laid into the station's folder is taken all the same.
    public static final UpdateSettings NONE =
            new UpdateSettings(Optional.empty(), Optional.empty(), Duration.ofHours(1));

    /// @throws IllegalArgumentException if one of them is none, with a sentence that says how it should be
    public UpdateSettings {
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("The updates are looked for every 1 to 10080 minutes.");
        }
        source.ifPresent(UpdateSettings::check);
        proxy.ifPresent(UpdateSettings::socket);
    }

    /// The source, if it is an address.
    Optional<URI> address() {
        return source.filter(UpdateSettings::isWeb).map(URI::create);
    }

    /// The source, if it is a folder.
    Optional<Path> folder() {
        return source.filter(text -> !isWeb(text)).map(Path::of);
    }

    /// The proxy, its name not yet looked up.
    Optional<InetSocketAddress> proxySocket() {
        return proxy.map(UpdateSettings::socket);
    }

    private static boolean isWeb(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    private static void check(String source) {
        if (source.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            throw new IllegalArgumentException("The source of the updates holds a character that neither folder nor address has.");
        }
        if (isWeb(source)) {
            URI address = uri(source);
            if (address.getHost() == null || address.getUserInfo() != null || address.getPath().isEmpty()) {
                throw new IllegalArgumentException(
                        "The source of the updates is an address with a host and a path, and without a password.");
            }
            return;
        }
        if (source.contains("://")) {
            throw new IllegalArgumentException("The source of the updates is a folder, or begins with https:// or http://.");
        }
        absolute(source);
    }

    private static URI uri(String source) {
        try {
            return URI.create(source);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The source of the updates is no address: " + source, e);
        }
    }

    private static void absolute(String folder) {
        try {
            if (Path.of(folder).isAbsolute()) {
                return;
            }
        } catch (InvalidPathException e) {
            // Told below: whatever it is, it is no folder.
        }
        throw new IllegalArgumentException("The source of the updates names a folder from the root on.");
    }

    private static InetSocketAddress socket(String proxy) {
        Matcher parts = PROXY.matcher(proxy);
        if (parts.matches()) {
            int port = Integer.parseInt(parts.group(2));
            if (port > 0 && port <= MOST_PORTS) {
                return new InetSocketAddress(parts.group(1), port);
            }
        }
        throw new IllegalArgumentException("The proxy of the updates is a host and a port, as proxy.example:3128.");
    }

    /// The table for `station.toml`; empty where nothing is set.
    String toml() {
        if (equals(NONE)) {
            return "";
        }
        StringBuilder toml = new StringBuilder("\n[updates]\n");
        source.ifPresent(text -> toml.append("source = \"").append(text).append("\"\n"));
        proxy.ifPresent(text -> toml.append("proxy = \"").append(text).append("\"\n"));
        return toml.append("every-minutes = ").append(every.toMinutes()).append('\n').toString();
    }
}
