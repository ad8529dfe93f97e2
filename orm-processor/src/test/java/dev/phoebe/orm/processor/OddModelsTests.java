package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models in unusual places or with unusual parts, whose tables compile without a warning all the same. */
class OddModelsTests {

    private static final String IMPORTS = """
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            """;

    @TempDir
    Path output;

    private Build build() {
        return new Build(output);
    }

    @Test
    @DisplayName("Deprecated fields, accessors, types and models cause no warnings in generated code")
    void deprecated() {
        build().source("package shop;\n" + IMPORTS + """
                        @Model
                        @Deprecated(forRemoval = true)
                        public class Old {
                            @Id Long id;
                        }
                        """)
                .source("package shop;\n@Deprecated\npublic enum Kind { A }")
                .source("shop.Book", "package shop;\n" + IMPORTS + """
                        @Model
                        @SuppressWarnings("removal")
                        public class Book {
                            @Id Long id;
                            @Deprecated String field;
                            private String accessor;
                            Ref<Old> old;
                            @Deprecated String getAccessor() { return accessor; }
                            void setAccessor(String accessor) { this.accessor = accessor; }
                        }
                        """)
                .source("shop.Shelf", "package shop;\n" + IMPORTS + """
                        @Model
                        @SuppressWarnings("deprecation")
                        public record Shelf(@Id Long id, Kind kind) {}
                        """)
                .run()
                .mustSucceed();
    }

    @Test
    @DisplayName("A package with classes named like some of java.lang")
    void shadowsJavaLang() {
        Build.Outcome outcome = build().source("package shop;\npublic class Object {}")
                .source("package shop;\npublic class String {}")
                .source("package shop;\npublic @interface Override {}".replace("@interface", "class"))
                .source("shop.Long", "package shop;\n" + IMPORTS + """
                        @Model
                        public class Long {
                            @Id java.lang.Long id;
                            java.lang.String text;
                        }
                        """)
                .run()
                .mustSucceed();

        assertThat(outcome.text("shop/LongTable.java")).contains("import java.lang.Override;");
    }

    /** The simple names of classes that generated code uses. */
    private static final List<String> USED = List.of(
            "ActiveTable",
            "BigDecimal",
            "Codec",
            "Codecs",
            "CollectionReader",
            "Column",
            "Generated",
            "IndexOutOfBoundsException",
            "KeyGeneration",
            "List",
            "Long",
            "NullMarked",
            "Nullable",
            "NumberColumn",
            "Object",
            "Occurrence",
            "Override",
            "Parameters",
            "Provider",
            "ReadContext",
            "Ref",
            "RefColumn",
            "RefReader",
            "ReferenceAction",
            "RoundingMode",
            "Row",
            "RowReader",
            "Rows",
            "SQLException",
            "String",
            "StringColumn",
            "SuppressWarnings",
            "Table",
            "TableProvider",
            "UUID",
            "Values");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("Models may be called like classes that generated code uses, each in a package or all in none")
    void modelsLikeUsedClasses(boolean packages) {
        Build build = build();
        for (String name : USED) {
            String inPackage = packages ? "shop.of" + name + "." : "";
            String header = inPackage.isEmpty() ? "" : "package " + inPackage.replaceAll("\\.$", ";") + "\n";
            build.source(inPackage + name, header + """
                            @dev.phoebe.orm.annotation.Model
                            public class %1$s {
                                @dev.phoebe.orm.annotation.Id java.util.UUID id;
                                java.lang.String text;
                                State state;
                                dev.phoebe.orm.relation.Ref<%1$s> self;
                                dev.phoebe.orm.relation.@org.jspecify.annotations.Nullable Ref<%1$s> other;
                                dev.phoebe.orm.relation.ManyToMany<%1$s> many;
                                public enum State { ON, OFF }
                            }
                            """.formatted(name))
                    .source(inPackage + name + "Line", header + """
                            @dev.phoebe.orm.annotation.Model
                            public record %1$sLine(
                                    @dev.phoebe.orm.annotation.Id java.lang.Long id,
                                    %1$s.State state,
                                    int number,
                                    dev.phoebe.orm.relation.Ref<%1$s> first) {}
                            """.formatted(name));
        }
        build.run().mustSucceed();
    }

