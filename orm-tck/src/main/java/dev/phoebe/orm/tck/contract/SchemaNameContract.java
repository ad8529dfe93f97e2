package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.schemas.ShopWriterTable.SHOP_WRITER;
import static dev.phoebe.orm.tck.schemas.TomeTable.TOME;
import static dev.phoebe.orm.tck.schemas.TopicTable.TOPIC;
import static dev.phoebe.orm.tck.schemas.WriterTable.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.SchemaMismatchException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.schemas.ShopWriter;
import dev.phoebe.orm.tck.schemas.Tome;
import dev.phoebe.orm.tck.schemas.Topic;
import dev.phoebe.orm.tck.schemas.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables in schemas: one that refers to another schema, two of one name, a link between schemas. */
public abstract class SchemaNameContract extends Contract {

    private Database shop;
    private Writer ursula = new Writer("Ursula");
    private Tome tehanu = new Tome("Tehanu", ursula);

    @BeforeEach
    void makeTables(FreshDatabase database) {
        shop = configured(
                        Database.builder(database.dataSource())
                                .models(Models.inSchemas())
                                .listener(counter),
                        database.dataSource())
                .ambient(false)
                .build();
        if (has(Feature.SCHEMAS)) {
            shop.createSchemas();
            shop.createTables();
            ursula = shop.insert(new Writer("Ursula"));
            tehanu = shop.insert(new Tome("Tehanu", ursula));
        }
        counter.reset();
    }

    @AfterEach
    void dropTables() {
        if (has(Feature.SCHEMAS)) {
            shop.dropTables();
            for (String schema : List.of("tck_shop", "tck_people")) {
                jdbc(statement -> statement.execute("drop schema " + schema));
            }
        }
    }

