package dev.phoebe.orm.persist;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.RelationPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that is about to be inserted: running this takes away the key and the first version that it was given, and the
 * collections that go with the key. Of a record nothing changes, because it never got any.
 */
final class NewRow<M> implements Runnable {

    private final TablePlan<M, ?> plan;
    private final M model;
    private final @Nullable Object key;
    private final @Nullable Object version;
    private final List<CollectionPath<M, ?>> withoutCollection;

    NewRow(TablePlan<M, ?> plan, M model) {
        this.plan = plan;
        this.model = model;
        this.key = plan.keys.get(0).held(model);
        this.version = plan.version(model);
        this.withoutCollection = without(plan, model);
    }

    /** Whether inserting a model writes into it. */
    static <M> boolean isChanged(TablePlan<M, ?> plan, M model) {
        return plan.generation == KeyGeneration.ASSIGNED
                ? plan.countsFromOne && Versions.isFirst(plan.version(model))
                : plan.table.key(model) == null;
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
        RowWriter.with(plan.keys.get(0), model, key); // of a primitive type it is 0
        if (plan.countsFromOne) {
            plan.withVersion(model, version);
        }
        for (CollectionPath<M, ?> path : withoutCollection) {
            path.clear(model);
        }
    }
}