    @Test
    @DisplayName("Enums may be called like classes that generated code uses")
    void enumsLikeUsedClasses() {
        Build build = build();
        for (String name : USED) {
            build.source(name, "public enum " + name + " { A }").source(name + "Holder", """
                            @dev.phoebe.orm.annotation.Model
                            public class %1$sHolder {
                                @dev.phoebe.orm.annotation.Id java.lang.Long id;
                                %1$s value;
                            }
                            """.formatted(name));
        }
        build.run().mustSucceed();
    }

    @Test
    @DisplayName("A field may be called like a class that generated code uses, or like its package")
    void fieldsLikeUsedClasses() {
        Build build = build();
        for (String name : Stream.concat(USED.stream(), Stream.of("java", "dev", "org", "State"))
                .toList()) {
            build.source("org.shop.Thing" + name, """
                        package org.shop;
                        import static dev.phoebe.orm.annotation.Column.Rounding.HALF_UP;
                        import static dev.phoebe.orm.annotation.OnDelete.Action.CASCADE;
                        @dev.phoebe.orm.annotation.Model
                        public class Thing%1$s {
                            @dev.phoebe.orm.annotation.Id java.util.UUID id;
                            @dev.phoebe.orm.annotation.Column(name = "other") java.lang.String %1$s;
                            @dev.phoebe.orm.annotation.Column(rounding = HALF_UP) java.math.BigDecimal price;
                            @dev.phoebe.orm.annotation.OnDelete(CASCADE) dev.phoebe.orm.relation.Ref<Thing%1$s> self;
                            State state;
                            @dev.phoebe.orm.annotation.Link(table = "l%2$d") dev.phoebe.orm.relation.ManyToMany<Thing%1$s> many;
                            enum State { ON }
                        }
                        """.formatted(name, name.hashCode() & 0xffff));
        }
        build.run().mustSucceed();
    }

    @Test
    @DisplayName("Enums and models whose constants are called like themselves")
    void constantsLikeTheirTypes() {
        for (String where : List.of("package shop;\n", "")) {
            String inPackage = where.isEmpty() ? "" : "shop.";
            build().source(where + "public enum VAT { FULL, HALF }")
                    .source(where + "public enum E1 { A }")
                    .source(
                            inPackage + "URL",
                            where
                                    + IMPORTS
                                    + """
                            import org.jspecify.annotations.Nullable;
                            @Model
                            public class URL {
                                @Id Long id;
                                VAT vat;
                                @Nullable E1 e1;
                                Status status = Status.NEW;
                                @Column(name = "s") @Nullable String STATUS;
                                @Column(name = "v") @Nullable String VAT;
                                @Nullable Ref<URL> Rows;
                                @Nullable Ref<URL> toString;
                                public enum Status { NEW, OLD }
                            }
                            """.replace(
                                            where.isEmpty() ? "    @Column(name = \"v\") @Nullable String VAT;\n" : "#",
                                            ""))
                    .run()
                    .mustSucceed();
        }
    }

    @Test
    @DisplayName("A class that fields hide, and its package too, is reported at the field")
    void hiddenClass() {
        Build.Outcome outcome = build().source("package shop;\n" + IMPORTS + """
                        @Model
                        public class Thing {
                            @Id Long id;
                            Ref<Other> other;
                            @Column(name = "o") String OtherTable;
                            String shop;
                            @Column(name = "c") String Codecs;
                            String dev;
                        }
                        """)
                .source("package shop;\n" + IMPORTS + "@Model\npublic class Other { @Id Long id; }")
                .source(IMPORTS + """
                        @Model
                        public class Plain {
                            @Id Long id;
                            @Column(name = "p") String PlainTable;
                            Ref<Plain> plain;
                        }
                        """)
                .run();

        assertThat(outcome.findings().stream().filter(finding -> finding.contains("ORM")))
                .containsExactlyInAnyOrder("Thing.java:9 ORM047", "Thing.java:11 ORM047", "Plain.java:6 ORM047");
        assertThat(outcome.message(Problem.HIDDEN_CLASS))
                .contains(
                        "Thing.shop hides the class 'shop.OtherTable'",
                        "Plain.PlainTable hides the class 'PlainTable'");
    }

