package org.greenlane.proof;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A map with integer keys whose fields are known beforehand: all that must be there are there, and nothing else.
/// Every getter throws [CborException] of kind `UNEXPECTED` where the field has another type or is out of range.
public final class CborMap {
    /// The latest time taken: 2106-02-07T06:28:15Z, what four bytes hold.
    public static final long MAX_EPOCH_SECOND = 0xffff_ffffL;

    private final Map<Integer, CBORObject> fields;

    private CborMap(Map<Integer, CBORObject> fields) {
        this.fields = fields;
    }

    /// @param required keys that must be there
    /// @param optional keys that may be there
    public static CborMap of(CBORObject value, Set<Integer> required, Set<Integer> optional) throws CborException {
        demand(isA(value, CBORType.Map), "not a map");
        Map<Integer, CBORObject> fields = HashMap.newHashMap(value.size());
        for (Map.Entry<CBORObject, CBORObject> field : value.getEntries()) {
            CBORObject key = field.getKey();
            demand(isA(key, CBORType.Integer) && key.CanValueFitInInt32(), "a foreign key");
            int number = key.AsInt32Value();
            demand(required.contains(number) || optional.contains(number), "a foreign key");
            fields.put(number, field.getValue());
        }
        demand(fields.keySet().containsAll(required), "a field is missing");
        return new CborMap(fields);
    }

    public boolean has(int key) {
        return fields.containsKey(key);
    }

    /// @param max the largest number taken, inclusive
    public long unsigned(int key, long max) throws CborException {
        CBORObject value = value(key);
        demand(isA(value, CBORType.Integer) && value.CanValueFitInInt64(), "not an integer");
        long number = value.AsInt64Value();
        demand(number >= 0 && number <= max, "a number out of range");
        return number;
    }

    /// A time in whole seconds since 1970.
    public Instant instant(int key) throws CborException {
        return Instant.ofEpochSecond(unsigned(key, MAX_EPOCH_SECOND));
    }

    /// @param maxLength in UTF-16 units
    public String text(int key, int maxLength) throws CborException {
        return text(value(key), maxLength);
    }

    /// The text that a value is.
    ///
    /// @param maxLength in UTF-16 units
    public static String text(CBORObject value, int maxLength) throws CborException {
        demand(isA(value, CBORType.TextString), "not a text");
        String text = value.AsString();
        demand(text.length() <= maxLength, "a text too long");
        return text;
    }

    public byte[] bytes(int key, int minLength, int maxLength) throws CborException {
        CBORObject value = value(key);
        demand(isA(value, CBORType.ByteString), "not a byte string");
        byte[] bytes = value.GetByteString();
        demand(bytes.length >= minLength && bytes.length <= maxLength, "a byte string of the wrong length");
        return bytes.clone();
    }

    public CborMap map(int key, Set<Integer> required, Set<Integer> optional) throws CborException {
        return of(value(key), required, optional);
    }

    /// @param minCount the fewest elements taken
    /// @param maxCount the most elements taken
    public List<CBORObject> array(int key, int minCount, int maxCount) throws CborException {
        CBORObject value = value(key);
        demand(isA(value, CBORType.Array), "not an array");
        demand(value.size() >= minCount && value.size() <= maxCount, "an array of the wrong length");
        return List.copyOf(value.getValues());
    }

    /// The value of a field as it is.
    public CBORObject value(int key) throws CborException {
        CBORObject value = fields.get(key);
        if (value == null) {
            throw new CborException(CborException.Kind.UNEXPECTED, "a field is missing");
        }
        return value;
    }

    /// True if a value is of that type and carries no tag: a tag would say that it means something else.
    public static boolean isA(CBORObject value, CBORType type) {
        return !value.isTagged() && value.getType() == type;
    }

    private static void demand(boolean right, String otherwise) throws CborException {
        if (!right) {
            throw new CborException(CborException.Kind.UNEXPECTED, otherwise);
        }
    }
}
