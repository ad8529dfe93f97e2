package dev.phoebe.orm.processor;

import java.util.Locale;

/**
 * Everything that can be wrong with a model. Each has a code that stays the same for ever, a sentence that says what is
 * wrong, and one that says what to do.
 */
enum Problem {
    // ---- the class
    NOT_A_CLASS(1, "%s is an %s. Only classes and records can be models: move @Model to one."),
    ABSTRACT_MODEL(
            2,
            "%s is abstract, so no row could become one. Remove @Model here and put it on the subclasses: "
                    + "each of them has a table with the fields of this class in it."),
    GENERIC_MODEL(
            3,
            "%s has type parameters, so its columns have no fixed types. Make it a superclass without @Model, "
                    + "and the model a subclass that fills them in."),
    INNER_MODEL(4, "%s needs an object of the class around it. Make it static."),
    PRIVATE_MODEL(
            5, "%s is private, so its table could not see it. Remove 'private' from it and from what is around it."),
    NO_CONSTRUCTOR(
            6,
            "%s has no constructor without parameters. Add one, which need not be public, or make the model "
                    + "a record."),
    PRIVATE_CONSTRUCTOR(
            7, "The constructor of %s without parameters is private. Remove 'private': package-private is enough."),
    THROWING_CONSTRUCTOR(
            8,
            "The constructor of %s without parameters throws checked exceptions, which reading a row "
                    + "cannot. Throw unchecked ones."),
    CONSTRUCTOR_TAKEN_BY_LOMBOK(
            9,
            "Lombok gives %s a constructor with parameters, and so it has none without. "
                    + "Add @NoArgsConstructor (beside @Builder also @AllArgsConstructor)."),
    UNRESOLVED_TYPE(
            10,
            "%s has not been found, so no table that depends on it can be written. If an annotation processor should "
                    + "have made it, see why that one has not."),
    TABLE_CLASS_TAKEN(11, "The class %s cannot be written: %s. Rename that class, or the model or projection."),

    // ---- key and version
    NO_ID(20, "%s has no key. Put @Id on one field, or on each part of a composite key."),
    FOREIGN_ID(21, "%s has no key: the @Id on '%s' is another library's. Import dev.phoebe.orm.annotation.Id."),
    ID_TYPE(
            22,
            "%s cannot be a key: a row is not found reliably by a value of type %s. Use a whole number, a text or a "
                    + "UUID."),
    GENERATION_MISMATCH(23, "%s cannot be generated as %s: %s. Leave 'generation' out or use ASSIGNED."),
    GENERATED_COMPOSITE(
            24,
            "%s is part of a composite key, and parts are not generated. Leave 'generation' out and set "
                    + "the key yourself, or use one generated @Id with a unique @Index over the others."),
    VERSION_TYPE(25, "%s cannot be a version: only short, int and long count. Change its type."),
    SEVERAL_VERSIONS(26, "%s is a second version. Keep @Version on one field only."),
    ID_AND_VERSION(
            27,
            "%s cannot be key and version at once: a key never changes, a version with each update. "
                    + "Remove one of the two."),

    // ---- fields
    UNSUPPORTED_TYPE(
            30,
            "%s is of type %s, which no column can hold. %sSupported are String, boolean, short, int, long, "
                    + "float, double and their wrappers, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, "
                    + "OffsetDateTime, UUID, byte[], Json, enums, Lists of single values, Ref, Backref and ManyToMany; a field that is no column is "
                    + "marked @Transient."),
    NULLABLE_PRIMITIVE(31, "%s is @Nullable, but a primitive cannot be null. Use %s, or remove @Nullable."),
    FINAL_FIELD(
            32,
            "%s is final, so a row that is read could not fill it. Remove 'final', make the model a record, or "
                    + "mark a field that is no column @Transient."),
    NO_ACCESS(33, "%s cannot be reached by its table. Make it package-private, or add %s."),
    NOT_NULL_NULLABLE(
            34,
            "%s is @Nullable and @NotNull at once. Remove @Nullable if its column is not null, @NotNull "
                    + "if it may be."),
    TRANSIENT_COMPONENT(
            35,
            "%s is @Transient, but a record cannot be made without all of its components. Make the "
                    + "model a class, or a method of what is computed."),
    COLLECTION_IN_RECORD(
            36,
            "%s is a %s, which is filled in when the row is known: a record is finished by then. "
                    + "Remove the component and select the related rows, or make the model a class."),
    MISPLACED_ANNOTATION(37, "@%s says nothing about %s: it belongs on %s. Remove it."),
    UNKNOWN_NULLNESS(
            38,
            "Whether %s may be null cannot be seen in the class file of its class with this compiler. "
                    + "Its column is taken as not null. Compile with JDK 22 or later, or mark the field by an annotation "
                    + "for fields, such as jakarta.annotation.Nullable."),

    // ---- columns
    LENGTH_ON_OTHER(40, "maxLength says nothing about %s: only texts and enums have a length. Remove it."),
    DIGITS_ON_OTHER(41, "%s says nothing about %s: only a BigDecimal has it. Remove it."),
    BAD_LENGTH(42, "The maxLength of %s is %s. %s"),
    BAD_DIGITS(
            43,
            "%s has precision %s and scale %s. The scale must lie between 0 and the precision, the precision "
                    + "must be at least 1."),
    DUPLICATE_COLUMN(44, "%s and %s share the column '%s'. Give one of them another: @Column(name = \"...\")."),
    BAD_NAME(45, "'%s' is no name that all databases take: %s. Choose another."),
    FIXED_VERSION(46, "%s is the version, which every update writes. Remove 'updatable = false'."),
    HIDDEN_CLASS(
            47,
            "%s hides %s, which its table must name. Rename the field, and keep its column by "
                    + "@Column(name = \"...\")."),

