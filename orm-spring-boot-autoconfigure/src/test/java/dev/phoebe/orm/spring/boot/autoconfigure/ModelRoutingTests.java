package dev.phoebe.orm.spring.boot.autoconfigure;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static dev.phoebe.orm.spring.cinema.FilmTable.FILM;
import static dev.phoebe.orm.spring.cinema.ledger.EntryTable.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.ModelRoutingException;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.RelatedQueries;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.RowReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ModelRoutingTests {

    private static final String CINEMA = "dev.phoebe.orm.spring.cinema";

    /** A model that says where it lives, as {@code @Model(database = "...")} does. */
    private record Homesick() {}

    private static final class HomesickTable extends Table<Homesick, Long> {
        private final String database;
        private Table<?, ?> target = this;

        HomesickTable(String database) {
            super(Homesick.class, "", "homesick", Occurrence.ITSELF);
            this.database = database;
        }

        void referTo(Table<Director, Long> target) {
            this.target = target;
            ref(column("director", "director_id", Codecs.LONG));
        }

        @Override
        protected RelatedQueries relatedQueries() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Table<?, ?> target(int relation) {
            return target;
        }

        @Override
        public String database() {
            return database;
        }

        @Override
        public Table<Homesick, Long> as(String alias) {
            return this;
        }

        @Override
        public Table<Homesick, Long> at(Occurrence occurrence) {
            return this;
        }

        @Override
        public RowReader<Homesick> reader(ReadContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected @Nullable Object value(Homesick model, int property) {
            return null;
        }

        @Override
        protected Homesick with(Homesick model, int property, @Nullable Object value) {
            return model;
        }

        @Override
        protected Homesick newModel() {
            return new Homesick();
        }
    }

    private static DatabaseProperties database(boolean primary, String... models) {
        return new DatabaseProperties(
                "h2:mem:x",
                null,
                null,
                null,
                null,
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                List.of(models),
                primary,
                null,
                Map.of());
    }

    private static ModelRouting route(Map<String, DatabaseProperties> databases, Table<?, ?>... tables) {
        return new ModelRouting(ModelRegistry.of(Arrays.asList(tables)), databases);
    }

    private static Map<String, DatabaseProperties> databases(Object... namesAndProperties) {
        Map<String, DatabaseProperties> databases = new LinkedHashMap<>();
        for (int i = 0; i < namesAndProperties.length; i += 2) {
            databases.put((String) namesAndProperties[i], (DatabaseProperties) namesAndProperties[i + 1]);
        }
        return databases;
    }

    @Test
    void oneDatabaseHasAllModels() {
        ModelRouting routing = route(Map.of(), DIRECTOR, ENTRY);
        assertThat(routing.models("default").tables()).containsExactly(DIRECTOR, ENTRY);
        assertThat(route(Map.of(), new HomesickTable("default"))
                        .models("default")
                        .tables())
                .hasSize(1);
    }

    @Test
    void theLongestPackageDecides() {
        ModelRouting routing = route(
                databases(
                        "a",
                        database(false, CINEMA),
                        "b",
                        database(false, "org.example", CINEMA + ".ledger"),
                        "c",
                        database(true)),
                DIRECTOR,
                FILM,
                ENTRY,
                new HomesickTable(""));
        assertThat(routing.models("a").tables()).containsExactly(DIRECTOR, FILM);
        assertThat(routing.models("b").tables()).containsExactly(ENTRY);
        assertThat(routing.models("c").tables()).hasSize(1);
    }

    @Test
    void aPackageIsMoreThanTheBeginningOfAName() {
        ModelRouting routing =
                route(databases("a", database(false, "dev.phoebe.orm.spring.cin"), "b", database(true)), DIRECTOR);
        assertThat(routing.models("b").tables()).containsExactly(DIRECTOR);
    }

    @Test
    void theModelsOwnWordIsStronger() {
        ModelRouting routing = route(
                databases("a", database(false, "dev.phoebe"), "b", database(false), "c", database(true)),
                new HomesickTable("b"),
                DIRECTOR);
        assertThat(routing.models("b").tables()).hasSize(1);
        assertThat(routing.models("a").tables()).containsExactly(DIRECTOR);
        assertThat(routing.models("c").tables()).isEmpty();
    }

    @Test
    void aDatabaseThatIsNotThereEndsTheStart() {
        assertThatThrownBy(
                        () -> route(databases("b", database(false), "a", database(true)), new HomesickTable("vault")))
                .isInstanceOf(ModelRoutingException.class)
                .hasMessage(Homesick.class.getName() + " asks for the database 'vault', but there are only these: a, b."
                        + " Configure orm.databases.vault.url, or name one of them in its @Model(database = ...).");
        assertThatThrownBy(() -> route(Map.of(), new HomesickTable("vault")))
                .isInstanceOf(ModelRoutingException.class)
                .hasMessage(Homesick.class.getName() + " asks for the database 'vault', but there are no databases with"
                        + " names. Configure orm.databases.vault.url, or take database = \"vault\" out of its @Model.");
    }

    @Test
    void twoDatabasesForOneModelEndTheStart() {
        assertThatThrownBy(() -> route(
                        databases("b", database(false, CINEMA), "a", database(false, CINEMA), "c", database(true)),
                        DIRECTOR))
                .isInstanceOf(ModelRoutingException.class)
                .hasMessage("dev.phoebe.orm.spring.cinema.Director belongs to several databases, because its package is"
                        + " listed in orm.databases.<name>.models of a and b. List it in one of them, or name one in its"
                        + " @Model(database = ...).");
    }

    @Test
    void aReferenceIntoAnotherDatabaseEndsTheStart() {
        HomesickTable referring = new HomesickTable("b");
        referring.referTo(DIRECTOR);

        assertThat(route(databases("a", database(false), "b", database(true)), referring, DIRECTOR)
                        .models("b")
                        .tables())
                .hasSize(2);
        assertThatThrownBy(() -> route(databases("a", database(true), "b", database(false)), referring, DIRECTOR))
                .isInstanceOf(ModelRoutingException.class)
                .hasMessage(Homesick.class.getName()
                        + ".director refers to dev.phoebe.orm.spring.cinema.Director, but the one"
                        + " belongs to the database 'b' and the other to 'a'. Put both into one database, or keep the key in"
                        + " an ordinary column.");
    }

    @Test
    void aPackageWithoutModelsIsPointedOut(CapturedOutput output) {
        route(databases("a", database(true), "b", database(false, "com.exmaple")), DIRECTOR);
        assertThat(output).contains("orm.databases.b.models: there is no model in the package com.exmaple");
    }
}
