package org.greenlane.sight;

import java.io.IOException;
import java.io.InputStream;

/// Counts the scans of a JPEG by walking over its markers (ITU-T T.81, annex B).
final class JpegScans {
    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;

    private JpegScans() {}

    /// False also for what is no JPEG, or ends too early: that is for its reader to say.
    static boolean areMoreThan(int most, InputStream in) throws IOException {
        if (in.read() != MARKER || in.read() != START_OF_IMAGE) {
            return false;
        }
        int scans = 0;
        int marker = nextMarker(in);
        while (scans <= most && marker >= 0 && marker != END_OF_IMAGE) {
            if (marker == START_OF_SCAN) {
                scans++;
            }
            skipSegment(in);
            marker = nextMarker(in);
        }
        return scans > most;
    }

    /// The next marker that begins a segment or ends the picture; what lies before it, as the data of a scan, is passed
    /// over.
    ///
    /// @return -1 at the end
    private static int nextMarker(InputStream in) throws IOException {
        int before = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            boolean standsAlone =
                    next == 0 || next == MARKER || next == TEMPORARY || (next >= FIRST_RESTART && next <= START_OF_IMAGE);
            if (before == MARKER && !standsAlone) {
                return next;
            }
            before = next;
        }
        return -1;
    }

    private static void skipSegment(InputStream in) throws IOException {
        int length = in.read() << 8 | in.read();
        for (long left = length - 2L; left > 0; ) {
            long skipped = in.skip(left);
            if (skipped == 0) {
                return;
            }
            left -= skipped;
        }
    }
}
