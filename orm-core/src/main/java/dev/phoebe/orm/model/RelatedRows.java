package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The correlated subqueries behind the questions that one asks of a relation to many rows. */
final class RelatedRows {

    private RelatedRows() {}

    static Condition exists(CollectionPath<?, ?> path, List<Condition> conditions) {
        return new Existence(path, conditions, false);
    }

    static NumberExpression<Long> count(CollectionPath<?, ?> path, List<Condition> conditions) {
        return new Count(path, conditions);
    }

    @SuppressWarnings("unchecked") // a key read from the owner's table is of the type of the column that refers to it
    static <K> Condition equal(RefColumn<?, ?, K> reference, Object key) {
        return reference.eq((K) key);
    }

    static Condition linked(ManyToManyPath<?, ?> path, Object ownerKey) {
        return new Linked(path, ownerKey);
    }

    private static <T> void write(SqlWriter writer, CollectionPath<?, T> path, List<Condition> conditions) {
        String ownerLabel = writer.label(path.owner());
        Table<T, ?> rows = path.target();
        writer.openScope().from(rows);
        path.writeJoin(writer, rows);
        List<Condition> all = new ArrayList<>();
        all.add(new Correlation<>(path, rows, ownerLabel));
        all.addAll(conditions);
        writer.endOfFrom()
                .refuseAggregatesIn("WHERE")
                .append(" where ")
                .write(Condition.all(all))
                .closeScope();
    }

    /** The related rows of one owner as a subquery: {@code select title from book where book.author_id = author.id}. */
    static <T> void write(SqlWriter writer, Prefetch<?, T> prefetch, Selectable<?> what) {
        CollectionPath<?, T> path = (CollectionPath<?, T>) prefetch.relation();
        String ownerLabel = writer.label(path.owner());
        Table<T, ?> rows = path.target();
        writer.openScope().declare(rows, false).append("select ");
        what.writeColumns(writer);
        writer.append(" from ").from(rows);
        path.writeJoin(writer, rows);
        writer.endOfFrom().refuseAggregatesIn("WHERE").append(" where ");
        new Correlation<>(path, rows, ownerLabel).write(writer);
        for (Condition condition : prefetch.conditions()) {
            condition.writeOperand(writer.append(" and "));
        }
        writer.refuseWindowsIn(null).beforeWindows();
        writeOrder(writer, prefetch);
        writer.windows();
        if (prefetch.limitPerParent() > 0) {
            writer.dialect().limit(writer, (long) prefetch.limitPerParent(), null);
        }
        writer.closeScope();
    }

    /** Where only the first rows are wanted, those that are equal in the order come in that of their key. */
    private static void writeOrder(SqlWriter writer, Prefetch<?, ?> prefetch) {
        List<Order> given = prefetch.orders();
        List<Order> orders = prefetch.limitPerParent() > 0 ? TotalOrder.of(given, prefetch.target()) : given;
        for (int i = 0; i < orders.size(); i++) {
            orders.get(i).write(writer.append(i == 0 ? " order by " : ", "));
        }
    }

    private record Correlation<T>(CollectionPath<?, T> path, Table<T, ?> rows, String ownerLabel) implements Condition {

        @Override
        public void write(SqlWriter writer) {
            path.writeOwnerColumn(writer, rows);
            writer.append(" = ")
                    .append(ownerLabel)
                    .append(".")
                    .name(path.owner().keyColumns().get(0).name());
        }

        @Override
        public @Nullable Source origin() {
            return rows.origin();
        }
    }

    private record Existence(CollectionPath<?, ?> path, List<Condition> conditions, boolean negated)
            implements Condition {

        @Override
        public Condition not() {
            return new Existence(path, conditions, !negated);
        }

        @Override
        public void write(SqlWriter writer) {
            writer.append(negated ? "not exists (select 1 from " : "exists (select 1 from ");
            RelatedRows.write(writer, path, conditions);
            writer.append(")");
        }

        /** H2 takes {@code exists (...)} for no operand, as long as it has no parentheses around it. */
        @Override
        public void writeOperand(SqlWriter writer) {
            writer.append("(").write(this).append(")");
        }

        @Override
        public @Nullable Source origin() {
            return path.owner().origin();
        }
    }

    private record Count(CollectionPath<?, ?> path, List<Condition> conditions) implements NumberExpression<Long> {

        @Override
        public NumberCodec<Long> codec() {
            return Codecs.LONG;
        }

        @Override
        public void write(SqlWriter writer) {
            writer.append("(select count(*) from ");
            RelatedRows.write(writer, path, conditions);
            writer.append(")");
        }

        @Override
        public @Nullable Source origin() {
            return path.owner().origin();
        }
    }

    private record Linked(ManyToManyPath<?, ?> path, Object ownerKey) implements Condition {

        @Override
        @SuppressWarnings("unchecked") // the key was read from the owner's table
        public void write(SqlWriter writer) {
            Link link = path.link();
            writer.column(path.target(), path.target().keyColumns().get(0).name())
                    .append(" in (select ");
            writer.openScope()
                    .declare(link, false)
                    .column(link, link.targetColumn())
                    .append(" from ")
                    .from(link);
            writer.append(" where ").column(link, link.ownerColumn()).append(" = ");
            writer.value((Codec<Object>) path.owner().keyCodec(), ownerKey)
                    .closeScope()
                    .append(")");
        }

        @Override
        public @Nullable Source origin() {
            return path.target().origin();
        }
    }
}
