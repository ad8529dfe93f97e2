package behaviour;

import static behaviour.CompositeKeys_LineTable.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.Ref;
import java.util.UUID;

class CompositeKeys {

    @Model
    static class Order {
        @Id UUID id;
    }

    @Model
    static class Line {
        @Id Ref<Order> order;
        @Id int number;
        @Id String part;
        int amount;
    }

    static void run() throws Exception {
        UUID id = UUID.randomUUID();
        Line line = Fakes.read(LINE, id, 0, "a", 5);
        Key key = LINE.key(line);

        assertThat(key).isEqualTo(Key.of(id, 0, "a"));
        assertThat(LINE.key(new Line())).isNull();

        line.part = null;
        assertThat(LINE.key(line)).isNull();

        line.part = "b";
        Order unsaved = new Order();
        line.order = Ref.of(unsaved);
        assertThat(LINE.key(line)).isNull();

        unsaved.id = id;
        assertThat(LINE.key(line)).isEqualTo(Key.of(id, 0, "b"));
        assertThat(LINE.keyColumns()).hasSize(3).allSatisfy(column -> {
            assertThat(column.definition().key()).isEqualTo(KeyGeneration.ASSIGNED);
            assertThat(column.definition().nullable()).isFalse();
        });
    }
}
