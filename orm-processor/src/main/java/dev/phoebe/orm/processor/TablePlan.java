package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table as it is going to be written.
 *
 * @param columns in the order of the properties
 * @param collections in the order of the properties; as relations they come after the references
 * @param codecs the constants for enums
 * @param paths the methods that follow a reference, by property
 * @param names makes names that nothing else in the class has
 */
record TablePlan(
        ModelDescription model,
        TypeName keyType,
        List<ColumnPlan> columns,
        List<CollectionPlan> collections,
        Map<ClassName, String> codecs,
        Map<String, String> paths,
        FreeNames names) {

    ClassName type() {
        return model.tableType();
    }

    String constant() {
        return model.constant();
    }

    List<ColumnPlan> references() {
        return columns.stream().filter(ColumnPlan::isReference).toList();
    }

    List<ColumnPlan> keys() {
        return columns.stream().filter(column -> column.property().isId()).toList();
    }

    /** The properties that are relations, in the order in which the table knows them. */
    List<PropertyDescription> relations() {
        return Stream.concat(
                        references().stream().map(ColumnPlan::property),
                        collections.stream().map(CollectionPlan::property))
                .toList();
    }
}
