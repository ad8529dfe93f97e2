package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.CompositeRef;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.NumberColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.ValueRules;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Facts;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Portions;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row, of many rows or of the rows of a query, which may give way to rows that are there already. A
 * column that is not set has the database's default; the values that fields of the model begin with belong to objects,
 * and are written where one is inserted. Immutable: every call returns a new one.
 *
 * @param <M> the model whose table it fills
 */
public final class Insert<M> implements ChangeStatement {

    /** Rows of one statement: more make its text long and nothing faster. */
    private static final int MOST_ROWS = 1000;

    private final QueryRunner runner;
    private final Table<M, ?> table;

    /** The row that is being set; the rows before it are complete. */
    private List<Assignment> row = List.of();

    private List<List<Assignment>> before = List.of();

    /** Whether the rows come from a list, which may be empty. */
    private boolean listed;

    /** How many rows have only the defaults of the database. */
    private int defaults;

    private @Nullable InsertedQuery query;
    private List<Condition> where = List.of();
    private @Nullable Conflict conflict;

    /** What decides that a row is there already, and what happens to it. */
    record Conflict(Upsert.Target target, List<Assignment> set, List<Condition> condition) {}

    private Insert(QueryRunner runner, Table<M, ?> table) {
        this.runner = runner;
        this.table = table;
    }

    /** An insert that sets nothing yet. */
    public static <M> Insert<M> of(QueryRunner runner, Table<M, ?> table) {
        return new Insert<>(runner, table);
    }

    /** A copy, to be changed before anybody else sees it. */
    private Insert<M> copy() {
        Insert<M> copy = new Insert<>(runner, table);
        copy.row = row;
        copy.before = before;
        copy.listed = listed;
        copy.defaults = defaults;
        copy.query = query;
        copy.where = where;
        copy.conflict = conflict;
        return copy;
    }

    // ---- what is inserted

    /** A column and its value. */
    public <V> Insert<M> set(Column<M, V> column, @Nullable V value) {
        return assign(Assignment.value(column, value));
    }

    /** A column of numbers and its value. */
    public <N extends Number & Comparable<? super N>> Insert<M> set(NumberColumn<M, N> column, long value) {
        return assign(Assignment.number(column, value));
    }

    /** A column and an expression for its value. */
    public <V> Insert<M> set(Column<M, V> column, Expression<V> value) {
        return assign(Assignment.expression(column, value));
    }

    /**
     * A reference of several columns and the key that it holds; null for a reference to nothing.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    public Insert<M> set(CompositeRef<M, ?> reference, @Nullable Key key) {
        Insert<M> changed = this;
        for (Assignment assignment : Assignment.reference(reference, key)) {
            changed = changed.assign(assignment);
        }
        return changed;
    }

    private Insert<M> assign(Assignment assignment) {
        Insert<M> changed = copy();
        changed.row = assignment.requireOf(table).after(row);
        return changed;
    }

    /** Ends a row and begins the next one, which sets the same columns. */
    public Insert<M> row() {
        if (row.isEmpty()) {
            throw new InvalidQueryException("row() begins the next row, but the one before it sets nothing yet.");
        }
        Insert<M> changed = copy();
        changed.before = Clauses.append(before, row);
        changed.row = List.of();
        return changed;
    }

    /**
     * A row for each of these: {@code rows(names, (row, name) -> row.set(TAG.name, name))}. All rows set the same columns.
     * So many rows go in one statement as it takes, and all statements in one transaction; without rows nothing is sent.
     */
    public <E> Insert<M> rows(Collection<? extends E> items, BiConsumer<? super Row<M>, ? super E> setting) {
        List<List<Assignment>> all = new ArrayList<>(allRows());
        for (E item : items) {
            Row<M> filled = new Row<>(table);
            setting.accept(filled, item);
            all.add(filled.assignments);
        }
        Insert<M> changed = copy();
        changed.before = List.copyOf(all);
        changed.row = List.of();
        changed.listed = true;
        return changed;
    }

    /** One of many rows, while it is filled. */
    public static final class Row<M> {

        private final Table<M, ?> table;
        private final List<Assignment> assignments = new ArrayList<>();

        private Row(Table<M, ?> table) {
            this.table = table;
        }

        /** A column and its value. */
        public <V> Row<M> set(Column<M, V> column, @Nullable V value) {
            return assign(Assignment.value(column, value));
        }

        /** A column of numbers and its value. */
        public <N extends Number & Comparable<? super N>> Row<M> set(NumberColumn<M, N> column, long value) {
            return assign(Assignment.number(column, value));
        }

