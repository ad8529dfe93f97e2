package dev.phoebe.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the databases can do: a wrong flag would hide tests, so the table stands here once more. */
class FeatureTableTests {

    @Test
    void features() {
        StringBuilder table = new StringBuilder();
        for (Feature feature : Feature.values()) {
            table.append(feature)
                    .append(": ")
                    .append(Dialects.all().stream()
                            .filter(dialect -> dialect.supports(feature))
                            .map(Dialect::name)
                            .collect(Collectors.joining(" ")));
            table.append("\n");
        }
        assertThat(table.toString()).isEqualTo("""
                        INSERT_RETURNING: H2 SQLite PostgreSQL MariaDB
                        UPDATE_RETURNING: H2 SQLite PostgreSQL
                        DELETE_RETURNING: H2 SQLite PostgreSQL MariaDB
                        UPSERT_CONDITION: H2 SQLite PostgreSQL MariaDB MySQL
                        UPSERT_TARGET: H2 SQLite PostgreSQL MariaDB MySQL
                        UPSERT_CONSTRAINT: PostgreSQL
                        UPSERT_PARTIAL_INDEX: SQLite PostgreSQL
                        ANY_KEY_DO_NOTHING: SQLite PostgreSQL MariaDB MySQL
                        ANY_KEY_DO_UPDATE: SQLite MariaDB MySQL
                        DO_NOTHING_COUNT: H2 SQLite PostgreSQL
                        DO_NOTHING_OWN_ROWS: SQLite PostgreSQL MariaDB MySQL
                        DO_NOTHING_RETURNING: H2 SQLite PostgreSQL
                        SIMULTANEOUS_ASSIGNMENT: H2 SQLite PostgreSQL
                        UPDATE_FROM: SQLite PostgreSQL
                        LIMITED_CHANGE: MariaDB MySQL
                        ROW_LOCK: H2 PostgreSQL MariaDB MySQL
                        SKIP_LOCKED: H2 PostgreSQL MariaDB MySQL
                        SHARE_LOCK: PostgreSQL MariaDB MySQL
                        LOCK_OF: PostgreSQL
                        INTERSECT_ALL: PostgreSQL MariaDB MySQL
                        EXCEPT_ALL: PostgreSQL MariaDB MySQL
                        LATERAL: PostgreSQL
                        CORRELATED_LIMIT: H2 SQLite PostgreSQL
                        CORRELATED_GROUP_ORDER: H2 SQLite PostgreSQL MySQL
                        DISTINCT_ON: H2 PostgreSQL
                        GROUP_BY_PLACE: SQLite PostgreSQL MariaDB MySQL
                        ROLLUP: PostgreSQL MariaDB MySQL
                        GROUPING_SETS: PostgreSQL
                        MATERIALIZED: SQLite PostgreSQL
                        CHANGE_IN_WITH: PostgreSQL
                        RECURSIVE_DISTINCT: SQLite PostgreSQL MariaDB MySQL
                        NULLS_ORDER: H2 SQLite PostgreSQL MariaDB MySQL
                        FULL_JOIN: SQLite PostgreSQL
                        FRAME_GROUPS: H2 SQLite PostgreSQL
                        FRAME_EXCLUDE: H2 SQLite PostgreSQL
                        AGGREGATE_FILTER: H2 SQLite PostgreSQL
                        VARIANCE: H2 PostgreSQL MariaDB MySQL
                        PERCENTILE: H2 SQLite PostgreSQL
                        STRING_AGG_DISTINCT: H2 PostgreSQL MariaDB MySQL
                        STRING_AGG_OVER: H2 SQLite PostgreSQL
                        TRANSACTIONAL_DDL: SQLite PostgreSQL
                        ADD_FOREIGN_KEY: H2 PostgreSQL MariaDB MySQL
                        ISOLATION_LEVELS: H2 PostgreSQL MariaDB MySQL
                        READ_ONLY_TRANSACTION: PostgreSQL MariaDB MySQL
                        STATEMENT_TIMEOUT: H2 SQLite PostgreSQL MariaDB MySQL
                        SCHEMAS: H2 PostgreSQL MariaDB MySQL
                        ARRAYS: H2 PostgreSQL
                        COLLATE: SQLite PostgreSQL MariaDB MySQL
                        REVERSE: PostgreSQL MariaDB MySQL
                        JSON_LONG_KEYS: SQLite PostgreSQL MariaDB MySQL
                        JSON_MINUS_KEYS: H2 SQLite PostgreSQL MySQL
                        JSON_CONTAINS: PostgreSQL MariaDB MySQL
                        JSON_CHANGE: SQLite PostgreSQL MariaDB MySQL
                        KEY_ZERO: H2 SQLite PostgreSQL
                        LISTS_IN_COLUMNS: PostgreSQL
                        FULL_TEXT_LANGUAGE: PostgreSQL
                        FULL_TEXT_ANY_KEY: H2 PostgreSQL MariaDB MySQL
                        """);
    }

    /** The words go on from "H2 has no ...". */
    @Test
    void wordsHaveNoArticle() {
        assertThat(Feature.values()).noneMatch(feature -> feature.words().matches("(a|an|the|no) .*"));
    }
}
