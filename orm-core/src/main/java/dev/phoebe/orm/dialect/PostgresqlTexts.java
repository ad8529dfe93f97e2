package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TextSql;
import dev.phoebe.orm.type.Codecs;

/** Texts of PostgreSQL. */
final class PostgresqlTexts implements TextSql {

    @Override
    public void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.write(text).append(ignoreCase ? " ~* " : " ~ ").value(Codecs.STRING, pattern);
    }
}