        /** A column and an expression for its value. */
        public <V> Row<M> set(Column<M, V> column, Expression<V> value) {
            return assign(Assignment.expression(column, value));
        }

        /**
         * A reference of several columns and the key that it holds; null for a reference to nothing.
         *
         * @throws InvalidKeyException when no row of the target can have the key
         */
        public Row<M> set(CompositeRef<M, ?> reference, @Nullable Key key) {
            Assignment.reference(reference, key).forEach(this::assign);
            return this;
        }

        private Row<M> assign(Assignment assignment) {
            assignment.requireOf(table).requireNewIn(assignments);
            assignments.add(assignment);
            return this;
        }
    }

    /** A row whose columns all have the defaults of the database, which knows nothing of the values of fields. */
    public Insert<M> defaultValues() {
        Insert<M> changed = copy();
        changed.defaults = 1;
        return changed;
    }

    /** Rows whose columns all have the defaults of the database. */
    Insert<M> defaultRows(int rows) {
        Insert<M> changed = copy();
        changed.defaults = rows;
        return changed;
    }

    /** So many rows that set the same. */
    Insert<M> rows(int rows, List<Assignment> each) {
        Insert<M> changed = copy();
        changed.before = Collections.nCopies(rows, each);
        return changed;
    }

    /** The rows of a query. */
    Insert<M> inserting(InsertedQuery rows) {
        Insert<M> changed = copy();
        changed.query = rows;
        return changed;
    }

    /** The columns that the rows of a query fill, in their order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Columns<M> columns(Column<M, ?>... columns) {
        for (Column<M, ?> column : columns) {
            Assignment.requireOf(table, column);
        }
        return new Columns<>(this, List.of(columns));
    }

    /** The columns that the rows of a query fill. */
    public static final class Columns<M> {

        private final Insert<M> insert;
        private final List<Column<M, ?>> columns;

        private Columns(Insert<M> insert, List<Column<M, ?>> columns) {
            this.insert = insert;
            this.columns = columns;
        }

        /**
         * {@code insert into ... select ...}: all rows of a query.
         *
         * @throws InvalidQueryException when it answers with more or fewer columns, or with a column of another kind
         */
        public Insert<M> select(Query<?> query) {
            return insert.inserting(InsertedQuery.of(columns, query));
        }
    }

    /**
     * Inserts the row only if all these conditions hold: {@code where(notExists(...))}. They are read from what is there,
     * and do not keep another program from inserting at the same time.
     */
    public Insert<M> where(Condition... conditions) {
        Insert<M> changed = copy();
        changed.where = Clauses.append(where, conditions);
        return changed;
    }

    // ---- conflicts

    /**
     * What to do when a row with the same values in these columns is there. They must be the key, a unique column or a unique
     * index of the model; the order does not matter. All others are refused.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final OnConflict<M> onConflict(Column<M, ?>... target) {
        for (Column<M, ?> column : target) {
            Assignment.requireOf(table, column);
        }
        List<Name> names = Arrays.stream(target).map(Column::name).toList();
        return new OnConflict<>(this, new Upsert.Target(names, null, null));
    }

    /** What to do when a row that a unique constraint keeps from being there twice is there; PostgreSQL only. */
    public OnConflict<M> onConstraint(String name) {
        return new OnConflict<>(this, new Upsert.Target(List.of(), null, Name.of(name)));
    }

    /** What happens to the row that is there. */
    public static final class OnConflict<M> {

        private final Insert<M> insert;
        private final Upsert.Target target;

        private OnConflict(Insert<M> insert, Upsert.Target target) {
            this.insert = insert;
            this.target = target;
        }

        /**
         * The condition of the unique index over the columns, where it is an index over some of the rows. It is written into
         * the statement; what it compares with can only be whole numbers and words of letters, digits and underscores.
         */
        public OnConflict<M> where(Condition... conditions) {
            if (target.isAny()) {
                throw new InvalidQueryException(
                        "A condition of an index needs the columns of the index: name them in" + " onConflict(...).");
            }
            Condition condition = Condition.all(List.of(conditions));
            return new OnConflict<>(
                    insert,
                    new Upsert.Target(
                            target.columns(), writer -> writer.indexCondition(condition), target.constraint()));
        }

        /** It stays as it is, and nothing is inserted. */
        public Insert<M> doNothing() {
            return insert.conflicting(new Conflict(key(), List.of(), List.of()));
        }

