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
import dev.phoebe.orm.model.KeyColumns;
import dev.phoebe.orm.model.KeyMapping;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelatedList;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TotalOrder;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.BatchLoader;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.type.Storable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the relations of many rows by their keys: one statement, or one for each portion that a statement can take. */
final class RelationLoader {

    private record Owned<R extends @Nullable Object>(Object ownerKey, R row) {}

    private final ModelLoader loader;

    RelationLoader(ModelLoader loader) {
        this.loader = loader;
    }

    /** Loads references when one of them is touched, where that is allowed. */
    <T> BatchLoader<T> whenTouched(Reference<?, T> reference) {
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

    /** The rows referred to, by the key by which they are referred to. */
    <T> Map<Object, T> references(Reference<?, T> reference, Collection<Object> keys) {
        Table<T, ?> target = reference.target();
        KeyColumns key = reference.mapping().referred(target);
        Map<Object, T> rows = new HashMap<>();
        for (List<Object> portion : key.portions(loader.dialect(), keys)) {
            for (T row : Select.of(target).where(key.in(portion)).on(loader).list()) {
                Object found = key.key().of(target, row);
                if (found != null) {
                    rows.put(Storable.canonical(found), row);
                }
            }
        }
        return rows;
    }

    /** The rows of collections, by the key of their owner. */
    <T> Map<Object, List<T>> collections(Prefetch<?, T> prefetch, Collection<Object> keys) {
        OwnedRows<T> rows = new OwnedRows<>(keys.size());
        for (List<Object> portion : portions(prefetch, keys)) {
            collect(prefetch, portion, rows);
        }
        return rows.byOwner();
    }

    /** What the rows of collections become, by the key of their owner. */
    <T, R extends @Nullable Object> Map<Object, List<R>> lists(RelatedList<T, R> related, Collection<Object> keys) {
        OwnedRows<R> rows = new OwnedRows<>(keys.size());
        for (List<Object> portion : portions(related.rows(), keys)) {
            owned(related.rows(), related.what(), portion).forEach(owned -> rows.add(owned.ownerKey, owned.row));
        }
        return rows.byOwner();
    }

    private <T> void collect(Prefetch<?, T> prefetch, List<Object> keys, OwnedRows<T> into) {
        if (prefetch.limitPerParent() == 0
                && prefetch.relation() instanceof BackrefPath<?, T> backref
                && backref.reference().mapping().key().isPrimary()) {
            Reference<T, ?> reference = backref.reference(); // each row knows its owner
            for (T row : refine(
                            prefetch,
                            Select.of(prefetch.target())
                                    .where(reference.referring().in(keys)))
                    .on(loader)
                    .list()) {
                into.add(ownerKey(reference, row), row);
            }
        } else {
            owned(prefetch, prefetch.target(), keys).forEach(owned -> into.add(owned.ownerKey, owned.row));
        }
    }

    private static <T> Object ownerKey(Reference<T, ?> reference, T row) {
        Object key = reference.keyOf(row);
        if (key == null) {
            throw new IllegalStateException("a row was selected by " + reference + " and has no value there");
        }
        return key;
    }

    /** The source in which the key of the owner stands beside each related row, and how it is joined to them. */
    private record Owners(
            KeyColumns key,
            @Nullable Source joined,
            @Nullable Condition on) {

        static <T> Owners of(Prefetch<?, T> prefetch) {
            Table<T, ?> target = prefetch.target();
            if (prefetch.relation() instanceof ManyToManyPath<?, T> path) {
                Link link = path.link();
                KeyMapping targets = path.targetMapping();
                return new Owners(
                        path.ownerMapping().referring(link),
                        link,
                        targets.referring(link).eq(targets.referred(target)));
            }
            Reference<T, ?> reference = ((BackrefPath<?, T>) prefetch.relation()).reference();
            KeyMapping mapping = reference.mapping();
            if (mapping.key().isPrimary()) {
                return new Owners(reference.referring(), null, null);
            }
            Table<?, ?> owner = prefetch.owner().as("owner");
            return new Owners(
                    KeyColumns.of(owner), owner, mapping.referred(owner).eq(reference.referring()));
        }

        <R extends @Nullable Object> Select<R> join(Select<R> select, Table<?, ?> target) {
            Select<R> from = select.from(target);
            return joined == null || on == null ? from : from.join(joined, on);
        }
    }

    /** Rows with the key of their owner. */
    private <T, R extends @Nullable Object> List<Owned<R>> owned(
            Prefetch<?, T> prefetch, Selectable<R> what, List<Object> keys) {
        if (prefetch.limitPerParent() > 0) {
            return ranked(prefetch, what, keys);
        }
        Owners owners = Owners.of(prefetch);
        Select<Owned<R>> select = owners.join(Select.of(as(Owned<R>::new, owners.key, what)), prefetch.target())
                .where(owners.key.in(keys));
        return refine(prefetch, select).on(loader).list();
    }

    /**
     * The first rows of each owner: {@code row_number() over (partition by owner order by ..., id) <= n}. Rows that are
     * equal in the order are in that of their key, so that the same ones are the first each time.
     */
    private <T, R extends @Nullable Object> List<Owned<R>> ranked(
            Prefetch<?, T> prefetch, Selectable<R> what, List<Object> keys) {
        Table<T, ?> target = prefetch.target();
        Owners owners = Owners.of(prefetch);
        KeyColumns targetKey = KeyColumns.of(target);
        List<Order> orders = TotalOrder.of(prefetch.orders(), target);
        LongExpression position = rowNumber()
                .over(Window.partitionBy(owners.key.columns().toArray(Expression<?>[]::new))
                        .orderBy(orders.toArray(Order[]::new)))
                .as("position_in_owner");
        List<Expression<Object>> ownerParts = named(owners.key, "owner_key");
        List<Expression<Object>> targetParts = named(targetKey, "target_key");
        List<Selectable<?>> columns = new ArrayList<>(ownerParts);
        columns.addAll(targetParts);
        columns.add(position);
        DerivedTable ranked = owners.join(Select.of(asTuple(columns.toArray(Selectable<?>[]::new))), target)
                .where(owners.key.in(keys))
                .where(prefetch.conditions().toArray(Condition[]::new))
                .asTable("ranked");
        KeyColumns owner = new KeyColumns(
                owners.key.key(), ownerParts.stream().map(ranked::get).toList());
        KeyColumns same = new KeyColumns(
                targetKey.key(), targetParts.stream().map(ranked::get).toList());
        List<Order> order =
                new ArrayList<>(owner.columns().stream().map(Expression::asc).toList());
        order.add(ranked.get(position).asc());
        Select<Owned<R>> select = Select.of(as(Owned<R>::new, owner, what))
                .from(target)
                .join(ranked, same.eq(targetKey))
                .where(ranked.get(position).le(prefetch.limitPerParent()))
                .orderBy(order.toArray(Order[]::new));
        return select.prefetchOf(target, prefetch.nested()).on(loader).list();
    }

    /** The columns of a key, by names that nothing else has. */
    private static List<Expression<Object>> named(KeyColumns key, String name) {
        List<Expression<Object>> named = new ArrayList<>(key.width());
        for (Expression<Object> part : key.columns()) {
            named.add(part.as(named.isEmpty() ? name : name + "_" + (named.size() + 1)));
        }
        return named;
    }

    private static <R extends @Nullable Object> Select<R> refine(Prefetch<?, ?> prefetch, Select<R> select) {
        return select.where(prefetch.conditions().toArray(Condition[]::new))
                .orderBy(prefetch.orders().toArray(Order[]::new))
                .prefetchOf(prefetch.target(), prefetch.nested());
    }

    private List<List<Object>> portions(Prefetch<?, ?> prefetch, Collection<Object> owners) {
        return KeyColumns.of(prefetch.owner()).portions(loader.dialect(), owners);
    }
}
