package dev.phoebe.orm.tck.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an expression that is being made may use.
 *
 * @param own the sources of its select
 * @param outer those further out that are not hidden
 * @param paths whether references may be followed
 * @param subqueries whether there may be a query in it
 */
record Sight(List<Plan.Source> own, List<Plan.Source> outer, boolean paths, boolean subqueries) {

    private static final int STEPS = 2;

    Sight flat() {
        return new Sight(own, List.of(), paths, false);
    }

    Sight withoutPaths() {
        return new Sight(own, List.of(), false, false);
    }

    /** What is seen from further in, where these sources are. */
    Sight inside(List<Plan.Source> sources) {
        Set<Entity> hidden = new HashSet<>();
        sources.stream().filter(Plan.Source::plain).forEach(source -> hidden.add(source.entity()));
        List<Plan.Source> seen = all();
        seen.removeIf(source -> source.plain() && hidden.contains(source.entity()));
        return new Sight(sources, seen, paths, subqueries);
    }

    List<Plan.Source> all() {
        List<Plan.Source> all = new ArrayList<>(own);
        all.addAll(outer);
        return all;
    }

    /** All columns, by themselves and by references. */
    List<Expr.Column> columns() {
        List<Expr.Column> columns = new ArrayList<>();
        for (Plan.Source source : all()) {
            add(columns, new Expr.Place(source.id(), List.of()), source.entity());
        }
        return columns;
    }

    private void add(List<Expr.Column> columns, Expr.Place place, Entity entity) {
        for (Entity.Field field : entity.fields()) {
            columns.add(new Expr.Column(place, field.name(), field.kind()));
        }
        if (paths && place.path().size() < STEPS) {
            for (Entity.Reference reference : entity.references()) {
                List<String> path = new ArrayList<>(place.path());
                path.add(reference.name());
                add(columns, new Expr.Place(place.source(), List.copyOf(path)), reference.target());
            }
        }
    }

    /** Columns of a kind. */
    List<Expr.Column> columns(Kind kind) {
        return columns().stream().filter(column -> column.kind() == kind).toList();
    }
}
