package dev.phoebe.orm.tck.dialect;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.every;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.DelegatingDialect;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.QuerySql;
import dev.phoebe.orm.sql.SqlWriter;
import org.junit.jupiter.api.Test;

/** A dialect of a database without booleans says how a value that is true or false becomes a condition. */
class BooleanColumnTests {

    private static final class NumbersForBooleans extends DelegatingDialect {

        NumbersForBooleans() {
            super(Dialects.named("postgresql"));
        }

        @Override
        public QuerySql queries() {
            return new QuerySql() {
                @Override
                public void condition(SqlWriter writer, Fragment value) {
                    writer.write(value).append(" = 1");
                }
            };
        }
    }

    private static String where(Condition condition) {
        String text = text(Select.of(BOOK.id).where(condition));
        return text.substring(text.indexOf(" where ") + 7);
    }

    private static String text(Select<?> select) {
        return select.toSql(new NumbersForBooleans()).text();
    }

    @Test
    void conditions() {
        assertThat(where(BOOK.available)).isEqualTo("book.available = 1");
        assertThat(where(BOOK.available.not())).isEqualTo("not (book.available = 1)");
        assertThat(where(BOOK.available.and(BOOK.stock.gt(1)))).isEqualTo("book.available = 1 and book.stock > ?");
        assertThat(where(BOOK.available.or(BOOK.available.not())))
                .isEqualTo("book.available = 1 or not (book.available = 1)");
        assertThat(where(BOOK.available.as("there"))).isEqualTo("book.available = 1");
        assertThat(where(coalesce(BOOK.available, BOOK.available)))
                .isEqualTo("coalesce(book.available, book.available) = 1");
        assertThat(where(BOOK.stock.gt(1))).isEqualTo("book.stock > ?");
        assertThat(text(Select.of(BOOK.id).where(BOOK.available).where(BOOK.stock.gt(1))))
                .endsWith("where book.available = 1 and book.stock > ?");
    }

    @Test
    void otherClauses() {
        assertThat(text(Select.of(AUTHOR.id).join(BOOK, BOOK.available))).endsWith("join book on book.available = 1");
        assertThat(text(Select.of(count()).from(BOOK).groupBy(BOOK.author).having(every(BOOK.available))))
                .endsWith("group by book.author_id having bool_and(book.available) = 1");
        assertThat(text(Select.of(count().filter(BOOK.available)).from(BOOK)))
                .isEqualTo("select count(*) filter (where book.available = 1) from book");
        assertThat(text(Select.of(caseWhen(BOOK.available, BOOK.stock).otherwise(BOOK.stock))
                        .from(BOOK)))
                .isEqualTo("select case when book.available = 1 then book.stock else book.stock end from book");
    }

    @Test
    void values() {
        assertThat(text(Select.of(BOOK.available).orderBy(BOOK.available)))
                .isEqualTo("select book.available from book order by book.available");
        assertThat(where(BOOK.available.eq(true))).isEqualTo("book.available = ?");
    }
}
