package org.greenlane;

import org.greenlane.desk.supervisor.ExportState;
import org.greenlane.desk.supervisor.ExportState.Why;
import org.greenlane.export.ExportEnd;
import org.greenlane.export.ExportRefusal;
import org.greenlane.export.ExportTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From how an export ended to what the supervisor's desk says of it.
final class OfficeExportEnds {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeExportEnds.class);

    private OfficeExportEnds() {}

    static ExportState state(ExportEnd end) {
        return switch (end) {
            case ExportEnd.Written written ->
                new ExportState.Left(
                        written.file().toString(), written.first(), written.last(), written.rows(), written.toldBefore(), written.sha256());
            case ExportEnd.Cancelled _ -> new ExportState.Stopped();
            case ExportEnd.Refused(ExportRefusal why) -> new ExportState.Failed(why(why));
            case ExportEnd.Failed failed -> {
                LOG.warn("An export failed: {} {}", failed.trouble(), failed.sentence());
                yield new ExportState.Failed(why(failed.trouble()));
            }
        };
    }

    private static Why why(ExportRefusal refusal) {
        return switch (refusal) {
            case ROLE -> Why.NOT_ALLOWED;
            case SECOND_PERSON -> Why.SECOND_PERSON;
            case NOTHING_THERE -> Why.NOTHING_THERE;
            case NAME_TAKEN -> Why.NAME_TAKEN;
            case NO_FOLDER -> Why.NO_FOLDER;
        };
    }

    private static Why why(ExportTrouble trouble) {
        return switch (trouble) {
            case FULL -> Why.FULL;
            case READ_ONLY -> Why.READ_ONLY;
            case DISK -> Why.DISK;
            case LOG -> Why.LOG;
            case NOT_RECORDED -> Why.NOT_RECORDED;
            case RECORDED_BUT_NOT_THERE -> Why.RECORDED_BUT_NOT_THERE;
        };
    }
}
