package org.greenlane.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/// What is asked of the server.
///
/// @param goesOn the length of what has come already, and is not asked for again; 0 if all is asked for
record Request(HttpRequest http, URI address, long goesOn) {
    static Request of(URI address, Fetcher.Wanted wanted, PartFile part) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .GET()
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Greenlane");
        Optional<String> partly = part.tag(address);
        long held = part.length();
        if (partly.isPresent() && held > 0) {
            request.header("Range", "bytes=" + held + "-").header("If-Range", partly.get());
            return new Request(request.build(), address, held);
        }
        wanted.known().ifPresent(tag -> request.header("If-None-Match", tag));
        return new Request(request.build(), address, 0);
    }
}
