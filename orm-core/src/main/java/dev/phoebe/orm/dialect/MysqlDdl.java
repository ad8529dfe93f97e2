package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Definitions of MySQL, and what MariaDB shares with it. */
class MysqlDdl implements DdlSql {

    private static final Set<String> LARGE = Set.of("longtext", "longblob", "json");
    private static final int MAX_CHARACTER_BYTES = 4;
    private static final int MAX_INDEX_BYTES = 3072;

    private final TypeSql types;

    MysqlDdl(TypeSql types) {
        this.types = types;
    }

    @Override
    public String identity(String typeName) {
        return typeName + " auto_increment";
    }

    /** Large values could be indexed by their first bytes only, which is no unique index. */
    @Override
    public @Nullable String missingIndex(List<SqlType> columns) {
        int bytes = 0;
        for (SqlType column : columns) {
            String name = types.name(column);
            if (LARGE.contains(name)) {
                return "index on columns of type " + name;
            }
            bytes += column.kind() == TypeKind.VARCHAR ? MAX_CHARACTER_BYTES * column.length() : 0;
        }
        return bytes <= MAX_INDEX_BYTES
                ? null
                : "index on texts of " + bytes / MAX_CHARACTER_BYTES + " characters, but of "
                        + MAX_INDEX_BYTES / MAX_CHARACTER_BYTES + " at most";
    }

    /** Texts are compared exactly, to the last blank, as everywhere else. */
    @Override
    public String tableOptions() {
        return " default character set utf8mb4 collate utf8mb4_0900_bin";
    }
}
