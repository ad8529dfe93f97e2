package dev.phoebe.orm.persist;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.RelationPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that has no key yet: running this takes away the key that it was given, and the collections that go with the
 * key. Of a record nothing changes, because it never got any.
 */
final class NewKey<M> implements Runnable {

    private final TablePlan<M, ?> plan;
    private final M model;
    private final @Nullable Object before;
    private final List<CollectionPath<M, ?>> withoutCollection;

    NewKey(TablePlan<M, ?> plan, M model) {
        this.plan = plan;
        this.model = model;
        this.before = plan.keys.get(0).get(model);
        this.withoutCollection = without(plan, model);
    }

    private static <M> List<CollectionPath<M, ?>> without(TablePlan<M, ?> plan, M model) {
        List<RelationPath<M, ?>> relations = plan.table.relations();
        if (relations.isEmpty()) {
            return List.of();
        }
        List<CollectionPath<M, ?>> paths = new ArrayList<>(relations.size());
        for (RelationPath<M, ?> relation : relations) {
            if (relation instanceof CollectionPath<M, ?> path && path.get(model) == null) {
                paths.add(path);
            }
        }
        return paths;
    }

    @Override
    public void run() {
        RowWriter.with(plan.keys.get(0), model, before); // of a primitive type it is 0
        for (CollectionPath<M, ?> path : withoutCollection) {
            path.clear(model);
        }
    }
}
