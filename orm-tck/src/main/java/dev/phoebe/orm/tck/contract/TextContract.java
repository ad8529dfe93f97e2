package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What conditions on texts find: the same rows on every database, whatever its own idea of case and wildcards. */
public abstract class TextContract extends Contract {

    private void tags(String... names) {
        db.insertAll(Stream.of(names).map(Tag::new).toList());
    }

    private List<String> found(Condition condition) {
        return db.select(TAG.name).where(condition).orderBy(TAG.name).list();
    }

    @Test
    void wildcardsInValuesStandForThemselves() {
        String[] all = {"100%", "100 percent", "a_b", "axb", "wow!", "star*", "what?", "[x]", "x"};
        tags(all);
        assertThat(found(TAG.name.contains("%"))).containsExactly("100%");
        assertThat(found(TAG.name.contains("_"))).containsExactly("a_b");
        assertThat(found(TAG.name.contains("!"))).containsExactly("wow!");
        assertThat(found(TAG.name.contains("*"))).containsExactly("star*");
        assertThat(found(TAG.name.contains("?"))).containsExactly("what?");
        assertThat(found(TAG.name.contains("[x]"))).containsExactly("[x]");
        assertThat(found(TAG.name.startsWith("100%"))).containsExactly("100%");
        assertThat(found(TAG.name.endsWith("_b"))).containsExactly("a_b");
        assertThat(found(TAG.name.containsIgnoreCase("A_B"))).containsExactly("a_b");
        assertThat(found(TAG.name.startsWithIgnoreCase("WOW!"))).containsExactly("wow!");
        assertThat(found(TAG.name.contains(""))).hasSize(all.length);
    }

    /** The backslash escapes nothing, it is only looked for. */
    @Test
    void theBackslashIsALetter() {
        tags("foo_bar\\baz", "bar\\", "fbar\\baz", "foo_bar");
        assertThat(found(TAG.name.contains("\\"))).containsExactly("bar\\", "fbar\\baz", "foo_bar\\baz");
        assertThat(found(TAG.name.contains("_bar\\"))).containsExactly("foo_bar\\baz");
        assertThat(found(TAG.name.endsWith("\\"))).containsExactly("bar\\");
        assertThat(found(TAG.name.eq("bar\\"))).containsExactly("bar\\");
        assertThat(found(TAG.name.like("%r\\"))).containsExactly("bar\\");
        assertThat(found(TAG.name.containsIgnoreCase("BAR\\B"))).containsExactly("fbar\\baz", "foo_bar\\baz");
    }

    @Test
    void patternsHaveWildcardsOfTheirOwn() {
        tags("cat", "cart", "cut", "c%t", "c_t", "c*t", "c!t");
        assertThat(found(TAG.name.like("c_t"))).containsExactly("c!t", "c%t", "c*t", "c_t", "cat", "cut");
        assertThat(found(TAG.name.like("ca%"))).containsExactly("cart", "cat");
        assertThat(found(TAG.name.like("c!%t"))).containsExactly("c%t");
        assertThat(found(TAG.name.like("c!_t"))).containsExactly("c_t");
        assertThat(found(TAG.name.like("c!!t"))).containsExactly("c!t");
        assertThat(found(TAG.name.like("c*t"))).containsExactly("c*t");
        assertThat(found(TAG.name.like("cat"))).containsExactly("cat");
        assertThat(found(TAG.name.likeIgnoreCase("CA%"))).containsExactly("cart", "cat");
    }

    @Test
    void testsOfTextAreExact() {
        tags("Apple", "apple", "pineapple");
        assertThat(found(TAG.name.contains("apple"))).containsExactly("apple", "pineapple");
        assertThat(found(TAG.name.contains("Apple"))).containsExactly("Apple");
        assertThat(found(TAG.name.startsWith("A"))).containsExactly("Apple");
        assertThat(found(TAG.name.endsWith("Apple"))).containsExactly("Apple");
        assertThat(found(TAG.name.like("A%"))).containsExactly("Apple");
        assertThat(found(TAG.name.eq("APPLE"))).isEmpty();
        assertThat(found(TAG.name.in("APPLE", "apple"))).containsExactly("apple");
    }

    @Test
    void testsOfTextCanIgnoreCase() {
        tags("Apple", "apple", "pineAPPLE", "pear");
        assertThat(found(TAG.name.containsIgnoreCase("aPPle"))).containsExactly("Apple", "apple", "pineAPPLE");
        assertThat(found(TAG.name.startsWithIgnoreCase("AP"))).containsExactly("Apple", "apple");
        assertThat(found(TAG.name.endsWithIgnoreCase("aPPLE"))).containsExactly("Apple", "apple", "pineAPPLE");
        assertThat(found(TAG.name.lower().eq("apple"))).containsExactly("Apple", "apple");
        assertThat(found(TAG.name.upper().eq("APPLE"))).containsExactly("Apple", "apple");
    }

    @Test
    void lettersOfAllAlphabetsHaveACase() {
        tags("ÄPFEL", "äpfel", "Çay", "ЯБЛОКО", "a*B", "μ");
        assertThat(found(TAG.name.containsIgnoreCase("äPF"))).containsExactly("ÄPFEL", "äpfel");
        assertThat(found(TAG.name.startsWithIgnoreCase("çA"))).containsExactly("Çay");
        assertThat(found(TAG.name.endsWithIgnoreCase("блоко"))).containsExactly("ЯБЛОКО");
        assertThat(found(TAG.name.likeIgnoreCase("яб%О"))).containsExactly("ЯБЛОКО");
        assertThat(found(TAG.name.containsIgnoreCase("A*b"))).containsExactly("a*B");
        assertThat(found(TAG.name.containsIgnoreCase("Μ"))).containsExactly("μ");
        assertThat(found(TAG.name.contains("äPF"))).isEmpty();
    }

    @Test
    void textsAreEqualToTheLastLetter() {
        tags("a", "A", "a ", "é", "e", "", " ", "ss", "ß");
        for (String name : new String[] {"a", "A", "a ", "é", "e", "", " ", "ss", "ß"}) {
            assertThat(found(TAG.name.eq(name))).containsExactly(name);
        }
        assertThat(found(TAG.name.isNull())).isEmpty();
    }

    @Test
    void textsAreOrderedByTheirCharacters() {
        tags("b", "a", "B", "A", "é", "_", "z");
        assertThat(db.select(TAG.name).orderBy(TAG.name).list()).containsExactly("A", "B", "_", "a", "b", "z", "é");
        assertThat(found(TAG.name.lt("a"))).containsExactly("A", "B", "_");
        assertThat(found(TAG.name.between("A", "Z"))).containsExactly("A", "B");
    }

    /** The letter behind an escape is looked for as it is; an escape at the end stands for itself. */
    @Test
    void anEscapeTakesTheNextLetterAsItIs() {
        tags("a!", "ab", "a!b", "a!!b", "a");
        assertThat(found(TAG.name.like("a!"))).containsExactly("a!");
        assertThat(found(TAG.name.like("a!b"))).containsExactly("ab");
        assertThat(found(TAG.name.like("a!!!!b"))).containsExactly("a!!b");
        assertThat(found(TAG.name.likeIgnoreCase("A!"))).containsExactly("a!");
    }
}
