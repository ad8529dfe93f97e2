package dev.phoebe.orm.tck.differential;

import static dev.phoebe.orm.tck.differential.ChoreTable.CHORE;
import static dev.phoebe.orm.tck.differential.FirmTable.FIRM;
import static dev.phoebe.orm.tck.differential.WorkerTable.WORKER;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Which table object each source of a plan is. */
final class Tables {

    private final Map<Integer, Table<?, ?>> sources = new HashMap<>();

    static Table<?, ?> of(Entity entity) {
        return switch (entity) {
            case FIRM -> FIRM;
            case WORKER -> WORKER;
            case CHORE -> CHORE;
        };
    }

    Table<?, ?> add(Plan.Source source) {
        Table<?, ?> table = of(source.entity());
        Table<?, ?> occurrence = source.plain() ? table : table.as("s" + source.id());
        sources.put(source.id(), occurrence);
        return occurrence;
    }

    Table<?, ?> source(int id) {
        return Objects.requireNonNull(sources.get(id), () -> "source " + id);
    }

    Table<?, ?> table(Expr.Place place) {
        Table<?, ?> table = source(place.source());
        for (String step : place.path()) {
            table = ((RefColumn<?, ?, ?>) table.column(step).orElseThrow()).joined();
        }
        return table;
    }

    Expression<?> column(Expr.Column column) {
        return table(column.place()).column(column.field()).orElseThrow();
    }

    RelationPath<?, ?> relation(Table<?, ?> owner, String relation) {
        return owner.relations().stream()
                .filter(path -> path.property().equals(relation))
                .findFirst()
                .orElseThrow();
    }

    /** A relation to many rows, which are known by a number in the conditions on them. */
    CollectionPath<?, ?> related(Expr.Place owner, String relation, int source) {
        CollectionPath<?, ?> path = (CollectionPath<?, ?>) relation(table(owner), relation);
        sources.put(source, path.target());
        return path;
    }
}
