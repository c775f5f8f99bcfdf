package org.greenlane.staff;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.greenlane.health.OperatorId;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.ledger.LedgerPlace;
import org.greenlane.vault.Vault;

/// The file of a staff book that no program has open.
public final class ClosedBook {
    private ClosedBook() {}

    private interface Work {
        void in(Connection open) throws SQLException;
    }

    /// As a program left it that did not note who gave what.
    public static void forgetHands(Path folder, Vault vault) throws Exception {
        change(folder, vault, open -> {
            try (Statement statement = open.createStatement()) {
                statement.execute("DROP TABLE hand");
            }
        });
    }

    static void put(Path folder, Vault vault, OperatorId number, Hand hand) throws Exception {
        change(folder, vault, open -> new StaffTables(open).put(number, hand));
    }

    private static void change(Path folder, Vault vault, Work work) throws Exception {
        LedgerPlace place = new LedgerPlace(folder, "staff", "staff", "the staff book", "file");
        try (LedgerFile file = LedgerFile.open(place, vault, StaffTables.MADE_BY)) {
            work.in(file.connection());
            file.commit();
        }
    }
}
