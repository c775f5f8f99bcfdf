package org.greenlane.bench.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.greenlane.authority.Authority;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.Traveller;
import org.greenlane.disk.Folders;
import org.greenlane.health.Medium;
import org.greenlane.sight.simulated.Handling;
import org.greenlane.sight.simulated.Scene;

/// Somebody who comes and holds something before the simulated camera.
record Episode(Group group, Scene scene, long seed) {
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int[] LENGTHS = {350, 600};
    private static final List<Handling> HANDLINGS =
            List.of(Handling.WELL, Handling.WAVED, Handling.DIMMED, Handling.GLARING);

    /// Dense codes, on phones and on papers in turn, held well, waved, on dark screens and under a lamp.
    static List<Episode> dense(long seed, int episodes) {
        List<Episode> all = new ArrayList<>();
        Random random = new Random(seed);
        for (int length : LENGTHS) {
            for (Handling handling : HANDLINGS) {
                Group group = new Group("stream", length + " characters, " + word(handling));
                for (int i = 0; i < episodes; i++) {
                    // A paper has no screen to be dim or to mirror a lamp.
                    boolean paper = i % 2 == 1 && (handling == Handling.WELL || handling == Handling.WAVED);
                    Scene scene = Scene.of(text(length, random), paper ? Medium.PAPER : Medium.PHONE, random.nextLong());
                    all.add(new Episode(group, scene.held(handling), random.nextLong()));
                }
            }
        }
        return all;
    }

    /// Every traveller of the demo, as the demo shows them.
    static List<Episode> demo(long seed, int episodes) throws IOException {
        Path folder = Files.createTempDirectory("greenlane-bench");
        try {
            Instant now = Instant.now();
            DemoAuthority authority = new DemoAuthority(
                    Authority.initSynthetic(folder.resolve("keys"), seed, now), new java.security.SecureRandom());
            List<Episode> all = new ArrayList<>();
            for (Traveller traveller : Traveller.values()) {
                Group group = new Group("demo camera", word(traveller));
                for (int i = 0; i < episodes; i++) {
                    List<String> codes = authority.codesOf(traveller, now);
                    long person = traveller.name().hashCode() + (long) i;
                    long each = seed + i;
                    traveller
                            .medium()
                            .ifPresent(medium -> all.add(new Episode(group, new Scene(codes, medium, person), each)));
                }
            }
            return all;
        } finally {
            Folders.delete(folder);
        }
    }

    private static String text(int length, Random random) {
        StringBuilder text = new StringBuilder("PHI1:");
        while (text.length() < length) {
            text.append(BASE45.charAt(random.nextInt(BASE45.length())));
        }
        return text.toString();
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
