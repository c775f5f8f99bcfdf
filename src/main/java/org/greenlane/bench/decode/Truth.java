package org.greenlane.bench.decode;

import java.nio.charset.Charset;
import java.util.List;
import org.greenlane.sight.Symbol;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.Outline;

/// What is known of the symbols in a picture.
sealed interface Truth {
    /// What a look was worth.
    ///
    /// @param symbols that were read, with corners in pixels of the file's picture
    Score judge(List<Symbol> symbols, double scale);

    /// The truth of the picture turned by a right angle, clockwise.
    ///
    /// @param height of the picture before it is turned, in pixels
    default Truth turned(double height) {
        return this;
    }

    /// There is one symbol, and it says this.
    ///
    /// @param charset of the text as the symbol's bytes
    record Says(String text, Charset charset) implements Truth {
        @Override
        public Score judge(List<Symbol> symbols, double scale) {
            int right = (int) symbols.stream().filter(this::isRight).count();
            return new Score(1, Math.min(1, right), symbols.size() - right);
        }

        private boolean isRight(Symbol symbol) {
            return symbol.text().stripTrailing().equals(text.stripTrailing())
                    || new String(symbol.bytes(), charset).equals(text);
        }
    }

    /// There are symbols in these outlines; what they say is not known.
    record Shows(List<List<Corner>> outlines) implements Truth {
        @Override
        public Score judge(List<Symbol> symbols, double scale) {
            boolean[] read = new boolean[outlines.size()];
            int elsewhere = 0;
            for (Symbol symbol : symbols) {
                int at = at(symbol, scale);
                if (at < 0) {
                    elsewhere++;
                } else {
                    read[at] = true;
                }
            }
            int count = 0;
            for (boolean one : read) {
                count += one ? 1 : 0;
            }
            return new Score(outlines.size(), count, elsewhere);
        }

        private int at(Symbol symbol, double scale) {
            Corner centre = Outline.centre(symbol.corners()).scaled(scale);
            for (int i = 0; i < outlines.size(); i++) {
                if (Outline.holds(outlines.get(i), centre)) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Truth turned(double height) {
            return new Shows(outlines.stream()
                    .map(outline -> outline.stream().map(c -> new Corner(height - c.y(), c.x())).toList())
                    .toList());
        }
    }

    /// There is none.
    record Empty() implements Truth {
        @Override
        public Score judge(List<Symbol> symbols, double scale) {
            return new Score(0, 0, symbols.size());
        }
    }

    /// Nobody knows.
    record Unknown() implements Truth {
        @Override
        public Score judge(List<Symbol> symbols, double scale) {
            return new Score(0, symbols.size(), 0);
        }
    }
}
