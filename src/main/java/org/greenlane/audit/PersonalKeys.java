package org.greenlane.audit;

import java.sql.SQLException;
import java.util.Optional;
import org.greenlane.vault.Sealer;

/// Where the keys are under which what is personal is sealed.
@FunctionalInterface
interface PersonalKeys {
    /// The key of that number; empty if it was destroyed.
    Optional<Sealer> numbered(long number) throws SQLException, AuditException;
}
