package behaviour;

import static behaviour.Arrays_NoteTable.NOTE;
import static behaviour.Arrays_PointTable.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.model.ArrayColumn;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class Arrays {

    enum Mood {
        GOOD,
        EXCELLENT
    }

    @Model
    static class Note {
        @Id Long id;
        List<String> labels;
        @Column(maxLength = 20) List<String> codes;
        @Column(maxLength = Integer.MAX_VALUE) List<String> texts;
        @Size(max = 3) List<String> few;
        @Column(precision = 8, scale = 2) List<BigDecimal> prices;
        List<BigDecimal> decimals;
        @Nullable List<Integer> numbers;
        List<Mood> moods;
        private List<Long> hidden;

        List<Long> getHidden() {
            return hidden;
        }

        void setHidden(List<Long> hidden) {
            this.hidden = hidden;
        }
    }

    @Model
    record Point(@Id Long id, List<Double> coordinates, @Nullable List<Mood> moods) {}

    static void run() throws Exception {
        ArrayColumn<Note, String> labels = NOTE.labels;
        ArrayColumn<Note, Mood> moods = NOTE.moods;
        assertThat(labels.definition().nullable()).isFalse();
        assertThat(NOTE.numbers.definition().nullable()).isTrue();
        assertThat(type("labels")).isEqualTo(SqlType.array(SqlType.varchar(255)));
        assertThat(type("codes")).isEqualTo(SqlType.array(SqlType.varchar(20)));
        assertThat(type("texts")).isEqualTo(SqlType.array(SqlType.of(TypeKind.TEXT)));
        assertThat(type("few")).isEqualTo(SqlType.array(SqlType.varchar(255)));
        assertThat(type("prices")).isEqualTo(SqlType.array(SqlType.decimal(8, 2)));
        assertThat(type("decimals")).isEqualTo(SqlType.array(SqlType.decimal(19, 4)));
        assertThat(type("numbers")).isEqualTo(SqlType.array(SqlType.of(TypeKind.INTEGER)));
        assertThat(type("moods")).isEqualTo(SqlType.array(SqlType.varchar(9)));
        assertThat(type("labels").element()).isEqualTo(SqlType.varchar(255));
        assertThat(moods.codec().parse("GOOD,EXCELLENT")).containsExactly(Mood.GOOD, Mood.EXCELLENT);
        for (List<String> list : List.of(List.<String>of(), List.of(""), List.of("a,b", "\\", "c"))) {
            assertThat(labels.codec().parse(labels.codec().format(list))).isEqualTo(list);
        }

        Note note = Fakes.create(NOTE, Map.of("labels", List.of("a"), "hidden", List.of(7L)));
        assertThat(note.labels).containsExactly("a");
        assertThat(NOTE.hidden.get(note)).containsExactly(7L);
        NOTE.moods.with(note, List.of(Mood.GOOD));
        assertThat(note.moods).containsExactly(Mood.GOOD);
        assertThat(NOTE.numbers.get(note)).isNull();

        Point point = Fakes.create(POINT, Map.of("id", 1L, "coordinates", List.of(1.5)));
        assertThat(POINT.coordinates.with(point, List.of(2.5)).coordinates()).containsExactly(2.5);
        assertThat(point.moods()).isNull();
    }

    private static SqlType type(String property) {
        return NOTE.column(property).orElseThrow().definition().type();
    }
}
