package dev.phoebe.orm.tck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Statements of one topic beside the SQL that each database is to get, in {@code src/test/resources/golden/TOPIC.sql}. To
 * accept a change, run the tests with {@code -Dgolden.accept=true} and read the difference before it is committed.
 */
final class Golden {

    private static final List<String> DIALECTS = List.of("h2", "sqlite", "postgresql", "mariadb", "mysql");

    private final String topic;
    private final Map<String, Function<QueryRunner, String>> statements = new LinkedHashMap<>();

    Golden(String topic) {
        this.topic = topic;
    }

    Golden add(String title, Function<QueryRunner, String> statement) {
        statements.put(title, statement);
        return this;
    }

    void check() throws IOException {
        StringBuilder text = new StringBuilder();
        statements.forEach((title, statement) -> {
            text.append("-- ").append(title).append('\n');
            for (String name : DIALECTS) {
                text.append(name)
                        .append(": ")
                        .append(render(statement, Dialects.named(name)))
                        .append('\n');
            }
            text.append('\n');
        });
        Path file = Path.of("src/test/resources/golden", topic + ".sql");
        if (Boolean.getBoolean("golden.accept")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(file));
    }

    private static String render(Function<QueryRunner, String> statement, Dialect dialect) {
        try {
            return statement.apply(new RenderingRunner(dialect));
        } catch (OrmException e) {
            return "! " + e.getMessage();
        }
    }
}
