package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.InterviewTable.INTERVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.model.FullText;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnDatabase("sqlite")
class FullTextTests extends Snippets {

    // tag::declared[]
    static final FullText INTERVIEWS = FullText.of(INTERVIEW.title, INTERVIEW.text);
    // end::declared[]

    @Override
    List<Table<?, ?>> tables() {
        return Stream.concat(super.tables().stream(), Stream.of(INTERVIEW)).toList();
    }

    @Test
    void search() {
        db.insertAll(List.of(
                new Interview("Nina Simone", "On freedom, and on playing Bach."),
                new Interview("Miles Davis", "On silence between the notes."),
                new Interview("Bill Evans", "On Bach, on Nardis by Miles Davis, and on silence.")));
        counter.reset();
        String words = "bach -\"miles davis\"";
        // tag::search[]
        List<Interview> found = db.select(INTERVIEW)
                .where(INTERVIEWS.matches(words)) // what a client typed, as it is
                .orderBy(INTERVIEWS.rank(words).desc(), INTERVIEW.id.asc())
                .limit(20)
                .list();
        // end::search[]
        assertThat(counter.count()).isEqualTo(1);
        assertThat(found).extracting(interview -> interview.title).containsExactly("Nina Simone");
    }
}