    @Test
    @DisplayName("A model without a package")
    void withoutPackage() {
        Build.Outcome outcome = build().source(IMPORTS + "@Model\npublic class Book { @Id Long id; }")
                .run()
                .mustSucceed();

        assertThat(outcome.services()).containsExactly("BookTable$Provider");
    }

    @Test
    @DisplayName("A table is as visible as its model")
    void visibility() {
        Build.Outcome outcome = build().source("package shop;\n" + IMPORTS + "@Model\nclass Hidden { @Id Long id; }")
                .source("package shop;\n" + IMPORTS + """
                        class Outer {
                            @Model public static class Inner { @Id Long id; }
                            @Model protected static class Guarded { @Id Long id; }
                        }
                        """)
                .source("package shop;\n" + IMPORTS + "public interface Open { @Model class Inner { @Id Long id; } }")
                .run()
                .mustSucceed();

        assertThat(outcome.text("shop/HiddenTable.java")).contains("\nfinal class HiddenTable ");
        assertThat(outcome.text("shop/Outer_InnerTable.java")).contains("\nfinal class Outer_InnerTable ");
        assertThat(outcome.text("shop/Outer_GuardedTable.java")).contains("\nfinal class Outer_GuardedTable ");
        assertThat(outcome.text("shop/Open_InnerTable.java")).contains("\npublic final class Open_InnerTable ");
    }

    @Test
    @DisplayName("An active record has the columns of its own fields only")
    void activeRecord() {
        Build.Outcome outcome = build().source(
                        "package shop;\nimport dev.phoebe.orm.active.ActiveRecord;\n" + IMPORTS + """
                                @Model
                                public class Book extends ActiveRecord<Book> {
                                    @Id Long id;
                                    Ref<Book> select;
                                    Object selected() { return BookTable.BOOK.selectPath(); }
                                }
                                """)
                .run()
                .mustSucceed();

        assertThat(outcome.text("shop/BookTable.java"))
                .contains("case 1 -> model.select;")
                .doesNotContain("case 2");
    }

    @Test
    @DisplayName("Fields of a superclass in another package need accessors unless they are public")
    void otherPackage() {
        Build.Outcome outcome = build().source("package base;\n" + IMPORTS + """
                        public abstract class Base {
                            @Id public Long id;
                            String unseen;
                            protected String guarded;
                            String reached;
                            public String getReached() { return reached; }
                            public void setReached(String value) { reached = value; }
                            protected String half;
                            protected String getHalf() { return half; }
                            protected void setHalf(String value) { half = value; }
                        }
                        """)
                .source("package shop;\n" + IMPORTS + "@Model\npublic class Book extends base.Base {}")
                .run();

        assertThat(outcome.findings())
                .containsExactly("Base.java:6 ORM033", "Base.java:7 ORM033", "Base.java:11 ORM033");
    }

    @Test
    @DisplayName("A field is not read by a method that Object happens to have")
    void methodsOfObject() {
        Build.Outcome outcome =
                build().source("package shop;\n" + IMPORTS + """
                        @Model
                        public class Book {
                            @Id Long id;
                            private int hashCode;
                            void hashCode(int value) { hashCode = value; }
                        }
                        """).run();

        assertThat(outcome.findings()).containsExactly("Book.java:7 ORM033");
    }

    @Test
    @DisplayName("Annotations that do not compile are the compiler's to report: the processor does not break")
    void brokenAnnotations() {
        Build.Outcome outcome =
                build().source("package shop;\n" + IMPORTS + """
                        @Model(indexes = @Index(unique = true), checks = @Check(name = "x"))
                        public class Book {
                            @Id Long id;
                            @Column(maxLength = "three") String text;
                            @Column(name = MISSING) String other;
                            @OnDelete Ref<Book> next;
                            @MappedBy Backref<Book> back;
                            @Link(through = Missing.class) ManyToMany<Book> many;
                        }
                        """).run();

        assertThat(outcome.success()).isFalse();
        assertThat(outcome.findings()).noneMatch(finding -> finding.contains("xception"));
    }
}
