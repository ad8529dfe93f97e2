package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static dev.phoebe.orm.tck.docs.GenreTable.GENRE;
import static dev.phoebe.orm.tck.docs.TrackTable.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Sql;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A record shop, and the statements that an example sends to its database. */
abstract class Snippets {

    final StatementCounter counter = new StatementCounter();
    DataSource dataSource;
    Database db;
    Artist nina;
    Artist miles;
    Genre jazz;
    Genre soul;

    @BeforeEach
    void open(DataSource source) {
        dataSource = source;
        db = configure(Database.builder(source)
                        .models(ModelRegistry.of(tables()))
                        .listener(counter)
                        .ambient(false))
                .build();
        db.createTables();
        fill();
        counter.reset();
    }

    /** The tables of the examples. */
    List<Table<?, ?>> tables() {
        return List.of(ARTIST, ALBUM, TRACK, GENRE);
    }

    /** For examples that need more than the usual. */
    DatabaseBuilder configure(DatabaseBuilder builder) {
        return builder;
    }

    private void fill() {
        nina = db.insert(new Artist("Nina Simone"));
        miles = db.insert(new Artist("Miles Davis"));
        jazz = db.insert(new Genre(null, "jazz"));
        soul = db.insert(new Genre(null, "soul"));
        Album baltimore = db.insert(new Album("Baltimore", nina, "12.50", 1978));
        Album blue = db.insert(new Album("Kind of Blue", miles, "19.90", 1959));
        Album box = db.insert(new Album("The Complete Recordings", miles, "149.00", 2010));
        db.links(ALBUM.genres, baltimore).add(jazz, soul);
        db.links(ALBUM.genres, blue).add(jazz);
        db.insertAll(List.of(
                new Track(blue, 1, "So What", 545),
                new Track(blue, 2, "Freddie Freeloader", 574),
                new Track(blue, 3, "Blue in Green", 327),
                new Track(baltimore, 1, "Baltimore", 276),
                new Track(box, 1, "Walkin'", 801)));
        db.update(ALBUM).set(ALBUM.stock, 3).all().execute();
    }

    @AfterEach
    void close() {
        db.dropTables();
        db.close();
    }

    /** These statements were sent since the test began, or since it was asked last; blank lines stand between them. */
    void sent(String name, String statements) {
        assertThat(counter.texts().stream().map(Snippets::oneLine))
                .as(name)
                .containsExactlyElementsOf(statements(statements));
        counter.reset();
    }

    /** This is the text of a statement. */
    static void says(String name, Sql sql, String text) {
        assertThat(sql.text()).as(name).isEqualTo(oneLine(text));
    }

    private static List<String> statements(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R", -1))
                .map(Snippets::oneLine)
                .toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("\\( ", "(").replaceAll(" \\)", ")");
    }
}
