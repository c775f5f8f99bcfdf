package org.greenlane.sight.qr;

import com.google.zxing.qrcode.decoder.Version;

/// Reads the codewords out of the modules (7.7.3), without their mask (7.8.2).
final class Codewords {
    private final byte[] values;
    private final float[] surety;

    /// @param values in the order in which they are placed
    /// @param surety of each, that of its least sure module: 1 for sure, 0 for no idea
    Codewords(byte[] values, float[] surety) {
        this.values = values;
        this.surety = surety;
    }

    byte[] values() {
        return values;
    }

    float[] surety() {
        return surety;
    }

    /// @param mirrored whether rows and columns are exchanged
    static Codewords read(ModuleGreys symbol, Layout layout, Version version, int mask, boolean mirrored) {
        byte[] values = new byte[version.getTotalCodewords()];
        float[] surety = new float[values.length];
        int dimension = layout.dimension();
        int bit = 0;
        boolean upwards = true;
        for (int right = dimension - 1; right > 0; right -= 2) {
            if (right == 6) {
                // The column of the timing pattern is left out.
                right--;
            }
            for (int i = 0; i < dimension; i++) {
                int y = upwards ? dimension - 1 - i : i;
                for (int x = right; x > right - 2; x--) {
                    if (layout.kind(x, y) == Layout.DATA && bit < 8 * values.length) {
                        float balance = mirrored ? symbol.balance(y, x) : symbol.balance(x, y);
                        put(values, surety, bit++, isFlipped(mask, x, y) ? -balance : balance);
                    }
                }
            }
            upwards = !upwards;
        }
        return new Codewords(values, surety);
    }

    private static void put(byte[] values, float[] surety, int bit, float balance) {
        int index = bit >> 3;
        values[index] = (byte) (values[index] << 1 | (balance > 0 ? 1 : 0));
        float sure = Math.abs(balance);
        surety[index] = (bit & 7) == 0 ? sure : Math.min(surety[index], sure);
    }

    private static boolean isFlipped(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (y / 2 + x / 3) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
        };
    }
}
