package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TextMatch;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls the hooks of a dialect and shows what they write: one line each, the values behind the text. */
final class Rendering {

    /** The table {@code book}. */
    static final Source BOOK = new Source() {
        @Override
        public Name label() {
            return Name.of("book");
        }

        @Override
        public @Nullable PathJoin path() {
            return null;
        }

        @Override
        public void write(SqlWriter writer) {
            writer.name(label());
        }
    };

    private static final Fragment X = writer -> writer.append("x");
    private static final Fragment Y = writer -> writer.append("y");
    private static final Name ISBN = Name.of("isbn");
    private static final Name STOCK = Name.of("stock");

    private final Dialect dialect;

    Rendering(Dialect dialect) {
        this.dialect = dialect;
    }

    private String sql(Consumer<SqlWriter> hook) {
        SqlWriter writer = new SqlWriter(dialect);
        hook.accept(writer);
        Sql sql = writer.toSql();
        return sql.text().strip() + (sql.values().isEmpty() ? "" : " <- " + sql.values());
    }

    String types() {
        return lines(kind -> dialect.types().name(type(kind)));
    }

    /** The types that may say how large they are, when they do not, or say too much. */
    String looseTypes() {
        return Stream.of(
                        SqlType.varchar(0), SqlType.varchar(16_384), SqlType.varchar(20_000_000), SqlType.decimal(0, 0))
                .map(type -> dialect.types().name(type) + "\n")
                .collect(Collectors.joining());
    }

    String castTypes() {
        return lines(kind -> dialect.types().castName(type(kind)));
    }

    String elementTypes() {
        return lines(kind -> dialect.types().elementName(type(kind)));
    }

    private static String lines(Function<TypeKind, String> name) {
        return Arrays.stream(TypeKind.values())
                .map(kind -> kind + ": " + nameOrRefusal(kind, name) + "\n")
                .collect(Collectors.joining());
    }

    private static String nameOrRefusal(TypeKind kind, Function<TypeKind, String> name) {
        try {
            return name.apply(kind);
        } catch (UnsupportedFeatureException e) {
            return "refused";
        }
    }

    private static SqlType type(TypeKind kind) {
        return switch (kind) {
            case VARCHAR -> SqlType.varchar(80);
            case DECIMAL -> SqlType.decimal(10, 2);
            case ARRAY -> SqlType.array(SqlType.varchar(20));
            default -> SqlType.of(kind);
        };
    }

    /** The hooks that write a clause or an expression. */
    String expressions() {
        List<String> lines = new ArrayList<>();
        lines.add(sql(w -> dialect.queries().limit(w, 5L, null)));
        lines.add(sql(w -> dialect.queries().limit(w, null, 10L)));
        lines.add(sql(w -> dialect.queries().limit(w, 5L, 10L)));
        lines.add(sql(w -> dialect.queries().orderNulls(w, X, false, true)));
        lines.add(sql(w -> dialect.queries().orderNulls(w, X, false, false)));
        lines.add(sql(w -> dialect.queries().orderNulls(w, X, true, true)));
        lines.add(sql(w -> dialect.queries().orderNulls(w, X, true, false)));
        lines.add(match(TextMatch.Kind.CONTAINS, "50%_!*?[a]\\", false));
        lines.add(match(TextMatch.Kind.CONTAINS, "50%_!*?[a]\\", true));
        lines.add(match(TextMatch.Kind.STARTS_WITH, "Ab", false));
        lines.add(match(TextMatch.Kind.STARTS_WITH, "Ab", true));
        lines.add(match(TextMatch.Kind.ENDS_WITH, "Ab", false));
        lines.add(match(TextMatch.Kind.LIKE, "A_%!%!_!!*", false));
        lines.add(match(TextMatch.Kind.LIKE, "A_%!%!_!!*", true));
        lines.add(sql(w -> dialect.texts().concat(w, List.of(X, Y, X))));
        lines.add(sql(w -> dialect.functions().divideIntegers(w, X, Y)));
        lines.add(sql(w -> dialect.functions().notDistinct(w, X, Y)));
        lines.add(sql(w -> dialect.queries().cutSubquery(w, X)));
        lines.add(sql(w -> w.name(Name.of("order")).append(" ").name(Name.of("a\"b`c"))));
        return String.join("\n", lines) + "\n";
    }

    private String match(TextMatch.Kind kind, String value, boolean ignoreCase) {
        return sql(w -> dialect.texts().match(w, X, new TextMatch(kind, value, ignoreCase)));
    }

    /** All parts of an instant, and the hours of the two other kinds that have them. */
    String dateParts() {
        List<String> lines = new ArrayList<>();
        for (DatePart part : DatePart.values()) {
            lines.add(sql(w -> dialect.times().part(w, part, X, TypeKind.INSTANT)));
        }
        lines.add(sql(w -> dialect.times().part(w, DatePart.SECOND, X, TypeKind.TIMESTAMP)));
        lines.add(sql(w -> dialect.times().part(w, DatePart.SECOND, X, TypeKind.TIME)));
        return String.join("\n", lines) + "\n";
    }

    String returning(Change change) {
        ColumnList columns = new ColumnList(List.of(Name.of("id"), ISBN));
        return sql(w -> dialect.changes().returning(w, change, X, columns));
    }

    /** Two rows; the existing row adds the new stock to its own. Long statements are shown with a line per clause. */
    String upsert(boolean target, boolean update, boolean condition) {
        return upsert(target, update, condition, false);
    }

    /** The same where the target is the only key that could be taken. */
    String upsertByOnlyKey() {
        return upsert(true, true, false, true);
    }

    private String upsert(boolean target, boolean update, boolean condition, boolean onlyKey) {
        Upsert.Set set = new Upsert.Set(STOCK, w -> {
            w.column(BOOK, STOCK).append(" + ");
            w.dialect().changes().excluded(w, STOCK);
        });
        Fragment small = w -> w.column(BOOK, STOCK).append(" < ").value(Codecs.INTEGER, 9);
        Upsert upsert = new Upsert(
                BOOK,
                List.of(ISBN, STOCK),
                List.of(SqlType.varchar(80), SqlType.of(TypeKind.INTEGER)),
                List.of(row("a", 1), row("b", 2)),
                null,
                new Upsert.Target(target ? List.of(ISBN) : List.of(), null, null),
                update
                        ? List.of(
                                set,
                                new Upsert.Set(ISBN, v -> v.dialect().changes().excluded(v, ISBN)))
                        : List.of(),
                condition ? small : null,
                onlyKey);
        String sql = sql(w -> {
            w.openScope().declare(BOOK, false);
            dialect.changes().upsert(w, upsert);
            w.closeScope();
        });
        return sql.replaceAll(" (on |when |where |using |then null|\\) as excluded|<- )", "\n$1") + "\n";
    }

    private static List<Fragment> row(String isbn, int stock) {
        return List.of(w -> w.value(Codecs.STRING, isbn), w -> w.value(Codecs.INTEGER, stock));
    }
}
