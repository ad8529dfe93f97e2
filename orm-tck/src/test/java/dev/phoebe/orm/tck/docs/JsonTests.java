package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.docs.PosterTable.POSTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.type.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("sqlite")
class JsonTests extends Snippets {

    @Override
    List<Table<?, ?>> tables() {
        List<Table<?, ?>> tables = new ArrayList<>(super.tables());
        tables.add(POSTER);
        return tables;
    }

    @Test
    void insert() {
        // tag::insert[]
        Poster poster = db.insert(
                new Poster(null, "Newport 1960", Json.of("{\"sizes\": [40, 60], \"paper\": {\"gsm\": 170}}")));
        String text = poster.details().text();
        // end::insert[]
        sent("insert", "insert into poster (title, details) values (?, ?)");
        assertThat(text).startsWith("{\"sizes\"");
    }

    record Offer(String title, Integer size) {}

    @Test
    void find() {
        insert();
        counter.reset();
        // tag::find[]
        var size = POSTER.details.get("sizes").get(0).asInteger();
        var paper = POSTER.details.get("paper");
        List<Offer> heavy = db.select(as(Offer::new, POSTER.title, size))
                .where(paper.get("gsm").asInteger().ge(170), POSTER.details.has("sizes"))
                .list();
        // end::find[]
        Sql red = Select.of(POSTER.title)
                .where(POSTER.details.get("color").asText().eq("red"))
                .toSql(Dialects.named("postgresql"));
        says("find", red, """
            select poster.title from poster where (poster.details ->> ?) = ?
            """);
        assertThat(heavy).containsExactly(new Offer("Newport 1960", 40));
    }

    @Test
    void change() {
        insert();
        counter.reset();
        // tag::change[]
        db.update(POSTER)
                .set(POSTER.details, POSTER.details.get("paper").get("gsm").set(200))
                .where(POSTER.title.eq("Newport 1960"))
                .execute();
        // end::change[]
        sent("change", """
            update poster set details = case json_type(poster.details, ?) when 'object'
              then json_set(poster.details, ?, json(?)) else poster.details end
            where poster.title = ?
            """);
        assertThat(db.select(POSTER.details.get("paper").get("gsm").asInteger()).one())
                .isEqualTo(200);
    }
}
