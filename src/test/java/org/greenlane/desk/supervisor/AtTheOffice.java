package org.greenlane.desk.supervisor;

import org.greenlane.desk.words.Language;
import org.greenlane.health.Role;
import org.greenlane.health.Typed;

/// A supervisor is in, and looks at one part of the desk.
abstract class AtTheOffice {
    final Offices office = new Offices(Language.ENGLISH).in(Role.SUPERVISOR);

    static Typed pin() {
        return new Typed("402819".toCharArray());
    }

    <T extends TabModel> T open(Tab tab, Class<T> kind) {
        office.model.choose(tab);
        return office.model.tab(tab, kind);
    }
}
