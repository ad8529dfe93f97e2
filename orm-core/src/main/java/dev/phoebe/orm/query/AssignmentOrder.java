package dev.phoebe.orm.query;

import dev.phoebe.orm.model.Table;
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
        List<Assignment> left = new ArrayList<>(assignments);
        List<String> texts = new ArrayList<>();
        String always = condition == null ? "" : text(writer, table, condition) + " ";
        for (Assignment assignment : left) {
            texts.add(always + (assignment.plain() ? "" : text(writer, table, assignment.value())));
        }
        List<Assignment> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            int next = unread(writer, table, left, texts);
            if (next < 0) {
                writer.require(Feature.SIMULTANEOUS_ASSIGNMENT);
            }
            ordered.add(left.remove(next));
            texts.remove(next);
        }
        return ordered;
    }

    /** The first column that no other expression reads. */
    private static int unread(SqlWriter writer, Table<?, ?> table, List<Assignment> left, List<String> texts) {
        char quote = writer.dialect().quote();
        for (int i = 0; i < left.size(); i++) {
            String column = table.label().sql(quote) + "." + left.get(i).name().sql(quote);
            boolean read = false;
            for (int j = 0; j < texts.size() && !read; j++) {
                read = j != i && names(texts.get(j), column);
            }
            if (!read) {
                return i;
            }
        }
        return -1;
    }

    private static String text(SqlWriter writer, Table<?, ?> table, Fragment value) {
        SqlWriter alone = new SqlWriter(writer.dialect());
        alone.openScope().declare(table, false).write(value);
        return alone.toSql().text();
    }

    private static boolean names(String text, String column) {
        for (int at = text.indexOf(column); at >= 0; at = text.indexOf(column, at + 1)) {
            int end = at + column.length();
            boolean begins = at == 0 || !isPartOfName(text.charAt(at - 1));
            if (begins && (end == text.length() || !isPartOfName(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
