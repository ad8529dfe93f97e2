package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.tck.model.ArticleTable.ARTICLE;
import static dev.phoebe.orm.tck.model.LeafletTable.LEAFLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.model.FullText;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Article;
import dev.phoebe.orm.tck.model.ArticleTable;
import dev.phoebe.orm.tck.model.Leaflet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Search for words: the same rows on every database that has it, whatever is typed. */
public abstract class FullTextContract extends Contract {

    private static final FullText TEXT = FullText.of(ARTICLE.title, ARTICLE.body);

    private static final int ODD_TEXTS = 400;
    private static final String ODD_CHARACTERS =
            "aabbcc 0159  \"\"\"'`--++**~~()<>@&|!:;,./\\%_?${}[]^=#\t\n\u0000\u00e4\u0301"
                    + "\u0130\u00df\u03a9\u4e2d\u0627\u0915\u094d\u2019\u201c\u00b2\u200b\ufeff\ud83d\ude00\ud800";
    private static final List<String> ODD_WORDS = List.of(
            "AND",
            "or",
            "NOT",
            "NEAR(",
            "near/2",
            "words:",
            "title:",
            "*",
            "a*",
            "^a",
            "{a}",
            "the",
            "\"\"",
            "- a",
            "\ud840\udc00",
            "\ud835\udc9c-x");

    @BeforeEach
    void fill() {
        db.insertAll(List.of(
                new Article("Small Gods", "The Great God Om is a tortoise."),
                new Article("The Hobbit, or There and Back Again", null),
                new Article("Gods, small and great", "See http://example.com/a-b_c or mail ann@example.com."),
                new Article("O'Reilly on C++", "An e-mail: it's 100% snake_case & <b>bold</b>."),
                new Article("\u00c4rger in \u041c\u043e\u0441\u043a\u0432\u0430", "caf\u00e9")));
        counter.reset();
    }

    @AfterEach
    void restore() {
        db.createTables();
    }

    private List<String> titles(Condition... conditions) {
        return db.select(ARTICLE.title).where(conditions).orderBy(ARTICLE.id).list();
    }

    private List<String> found(String words) {
        return titles(TEXT.matches(words));
    }

    @Test
    void allWordsMustOccur() {
        assertThat(found("small")).containsExactly("Small Gods", "Gods, small and great");
        assertThat(found("gods small")).containsExactly("Small Gods", "Gods, small and great");
        assertThat(found("small tortoise")).containsExactly("Small Gods");
        assertThat(found("small hobbit")).isEmpty();
        assertThat(found("tort")).isEmpty();
        counter.reset();
        found("small tortoise");
        assertThat(counter.count()).isEqualTo(1);
    }

    /** Short and frequent words too. */
    @Test
    void everyWordCounts() {
        assertThat(found("the")).containsExactly("Small Gods", "The Hobbit, or There and Back Again");
        assertThat(found("a")).containsExactly("Small Gods", "Gods, small and great");
        assertThat(found("om is a tortoise")).containsExactly("Small Gods");
        assertThat(found("hobbit or")).containsExactly("The Hobbit, or There and Back Again");
        assertThat(found("or")).hasSize(2);
        assertThat(found("and the")).containsExactly("The Hobbit, or There and Back Again");
        assertThat(found("100")).containsExactly("O'Reilly on C++");
        assertThat(found("c")).containsExactly("Gods, small and great", "O'Reilly on C++");
    }

    @Test
    void wordsInQuotesStandOneBehindTheOther() {
        assertThat(found("\"small gods\"")).containsExactly("Small Gods");
        assertThat(found("\"small  Gods!\" great")).containsExactly("Small Gods");
        assertThat(found("\u201csmall gods\u201d")).containsExactly("Small Gods");
        assertThat(found("\"the hobbit or there\"")).containsExactly("The Hobbit, or There and Back Again");
        assertThat(found("\"gods small\"")).containsExactly("Gods, small and great");
        assertThat(found("\"gods small")).hasSize(2);
    }

    @Test
    void aMinusExcludes() {
        assertThat(found("small -tortoise")).containsExactly("Gods, small and great");
        assertThat(found("-tortoise small")).containsExactly("Gods, small and great");
        assertThat(found("gods -\"small gods\"")).containsExactly("Gods, small and great");
        assertThat(found("small -tortoise -mail")).isEmpty();
        assertThat(found("small - tortoise")).containsExactly("Small Gods");
        assertThat(found("small -")).hasSize(2);
        assertThat(found("small -!")).hasSize(2);
    }

