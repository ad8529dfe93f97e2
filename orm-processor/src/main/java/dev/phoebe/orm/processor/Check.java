package dev.phoebe.orm.processor;

import java.util.List;

/** Looks for what is wrong with one side of a model. */
@FunctionalInterface
interface Check {

    /** All there are. None stops the others, so that one compilation shows every mistake. */
    List<Check> ALL = List.of(
            new ClassCheck(),
            new KeyCheck(),
            new FieldCheck(),
            new ColumnCheck(),
            new IndexCheck(),
            new RelationCheck(),
            new LinkCheck());

    void check(ModelDescription model, Models models, Findings findings);

    static void checkAll(ModelDescription model, Models models, Findings findings) {
        // of an interface or an enum, nothing else is worth saying
        List<Check> checks = model.isClass() || model.isRecord() ? ALL : ALL.subList(0, 1);
        checks.forEach(check -> check.check(model, models, findings));
    }
}
