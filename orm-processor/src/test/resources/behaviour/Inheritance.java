package behaviour;

import static behaviour.Inheritance_CategoryTable.CATEGORY;
import static behaviour.Inheritance_ToolTable.TOOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class Inheritance {

    abstract static class Entity<K, T extends Entity<K, T>> {
        @Id K id;
        @Nullable Ref<T> origin;
        Backref<T> copies;
        private @Nullable Instant deleted;

        public @Nullable Instant getDeleted() {
            return deleted;
        }

        @SuppressWarnings("unchecked")
        public T setDeleted(@Nullable Instant deleted) {
            this.deleted = deleted;
            return (T) this;
        }
    }

    abstract static class Named<T extends Named<T>> extends Entity<Long, T> {
        String name;
    }

    @Model
    static class Category extends Named<Category> {
        int rank;
    }

    @Model
    static class Tool extends Entity<UUID, Tool> {}

    static void run() throws Exception {
        assertThat(CATEGORY.columns()).extracting(Column::property).containsExactly("id", "origin", "deleted", "name", "rank");

        Category category = Fakes.read(CATEGORY, 1L, 2L, null, "name", 3);
        Long key = CATEGORY.key(category);
        Long origin = CATEGORY.origin.get(category);
        assertThat(key).isEqualTo(1L);
        assertThat(origin).isEqualTo(2L);
        assertThat(CATEGORY.copies.reference()).isSameAs(CATEGORY.origin);
        assertThat(CATEGORY.origin.target()).isSameAs(CATEGORY);
        assertThat(CATEGORY.column("deleted").orElseThrow().definition().nullable()).isTrue();

        UUID id = UUID.randomUUID();
        Tool tool = Fakes.read(TOOL, id, null, null);
        UUID toolKey = TOOL.key(tool);
        assertThat(toolKey).isEqualTo(id);
        assertThat(tool.origin).isNull();
        assertThat(tool.copies).isNotNull();
    }
}
