package dev.phoebe.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MysqlDialectTests {

    private final Dialect dialect = Dialects.named("mysql");
    private final Rendering rendering = new Rendering(dialect);

    @Test
    void facts() {
        assertThat(dialect.name()).isEqualTo("MySQL");
        assertThat(dialect.ddl().identity(dialect.types().name(SqlType.of(TypeKind.BIGINT))))
                .isEqualTo("bigint auto_increment");
        assertThat(dialect.ddl().identity(dialect.types().name(SqlType.of(TypeKind.INTEGER))))
                .isEqualTo("integer auto_increment");
        assertThat(dialect.ddl().identityIsPrimaryKey()).isFalse();
        assertThat(dialect.ddl().tableOptions()).isEqualTo(" default character set utf8mb4 collate utf8mb4_0900_bin");
        assertThat(dialect.changes().bulkInsert(true)).isEqualTo(new BulkInsert(BulkInsert.Style.BATCH, 1000));
        assertThat(dialect.maxParameters()).isEqualTo(65535);
    }

    @Test
    void types() {
        assertThat(rendering.types()).isEqualTo("""
                        BOOLEAN: boolean
                        SMALLINT: smallint
                        INTEGER: integer
                        BIGINT: bigint
                        REAL: double
                        DOUBLE: double
                        DECIMAL: decimal(10, 2)
                        VARCHAR: varchar(80)
                        TEXT: longtext
                        BINARY: longblob
                        ARRAY: refused
                        DATE: date
                        TIME: time(6)
                        TIMESTAMP: datetime(6)
                        INSTANT: datetime(6)
                        UUID: char(36)
                        JSON: json
                        """);
    }

    @Test
    void typesWithoutLengthOrDigits() {
        assertThat(rendering.looseTypes()).isEqualTo("""
                        longtext
                        longtext
                        longtext
                        decimal(38, 10)
                        """);
    }

    @Test
    void typesInCasts() {
        assertThat(rendering.castTypes()).isEqualTo("""
                        BOOLEAN: signed
                        SMALLINT: signed
                        INTEGER: signed
                        BIGINT: signed
                        REAL: double
                        DOUBLE: double
                        DECIMAL: decimal(10, 2)
                        VARCHAR: char
                        TEXT: char
                        BINARY: binary
                        ARRAY: refused
                        DATE: date
                        TIME: time(6)
                        TIMESTAMP: datetime(6)
                        INSTANT: datetime(6)
                        UUID: char(36)
                        JSON: json
                        """);
    }

    @Test
    void expressions() {
        assertThat(rendering.expressions()).isEqualTo("""
                        limit ? <- [5]
                        limit 18446744073709551615 offset ? <- [10]
                        limit ? offset ? <- [5, 10]
                        x
                        x is null, x
                        x is not null, x desc
                        x desc
                        x like ? escape '!' <- [%50!%!_!!*?[a]\\%]
                        lower(x) like lower(?) escape '!' <- [%50!%!_!!*?[a]\\%]
                        x like ? escape '!' <- [Ab%]
                        lower(x) like lower(?) escape '!' <- [Ab%]
                        x like ? escape '!' <- [%Ab]
                        x like ? escape '!' <- [A_%!%!_!!*]
                        lower(x) like lower(?) escape '!' <- [A_%!%!_!!*]
                        concat(x, y, x)
                        (x div y)
                        x <=> y
                        select * from (x) as cut
                        `order` `a"b``c`
                        """);
    }

    @Test
    void dateParts() {
        assertThat(rendering.dateParts()).isEqualTo("""
                        extract(year from x)
                        extract(month from x)
                        extract(day from x)
                        extract(hour from x)
                        extract(minute from x)
                        extract(second from x)
                        extract(quarter from x)
                        (weekday(x) + 1)
                        dayofyear(x)
                        week(x, 3)
                        extract(second from x)
                        extract(second from x)
                        """);
    }

    @Test
    void returning() {
        assertThatThrownBy(() -> rendering.returning(Change.INSERT))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessage("MySQL has no INSERT ... RETURNING. The statement was not sent.");
        assertThatThrownBy(() -> rendering.returning(Change.UPDATE))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessage("MySQL has no UPDATE ... RETURNING. The statement was not sent.");
        assertThatThrownBy(() -> rendering.returning(Change.DELETE))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessage("MySQL has no DELETE ... RETURNING. The statement was not sent.");
    }

    @Test
    void upsertUpdates() {
        assertThat(rendering.upsert(true, true, false)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on duplicate key update stock = case
                        when book.isbn = values(isbn) then book.stock + values(stock)
                        when exp(1000 + length(concat_ws('', 'another unique key is taken', book.isbn))) > 0
                        then null end, isbn = values(isbn)
                        <- [a, 1, b, 2]
                        """);
    }

    /** Where no other key can be taken, nothing is watched. */
    @Test
    void upsertByOnlyKey() {
        assertThat(rendering.upsertByOnlyKey()).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on duplicate key update stock = book.stock + values(stock), isbn = values(isbn)
                        <- [a, 1, b, 2]
                        """);
    }

    @Test
    void upsertDoesNothing() {
        assertThat(rendering.upsert(true, false, false)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on duplicate key update isbn = case
                        when book.isbn = values(isbn) then book.isbn
                        when exp(1000 + length(concat_ws('', 'another unique key is taken', book.isbn))) > 0
                        then null end
                        <- [a, 1, b, 2]
                        """);
    }

    @Test
    void upsertWithCondition() {
        assertThat(rendering.upsert(true, true, true)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on duplicate key update stock = case
                        when book.isbn = values(isbn) then case
                        when book.stock < ? then book.stock + values(stock) else book.stock end
                        when exp(1000 + length(concat_ws('', 'another unique key is taken', book.isbn))) > 0
                        then null end, isbn = case
                        when book.stock < ? then values(isbn) else book.isbn end
                        <- [a, 1, b, 2, 9, 9]
                        """);
    }

    @Test
    void upsertByAnyKeyDoesNothing() {
        assertThat(rendering.upsert(false, false, false)).isEqualTo("""
                        insert into book (isbn, stock) values (?, ?), (?, ?)
                        on duplicate key update isbn = book.isbn
                        <- [a, 1, b, 2]
                        """);
    }

    @Test
    void indexesHoldNoLargeValues() {
        assertThat(dialect.ddl().missingIndex(List.of(SqlType.varchar(768)))).isNull();
        assertThat(dialect.ddl().missingIndex(List.of(SqlType.varchar(700), SqlType.of(TypeKind.BIGINT))))
                .isNull();
        assertThat(dialect.ddl().missingIndex(List.of(SqlType.varchar(700), SqlType.varchar(100))))
                .isEqualTo("index on texts of 800 characters, but of 768 at most");
        assertThat(dialect.ddl().missingIndex(List.of(SqlType.of(TypeKind.BINARY))))
                .isEqualTo("index on columns of type longblob");
        assertThat(dialect.ddl().missingIndex(List.of(SqlType.of(TypeKind.TEXT))))
                .isEqualTo("index on columns of type longtext");
    }
}
