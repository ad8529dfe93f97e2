package dev.phoebe.orm.jdbc;

import java.util.List;
import java.util.Locale;

/** What a statement does, for logs and metrics. */
public enum Operation {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    DDL;

    /** What a statement does, by its first word; what is none of these changes tables or settings. */
    public static Operation of(String sql) {
        String begin = sql.stripLeading().toUpperCase(Locale.ROOT);
        for (Operation operation : List.of(SELECT, INSERT, UPDATE, DELETE)) {
            if (begin.startsWith(operation.name())) {
                return operation;
            }
        }
        return DDL;
    }

    /** What a statement does that answers with rows: one that begins with none of the other words reads them. */
    public static Operation ofQuery(String sql) {
        Operation operation = of(sql);
        return operation == DDL ? SELECT : operation;
    }

    /** The word in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
