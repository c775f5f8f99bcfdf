package org.greenlane.sight;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.greenlane.health.Fault;
import org.greenlane.sight.image.GreyImage;
import org.jspecify.annotations.Nullable;

/// What goes through the pipe between the station and a camera process: messages of a mark, a kind, and bounded numbers
/// and bytes. Both ends are ours, but a process that holds broken native code may write anything, and libraries print
/// where they like: whatever is no message is passed over up to the next mark.
final class FrameLink {
    /// Begins every message: no text, and rare in pictures.
    private static final long MARK = 0xF1A6_C0DE_8B5A_3C97L;

    /// The most bytes passed over in search of a mark: some frames.
    private static final int MAX_NOISE = 64 << 20;

    private static final int MAX_SIDE = 8192;
    private static final int MAX_TEXTS = 64;
    private static final int MAX_TEXT = 4096;

    private FrameLink() {}

    /// What a camera process says.
    sealed interface Message {
        /// @param name of the camera that was opened
        record Opened(String name) implements Message {}

        record Frame(Shot shot) implements Message {}

        record Trouble(Fault.Kind kind, String detail) implements Message {}

        record Names(List<String> names) implements Message {}
    }

    static void write(OutputStream to, Message message) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeLong(MARK);
        switch (message) {
            case Message.Opened(String name) -> {
                out.writeByte('O');
                writeTexts(out, List.of(name));
            }
            case Message.Trouble(Fault.Kind kind, String detail) -> {
                out.writeByte('T');
                writeTexts(out, List.of(kind.name(), detail));
            }
            case Message.Names(List<String> names) -> {
                out.writeByte('N');
                writeTexts(out, names.subList(0, Math.min(names.size(), MAX_TEXTS)));
            }
            case Message.Frame(Shot shot) -> {
                out.writeByte('F');
                writeFrame(out, shot);
            }
        }
        out.flush();
    }

    private static void writeFrame(DataOutputStream out, Shot shot) throws IOException {
        GreyImage grey = shot.grey();
        Thumbnail colours = shot.colours();
        out.writeInt(grey.width());
        out.writeInt(grey.height());
        out.writeInt(colours.width());
        out.writeInt(colours.height());
        out.write(grey.luma(), 0, grey.pixels());
        int[] pixels = colours.pixels();
        byte[] bytes = new byte[3 * pixels.length];
        for (int i = 0, at = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
        }
        out.write(bytes);
    }

    /// Reads the next message.
    ///
    /// @param buffers gives room for that many bytes or more, for a frame's grey pixels
    /// @throws EOFException at the end
    /// @throws IOException if nothing more can be made of the stream
    static Message read(DataInputStream in, IntFunction<byte[]> buffers) throws IOException {
        for (int noise = 0; noise <= MAX_NOISE; ) {
            noise += skipToMark(in, MAX_NOISE - noise);
            Message message = readBody(in, buffers);
            if (message != null) {
                return message;
            }
        }
        throw new IOException("a camera process says nothing that is a message");
    }

    private static int skipToMark(DataInputStream in, int most) throws IOException {
        long seen = 0;
        for (int read = 1; read <= most; read++) {
            seen = seen << 8 | in.readUnsignedByte();
            if (seen == MARK) {
                return read;
            }
        }
        throw new IOException("a camera process writes noise");
    }

    /// @return nothing if it was no message after all
    private static @Nullable Message readBody(DataInputStream in, IntFunction<byte[]> buffers) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind == 'F') {
            return readFrame(in, buffers);
        }
        if (kind != 'O' && kind != 'T' && kind != 'N') {
            return null;
        }
        List<String> texts = readTexts(in);
        if (texts == null) {
            return null;
        }
        return switch (kind) {
            case 'O' -> texts.size() == 1 ? new Message.Opened(texts.getFirst()) : null;
            case 'T' -> texts.size() == 2 ? new Message.Trouble(faultKind(texts.getFirst()), texts.getLast()) : null;
            default -> new Message.Names(texts);
        };
    }

    private static Fault.Kind faultKind(String name) {
        for (Fault.Kind kind : Fault.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return Fault.Kind.CAMERA_LOST;
    }

    private static @Nullable Message readFrame(DataInputStream in, IntFunction<byte[]> buffers) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        int viewWidth = in.readInt();
        int viewHeight = in.readInt();
        if (!isSize(width, height) || !isSize(viewWidth, viewHeight) || viewWidth > width || viewHeight > height) {
            return null;
        }
        byte[] luma = buffers.apply(width * height);
        in.readFully(luma, 0, width * height);
        byte[] bytes = new byte[3 * viewWidth];
        int[] pixels = new int[viewWidth * viewHeight];
        for (int y = 0, out = 0; y < viewHeight; y++) {
            in.readFully(bytes);
            for (int at = 0; at < bytes.length; at += 3) {
                pixels[out++] = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
            }
        }
        return new Message.Frame(new Shot(new GreyImage(width, height, luma), new Thumbnail(viewWidth, viewHeight, pixels)));
    }

    private static boolean isSize(int width, int height) {
        return width > 0
                && height > 0
                && width <= MAX_SIDE
                && height <= MAX_SIDE
                && (long) width * height <= Connection.MAX_PIXELS;
    }

    static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(bytes.length, MAX_TEXT);
            out.writeShort(length);
            out.write(bytes, 0, length);
        }
    }

    /// @return nothing if it is not what [#writeTexts] wrote
    static @Nullable List<String> readTexts(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        int count = in.readUnsignedShort();
        if (count > MAX_TEXTS) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readUnsignedShort();
            if (length > MAX_TEXT) {
                return null;
            }
            texts.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
