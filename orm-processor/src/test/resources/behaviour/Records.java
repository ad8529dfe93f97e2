package behaviour;

import static behaviour.Records_LineTable.LINE;
import static behaviour.Records_TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.Ref;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class Records {

    @Model
    record Tag(@Id @Nullable Long id, @Column(unique = true) String name) {
        static int made = 0;

        Tag {
            made++;
        }
    }

    enum Unit {
        PIECE
    }

    @Model
    record Line(
            @Id long id,
            Ref<Tag> tag,
            @Nullable Ref<Line> next,
            boolean flag,
            short small,
            int number,
            float rough,
            double fine,
            @Nullable Integer missing,
            Unit unit,
            byte @Nullable [] bytes,
            @Version long version) {}

    static void run() throws Exception {
        Tag tag = Fakes.read(TAG, 1L, "name");
        assertThat(tag).isEqualTo(new Tag(1L, "name"));
        assertThat(TAG.id.with(tag, 2L)).isEqualTo(new Tag(2L, "name"));
        assertThat(TAG.name.with(tag, "other")).isEqualTo(new Tag(1L, "other"));
        assertThat(tag).isEqualTo(new Tag(1L, "name"));
        assertThat(Fakes.create(TAG, Map.of("name", "new"))).isEqualTo(new Tag(null, "new"));
        assertThat(TAG.key(new Tag(null, "new"))).isNull();
        assertThat(TAG.name.definition().unique()).isTrue();
        assertThat(TAG.name.definition().nullable()).isFalse();

        Line empty = Fakes.create(LINE, Map.of());
        assertThat(empty).isEqualTo(new Line(0, null, null, false, (short) 0, 0, 0, 0, null, null, null, 0));
        assertThat(LINE.key(empty)).isNull();

        Line line = Fakes.read(LINE, 1L, 2L, null, true, (short) 3, 4, 5f, 6d, null, "PIECE", null, 7L);
        assertThat(line.missing()).isNull();
        assertThat(line.next()).isNull();
        assertThat(LINE.tag.get(line)).isEqualTo(2L);
        assertThat(LINE.missing.definition().nullable()).isTrue();
        assertThat(LINE.bytes.definition().nullable()).isTrue();
        assertThat(LINE.unit.definition().nullable()).isFalse();
        assertThat(LINE.missing.with(line, 9).missing()).isEqualTo(9);
        assertThat(LINE.small.with(line, (short) 9).small()).isEqualTo((short) 9);
        assertThat(LINE.version.with(line, 8L).version()).isEqualTo(8L);
        assertThat(Fakes.relation(LINE, line, 0)).isSameAs(line.tag());
        assertThat(Fakes.bound(LINE, line))
                .containsExactly(1L, 2L, null, true, (short) 3, 4, 5f, 6d, null, "PIECE", null, 7L);
    }
}
