package dev.phoebe.orm.query;

import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Facts;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a database sets columns. SQL sets them all at once, from the values that were there; MariaDB and
 * MySQL set one after the other, and a column that was set is read with its new value. There a column is set after all
 * that read it, and where they read each other in a circle the statement is refused.
 */
final class AssignmentOrder {

    private AssignmentOrder() {}

    static List<Assignment> of(SqlWriter writer, Table<?, ?> table, List<Assignment> assignments) {
        return of(writer, table, assignments, null);
    }

    /** The order where a condition, if there is one, decides for each column whether it is set. */
    static List<Assignment> of(
            SqlWriter writer, Table<?, ?> table, List<Assignment> assignments, @Nullable Fragment condition) {
        if (assignments.size() == 1 || writer.dialect().supports(Feature.SIMULTANEOUS_ASSIGNMENT)) {
            return assignments;
        }
        Facts always = condition == null ? null : Facts.of(writer.dialect(), condition);
        List<@Nullable Facts> values = new ArrayList<>(assignments.size());
        for (Assignment assignment : assignments) {
            values.add(assignment.plain() ? null : Facts.of(writer.dialect(), assignment.value()));
        }
        List<Assignment> left = new ArrayList<>(assignments);
        List<Assignment> ordered = new ArrayList<>(left.size());
        while (!left.isEmpty()) {
            int next = unread(table, left, values, left.size() > 1 ? always : null);
            if (next < 0) {
                writer.require(Feature.SIMULTANEOUS_ASSIGNMENT);
            }
            ordered.add(left.remove(next));
            values.remove(next);
        }
        return ordered;
    }

    /** The first column that no other expression reads. */
    private static int unread(
            Table<?, ?> table, List<Assignment> left, List<@Nullable Facts> values, @Nullable Facts always) {
        for (int i = 0; i < left.size(); i++) {
            boolean read = always != null && always.reads(table, left.get(i).name());
            for (int j = 0; j < left.size() && !read; j++) {
                Facts value = values.get(j);
                read = j != i && value != null && value.reads(table, left.get(i).name());
            }
            if (!read) {
                return i;
            }
        }
        return -1;
    }
}
