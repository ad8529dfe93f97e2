package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One compilation shows every mistake, and nothing that merely follows from one. */
class AllErrorsTests {

    private static final String IMPORTS = """
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            """;
    private static final String FAULTY = "package shop;\n" + IMPORTS + """
                    @Model(indexes = @Index(columns = "titel"))
                    public class Faulty {
                        String title;
                        java.util.Date born;
                        private String hidden;
                        @Version String version;
                        @Column(maxLength = 3) int number;
                        Ref<String> text;
                    }
                    """;
    private static final String ALSO_FAULTY = "package shop;\n" + IMPORTS + """
                    @Model
                    public class AlsoFaulty {
                        @Id Long id;
                        char letter;
                        Ref<Faulty> faulty;
                        Backref<Fine> fines;
                    }
                    """;
    private static final String FINE = "package shop;\n" + IMPORTS + """
                    @Model
                    public class Fine {
                        @Id Long id;
                        Ref<Faulty> faulty;
                        Ref<AlsoFaulty> also;
                    }
                    """;
    private static final String USER = """
            package shop;
            import static shop.FaultyTable.FAULTY;
            import static shop.FineTable.FINE;
            public class User extends java.util.ArrayList<FaultyTable> {
                private static final long serialVersionUID = 1L;
                FineTable fine = FINE;
                FaultyTable make(AlsoFaultyTable table) { return FAULTY; }
            }
            """;

    @TempDir
    Path output;

    @Test
    @DisplayName("All mistakes of all models are reported, in one compilation")
    void reportsAll() {
        Build.Outcome outcome = new Build(output)
                .source(FAULTY)
                .source(ALSO_FAULTY)
                .source(FINE)
                .source(USER)
                .run();

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "Faulty.java:4 ORM050",
                        "Faulty.java:5 ORM020",
                        "Faulty.java:7 ORM030",
                        "Faulty.java:8 ORM033",
                        "Faulty.java:9 ORM025",
                        "Faulty.java:10 ORM040",
                        "Faulty.java:11 ORM061",
                        "AlsoFaulty.java:7 ORM030");
    }

    @Test
    @DisplayName("A mistake in a superclass is reported once, not for each of its models")
    void reportsOnce() {
        Build.Outcome outcome = new Build(output)
                .source("package shop;\n" + IMPORTS + "public abstract class Base { @Id Long id; char letter; }")
                .source("package shop;\n" + IMPORTS + "@Model\npublic class A extends Base {}")
                .source("package shop;\n" + IMPORTS + "@Model\npublic class B extends Base {}")
                .run();

        assertThat(outcome.findings()).containsExactly("Base.java:4 ORM030");
    }

    @Test
    @DisplayName(
            "A type that does not exist costs one message of the compiler's and one of ours, whatever else is wrong")
    void reportsTypos() {
        String typo = "package shop;\n" + IMPORTS + "@Model\npublic class Typo { @Id Long id;\nStrng text; }";
        String user =
                USER.replace("AlsoFaulty", "Fine").replace("Faulty", "Typo").replace("FAULTY", "TYPO");

        Build.Outcome alone = new Build(output.resolve("alone"))
                .source(typo)
                .source(FINE.replace("Ref<Faulty> faulty;", "").replace("Ref<AlsoFaulty> also;", "Ref<Typo> typo;"))
                .source(user)
                .run();
        Build.Outcome withOthers = new Build(output.resolve("withOthers"))
                .source(typo)
                .source(FAULTY)
                .source(ALSO_FAULTY)
                .source(FINE)
                .source(user)
                .run();

        assertThat(alone.findings())
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith("Typo.java:6 cannot find symbol"));
        assertThat(alone.findings()).contains("Typo.java:6 ORM010");
        assertThat(withOthers.findings()).hasSize(10).contains("Typo.java:6 ORM010", "AlsoFaulty.java:7 ORM030");
    }

    @Test
    @DisplayName("A class that stands where a table should be written is named")
    void reportsTakenName() {
        Build.Outcome outcome = new Build(output)
                .source("package shop;\n" + IMPORTS + "@Model\npublic class A {\n@Id Long id; }")
                .source("package shop;\npublic class ATable {}")
                .run();

        assertThat(outcome.findings()).containsExactly("A.java:5 ORM011");
    }
}
