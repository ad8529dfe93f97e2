package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** Types of MariaDB. */
final class MariadbTypes extends MysqlTypes {

    MariadbTypes() {
        super("MariaDB");
    }

    @Override
    public String name(SqlType type) {
        return type.kind() == TypeKind.UUID ? "uuid" : super.name(type);
    }

    /** JSON is a text here. */
    @Override
    public void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        writer.write(parameter);
    }
}
