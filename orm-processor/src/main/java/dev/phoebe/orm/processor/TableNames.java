package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.Collection;

/** What the class of a table is called, and the constant in it. */
final class TableNames {

    private TableNames() {}

    /** {@code BookTable} of {@code Book}; {@code Shop_BookTable} of a class inside {@code Shop}. */
    static ClassName type(ClassName model) {
        return ClassName.get(model.packageName(), String.join("_", model.simpleNames()) + "Table");
    }

    /**
     * {@code BOOK} of {@code Book}; {@code BOOK_TABLE} where a field has that very name, or the model itself, and no
     * package by which it could be told apart.
     */
    static String constant(ClassName model, Collection<String> fields) {
        String constant = Text.constant(model.simpleName());
        boolean hidesModel = model.packageName().isEmpty()
                && constant.equals(model.topLevelClassName().simpleName());
        while (fields.contains(constant) || hidesModel) {
            hidesModel = false;
            constant += "_TABLE";
        }
        return constant;
    }
}
