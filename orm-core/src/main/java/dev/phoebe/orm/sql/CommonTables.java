package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.InvalidQueryException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The common tables of one statement: each is written once, behind those that it uses itself. */
final class CommonTables {

    private final List<CommonTable> known = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object[]> binds = new ArrayList<>();
    private int bindCount;
    private boolean recursive;

    /** Whether it is met for the first time, so that its definition must be written. */
    boolean add(CommonTable table) {
        for (CommonTable other : known) {
            if (other == table) {
                return false;
            }
            if (other.name().equals(table.name())) {
                throw new InvalidQueryException("Two common tables of one statement are called '" + table.name()
                        + "'. Give one of them another name, or use the same object twice.");
            }
        }
        known.add(table);
        recursive |= table.isRecursive();
        return true;
    }

    /** A definition is complete. */
    void define(CharSequence definition, @Nullable Object[] itsBinds, int count) {
        text.append(text.length() == 0 ? "" : ", ").append(definition);
        @Nullable Object[] copy = new Object[count];
        System.arraycopy(itsBinds, 0, copy, 0, count);
        binds.add(copy);
        bindCount += count;
    }

    String clause() {
        return (recursive ? "with recursive " : "with ") + text + " ";
    }

    @Nullable
    Object[] binds() {
        @Nullable Object[] all = new Object[bindCount];
        int at = 0;
        for (@Nullable Object[] some : binds) {
            System.arraycopy(some, 0, all, at, some.length);
            at += some.length;
        }
        return all;
    }
}
