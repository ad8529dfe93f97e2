package behaviour;

import static behaviour.Columns_BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.FullTextIndex;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Transient;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.model.CheckDefinition;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.FullTextDefinition;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

class Columns {

    enum Status {
        NEW,
        SOLD_OUT
    }

    /** A declaration annotation of one's own: its name is what counts. */
    @interface Own {
        @interface Nullable {}
    }

    @Model(
            table = "all the books",
            schema = "shop",
            database = "catalog",
            indexes = {@Index(columns = {"usual", "sized"}), @Index(columns = "unlimited", unique = true, name = "ix")},
            fullTextIndexes = {@FullTextIndex(columns = {"usual", "unlimited"}), @FullTextIndex(columns = "sized", name = "w", language = "german")},
            checks = @Check(name = "positive", sql = "\"stock\" >= 0\nand 'a' <> \"b\""))
    static class Book {
        @Id Long id;
        String usual;
        @Size(max = 20) String sized;
        @Size(min = 1) String onlyMinimum;
        @Size(max = 20) @Column(maxLength = 30) String both;
        @Column(maxLength = Integer.MAX_VALUE) String unlimited;
        @Size(max = 3) byte[] bytes;
        @Email @NotNull String mail;
        @Digits(integer = 6, fraction = 2) BigDecimal digits;
        @Digits(integer = 6, fraction = 2) @Column(precision = 12) BigDecimal wider;
        @Column(precision = 10, scale = 3, rounding = Column.Rounding.HALF_EVEN) BigDecimal rounded;
        @Column(scale = 0) BigDecimal whole;
        BigDecimal decimal;
        @Column(name = "Strange \"name\"", unique = true, index = true, updatable = false) int strange;
        Status status;
        @Column(maxLength = 40) Status roomy;
        @Own.Nullable Integer own;
        @Version @Nullable Integer version;
        @Transient Object ignored;
    }

    static void run() {
        assertThat(BOOK.name().text()).isEqualTo("all the books");
        assertThat(BOOK.tableName()).hasToString("shop.all the books");
        assertThat(BOOK.database()).isEqualTo("catalog");
        assertThat(BOOK.indexes())
                .containsExactly(
                        new IndexDefinition("", List.of("usual", "sized"), false),
                        new IndexDefinition("ix", List.of("unlimited"), true));
        assertThat(BOOK.fullTextIndexes())
                .containsExactly(
                        new FullTextDefinition("", List.of("usual", "unlimited"), ""),
                        new FullTextDefinition("w", List.of("sized"), "german"));
        assertThat(BOOK.checks()).containsExactly(new CheckDefinition("positive", "\"stock\" >= 0\nand 'a' <> \"b\""));

        assertThat(type("usual")).isEqualTo(SqlType.varchar(255));
        assertThat(type("sized")).isEqualTo(SqlType.varchar(20));
        assertThat(type("onlyMinimum")).isEqualTo(SqlType.varchar(255));
        assertThat(type("both")).isEqualTo(SqlType.varchar(30));
        assertThat(type("unlimited")).isEqualTo(SqlType.of(TypeKind.TEXT));
        assertThat(type("bytes")).isEqualTo(SqlType.of(TypeKind.BINARY));
        assertThat(type("digits")).isEqualTo(SqlType.decimal(8, 2));
        assertThat(type("wider")).isEqualTo(SqlType.decimal(12, 2));
        assertThat(type("rounded")).isEqualTo(SqlType.decimal(10, 3));
        assertThat(type("whole")).isEqualTo(SqlType.decimal(19, 0));
        assertThat(type("decimal")).isEqualTo(SqlType.decimal(19, 4));
        assertThat(type("status")).isEqualTo(SqlType.varchar(8));
        assertThat(type("roomy")).isEqualTo(SqlType.varchar(40));

        assertThat(column("rounded").rounding()).isEqualTo(RoundingMode.HALF_EVEN);
        assertThat(column("whole").rounding()).isNull();
        assertThat(column("strange").name().text()).isEqualTo("Strange \"name\"");
        assertThat(column("strange").unique()).isTrue();
        assertThat(column("strange").indexed()).isTrue();
        assertThat(column("strange").updatable()).isFalse();
        assertThat(column("onlyMinimum").name().text()).isEqualTo("only_minimum");
        assertThat(column("onlyMinimum").updatable()).isTrue();
        assertThat(column("own").nullable()).isTrue();
        assertThat(column("version").version()).isTrue();
        assertThat(column("version").nullable()).isFalse();
        assertThat(BOOK.column("ignored")).isEmpty();
    }

    private static SqlType type(String property) {
        return column(property).type();
    }

    private static ColumnDefinition<?> column(String property) {
        return BOOK.column(property).orElseThrow().definition();
    }
}