    @Test
    void tablesAreMadeOnceAndCompared() {
        if (!has(Feature.SCHEMAS)) {
            assertRefused(Feature.SCHEMAS, () -> shop.createSchemas());
            assertRefused(Feature.SCHEMAS, () -> shop.createTables());
            return;
        }
        shop.createSchemas();
        counter.reset();
        shop.createTables();
        assertThat(counter.count(Operation.DDL)).isZero();
        shop.validateTables();
        jdbc(statement -> statement.execute("alter table tck_shop.writer drop column copies"));
        assertThatThrownBy(() -> shop.validateTables())
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences()).containsExactly("column tck_shop.writer.copies is missing"));
    }

    @Test
    void droppedTablesAreMissing() {
        if (!has(Feature.SCHEMAS)) {
            return;
        }
        shop.dropTables();
        assertThatThrownBy(() -> shop.validateTables())
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences())
                                .contains("table tck_people.writer is missing", "table tck_shop.writer is missing")
                                .anyMatch(difference -> difference.startsWith("table tck_shop.tome_")));
        shop.createTables();
        shop.validateTables();
    }

    @Test
    void aReferenceLeadsIntoAnotherSchema() {
        if (!has(Feature.SCHEMAS)) {
            assertRefused(Feature.SCHEMAS, () -> shop.select(TOME).list());
            return;
        }
        assertThat(shop.select(as((String a, String b) -> a + " by " + b, TOME.title, TOME.author().name))
                        .one())
                .isEqualTo("Tehanu by Ursula");
        assertThat(shop.select(TOME)
                        .join(TOME.author, WRITER)
                        .where(WRITER.name.eq("Ursula"))
                        .count())
                .isEqualTo(1);
        assertThat(shop.select(WRITER)
                        .where(WRITER.tomes.any(TOME.title.eq("Tehanu")))
                        .count())
                .isEqualTo(1);
        Writer read = shop.select(WRITER).prefetch(WRITER.tomes).one();
        assertThat(read.tomes.list()).extracting(tome -> tome.title).containsExactly("Tehanu");
        assertThatThrownBy(() -> shop.delete(ursula)).isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void twoTablesOfOneNameAreTwoTables() {
        if (!has(Feature.SCHEMAS)) {
            return;
        }
        ShopWriter sold = shop.insert(new ShopWriter(null, "Ursula", 7));
        assertThatThrownBy(() -> shop.insert(new ShopWriter(null, "Ursula", 8)))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(shop.select(as(
                                (String name, Integer copies) -> name + " " + copies, WRITER.name, SHOP_WRITER.copies))
                        .from(WRITER)
                        .join(SHOP_WRITER, SHOP_WRITER.name.eq(WRITER.name))
                        .list())
                .containsExactly("Ursula 7");
        assertThat(shop.select(WRITER).count()).isEqualTo(1);
        assertThat(shop.get(SHOP_WRITER, Objects.requireNonNull(sold.id())).copies())
                .isEqualTo(7);
    }

    @Test
    void everyStatementFindsItsTable() {
        if (!has(Feature.SCHEMAS)) {
            return;
        }
        tehanu.stock = 3;
        shop.save(tehanu);
        assertThat(shop.refresh(tehanu).stock).isEqualTo(3);
        assertThat(shop.update(TOME)
                        .set(TOME.stock, TOME.stock.plus(1))
                        .where(TOME.id.eq(tehanu.id))
                        .execute())
                .isEqualTo(1);
        List<Tome> more = shop.insertAll(List.of(new Tome("Lavinia", ursula), new Tome("Voices", ursula)));
        more.forEach(tome -> tome.stock = 9);
        assertThat(shop.updateAll(more)).isEqualTo(2);
        assertThat(shop.select(TOME).where(TOME.stock.eq(9)).count()).isEqualTo(2);
        assertThat(shop.deleteAll(more)).isEqualTo(2);
        shop.insert(SHOP_WRITER)
                .set(SHOP_WRITER.name, "Ursula")
                .set(SHOP_WRITER.copies, 1)
                .onConflict(SHOP_WRITER.name)
                .doUpdate(SHOP_WRITER.copies)
                .execute();
        shop.insert(SHOP_WRITER)
                .set(SHOP_WRITER.name, "Ursula")
                .set(SHOP_WRITER.copies, 5)
                .onConflict(SHOP_WRITER.name)
                .doUpdate(SHOP_WRITER.copies)
                .execute();
        assertThat(shop.select(SHOP_WRITER.copies).list()).containsExactly(5);
        assertThat(shop.delete(SHOP_WRITER).where(SHOP_WRITER.copies.gt(4)).execute())
                .isEqualTo(1);
        assertThat(shop.update(TOME)
                        .set(TOME.stock, 0)
                        .where(TOME.author.in(shop.select(WRITER.id).where(WRITER.name.eq("Ursula"))))
                        .execute())
                .isEqualTo(1);
        assertThat(shop.select(TOME).orderBy(TOME.id).forUpdate().list()).hasSize(1);
        assertThatCode(() -> shop.delete(tehanu)).doesNotThrowAnyException();
        assertThat(shop.select(TOME).exists()).isFalse();
    }

    @Test
    void linksStandInTheSchemaOfTheirOwner() {
        if (!has(Feature.SCHEMAS)) {
            assertRefused(
                    Feature.SCHEMAS,
                    () -> shop.select(TOPIC).where(TOPIC.tomes.any()).list());
            return;
        }
        Topic dragons = shop.insert(new Topic("dragons"));
        Topic women = shop.insert(new Topic("women"));
        shop.links(TOME.topics, tehanu).add(dragons);
        shop.linkAll(TOME.topics, Map.of(tehanu, List.of(women)));
        Tome read = shop.select(TOME).prefetch(TOME.topics).one();
        assertThat(read.topics.list()).extracting(topic -> topic.name).containsExactlyInAnyOrder("dragons", "women");
        assertThat(shop.select(TOPIC)
                        .where(TOPIC.tomes.any(TOME.title.eq("Tehanu")))
                        .count())
                .isEqualTo(2);
        shop.links(TOME.topics, tehanu).clear();
        assertThat(shop.select(TOPIC).where(TOPIC.tomes.none()).count()).isEqualTo(2);
        assertThat(shop.schema()).isNotNull();
        jdbc(statement -> statement.execute("select tome_id, topic_id from tck_shop.tome_tome_topic_name"));
    }
}
