package org.greenlane.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.audit.OpenEntry;
import org.greenlane.export.ExportVerdict.Damage;
import org.greenlane.proof.CborException;
import org.greenlane.proof.RangeCheck;
import org.greenlane.proof.TreeCheckpoint;

/// Checks the entries of an export: that they are in the log, and that its CSV says what they say.
final class EntryCheck {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Manifest manifest;
    private final TreeCheckpoint checkpoint;
    private final RangeCheck range;
    private final OpenCells ofEntries;
    private final OpenCells ofTable;
    private long shown;

    EntryCheck(Manifest manifest, TreeCheckpoint checkpoint) {
        this.manifest = manifest;
        this.checkpoint = checkpoint;
        this.range = manifest.proof().check();
        this.ofEntries = new OpenCells(manifest);
        this.ofTable = new OpenCells(manifest);
    }

    /// @param sums of its files as they were read before
    /// @return whether the open columns of the CSV were made again from the entries
    boolean check(ExportSource source, Map<String, Manifest.FileSum> sums) throws IOException, BrokenExport {
        boolean isTable = manifest.hasEntryBytes() && sums.containsKey(ExportForm.CSV.file());
        Map<String, Manifest.FileSum> again = ZipWalk.over(source, (name, content) -> {
            if (name.equals(EntryFile.NAME)) {
                entries(content);
            } else if (isTable && name.equals(ExportForm.CSV.file())) {
                table(content);
            }
        });
        if (!again.equals(sums)) {
            throw new BrokenExport(Damage.ALTERED, "it changed while it was read");
        }
        if (!range.proves(Base64.getDecoder().decode(checkpoint.root()))) {
            throw new BrokenExport(Damage.NOT_IN_LOG, "its entries are not those of the log at its checkpoint");
        }
        if (manifest.hasEntryBytes() && shown != manifest.rows()) {
            throw new BrokenExport(Damage.ALTERED, "it shows another number of entries than it says");
        }
        if (isTable && !ofEntries.saysTheSameAs(ofTable)) {
            throw new BrokenExport(Damage.ALTERED, ExportForm.CSV.file() + " does not say what the entries say");
        }
        return isTable;
    }

    private void entries(InputStream content) throws IOException, BrokenExport {
        InputStream in = new BufferedInputStream(content, 1 << 16);
        long number = manifest.first();
        for (Optional<EntryFile.Item> item = EntryFile.read(in); item.isPresent(); item = EntryFile.read(in)) {
            if (number > manifest.last()) {
                throw new BrokenExport(Damage.NOT_IN_LOG, "it has more entries than its proof is for");
            }
            range.leaf(item.get().leaf());
            if (item.get().entry().isPresent()) {
                shown(read(number, item.get().entry().get()));
            }
            number++;
        }
    }

    private static Entry read(long number, byte[] bytes) throws BrokenExport {
        try {
            return OpenEntry.read(number, bytes);
        } catch (CborException e) {
            throw new BrokenExport("entry " + number + " cannot be read: " + e.getMessage());
        }
    }

    private void shown(Entry entry) throws BrokenExport {
        if (manifest.times().isPresent() && !manifest.times().get().has(entry.at())) {
            throw new BrokenExport(Damage.ALTERED, "entry " + entry.number() + " is of another time than was asked for");
        }
        ofEntries.entry(entry);
        shown++;
    }

    private void table(InputStream content) throws IOException, BrokenExport {
        Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8);
        if (reader.read() != BYTE_ORDER_MARK) {
            throw new BrokenExport(Damage.ALTERED, ExportForm.CSV.file() + " does not begin as it should");
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(reader)) {
            boolean isHeader = true;
            for (CsvRecord row : rows) {
                List<String> cells = row.getFields();
                if (cells.size() != manifest.columns().size() || (isHeader && !cells.equals(manifest.header()))) {
                    throw new BrokenExport(Damage.ALTERED, ExportForm.CSV.file() + " has other columns than it says");
                }
                if (!isHeader) {
                    ofTable.row(cells);
                }
                isHeader = false;
            }
        } catch (CsvParseException e) {
            throw new BrokenExport(Damage.ALTERED, ExportForm.CSV.file() + " is no table");
        }
    }
}
