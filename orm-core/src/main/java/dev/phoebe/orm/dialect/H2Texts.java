package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TextSql;
import dev.phoebe.orm.type.Codecs;

/** Texts of H2. */
final class H2Texts implements TextSql {

    @Override
    public void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.append("regexp_like(").write(text).append(", ").value(Codecs.STRING, pattern);
        writer.append(ignoreCase ? ", 'i')" : ")");
    }
}
