package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.expr.Formula;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.BackrefPath;
import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.KeyColumns;
import dev.phoebe.orm.model.KeyMapping;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.RelatedQueries;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TotalOrder;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The selects over the rows that are related to those of a statement around them. */
public final class RelatedSelects implements RelatedQueries {

    /** They have no state. */
    public static final RelatedQueries INSTANCE = new RelatedSelects();

    private RelatedSelects() {}

    @Override
    public Condition exists(CollectionPath<?, ?> path, List<Condition> conditions) {
        return new Existence(select(path, Counting.ONE, conditions), path.owner(), false);
    }

    @Override
    public LongExpression count(CollectionPath<?, ?> path, List<Condition> conditions) {
        return ExpressionType.LONG.make(new Count(select(path, Expressions.count(), conditions), path.owner()));
    }

    @Override
    public <T> Fragment rows(Prefetch<?, T> rows, Selectable<?> what) {
        CollectionPath<?, T> path = (CollectionPath<?, T>) rows.relation();
        int limit = rows.limitPerParent();
        List<Order> orders = limit > 0 ? TotalOrder.of(rows.orders(), rows.target()) : rows.orders();
        Select<?> select = related(path, what)
                .where(rows.conditions().toArray(Condition[]::new))
                .orderBy(orders.toArray(Order[]::new));
        return limit > 0 ? select.limit(limit) : select;
    }

    @Override
    public Condition ofKey(CollectionPath<?, ?> path, Object ownerKey) {
        if (path instanceof ManyToManyPath<?, ?> linked) {
            Link link = linked.link();
            KeyMapping targets = linked.targetMapping();
            Condition owned = linked.ownerMapping().referring(link).eq(ownerKey);
            KeyColumns linkedKey = targets.referring(link);
            if (linkedKey.width() == 1) {
                Select<Object> select = Select.of(linkedKey.columns().get(0)).from(link);
                return targets.referred(path.target()).columns().get(0).in(select.where(owned));
            }
            return new Existence(
                    Select.of(Counting.ONE)
                            .from(link)
                            .where(owned, linkedKey.eq(targets.referredOutside(path.target()))),
                    path.target(),
                    false);
        }
        return ofKey((BackrefPath<?, ?>) path, ownerKey);
    }

    private static <T> Condition ofKey(BackrefPath<?, T> path, Object ownerKey) {
        KeyMapping mapping = path.reference().mapping();
        if (mapping.key().isPrimary()) {
            return path.reference().isKey(ownerKey);
        }
        Table<?, ?> owner = path.owner().as("owner");
        Select<Object> select = Select.of(mapping.referred(owner).columns().get(0))
                .from(owner)
                .where(KeyColumns.of(owner).eq(ownerKey));
        return mapping.referring(path.target()).columns().get(0).in(select);
    }

    private static Fragment select(CollectionPath<?, ?> path, Selectable<?> what, List<Condition> conditions) {
        Select<?> related = related(path, what).where(conditions.toArray(Condition[]::new));
        return conditions.isEmpty() && path instanceof ManyToManyPath<?, ?> linked
                ? new RelatedOrLinks(related, links(linked, what), path.target())
                : related;
    }

    private static Select<?> links(ManyToManyPath<?, ?> path, Selectable<?> what) {
        Link link = path.link();
        Select<?> links = Select.of(what).from(link).where(linkedWithOwner(path));
        return link.target().nullable()
                ? links.where(path.targetMapping().referring(link).isNotNull())
                : links;
    }

    /** Where nothing is asked of the related rows themselves, those of the link table tell as much. */
    private record RelatedOrLinks(Select<?> related, Select<?> links, Table<?, ?> target) implements Fragment {

        @Override
        public void write(SqlWriter writer) {
            writer.write(writer.conditionOf(target) == null ? links : related);
        }
    }

    private static Condition linkedWithOwner(ManyToManyPath<?, ?> path) {
        KeyMapping mapping = path.ownerMapping();
        return mapping.referring(path.link()).eq(mapping.referredOutside(path.owner()));
    }

    private static <T> Select<?> related(CollectionPath<?, T> path, Selectable<?> what) {
        Table<T, ?> rows = path.target();
        Select<?> select = Select.of(what).from(rows);
        if (path instanceof ManyToManyPath<?, T> linked) {
            KeyMapping targets = linked.targetMapping();
            return select.join(linked.link(), targets.referring(linked.link()).eq(targets.referred(rows)))
                    .where(linkedWithOwner(linked));
        }
        KeyMapping mapping = ((BackrefPath<?, T>) path).reference().mapping();
        return select.where(mapping.referring(rows).eq(mapping.referredOutside(path.owner())));
    }

    private record Count(Fragment select, Table<?, ?> owner) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            writer.append("(").write(select).append(")");
        }

        @Override
        public @Nullable Source origin() {
            return owner.origin();
        }
    }

    private record Existence(Fragment select, Table<?, ?> owner, boolean negated) implements Condition {

        @Override
        public Condition not() {
            return new Existence(select, owner, !negated);
        }

        @Override
        public void write(SqlWriter writer) {
            writer.append(negated ? "not exists (" : "exists (").write(select).append(")");
        }

        /** H2 takes {@code exists (...)} for no operand, as long as it has no parentheses around it. */
        @Override
        public void writeOperand(SqlWriter writer) {
            writer.append("(").write(this).append(")");
        }

        @Override
        public @Nullable Source origin() {
            return owner.origin();
        }
    }
}
