package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;

/** Texts of MariaDB. */
final class MariadbTexts extends MysqlTexts {

    /** The pattern itself says whether case matters; otherwise the collation would. */
    @Override
    public void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.write(text).append(" regexp ").value(Codecs.STRING, (ignoreCase ? "(?i)" : "(?-i)") + pattern);
    }
}
