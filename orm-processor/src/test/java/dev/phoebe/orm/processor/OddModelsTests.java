package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        assertThat(outcome.text("shop/BookTable.java")).contains("column < 2;");
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