        /** It takes the new values of these columns, and of those that are {@link InsertOrUpdate#set set} afterwards. */
        @SafeVarargs
        public final InsertOrUpdate<M> doUpdate(Column<M, ?>... columns) {
            List<Assignment> set = new ArrayList<>();
            for (Column<M, ?> column : columns) {
                set.add(new Assignment(column, w -> w.dialect().changes().excluded(w, column.name()), true)
                        .requireOf(insert.table)
                        .requireUpdatable());
            }
            return new InsertOrUpdate<>(insert, new Conflict(key(), List.copyOf(set), List.of()));
        }

        private Upsert.Target key() {
            return UniqueKeys.requireKey(insert.table, target);
        }
    }

    Insert<M> conflicting(Conflict how) {
        Insert<M> changed = copy();
        changed.conflict = how;
        return changed;
    }

    // ---- the statement

    @Override
    public Change change() {
        return Change.INSERT;
    }

    @Override
    public Table<M, ?> table() {
        return table;
    }

    @Override
    public QueryRunner runner() {
        return runner;
    }

    private List<List<Assignment>> allRows() {
        return row.isEmpty() ? before : Clauses.append(before, row);
    }

    @Override
    public boolean isOfOneRow() {
        return query == null && allRows().size() <= 1;
    }

    @Override
    public List<Insert<M>> portions() {
        List<List<Assignment>> rows = givingWay(allRows());
        if (rows.isEmpty() && listed && query == null && defaults == 0) {
            return List.of();
        }
        boolean whole = rows.size() == allRows().size();
        if (rows.size() < 2) {
            return List.of(whole ? this : portion(rows));
        }
        List<List<List<Assignment>>> portions =
                Portions.of(runner.dialect(), MOST_ROWS).cut(rows, row -> parameters(runner.dialect(), row));
        return whole && portions.size() == 1
                ? List.of(this)
                : portions.stream().map(this::portion).toList();
    }

    /** Without rows that would give way to one before them, where the database does not see that itself. */
    private List<List<Assignment>> givingWay(List<List<Assignment>> rows) {
        if (conflict == null
                || !conflict.set.isEmpty()
                || rows.size() < 2
                || runner.dialect().supports(Feature.DO_NOTHING_OWN_ROWS)) {
            return rows;
        }
        List<Name> key = conflict.target.columns();
        Set<Set<Assignment>> seen = new HashSet<>();
        List<List<Assignment>> kept = new ArrayList<>(rows.size());
        for (List<Assignment> each : rows) {
            Set<Assignment> values = each.stream()
                    .filter(assignment -> key.contains(assignment.name()))
                    .collect(Collectors.toSet());
            if (values.stream().anyMatch(Assignment::isNull) || seen.add(values)) { // nulls are never the same
                kept.add(each);
            }
        }
        return kept;
    }

    @Override
    public boolean mayLeaveRows() {
        return conflict != null && (conflict.set.isEmpty() || !conflict.condition.isEmpty());
    }

    /** A database that cannot count the rows of an upsert counts an updated one twice; without a condition all are written. */
    @Override
    public long counted(long told) {
        boolean writesAll = conflict != null
                && !conflict.set.isEmpty()
                && conflict.condition.isEmpty()
                && query == null
                && where.isEmpty();
        return writesAll && !runner.dialect().supports(Feature.DO_NOTHING_COUNT)
                ? allRows().size()
                : told;
    }

    @Override
    public List<String> unset() {
        List<Column<?, ?>> filled = new ArrayList<>();
        if (query != null) {
            filled.addAll(query.columns());
        } else if (defaults == 0) {
            allRows().get(0).forEach(assignment -> filled.add(assignment.column()));
        }
        return table.columns().stream()
                .filter(column -> ValueRules.isRequired(column.definition()) && !filled.contains(column))
                .map(Column::property)
                .toList();
    }

    @Override
    public int attempts() {
        return conflict == null ? 1 : runner.dialect().changes().upsertAttempts();
    }

    private Insert<M> portion(List<List<Assignment>> rows) {
        Insert<M> portion = copy();
        portion.before = rows;
        portion.row = List.of();
        return portion;
    }

    private static int parameters(Dialect dialect, List<Assignment> row) {
        int count = 0;
        for (int i = 0; i < row.size(); i++) {
            Assignment assignment = row.get(i);
            count += assignment.plain() ? 1 : parameters(dialect, assignment.value());
        }
        return count;
    }

    private static int parameters(Dialect dialect, Fragment value) {
        return Facts.of(dialect, value).parameters();
    }

    @Override
    public void writeChange(SqlWriter writer) {
        new InsertContent(table, allRows(), defaults, query, where, conflict).write(writer);
    }
}
