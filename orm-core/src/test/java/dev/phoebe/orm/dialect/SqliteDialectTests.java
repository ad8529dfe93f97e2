package dev.phoebe.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteDialectTests {

    private final Dialect dialect = Dialects.named("sqlite");
    private final Rendering rendering = new Rendering(dialect);

    @Test
    void facts() {
        assertThat(dialect.name()).isEqualTo("SQLite");
        assertThat(dialect.ddl().identity(dialect.types().name(SqlType.of(TypeKind.BIGINT))))
                .isEqualTo("integer primary key autoincrement");
        assertThat(dialect.ddl().identity(dialect.types().name(SqlType.of(TypeKind.INTEGER))))
                .isEqualTo("integer primary key autoincrement");
        assertThat(dialect.ddl().identityIsPrimaryKey()).isTrue();
        assertThat(dialect.ddl().tableOptions()).isEqualTo("");
        assertThat(dialect.changes().bulkInsert(true)).isEqualTo(new BulkInsert(BulkInsert.Style.COUNTED_BATCH, 1000));
        assertThat(dialect.changes().bulkInsert(false)).isEqualTo(new BulkInsert(BulkInsert.Style.BATCH, 1000, 25));
        assertThat(dialect.maxParameters()).isEqualTo(32766);
    }

    @Test
    void types() {
        assertThat(rendering.types()).isEqualTo("""
                        BOOLEAN: boolean
                        SMALLINT: smallint
                        INTEGER: integer
                        BIGINT: bigint
                        REAL: real
                        DOUBLE: double precision
                        DECIMAL: real decimal(10, 2)
                        VARCHAR: varchar(80)
                        TEXT: text
                        BINARY: blob
                        ARRAY: refused
                        DATE: text
                        TIME: text
                        TIMESTAMP: text
                        INSTANT: text
                        UUID: text
                        JSON: text
                        """);
    }

    @Test
    void typesWithoutLengthOrDigits() {
        assertThat(rendering.looseTypes()).isEqualTo("""
                        text
                        varchar(16384)
                        varchar(20000000)
                        real decimal(38, 10)
                        """);
    }

    @Test
    void typesInCasts() {
        assertThat(rendering.castTypes()).isEqualTo("""
                        BOOLEAN: boolean
                        SMALLINT: smallint
                        INTEGER: integer
                        BIGINT: bigint
                        REAL: real
                        DOUBLE: double precision
                        DECIMAL: real decimal(10, 2)
                        VARCHAR: text
                        TEXT: text
                        BINARY: blob
                        ARRAY: refused
                        DATE: text
                        TIME: text
                        TIMESTAMP: text
                        INSTANT: text
                        UUID: text
                        JSON: text
                        """);
    }

    @Test
    void expressions() {
        assertThat(rendering.expressions()).isEqualTo("""
                        limit ? <- [5]
                        limit -1 offset ? <- [10]
                        limit ? offset ? <- [5, 10]
                        x nulls first
                        x nulls last
                        x desc nulls first
                        x desc nulls last
                        x glob ? <- [*50%_![*][?][[]a]\\*]
                        x glob ? <- [*50%_![*][?][[][aA]]\\*]
                        x glob ? <- [Ab*]
                        x glob ? <- [[Aa][bB]*]
                        x glob ? <- [*Ab]
                        x glob ? <- [A?*%_![*]]
                        x glob ? <- [[Aa]?*%_![*]]
                        (x || y || x)
                        (x / y)
                        x is y
                        x
                        "order" "a""b`c"
                        """);
    }

    @Test
    void dateParts() {
        assertThat(rendering.dateParts()).isEqualTo("""
                        cast(substr(x, 1, 4) as integer)
                        cast(substr(x, 6, 2) as integer)
                        cast(substr(x, 9, 2) as integer)
                        cast(substr(x, 12, 2) as integer)
                        cast(substr(x, 15, 2) as integer)
                        cast(substr(x, 18, 2) as integer)
                        ((cast(substr(x, 6, 2) as integer) + 2) / 3)
                        cast(strftime('%u', substr(x, 1, 10)) as integer)
                        cast(strftime('%j', substr(x, 1, 10)) as integer)
                        cast(strftime('%V', substr(x, 1, 10)) as integer)
                        cast(substr(x, 18, 2) as integer)
                        cast(substr(x, 7, 2) as integer)
                        """);
    }

    @Test
    void returning() {
        assertThat(rendering.returning(Change.INSERT)).isEqualTo("x returning id, isbn");
        assertThat(rendering.returning(Change.UPDATE)).isEqualTo("x returning id, isbn");
        assertThat(rendering.returning(Change.DELETE)).isEqualTo("x returning id, isbn");
    }

    @Test
    void upsertUpdates() {
        assertThat(rendering.upsert(true, true, false)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on conflict (isbn) do update set stock = book.stock + excluded.stock, isbn = excluded.isbn
                        <- [a, 1, b, 2]
                        """);
    }

    @Test
    void upsertDoesNothing() {
        assertThat(rendering.upsert(true, false, false)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on conflict (isbn) do nothing
                        <- [a, 1, b, 2]
                        """);
    }

    @Test
    void upsertWithCondition() {
        assertThat(rendering.upsert(true, true, true)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on conflict (isbn) do update set stock = book.stock + excluded.stock, isbn = excluded.isbn
                        where book.stock < ?
                        <- [a, 1, b, 2, 9]
                        """);
    }

    @Test
    void upsertByAnyKeyUpdates() {
        assertThat(rendering.upsert(false, true, false)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on conflict do update set stock = book.stock + excluded.stock, isbn = excluded.isbn
                        <- [a, 1, b, 2]
                        """);
    }

    @Test
    void upsertByAnyKeyDoesNothing() {
        assertThat(rendering.upsert(false, false, false)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on conflict do nothing
                        <- [a, 1, b, 2]
                        """);
    }

    @Test
    void indexesHoldLargeValues() {
        assertThat(dialect.ddl().missingIndex(List.of(SqlType.of(TypeKind.TEXT), SqlType.of(TypeKind.BINARY))))
                .isNull();
    }
}