    // ---- indexes and checks
    UNKNOWN_INDEX_COLUMN(50, "%s has no property '%s' to index. %s"),
    NO_INDEX_COLUMN(51, "An index of %s names no property. Name one or more, or remove it."),
    REPEATED_INDEX_COLUMN(52, "An index of %s names '%s' twice. Remove one of them."),
    COLLECTION_IN_INDEX(53, "'%s' leads to many rows and has no column to index. Name columns and references only."),
    EMPTY_CHECK(54, "A check of %s has no %s. Fill it in, or remove the check."),
    NO_TEXT_IN_FULL_TEXT(55, "'%s' of %s is no text and has no words to search for. Name fields of type String only."),
    BAD_LANGUAGE(
            56,
            "'%s' is no name of a language. Use the name of a text search configuration of PostgreSQL in lower case, "
                    + "such as english, or remove it."),
    SAME_FULL_TEXT(
            57,
            "%s has two full-text indexes over the same properties, and a search could not tell which. Remove one."),

    // ---- relations
    AIMLESS_RELATION(60, "%s is a %s and does not say to what. Name the model: %s<Author>."),
    TARGET_NOT_MODEL(61, "%s leads to %s, which is no model. Put @Model on that class."),
    COLUMN_NAMES(
            62,
            "%s refers to the key of %s, which has %s columns, and 'columns' names %s. Name each of them, or leave it "
                    + "out."),
    REFERENCED_PROPERTY(63, "%s cannot refer to %s by '%s': %s."),
    SET_NULL_ON_NOT_NULL(
            64,
            "%s cannot become null when the row it refers to is deleted: it is not @Nullable. Make it "
                    + "so, or use CASCADE or RESTRICT."),
    NO_REFERENCE_BACK(65, "%s is the other side of a reference that %s does not have. Add a field 'Ref<%s>' there."),
    SEVERAL_REFERENCES_BACK(66, "%s could be the other side of %s. Say which: @MappedBy(\"%s\")."),
    UNKNOWN_MAPPED_BY(67, "%s has no reference '%s' to %s. %s"),
    LINK_SAYS_TOO_MUCH(68, "The @Link of %s has several of table, through and mappedBy. Keep one."),
    THROUGH_NOT_MODEL(
            69,
            "%s goes through %s, which is no model. Put @Model on it, or name a link table: "
                    + "@Link(table = \"...\")."),
    THROUGH_REFERENCES(70, "%s goes through %s, which has %s references to %s and needs exactly one. %s"),
    UNKNOWN_LINK_MAPPED_BY(71, "%s has no ManyToMany '%s' to %s. %s"),
    MAPPED_BY_MAPPED(
            72,
            "%s is mapped by %s, which is itself mapped by the other side. Remove mappedBy from one " + "of the two."),
    SAME_LINK(
            73,
            "%s and %s both make the link table '%s'. If they are two sides of one relation, say "
                    + "@Link(mappedBy = \"%s\") on one of them; if they are two relations, name two tables by @Link(table = "
                    + "\"...\")."),
    TWO_LINKS(
            74,
            "%s and %s each make a link table, '%s' and '%s'. If they are two sides of one relation, say "
                    + "@Link(mappedBy = \"%s\") on the first; if they are two relations, name both tables by @Link(table = "
                    + "\"...\")."),
    TARGET_WITHOUT_TABLE(
            75,
            "%s leads to %s, which comes from another module that was compiled without this annotation processor: there "
                    + "is no %s. Add the processor there."),

    // ---- the module
    NOT_PROVIDED(
            80,
            "The module %s does not provide all of its tables, so nothing would find them at run time. Say in "
                    + "module-info.java: %s"),

    // ---- projections
    NOT_A_RECORD(
            90,
            "%s cannot be a projection: only a record can that has no type parameters and is not private, nor stands in a "
                    + "private class. Make it one."),
    PROJECTED_NOT_MODEL(91, "%s is a projection of %s, and only a class with @Model can be projected."),
    UNKNOWN_PROJECTED_PROPERTY(92, "%s: %s has no property '%s'. %s"),
    PROJECTED_TYPE(93, "%s is of type %s, but '%s' is %s."),
    PROJECTED_NULL(94, "%s may be null, because '%s' may. Declare it as %s."),
    PROJECTED_MANY(95, "%s: %s leads to many rows. %s"),
    PROJECTED_NO_REFERENCE(96, "%s: '%s' goes on behind %s, which is no reference. End it there."),
    PROJECTED_ARGUMENTS(
            97,
            "%s cannot be of type %s, which has arguments or leads to itself again. Make this component an @Argument, or "
                    + "of another record."),
    PROJECTED_TOO_MANY(
            98, "%s has %s components, and a projection can have %s. Put some of them into a projection of its own.");

    private final String code;
    private final String format;

    Problem(int number, String format) {
        this.code = String.format(Locale.ROOT, "ORM%03d", number);
        this.format = format;
    }

    String code() {
        return code;
    }

    boolean isWarning() {
        return this == UNKNOWN_NULLNESS;
    }

    /** The text of the diagnostic. */
    String message(Object... details) {
        return "[" + code + "] " + String.format(Locale.ROOT, format, details).strip();
    }
}
