package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.MoodTable.MOOD;
import static dev.phoebe.orm.tck.docs.SingerTable.SINGER;
import static dev.phoebe.orm.tck.docs.SongTable.SONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("postgresql")
class ReadmeTests extends Snippets {

    @Override
    List<Table<?, ?>> tables() {
        List<Table<?, ?>> tables = new ArrayList<>(super.tables());
        tables.addAll(List.of(SONG, SINGER, MOOD));
        return tables;
    }

    @Test
    void cheap() {
        Singer singer = db.insert(new Singer(null, "Nina Simone"));
        Mood calm = db.insert(new Mood(null, "calm"));
        Song blackbird = db.insert(new Song("Blackbird", singer, "1.29"));
        db.links(SONG.moods, blackbird).add(calm);
        counter.reset();
        // tag::cheap[]
        List<Song> cheap = db.select(SONG)
                .where(SONG.price.lt(2), SONG.singer().name.startsWith("Nina"))
                .orderBy(SONG.price.desc())
                .prefetch(SONG.singer, SONG.moods)
                .limit(20)
                .list();
        // end::cheap[]
        sent("cheap", """
            select song.id, song.title, song.singer_id, song.price, singer.id, singer.name
            from song join singer on singer.id = song.singer_id
            where song.price < ? and singer.name like ? escape '!' order by song.price desc limit ?

            select song_mood.song_id, mood.id, mood.name from mood join song_mood on song_mood.mood_id = mood.id
            where song_mood.song_id in (?)
            """);
        assertThat(cheap).extracting(song -> song.title).containsExactly("Blackbird");
        assertThat(cheap.get(0).singer.get()).isEqualTo(singer);
        assertThat(cheap.get(0).moods.list()).containsExactly(calm);
    }
}
