package org.greenlane.lane.assisted;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The commands of one station's own sheet: a text that another station printed, or that somebody made up, is none here.
///
/// A text is `GLC:`, the command's two letters, and ten hexadecimal digits: the first 40 bits of HMAC-SHA-256 (RFC 2104)
/// over the letters, under a key that never leaves the station. A scanner tries a few a second, so nobody finds one by
/// trying. There is no Y and no Z in it: what a scanner types before them does not say whether the keyboard exchanges them.
public final class StationCommands {
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PROOF_BYTES = 5;

    private final Map<LaneCommand, String> texts = new EnumMap<>(LaneCommand.class);
    private final Map<String, LaneCommand> commands = new HashMap<>();
    private final Set<String> worthless = new HashSet<>();

    /// @param key of the station, [#KEY_BYTES] long
    public StationCommands(byte[] key) {
        this(key, List.of());
    }

    /// @param before the keys of its sheets before, which are worthless
    public StationCommands(byte[] key, List<byte[]> before) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key for commands has " + KEY_BYTES + " bytes");
        }
        for (LaneCommand command : LaneCommand.values()) {
            String text = text(key, command);
            texts.put(command, text);
            commands.put(text, command);
            before.forEach(old -> worthless.add(text(old, command)));
        }
        worthless.removeAll(commands.keySet());
    }

    private static String text(byte[] key, LaneCommand command) {
        return LaneCommand.BEGINNING + command.letters() + proof(key, command.letters());
    }

    private static String proof(byte[] key, String letters) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] whole = mac.doFinal(letters.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(whole, PROOF_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /// As this station prints it.
    public String text(LaneCommand command) {
        return Optional.ofNullable(texts.get(command)).orElseThrow();
    }

    /// @return empty if it is no command of this station's
    public Optional<LaneCommand> read(String text) {
        return Optional.ofNullable(commands.get(text));
    }

    /// Whether it is a command of a sheet of this station's that was made worthless.
    public boolean isWorthless(String text) {
        return worthless.contains(text);
    }

    /// Says nothing: whoever knows a text can work the desk.
    @Override
    public String toString() {
        return "StationCommands[…]";
    }
}
