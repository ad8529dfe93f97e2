package behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class Keys {

    @Model
    static class Boxed {
        @Id Long id;
    }

    @Model
    static class Whole {
        @Id Integer id;
    }

    @Model
    static class Bare {
        @Id long id;
    }

    @Model
    static class Given {
        @Id(generation = Id.Generation.ASSIGNED) int id;
    }

    @Model
    static class Small {
        @Id(generation = Id.Generation.IDENTITY) short id;
    }

    @Model
    static class Random {
        @Id UUID id;
    }

    @Model
    static class Country {
        @Id String code;
    }

    @Model
    static class Flag {
        @Id Ref<Country> country;
        Backref<Sticker> stickers;
    }

    @Model
    record Sticker(@Id @Nullable Long id, Ref<Flag> flag) {}

    static void run() throws Exception {
        assertThat(generation(Keys_BoxedTable.BOXED)).isEqualTo(KeyGeneration.IDENTITY);
        assertThat(generation(Keys_WholeTable.WHOLE)).isEqualTo(KeyGeneration.IDENTITY);
        assertThat(generation(Keys_BareTable.BARE)).isEqualTo(KeyGeneration.IDENTITY);
        assertThat(generation(Keys_GivenTable.GIVEN)).isEqualTo(KeyGeneration.ASSIGNED);
        assertThat(generation(Keys_SmallTable.SMALL)).isEqualTo(KeyGeneration.IDENTITY);
        assertThat(generation(Keys_RandomTable.RANDOM)).isEqualTo(KeyGeneration.UUID);
        assertThat(generation(Keys_CountryTable.COUNTRY)).isEqualTo(KeyGeneration.ASSIGNED);
        assertThat(generation(Keys_FlagTable.FLAG)).isEqualTo(KeyGeneration.ASSIGNED);

        Bare bare = new Bare();
        assertThat(Keys_BareTable.BARE.key(bare)).isNull();
        bare.id = 3;
        assertThat(Keys_BareTable.BARE.key(bare)).isEqualTo(3L);

        // where the program sets the key, 0 is as good as any
        assertThat(Keys_GivenTable.GIVEN.key(new Given())).isZero();

        Short small = Keys_SmallTable.SMALL.key(new Small());
        assertThat(small).isNull();

        Flag flag = Fakes.read(Keys_FlagTable.FLAG, "NZ");
        String key = Keys_FlagTable.FLAG.key(flag);
        assertThat(key).isEqualTo("NZ");
        assertThat(flag.stickers).isNotNull();

        // the key of what refers to a one-to-one row is the key at the end of the chain
        Sticker sticker = Fakes.read(Keys_StickerTable.STICKER, 1L, "NZ");
        String through = Keys_StickerTable.STICKER.flag.get(sticker);
        assertThat(through).isEqualTo("NZ");
    }

    private static KeyGeneration generation(Table<?, ?> table) {
        return table.keyColumns().get(0).definition().key();
    }
}
