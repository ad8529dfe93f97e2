package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.concatWs;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Functions of texts: the same answers on every database. */
public abstract class TextFunctionContract extends Contract {

    private void tags(String... names) {
        db.insertAll(Stream.of(names).map(Tag::new).toList());
    }

    private <V> List<V> of(Expression<V> expression) {
        return db.select(expression).from(TAG).orderBy(TAG.id).list();
    }

    private List<String> found(Condition condition) {
        return db.select(TAG.name).where(condition).orderBy(TAG.id).list();
    }

    /** Characters, and not bytes or halves of characters. */
    @Test
    void lengthsAreInCharacters() {
        tags("", "abc", " a ", "été", "日本", "a😀b");
        assertThat(of(TAG.name.length())).containsExactly(0, 3, 3, 3, 2, 3);
        assertThat(found(TAG.name.length().gt(2).and(TAG.name.length().lt(4)))).hasSize(4);
    }

    @Test
    void blanksAreCutOff() {
        tags("  a b ", "c");
        assertThat(of(TAG.name.trim())).containsExactly("a b", "c");
        assertThat(of(TAG.name.ltrim())).containsExactly("a b ", "c");
        assertThat(of(TAG.name.rtrim())).containsExactly("  a b", "c");
    }

    @Test
    void partsOfATextAreCountedFromOne() {
        tags("Earthsea", "ab", "");
        assertThat(of(TAG.name.substring(3))).containsExactly("rthsea", "", "");
        assertThat(of(TAG.name.substring(2, 3))).containsExactly("art", "b", "");
        assertThat(of(TAG.name.substring(1, 0))).containsExactly("", "", "");
        assertThat(of(TAG.name.left(3))).containsExactly("Ear", "ab", "");
        assertThat(of(TAG.name.right(3))).containsExactly("sea", "ab", "");
        assertThat(of(TAG.name.left(0))).containsExactly("", "", "");
        assertThat(of(TAG.name.right(0))).containsExactly("", "", "");
        assertThatThrownBy(() -> TAG.name.substring(0)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> TAG.name.left(-1)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void aValueIsReplacedWhereverItStands() {
        tags("banana", "BANANA", "x%y");
        assertThat(of(TAG.name.replace("an", "_"))).containsExactly("b__a", "BANANA", "x%y");
        assertThat(of(TAG.name.replace("a", ""))).containsExactly("bnn", "BANANA", "x%y");
        assertThat(of(TAG.name.replace("%", "?"))).containsExactly("banana", "BANANA", "x?y");
    }

    @Test
    void positionsAreCountedFromOne() {
        tags("banana", "BANANA", "", "é_n");
        assertThat(of(TAG.name.position("n"))).containsExactly(3, 0, 0, 3);
        assertThat(of(TAG.name.position("_n"))).containsExactly(0, 0, 0, 2);
        assertThat(of(TAG.name.position(TAG.name.right(2)))).startsWith(3, 3).endsWith(2);
    }

    @Test
    void textsAreBroughtToALength() {
        tags("7", "1234567", "été");
        assertThat(of(TAG.name.lpad(5, "0"))).containsExactly("00007", "12345", "00été");
        assertThat(of(TAG.name.rpad(5, "é"))).containsExactly("7éééé", "12345", "étééé");
        assertThat(of(TAG.name.lpad(0, " "))).containsExactly("", "", "");
        assertThatThrownBy(() -> TAG.name.lpad(5, "ab")).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void textsAreRepeated() {
        tags("ab", "");
        assertThat(of(TAG.name.repeat(3))).containsExactly("ababab", "");
        assertThat(of(TAG.name.repeat(0))).containsExactly("", "");
    }

    @Test
    void textsAreReversed() {
        tags("abc", "été");
        if (has(Feature.REVERSE)) {
            assertThat(of(TAG.name.reverse())).containsExactly("cba", "été");
        } else {
            assertRefused(Feature.REVERSE, () -> of(TAG.name.reverse()));
        }
    }

    @Test
    void textsAreJoined() {
        new Shelf(db);
        assertThat(db.select(concatWs(", ", AUTHOR.name, AUTHOR.email, AUTHOR.country().name))
                        .orderBy(AUTHOR.name)
                        .list())
                .containsExactly("Nobody", "Terry, Britain", "Ursula, ursula@example.org, America");
        tags("a", "");
        assertThat(of(concatWs("-", TAG.name, value("x"), TAG.name))).containsExactly("a-x-a", "-x-");
    }

    /** Null in, null out. */
    @Test
    void nothingHasNoFunctions() {
        AllTypes row = db.insert(new AllTypes());
        for (Expression<?> expression : List.of(
                ALL_TYPES.maybeString.length(),
                ALL_TYPES.maybeString.trim(),
                ALL_TYPES.maybeString.substring(2, 1),
                ALL_TYPES.maybeString.left(1),
                ALL_TYPES.maybeString.right(1),
                ALL_TYPES.maybeString.replace("a", "b"),
                ALL_TYPES.maybeString.position("a"),
                ALL_TYPES.maybeString.lpad(3, "x"),
                ALL_TYPES.maybeString.rpad(3, "x"),
                ALL_TYPES.maybeString.repeat(2))) {
            @Nullable
            Object value = db.select(expression).where(ALL_TYPES.id.eq(row.id)).oneOrNull();
            assertThat(value).isNull();
        }
    }

    /** Upper and lower case differ, whatever the collation; a pattern is found anywhere. */
    @Test
    void regularExpressions() {
        tags("Earthsea", "earth", "sea-1", "sea");
        assertThat(found(TAG.name.matches("^[Ee]ar"))).containsExactly("Earthsea", "earth");
        assertThat(found(TAG.name.matches("^e"))).containsExactly("earth");
        assertThat(found(TAG.name.matches("sea(-[0-9]+)?$"))).containsExactly("Earthsea", "sea-1", "sea");
        assertThat(found(TAG.name.matchesIgnoreCase("^E.*H"))).containsExactly("Earthsea", "earth");
        assertThat(found(TAG.name.matches("x").not())).hasSize(4);
        assertThat(db.select(TAG.name).where(TAG.name.matches("^s")).stream()
                        .map(name -> db.select(TAG.name)
                                .where(TAG.name.matches("^" + name + "$"))
                                .one()))
                .containsExactlyInAnyOrder("sea-1", "sea");
        db.insert(new AllTypes());
        assertThat(db.select(ALL_TYPES.maybeString.matches("x")).oneOrNull()).isNull();
    }

    /** A pattern that comes from outside may be wrong as any other value may be. */
    @Test
    void aPatternThatIsNoneIsWrongData() {
        tags("earth");
        for (String wrong : List.of("(", "[a", "*", "a{2,1}")) {
            assertThatThrownBy(() -> found(TAG.name.matches(wrong))).isInstanceOf(DataException.class);
        }
    }

    /** What is a wildcard in a pattern stands for itself in another column. */
    @Test
    void textsAreTestedAgainstOthers() {
        for (String[] pair : new String[][] {
            {"100% [sure]?*", "0% [s"},
            {"axb", "a_b"},
            {"a_b", "a_b"},
            {"100 percent", "0%"},
            {"wow!", "!"},
            {"Apple", "app"},
            {"abc", ""},
            {"a*b?", "*b?"},
            {"x[y]", "[y]"}
        }) {
            AllTypes row = new AllTypes();
            row.aString = pair[0];
            row.maybeString = pair[1];
            db.insert(row);
        }
        AllTypes none = new AllTypes();
        none.aString = "none";
        db.insert(none);
        var text = ALL_TYPES.aString;
        var other = ALL_TYPES.maybeString;
        assertThat(db.select(text)
                        .where(text.contains(other))
                        .orderBy(ALL_TYPES.id)
                        .list())
                .containsExactly("100% [sure]?*", "a_b", "wow!", "abc", "a*b?", "x[y]");
        assertThat(db.select(text)
                        .where(text.startsWith(other))
                        .orderBy(ALL_TYPES.id)
                        .list())
                .containsExactly("a_b", "abc");
        assertThat(db.select(text)
                        .where(text.endsWith(other))
                        .orderBy(ALL_TYPES.id)
                        .list())
                .containsExactly("a_b", "wow!", "abc", "a*b?", "x[y]");
        assertThat(db.select(text)
                        .where(text.startsWith(text.left(2).concat(text.substring(3))))
                        .list())
                .hasSize(10);
    }

    /** Only like() knows wildcards, those of the other column too. */
    @Test
    void patternsMayStandInAColumn() {
        String[][] pairs = {
            {"cat", "c_t"},
            {"cart", "c%"},
            {"c%t", "c!%t"},
            {"cut", "c!_t"},
            {"wow!", "w%!!"},
            {"c*t", "c*t"},
            {"cat", "c*t"},
            {"a[b]", "%[b]"},
            {"Cat", "c%"},
            {"ab", "a!b"}
        };
        for (String[] pair : pairs) {
            AllTypes row = new AllTypes();
            row.aString = pair[0];
            row.maybeString = pair[1];
            db.insert(row);
        }
        assertThat(db.select(ALL_TYPES.maybeString)
                        .where(ALL_TYPES.aString.like(ALL_TYPES.maybeString))
                        .orderBy(ALL_TYPES.id)
                        .list())
                .containsExactly("c_t", "c%", "c!%t", "w%!!", "c*t", "%[b]", "a!b");
    }
}
