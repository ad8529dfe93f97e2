package dev.phoebe.orm.query;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a query with a name, which a statement may use several times, and which may be recursive.
 *
 * <pre>{@code with tree (id, parent_id, name) as (select ...) select ... from tree}</pre>
 *
 * <p>It need not be announced: a statement that has it in FROM gets its definition, once, in front. Its columns are those
 * that the query selects. Immutable.
 */
public final class Cte extends ColumnSource {

    private final CteDefinition definition;

    private Cte(CteDefinition definition, Name label) {
        super(label);
        this.definition = definition;
    }

    /** {@code with name as (query)}. */
    public static Cte of(String name, Query<?> query) {
        return of(new CteDefinition(Name.of(name), Outputs.of(query.outputs()), query, null));
    }

    /**
     * {@code with name as (delete ... returning ...)}: the rows that a statement changes, for the statement around it, where
     * the database has it (PostgreSQL).
     *
     * <p>The change is made once, whenever a statement that has this table in FROM runs, to its end, whether all rows are
     * read or not. Both see the tables as they were before; the listeners of models hear nothing of it.
     */
    public static Cte of(String name, Returning<?> change) {
        Fragment body = writer -> writer.require(Feature.CHANGE_IN_WITH).write(change);
        return of(new CteDefinition(Name.of(name), Outputs.of(change.selectable()), body, null));
    }

    private static Cte of(CteDefinition definition) {
        return new Cte(definition, definition.name());
    }

    /**
     * {@code with recursive name as (first union all next)}: the rows of the first query, then those that the second finds
     * from each of them, and so on until it finds none. Over data with a circle that never ends: let the second query count
     * its steps and stop, or say {@link #recursiveDistinct}.
     *
     * @param next makes the second query of the table itself
     */
    public static <T extends @Nullable Object> Cte recursive(
            String name, Query<T> first, Function<Cte, Query<T>> next) {
        return of(CteDefinition.recursive(Name.of(name), first, SetOperator.UNION_ALL, self -> next.apply(of(self))));
    }

    /**
     * {@code with recursive name as (first union next)}: as {@link #recursive}, without rows that were found before, so
     * that circles in the data end it. H2 does not notice them, so it is refused there.
     *
     * @param next makes the second query of the table itself
     */
    public static <T extends @Nullable Object> Cte recursiveDistinct(
            String name, Query<T> first, Function<Cte, Query<T>> next) {
        return of(CteDefinition.recursive(Name.of(name), first, SetOperator.UNION, self -> next.apply(of(self))));
    }

    /** Asks the database to make the rows once and keep them, where it takes such a hint. */
    public Cte materialized() {
        return of(definition.materialized(true));
    }

    /** Asks the database to make the query part of the statement around it, where it takes such a hint. */
    public Cte notMaterialized() {
        return of(definition.materialized(false));
    }

    /** The same table once more, under another name: for self joins. */
    public Cte as(String alias) {
        return new Cte(definition, Name.of(alias));
    }

    boolean isOf(CteDefinition other) {
        return definition == other;
    }

    @Override
    Outputs outputs() {
        return definition.outputs();
    }

    @Override
    public void write(SqlWriter writer) {
        writer.reference(definition);
    }
}