    @Test
    void caseIsIgnoredAndAccentsAreNot() {
        assertThat(found("SMALL gODS")).hasSize(2);
        assertThat(found("\u00e4rger")).hasSize(1);
        assertThat(found("\u00c4RGER \u043c\u043e\u0441\u043a\u0432\u0430")).hasSize(1);
        assertThat(found("arger")).isEmpty();
        assertThat(found("CAF\u00c9")).hasSize(1);
        assertThat(found("cafe")).isEmpty();
    }

    /** Signs part words, in the text and in what is typed; what is typed in one piece stays together. */
    @Test
    void signsAreNotSearchedFor() {
        assertThat(found("example")).containsExactly("Gods, small and great");
        assertThat(found("ann@example.com")).containsExactly("Gods, small and great");
        assertThat(found("com.example")).isEmpty();
        assertThat(found("http://example.com/a-b_c")).containsExactly("Gods, small and great");
        assertThat(found("O'Reilly")).containsExactly("O'Reilly on C++");
        assertThat(found("reilly c++")).containsExactly("O'Reilly on C++");
        assertThat(found("e-mail")).containsExactly("O'Reilly on C++");
        assertThat(found("snake case bold")).containsExactly("O'Reilly on C++");
        assertThat(found("(small) & !gods* | great:")).hasSize(2);
    }

    @Test
    void withoutWordsNothingIsFound() {
        for (String words :
                new String[] {"", "  \t\n", "\"", "\"\"", "\" \"", "-", "*", "'", "%", "---", "+ -", "?!"}) {
            assertThat(found(words)).as(words).isEmpty();
            assertThat(titles(TEXT.matches(words).not())).as("not " + words).hasSize(5);
        }
        assertThat(found("-small")).isEmpty();
        assertThat(found("-\"small gods\" -tortoise")).isEmpty();
        assertThat(found("small " + "x".repeat(81))).isEmpty();
        assertThat(found("small -" + "x".repeat(81))).hasSize(2);
        assertThat(db.select(TEXT.rank("")).list()).containsOnly(0.0);
    }

    /** Seeded, so that what fails once fails again. */
    @Test
    void nothingThatIsTypedIsAnError() {
        Random random = new Random(20_240_615);
        for (int i = 0; i < ODD_TEXTS; i++) {
            String words = odd(random);
            assertThatCode(() -> db.select(ARTICLE.title)
                            .where(TEXT.matches(words))
                            .orderBy(TEXT.rank(words).desc(), ARTICLE.id.asc())
                            .list())
                    .as(words)
                    .doesNotThrowAnyException();
        }
        assertThat(found("small ".repeat(500) + "gods -\"x y\"".repeat(200))).hasSize(2);
        assertThat(found("' or 1 = 1 --")).isEmpty();
    }

