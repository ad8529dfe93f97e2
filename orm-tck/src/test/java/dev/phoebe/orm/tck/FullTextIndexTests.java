package dev.phoebe.orm.tck;

import static dev.phoebe.orm.tck.model.ArticleTable.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.model.FullText;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A search that says the same as its index, but not in the same words, would be right and slow: the database is asked. */
class FullTextIndexTests {

    abstract static class Contract {

        private static final FullText TEXT = FullText.of(ARTICLE.title, ARTICLE.body);

        private final String before;

        Contract(String before) {
            this.before = before;
        }

        @Test
        void theIndexIsUsed(FreshDatabase fresh) throws SQLException {
            try (Database db =
                    Database.builder(fresh.dataSource()).ambient(false).build()) {
                db.schema().create(List.of(ARTICLE));
                Sql search = Select.of(ARTICLE.title)
                        .where(TEXT.matches("small gods"))
                        .toSql(db.dialect());
                assertThat(plan(fresh, db, search)).contains("article_title_body_fts");
                db.schema().drop(List.of(ARTICLE));
            }
        }

        private String plan(FreshDatabase fresh, Database db, Sql search) throws SQLException {
            StringBuilder plan = new StringBuilder();
            try (Connection connection = fresh.connect();
                    Statement settings = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement("explain " + search.text())) {
                settings.execute(before);
                search.bind(db.dialect().parameters(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            plan.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
            return plan.toString();
        }
    }

    @Nested
    @OnDatabase("postgresql")
    class OnPostgresql extends Contract {
        OnPostgresql() {
            super("set enable_seqscan = off"); // an empty table is read as a whole otherwise
        }
    }

    @Nested
    @OnDatabase("mariadb")
    class OnMariadb extends Contract {
        OnMariadb() {
            super("do 0");
        }
    }
}
