package dev.phoebe.orm.processor;

/** Whether a class can be a model at all. */
final class ClassCheck implements Check {

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        ModelDescription.Shape shape = model.shape();
        Place place = model.model().place();
        if (!model.isClass() && !model.isRecord()) {
            findings.add(Problem.NOT_A_CLASS, place, model.label(), shape.kind());
            return;
        }
        if (shape.incomplete()) {
            findings.add(Problem.ABSTRACT_MODEL, place, model.label());
        }
        if (shape.generic()) {
            findings.add(Problem.GENERIC_MODEL, place, model.label());
        }
        if (shape.inner()) {
            findings.add(Problem.INNER_MODEL, place, model.label());
        }
        if (shape.hidden()) {
            findings.add(Problem.PRIVATE_MODEL, place, model.label());
        }
        if (!model.isRecord() && !shape.incomplete() && !shape.hidden()) {
            construction(model, findings);
        }
    }

    private static void construction(ModelDescription model, Findings findings) {
        switch (model.construction()) {
            case MISSING -> findings.add(Problem.NO_CONSTRUCTOR, model.place(), model.label());
            case PRIVATE -> findings.add(Problem.PRIVATE_CONSTRUCTOR, model.place(), model.label());
            case THROWING -> findings.add(Problem.THROWING_CONSTRUCTOR, model.place(), model.label());
            case TAKEN_BY_LOMBOK -> findings.add(Problem.CONSTRUCTOR_TAKEN_BY_LOMBOK, model.place(), model.label());
            case POSSIBLE -> {}
        }
    }
}
