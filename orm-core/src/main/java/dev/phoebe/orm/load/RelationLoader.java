package dev.phoebe.orm.load;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.expr.Windows.rowNumber;

import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.model.BackrefPath;
import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.RelatedList;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TotalOrder;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Keys;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.BatchLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the relations of many rows by their keys: one statement, or one for each portion that a statement can take. */
final class RelationLoader {

    private static final int PORTION = 16_384;

    private record Owned<R extends @Nullable Object>(Object ownerKey, R row) {}

    private final ModelLoader loader;

    RelationLoader(ModelLoader loader) {
        this.loader = loader;
    }

    /** Loads references when one of them is touched, where that is allowed. */
    <T> BatchLoader<T> whenTouched(RefColumn<?, T, ?> reference) {
        return keys -> {
            allow(reference);
            return references(reference, keys);
        };
    }

    /** Loads collections when one of them is touched, where that is allowed. */
    <T> BatchLoader<List<T>> whenTouched(CollectionPath<?, T> path) {
        return keys -> {
            allow(path);
            return collections(Prefetch.of(path), keys);
        };
    }

    private void allow(RelationPath<?, ?> relation) {
        if (loader.lazyLoading() == LazyLoading.FORBID) {
            String owner = relation.owner().modelType().getSimpleName();
            throw new RelationNotLoadedException(owner + "." + relation.property()
                    + " was not loaded with its row, and lazy loading is forbidden (orm.lazy-loading). Add .prefetch("
                    + constant(owner) + "." + relation.property()
                    + ") to the query.");
        }
    }

    /** The name of the table's constant, as the processor makes it: {@code OrderLine} is {@code ORDER_LINE}. */
    private static String constant(String model) {
        return model.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** The rows referred to, by key. */
    <T, K> Map<Object, T> references(RefColumn<?, T, K> reference, Collection<Object> keys) {
        Table<T, K> target = reference.target();
        Map<Object, T> rows = new HashMap<>();
        for (List<Object> portion : portions(keys)) {
            for (T row : Select.of(target)
                    .where(new Keys(target).in(portion))
                    .on(loader)
                    .list()) {
                K key = target.key(row);
                if (key != null) {
                    rows.put(key, row);
                }
            }
        }
        return rows;
    }

    /** The rows of collections, by the key of their owner. */
    <T> Map<Object, List<T>> collections(Prefetch<?, T> prefetch, Collection<Object> keys) {
        OwnedRows<T> rows = new OwnedRows<>(keys.size());
        for (List<Object> portion : portions(keys)) {
            collect(prefetch, portion, rows);
        }
        return rows.byOwner();
    }

    /** What the rows of collections become, by the key of their owner. */
    <T, R extends @Nullable Object> Map<Object, List<R>> lists(RelatedList<T, R> related, Collection<Object> keys) {
        OwnedRows<R> rows = new OwnedRows<>(keys.size());
        for (List<Object> portion : portions(keys)) {
            owned(related.rows(), related.what(), portion).forEach(owned -> rows.add(owned.ownerKey, owned.row));
        }
        return rows.byOwner();
    }

    private <T> void collect(Prefetch<?, T> prefetch, List<Object> keys, OwnedRows<T> into) {
        if (prefetch.limitPerParent() == 0 && prefetch.relation() instanceof BackrefPath<?, T> backref) {
            RefColumn<T, ?, ?> reference = backref.reference(); // each row knows its owner
            for (T row : refine(prefetch, Select.of(prefetch.target()).where(ownerIn(reference, keys)))
                    .on(loader)
                    .list()) {
                into.add(ownerKey(reference, row), row);
            }
        } else {
            owned(prefetch, prefetch.target(), keys).forEach(owned -> into.add(owned.ownerKey, owned.row));
        }
    }

    private static <T> Object ownerKey(RefColumn<T, ?, ?> reference, T row) {
        Object key = reference.get(row);
        if (key == null) {
            throw new IllegalStateException("a row was selected by " + reference + " and has no value there");
        }
        return key;
    }

    /** Rows with the key of their owner, which may stand in a link table. */
    private <T, R extends @Nullable Object> List<Owned<R>> owned(
            Prefetch<?, T> prefetch, Selectable<R> what, List<Object> keys) {
        if (prefetch.limitPerParent() > 0) {
            return ranked(prefetch, what, keys);
        }
        Expression<Object> owner = ownerExpression(prefetch);
        Select<Owned<R>> select =
                linked(prefetch, Select.of(as(Owned<R>::new, owner, what))).where(owner.in(keys));
        return refine(prefetch, select).on(loader).list();
    }

    /**
     * The first rows of each owner: {@code row_number() over (partition by owner order by ..., id) <= n}. Rows that are
     * equal in the order are in that of their key, so that the same ones are the first each time.
     */
    private <T, R extends @Nullable Object> List<Owned<R>> ranked(
            Prefetch<?, T> prefetch, Selectable<R> what, List<Object> keys) {
        Table<T, ?> target = prefetch.target();
        Expression<Object> ownerKey = ownerExpression(prefetch);
        List<Order> orders = TotalOrder.of(prefetch.orders(), target);
        Expression<Object> owner = ownerKey.as("owner_key");
        LongExpression position = rowNumber()
                .over(Window.partitionBy(ownerKey).orderBy(orders.toArray(Order[]::new)))
                .as("position_in_owner");
        List<Expression<Object>> targetKeys = targetKeys(target);
        List<Selectable<?>> columns = new ArrayList<>(targetKeys);
        columns.add(0, owner);
        columns.add(position);
        DerivedTable ranked = linked(prefetch, Select.of(asTuple(columns.toArray(Selectable<?>[]::new))))
                .where(ownerKey.in(keys))
                .where(prefetch.conditions().toArray(Condition[]::new))
                .asTable("ranked");
        Condition[] same = new Condition[targetKeys.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] =
                    ranked.get(targetKeys.get(i)).eq(untyped(target.keyColumns().get(i)));
        }
        Select<Owned<R>> select = Select.of(as(Owned<R>::new, ranked.get(owner), what))
                .from(target)
                .join(ranked, same)
                .where(ranked.get(position).le(prefetch.limitPerParent()))
                .orderBy(ranked.get(owner).asc(), ranked.get(position).asc());
        return select.prefetchOf(target, prefetch.nested()).on(loader).list();
    }

