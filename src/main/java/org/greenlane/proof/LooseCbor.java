package org.greenlane.proof;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// CBOR (RFC 8949) as others write it: also indefinite lengths, longer forms than needed, floating point, null, and tags.
/// For things whose signature is over the bytes as they came. Bounded in bytes, depth and items; a key stands once in a
/// map, and is an integer or a text.
public final class LooseCbor {
    /// The most items taken.
    static final int MAX_ITEMS = 50_000;

    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xff;

    private final byte[] bytes;
    private final int maxDepth;
    private final List<Long> tags = new ArrayList<>();
    private int items;
    private int at;

    private LooseCbor(byte[] bytes, int maxDepth) {
        this.bytes = bytes;
        this.maxDepth = maxDepth;
    }

    /// @param tags those around the value, the outermost first; tags inside it are left out
    public record Item(List<Long> tags, CBORObject value) {}

    /// Reads exactly one value.
    ///
    /// @param maxDepth the most arrays, maps and tags taken inside one another; it is read by recursion
    public static Item decode(byte[] bytes, int maxBytes, int maxDepth) throws CborException {
        if (bytes.length > maxBytes) {
            throw new CborException(CborException.Kind.TOO_LONG, "more than " + maxBytes + " bytes");
        }
        LooseCbor reader = new LooseCbor(bytes, maxDepth);
        CBORObject value = reader.item(0, true);
        demand(reader.at == bytes.length, "bytes after the end");
        return new Item(List.copyOf(reader.tags), value);
    }

    /// The same value as JSON would have it.
    ///
    /// @throws CborException `UNEXPECTED` if JSON has no such value: byte strings, keys that are no texts
    public static Tree tree(CBORObject value) throws CborException {
        return switch (value.getType()) {
            case Integer -> value.CanValueFitInInt64() ? new Tree.Whole(value.AsInt64Value()) : unexpected();
            case FloatingPoint -> Double.isFinite(value.AsDoubleValue()) ? Tree.number(value.AsDoubleValue()) : unexpected();
            case Boolean -> new Tree.Truth(value.AsBoolean());
            case TextString -> new Tree.Text(value.AsString());
            case SimpleValue -> Tree.nothing();
            case Array -> items(value);
            case Map -> fields(value);
            default -> unexpected();
        };
    }

    private static Tree items(CBORObject array) throws CborException {
        List<Tree> items = new ArrayList<>(array.size());
        for (CBORObject item : array.getValues()) {
            items.add(tree(item));
        }
        return new Tree.Items(items);
    }

    private static Tree fields(CBORObject map) throws CborException {
        Map<String, Tree> fields = new LinkedHashMap<>();
        for (Map.Entry<CBORObject, CBORObject> entry : map.getEntries()) {
            if (entry.getKey().getType() != CBORType.TextString) {
                return unexpected();
            }
            fields.put(entry.getKey().AsString(), tree(entry.getValue()));
        }
        return new Tree.Fields(fields);
    }

    private static Tree unexpected() throws CborException {
        throw new CborException(CborException.Kind.UNEXPECTED, "a value that JSON does not have");
    }

    private CBORObject item(int depth, boolean outside) throws CborException {
        if (++items > MAX_ITEMS) {
            throw new CborException(CborException.Kind.TOO_LONG, "more than " + MAX_ITEMS + " items");
        }
        int first = next();
        int low = first & 0x1f;
        return switch (first >>> 5) {
            case 0 -> CBORObject.FromObject(argument(low));
            case 1 -> CBORObject.FromObject(-1 - argument(low));
            case 2 -> CBORObject.FromObject(string(2, low));
            case 3 -> CBORObject.FromObject(text(string(3, low)));
            case 4 -> array(low, deeper(depth));
            case 5 -> map(low, deeper(depth));
            case 6 -> tagged(argument(low), deeper(depth), outside);
            default -> simple(low);
        };
    }

    private int deeper(int depth) throws CborException {
        if (depth == maxDepth) {
            throw new CborException(CborException.Kind.TOO_DEEP, "deeper than " + maxDepth);
        }
        return depth + 1;
    }

    private CBORObject tagged(long tag, int depth, boolean outside) throws CborException {
        if (outside) {
            tags.add(tag);
        }
        return item(depth, outside);
    }

    private CBORObject array(int low, int depth) throws CborException {
        CBORObject array = CBORObject.NewArray();
        long left = low == INDEFINITE ? Long.MAX_VALUE : argument(low);
        while (left > 0 && !ends(low)) {
            array.Add(item(depth, false));
            left--;
        }
        return array;
    }

    private CBORObject map(int low, int depth) throws CborException {
        CBORObject map = CBORObject.NewOrderedMap();
        long left = low == INDEFINITE ? Long.MAX_VALUE : argument(low);
        while (left > 0 && !ends(low)) {
            CBORObject key = item(depth, false);
            demand(key.getType() == CBORType.Integer || key.getType() == CBORType.TextString, "an odd key");
            demand(!map.ContainsKey(key), "a key twice");
            map.Set(key, item(depth, false));
            left--;
        }
        return map;
    }

    /// Takes the break that ends what is of indefinite length, if it is there.
    private boolean ends(int low) throws CborException {
        demand(at < bytes.length, "ends too early");
        boolean ends = low == INDEFINITE && (bytes[at] & 0xff) == BREAK;
        at += ends ? 1 : 0;
        return ends;
    }

    private byte[] string(int major, int low) throws CborException {
        if (low != INDEFINITE) {
            return take(argument(low));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (!ends(low)) {
            int first = next();
            demand(first >>> 5 == major && (first & 0x1f) != INDEFINITE, "a string of something else");
            whole.writeBytes(take(argument(first & 0x1f)));
        }
        return whole.toByteArray();
    }

    private byte[] take(long length) throws CborException {
        demand(length <= bytes.length - at, "a length beyond the end");
        byte[] taken = new byte[(int) length];
        System.arraycopy(bytes, at, taken, 0, taken.length);
        at += taken.length;
        return taken;
    }

    private static String text(byte[] utf8) throws CborException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new CborException(CborException.Kind.MALFORMED, "a text that is no UTF-8", e);
        }
    }

    private CBORObject simple(int low) throws CborException {
        return switch (low) {
            case 20 -> CBORObject.False;
            case 21 -> CBORObject.True;
            case 22, 23 -> CBORObject.Null;
            case 25 -> CBORObject.FromObject((double) Float.float16ToFloat((short) argument(low)));
            case 26 -> CBORObject.FromObject((double) Float.intBitsToFloat((int) argument(low)));
            case 27 -> CBORObject.FromObject(Double.longBitsToDouble(eight()));
            default -> throw new CborException(CborException.Kind.MALFORMED, "an unknown simple value");
        };
    }

    private long argument(int low) throws CborException {
        if (low < 24) {
            return low;
        }
        demand(low <= 27, "a reserved or indefinite length");
        long value = 0;
        for (int left = 1 << (low - 24); left > 0; left--) {
            value = value << 8 | next();
        }
        demand(value >= 0, "a number too large");
        return value;
    }

    private long eight() throws CborException {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | next();
        }
        return value;
    }

    private int next() throws CborException {
        demand(at < bytes.length, "ends too early");
        return bytes[at++] & 0xff;
    }

    private static void demand(boolean right, String otherwise) throws CborException {
        if (!right) {
            throw new CborException(CborException.Kind.MALFORMED, otherwise);
        }
    }
}
