package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.ExchangeRateTable.EXCHANGE_RATE;
import static dev.phoebe.orm.tck.docs.PlaylistTable.PLAYLIST;
import static dev.phoebe.orm.tck.docs.ShelfTable.SHELF;
import static dev.phoebe.orm.tck.docs.VoucherTable.VOUCHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("postgresql")
class ModelsTests extends Snippets {

    @Override
    List<Table<?, ?>> tables() {
        List<Table<?, ?>> tables = new ArrayList<>(super.tables());
        tables.addAll(List.of(VOUCHER, EXCHANGE_RATE, SHELF, PLAYLIST));
        return tables;
    }

    @Test
    void composite() {
        // tag::composite[]
        db.insert(new ExchangeRate("JPY", LocalDate.of(2026, 1, 2), new BigDecimal("183.25")));
        ExchangeRate rate = db.get(EXCHANGE_RATE, Key.of("JPY", LocalDate.of(2026, 1, 2)));
        // end::composite[]
        sent("composite", """
            insert into exchange_rate (currency, "day", rate) values (?, ?, ?)

            select exchange_rate.currency, exchange_rate."day", exchange_rate.rate
            from exchange_rate where exchange_rate.currency = ? and exchange_rate."day" = ?
            """);
        assertThat(rate.rate()).isEqualByComparingTo("183.25");
    }

    @Test
    void voucher() {
        Voucher voucher = db.insert(new Voucher(new BigDecimal("10.005")));
        assertThat(voucher.getId()).isNotNull();
        assertThat(voucher.getValue()).isEqualTo("10.01");
        assertThat(voucher.print()).isEqualTo("10.01 OPEN");
        assertThat(db.get(VOUCHER, voucher.getId()).getState()).isEqualTo(Voucher.State.OPEN);
        sent("voucher", """
            insert into gift_voucher (id, face_value, state) values (?, ?, ?)

            select gift_voucher.id, gift_voucher.face_value, gift_voucher.state
            from gift_voucher where gift_voucher.id = ?
            """);
    }

    @Test
    void arrays() {
        db.insert(new Playlist(null, "monday", List.of("slow", "blue"), null));
        counter.reset();
        // tag::arrays[]
        List<String> slow = db.select(PLAYLIST.name)
                .where(PLAYLIST.moods.contains("slow"), PLAYLIST.moods.length().lt(5))
                .list();
        db.update(PLAYLIST)
                .set(PLAYLIST.moods, PLAYLIST.moods.append("late"))
                .set(PLAYLIST.ratings, List.of(4, 5))
                .where(PLAYLIST.name.eq("monday"))
                .execute();
        String last = db.select(PLAYLIST.moods.get(2)).one(); // counted from 0
        // end::arrays[]
        sent("arrays", """
            select playlist.name from playlist where playlist.moods @> ? and cardinality(playlist.moods) < ?

            update playlist
            set moods = case when playlist.moods is not null then array_append(playlist.moods, ?) end, ratings = ?
            where playlist.name = ?

            select (playlist.moods)[?] from playlist limit ?
            """);
        assertThat(slow).containsExactly("monday");
        assertThat(last).isEqualTo("late");
    }

    @Test
    void itself() {
        Shelf jazz = db.insert(new Shelf("jazz", null));
        db.insert(new Shelf("bebop", jazz));
        counter.reset();
        // tag::itself[]
        List<Shelf> roots = db.select(SHELF)
                .where(SHELF.parent.isNull(), SHELF.children.any(SHELF.name.eq("bebop")))
                .list();
        List<Shelf> belowJazz =
                db.select(SHELF).where(SHELF.parent().name.eq("jazz")).list();
        // end::itself[]
        sent("itself", """
            select shelf.created, shelf.id, shelf.name, shelf.parent_id from shelf
            where shelf.parent_id is null
              and exists (select 1 from shelf as shelf_2 where shelf_2.parent_id = shelf.id and shelf_2.name = ?)

            select shelf.created, shelf.id, shelf.name, shelf.parent_id
            from shelf left join shelf as parent on parent.id = shelf.parent_id
            where parent.name = ?
            """);
        assertThat(roots).hasSize(1);
        assertThat(belowJazz).hasSize(1);
    }
}
