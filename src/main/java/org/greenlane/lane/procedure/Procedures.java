package org.greenlane.lane.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;

/// The procedures of every kind of site, the gravest cases first.
public final class Procedures {
    /// The largest file that is read, in bytes.
    public static final int LARGEST_FILE = 128 * 1024;

    private static final String SHIPPED = "procedures.toml";

    private final List<Procedure> all;

    Procedures(List<Procedure> all) {
        this.all = List.copyOf(all);
    }

    /// @param source what the file is called in complaints
    /// @throws ProcedureException if anything is wrong with it, with line and column
    public static Procedures read(byte[] toml, String source) throws ProcedureException {
        return ProcedureReader.read(toml, source);
    }

    /// Those that come with the program.
    public static Procedures shipped() {
        try (InputStream in = Objects.requireNonNull(Procedures.class.getResourceAsStream(SHIPPED))) {
            return read(in.readAllBytes(), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProcedureException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Procedure> all() {
        return all;
    }

    /// The first that is for one of the reasons, or the one that is for all others.
    public Procedure of(SiteKind site, Collection<Reason> reasons) {
        return all.stream()
                .filter(procedure -> procedure.sites().contains(site))
                .filter(procedure -> procedure.isForAllOthers()
                        || reasons.stream().anyMatch(procedure.reasons()::contains))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a site without a procedure"));
    }
}