    /** The key of the related rows, by names that nothing else has. */
    private static List<Expression<Object>> targetKeys(Table<?, ?> target) {
        List<Expression<Object>> keys = new ArrayList<>();
        for (Column<?, ?> column : target.keyColumns()) {
            keys.add(untyped(column).as(keys.isEmpty() ? "target_key" : "target_key_" + column.ordinal()));
        }
        return keys;
    }

    /** From the related rows, with the link table where there is one. */
    private static <T, R extends @Nullable Object> Select<R> linked(Prefetch<?, T> prefetch, Select<R> select) {
        Table<T, ?> target = prefetch.target();
        if (!(prefetch.relation() instanceof ManyToManyPath<?, T> path)) {
            return select.from(target);
        }
        return select.from(target)
                .join(
                        path.link(),
                        new LinkColumn.Equals(
                                LinkColumn.target(path), target.keyColumns().get(0)));
    }

    private static <T> Expression<Object> ownerExpression(Prefetch<?, T> prefetch) {
        if (prefetch.relation() instanceof BackrefPath<?, T> backref) {
            return untyped(backref.reference());
        }
        return LinkColumn.owner((ManyToManyPath<?, T>) prefetch.relation());
    }

    private static <R extends @Nullable Object> Select<R> refine(Prefetch<?, ?> prefetch, Select<R> select) {
        return select.where(prefetch.conditions().toArray(Condition[]::new))
                .orderBy(prefetch.orders().toArray(Order[]::new))
                .prefetchOf(prefetch.target(), prefetch.nested());
    }

    private static Condition ownerIn(RefColumn<?, ?, ?> reference, List<Object> keys) {
        return untyped(reference).in(keys);
    }

    @SuppressWarnings("unchecked") // keys are only ever compared with keys that were read from the same column
    private static Expression<Object> untyped(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    private List<List<Object>> portions(Collection<Object> keys) {
        List<Object> all = List.copyOf(keys);
        int size = Math.min(PORTION, loader.dialect().maxParameters() / 2);
        List<List<Object>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return portions;
    }
}