    private static String odd(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(12);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(4) == 0) {
                text.append(' ').append(ODD_WORDS.get(random.nextInt(ODD_WORDS.size())));
            } else {
                text.append(ODD_CHARACTERS.charAt(random.nextInt(ODD_CHARACTERS.length())));
            }
        }
        return text.toString();
    }

    @Test
    void theBestComesFirst() {
        db.insert(new Article("Tortoise", "A tortoise is a tortoise is a tortoise."));
        counter.reset();
        assertThat(db.select(ARTICLE.title)
                        .where(TEXT.matches("tortoise"))
                        .orderBy(TEXT.rank("tortoise").desc())
                        .list())
                .containsExactly("Tortoise", "Small Gods");
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(TEXT.rank("tortoise"))
                        .where(TEXT.matches("tortoise"))
                        .list())
                .hasSize(2)
                .allSatisfy(rank -> assertThat(rank).isPositive());
    }

    @Test
    void aSearchIsAConditionLikeAnyOther() {
        assertThat(titles(TEXT.matches("small"), ARTICLE.body.startsWith("The")))
                .containsExactly("Small Gods");
        assertThat(titles(TEXT.matches("tortoise").or(TEXT.matches("hobbit")))).hasSize(2);
        assertThat(titles(TEXT.matches("small").not())).hasSize(3);
        assertThat(db.select(caseWhen(TEXT.matches("small"), "yes").otherwise("no"))
                        .orderBy(ARTICLE.id)
                        .list())
                .containsExactly("yes", "no", "yes", "no", "no");
        assertThat(db.select(TEXT.matches("hobbit")).orderBy(ARTICLE.id).list())
                .containsExactly(false, true, false, false, false);
        ArticleTable other = ARTICLE.as("other");
        assertThat(db.select(other.title)
                        .where(FullText.of(other.body, other.title).matches("hobbit"))
                        .list())
                .hasSize(1);
        assertThat(db.select(ARTICLE).where(TEXT.matches("small")).count()).isEqualTo(2);
    }

    /** The index follows the table; on MariaDB when the transaction ends, so every change here has its own. */
    @Test
    void changesAreFound() {
        Article article = db.insert(new Article("Walrus", null));
        assertThat(found("walrus")).hasSize(1);
        article.body = "and carpenter";
        db.update(article);
        assertThat(found("walrus carpenter")).hasSize(1);
        db.update(ARTICLE)
                .set(ARTICLE.title, "Seal")
                .where(TEXT.matches("walrus"))
                .execute();
        assertThat(found("walrus")).isEmpty();
        assertThat(found("seal carpenter")).hasSize(1);
        db.delete(ARTICLE).where(TEXT.matches("seal")).execute();
        assertThat(found("carpenter")).isEmpty();
        db.insertAll(List.of(new Article("one walrus", null), new Article("two walrus", null)));
        assertThat(found("walrus")).containsExactly("one walrus", "two walrus");
        assertThat(db.select(ARTICLE.title).where(TEXT.matches("two")).list()).containsExactly("two walrus");
    }

    /** What an index writes beside the table does not hide the keys that the table counts. */
    @Test
    void keysAreThoseOfTheTable() {
        Article one = db.insert(new Article("one", "1"));
        List<Article> more = db.insertAll(List.of(new Article("two", "2"), new Article("three", "3")));
        assertThat(db.select(ARTICLE.title).where(ARTICLE.id.eq(one.id)).one()).isEqualTo("one");
        for (Article article : more) {
            assertThat(db.select(ARTICLE.title).where(ARTICLE.id.eq(article.id)).one())
                    .isEqualTo(article.title);
        }
    }

    @Test
    void aRolledBackRowIsNotFound() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Article("Walrus", null));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found("walrus")).isEmpty();
    }

    @Test
    void theIndexGoesWithTheTable() {
        db.schema().drop(List.of(ARTICLE));
        db.schema().create(List.of(ARTICLE));
        db.validateTables();
        db.insert(new Article("Walrus", null));
        assertThat(found("walrus")).hasSize(1);
        assertThat(found("small")).isEmpty();
        counter.reset();
        db.createTables();
        assertThat(counter.count(Operation.DDL)).isZero();
    }

    /** One word in several forms, where the database knows them; elsewhere that is refused, and not searched otherwise. */
    @Test
    void aLanguageHasForms() {
        FullText english = FullText.of(ARTICLE.body);
        if (!has(Feature.FULL_TEXT_LANGUAGE)) {
            assertRefused(Feature.FULL_TEXT_LANGUAGE, () -> titles(english.matches("tortoises")));
            return;
        }
        assertThat(titles(english.matches("tortoises"))).containsExactly("Small Gods");
        assertThat(titles(english.matches("the tortoises"))).containsExactly("Small Gods");
        assertThat(titles(english.matches("the"))).isEmpty();
        assertThat(found("tortoises")).isEmpty();
    }

    @Test
    void anyKeyWillDoWhereTheIndexIsPartOfTheTable() {
        db.insert(new Leaflet("a", "the walrus"));
        db.insert(new Leaflet("b", "the carpenter"));
        FullText text = FullText.of(LEAFLET.text);
        if (!has(Feature.FULL_TEXT_ANY_KEY)) {
            assertRefused(
                    Feature.FULL_TEXT_ANY_KEY,
                    () -> db.select(LEAFLET).where(text.matches("walrus")).list());
            return;
        }
        assertThat(db.select(LEAFLET.code).where(text.matches("walrus")).list()).containsExactly("a");
    }

    @Test
    void onlyColumnsWithAnIndexAreSearched() {
        assertThatThrownBy(() -> FullText.of(ARTICLE.title))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("Article")
                .hasMessageContaining("@FullTextIndex(columns = {\"title\"})");
        assertThatThrownBy(() -> FullText.of(ARTICLE.title, ARTICLE.as("other").body))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("two tables");
        ArticleTable rows = Select.of(ARTICLE).asTable("rows").rows(ARTICLE);
        assertThatThrownBy(() -> FullText.of(rows.title, rows.body))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("'rows'");
    }
}
