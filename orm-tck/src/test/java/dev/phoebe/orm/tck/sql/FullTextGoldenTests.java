package dev.phoebe.orm.tck.sql;

import static dev.phoebe.orm.tck.model.ArticleTable.ARTICLE;
import static dev.phoebe.orm.tck.model.LeafletTable.LEAFLET;

import dev.phoebe.orm.model.FullText;
import dev.phoebe.orm.query.Select;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a search for words looks like on each database. The indexes are among the tables. */
class FullTextGoldenTests {

    private static final FullText TEXT = FullText.of(ARTICLE.title, ARTICLE.body);

    @Test
    void searches() throws IOException {
        Golden golden = new Golden("full-text");
        golden.add(
                "a search",
                runner -> Select.of(ARTICLE.title)
                        .where(TEXT.matches("small gods"))
                        .toSql(runner.dialect())
                        .text());
        golden.add(
                "the best first",
                runner -> Select.of(ARTICLE.title)
                        .where(TEXT.matches("small gods"), ARTICLE.id.gt(7))
                        .orderBy(TEXT.rank("small gods").desc())
                        .toSql(runner.dialect())
                        .text());
        golden.add(
                "by a language",
                runner -> Select.of(ARTICLE.title)
                        .where(FullText.of(ARTICLE.body).matches("small gods").not())
                        .toSql(runner.dialect())
                        .text());
        golden.add(
                "in a table with another key",
                runner -> Select.of(LEAFLET.code)
                        .where(FullText.of(LEAFLET.text).matches("small gods"))
                        .toSql(runner.dialect())
                        .text());
        golden.check();
    }
}
