package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.Set;

/** The names of what the processor reads and of what generated code uses. */
final class Names {

    private static final String BASE = "dev.phoebe.orm";
    private static final String ANNOTATION = BASE + ".annotation.";
    private static final String MODEL_PACKAGE = BASE + ".model";
    private static final String RELATION_PACKAGE = BASE + ".relation";
    private static final String TYPE_PACKAGE = BASE + ".type";

    static final String ACTIVE_PACKAGE = BASE + ".active";

    /**
     * The annotations that are ours to process; without a processor that claims them, javac's lint "processing" names them
     * in each compilation. Nobody processes the others, which stand on each generated class.
     */
    static final Set<String> CLAIMED =
            Set.of(ANNOTATION + "*", "org.jspecify.annotations.*", "javax.annotation.processing.Generated");

    static final String MODEL = ANNOTATION + "Model";
    static final String PROJECTION = ANNOTATION + "Projection";
    static final String FROM = ANNOTATION + "From";
    static final String ARGUMENT = ANNOTATION + "Argument";
    static final String ID = ANNOTATION + "Id";
    static final String VERSION = ANNOTATION + "Version";
    static final String COLUMN = ANNOTATION + "Column";
    static final String TRANSIENT = ANNOTATION + "Transient";
    static final String ON_DELETE = ANNOTATION + "OnDelete";
    static final String MAPPED_BY = ANNOTATION + "MappedBy";
    static final String LINK = ANNOTATION + "Link";

    static final String SIZE = "jakarta.validation.constraints.Size";
    static final String DIGITS = "jakarta.validation.constraints.Digits";
    static final String NOT_NULL = "jakarta.validation.constraints.NotNull";
    static final String LENGTH = "org.hibernate.validator.constraints.Length";

    /** The annotations of fields that say something. */
    static final Set<String> READ =
            Set.of(ID, VERSION, COLUMN, TRANSIENT, ON_DELETE, MAPPED_BY, LINK, SIZE, DIGITS, NOT_NULL, LENGTH);

    static final String TABLE_PROVIDER_SERVICE = MODEL_PACKAGE + ".TableProvider";

    static final ClassName ACTIVE_TABLE = ClassName.get(ACTIVE_PACKAGE, "ActiveTable");

    static final ClassName SELECTABLE = ClassName.get(BASE + ".expr", "Selectable");
    static final ClassName PROJECTED_ROW = ClassName.get(BASE + ".expr", "ProjectedRow");

    static final ClassName LIST = ClassName.get("java.util", "List");

    static final ClassName ARRAY_COLUMN = model("ArrayColumn");
    static final ClassName BINARY_COLUMN = model("BinaryColumn");
    static final ClassName BOOLEAN_COLUMN = model("BooleanColumn");
    static final ClassName COMPARABLE_COLUMN = model("ComparableColumn");
    static final ClassName JSON_COLUMN = model("JsonColumn");
    static final ClassName COMPOSITE_REF = model("CompositeRef");
    static final ClassName REF_COLUMN = model("RefColumn");
    static final ClassName STRING_COLUMN = model("StringColumn");
    static final ClassName TEMPORAL_COLUMN = model("TemporalColumn");
    static final ClassName BACKREF_PATH = model("BackrefPath");
    static final ClassName MANY_TO_MANY_PATH = model("ManyToManyPath");
    static final ClassName CHECK_DEFINITION = model("CheckDefinition");
    static final ClassName COLUMN_DEFINITION = model("ColumnDefinition");
    static final ClassName FULL_TEXT_DEFINITION = model("FullTextDefinition");
    static final ClassName INDEX_DEFINITION = model("IndexDefinition");
    static final ClassName KEY = model("Key");
    static final ClassName KEY_GENERATION = model("KeyGeneration");
    static final ClassName LINK_TABLE = model("Link");
    static final ClassName OCCURRENCE = model("Occurrence");
    static final ClassName REFERENCE_ACTION = model("ReferenceAction");
    static final ClassName TABLE = model("Table");
    static final ClassName TABLE_PROVIDER = model("TableProvider");
    static final ClassName VALUES = model("Values");

    static final ClassName BACKREF = relation("Backref");
    static final ClassName COLLECTION_READER = relation("CollectionReader");
    static final ClassName MANY_TO_MANY = relation("ManyToMany");
    static final ClassName READ_CONTEXT = relation("ReadContext");
    static final ClassName REF = relation("Ref");
    static final ClassName REF_READER = relation("RefReader");
    static final ClassName REFS = relation("Refs");

    static final ClassName CODEC = type("Codec");
    static final ClassName CODECS = type("Codecs");
    static final ClassName PARAMETERS = type("Parameters");
    static final ClassName ROW = type("Row");
    static final ClassName ROW_READER = type("RowReader");

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private Names() {}

    /** The column of a type of numbers. */
    static ClassName numberColumn(ValueKind number) {
        String type = number == ValueKind.DECIMAL ? "Decimal" : ((ClassName) number.type()).simpleName();
        return model(type + "Column");
    }

    private static ClassName model(String name) {
        return ClassName.get(MODEL_PACKAGE, name);
    }

    private static ClassName relation(String name) {
        return ClassName.get(RELATION_PACKAGE, name);
    }

    private static ClassName type(String name) {
        return ClassName.get(TYPE_PACKAGE, name);
    }
}
