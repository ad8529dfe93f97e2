package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the types of generated columns allow, and what does not even compile. */
class TypingTests {

    private static final String MODEL = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            @Model
            public class Book {
                @Id public Long id;
                public String title;
                public java.math.BigDecimal price;
                public int stock;
                public boolean available;
                public java.time.LocalDate published;
                public java.time.LocalTime opens;
            }
            """;

    private static final String COPY = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            @Model
            public class Copy {
                @Id public Long id;
                public dev.phoebe.orm.relation.Ref<Book> book;
            }
            """;

    private static final String USE = """
            package shop;
            import static dev.phoebe.orm.expr.Expressions.*;
            import static dev.phoebe.orm.expr.Functions.*;
            import static shop.BookTable.BOOK;
            import static shop.CopyTable.COPY;
            import dev.phoebe.orm.expr.*;
            import java.math.BigDecimal;
            import dev.phoebe.orm.query.Select;
            import java.time.LocalDate;
            class Use {
                Object made =
                        %s;
            }
            """;

    @TempDir
    Path output;

    private Build.Outcome compile(String expression) {
        return new Build(output)
                .source(MODEL)
                .source(COPY)
                .source("shop.Use", USE.formatted(expression))
                .run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOOK.price.lt(20).and(BOOK.price.lt(BigDecimal.TEN))",
                "BOOK.title.concat(\"x\").length().plus(1)",
                "sum(BOOK.price).times(2)",
                "BOOK.published.year().mod(4).eq(0)",
                "BOOK.published.until(LocalDate.EPOCH, java.time.temporal.ChronoUnit.DAYS).gt(7)",
                "caseWhen(BOOK.available, 1).otherwise(2).plus(3)",
                "caseOf(BOOK.title).when(\"x\", LocalDate.EPOCH).end().month()",
                "coalesce(BOOK.title, value(\"x\")).upper().orElse(\"y\").lower()",
                "greatest(BOOK.stock, value(Integer.valueOf(7))).plus(1)",
                "row(BOOK.title, BOOK.stock).gt(\"x\", 1)",
                "fn(\"levenshtein\", ExpressionType.INTEGER, BOOK.title, value(\"x\")).lt(3)",
                "BOOK.stock.cast(ExpressionType.STRING).startsWith(\"1\")",
                "sql(\"{0} = 1\", ExpressionType.BOOLEAN, BOOK.stock).or(BOOK.available)",
                "Select.of(BOOK.title).prefetchOf(COPY, COPY.book)",
                "BOOK.published.plus(BOOK.stock, java.time.temporal.ChronoUnit.DAYS)"
            })
    void compiles(String expression) {
        compile(expression).mustSucceed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOOK.price.lt(\"x\")",
                "BOOK.title.plus(1)",
                "sum(BOOK.title)",
                "BOOK.title.year()",
                "BOOK.stock.year()",
                "BOOK.available.lt(true)",
                "BOOK.published.plus(1)",
                "BOOK.published.eq(\"2024-01-01\")",
                "BOOK.published.until(BOOK.opens, java.time.temporal.ChronoUnit.DAYS)",
                "BOOK.stock.contains(\"x\")",
                "BOOK.title.eq(BOOK.stock)",
                "caseWhen(BOOK.title, 1)",
                "caseWhen(BOOK.available, 1).otherwise(\"x\")",
                "caseOf(BOOK.stock).when(\"x\", 1)",
                "greatest(BOOK.stock, BOOK.title)",
                "row(BOOK.title, BOOK.stock).gt(1, \"x\")",
                "BOOK.stock.cast(ExpressionType.STRING).plus(1)",
                "Select.of(BOOK.title).prefetchOf(BOOK, COPY.book)",
                "BOOK.published.plus(BOOK.title, java.time.temporal.ChronoUnit.DAYS)"
            })
    void doesNotCompile(String expression) {
        Build.Outcome outcome = compile(expression);
        assertThat(outcome.success()).isFalse();
        assertThat(outcome.findings()).isNotEmpty().allMatch(finding -> finding.startsWith("Use.java:12 "));
    }
}
