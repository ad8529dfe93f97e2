package dev.phoebe.orm.query;

import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Fragment;

/** An insert, update or delete: it writes itself. Immutable. */
public sealed interface ChangeStatement extends Fragment permits Insert, Update, Delete {

    /** What it does. */
    Change change();

    /** The table whose rows it changes. */
    Table<?, ?> table();
}
