package shop;

import dev.phoebe.orm.active.ActiveTable;
import dev.phoebe.orm.model.IntegerColumn;
import dev.phoebe.orm.model.LongColumn;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.model.TableProvider;
import dev.phoebe.orm.model.Values;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The table {@code tag} of {@link Tag}. */
@NullMarked
@Generated("dev.phoebe.orm.processor.ModelProcessor")
@SuppressWarnings({"unchecked", "NullAway"})
public final class TagTable extends ActiveTable<Tag, Long, TagTable> {
    /** The table itself. */
    public static final TagTable TAG = new TagTable(Occurrence.ITSELF);
    public final LongColumn<Tag> id = bigint(column("id", Codecs.LONG).asIdentity());
    public final StringColumn<Tag> name = string(column("name", Codecs.STRING).asUnique());
    public final IntegerColumn<Tag> uses = integer(column("uses", Codecs.INTEGER));

    private TagTable(Occurrence occurrence) { super(Tag.class, "", "tag", occurrence); }
    @Override public TagTable at(Occurrence occurrence) { return new TagTable(occurrence); }

    @Override protected @Nullable Object value(Tag model, int property) {
        return switch (property) {
            case 0 -> model.id();
            case 1 -> model.name();
            case 2 -> model.uses();
            default -> throw new IndexOutOfBoundsException(property);
        };
    }

    @Override protected void bind(Tag model, int property, Parameters parameters, int index) throws SQLException {
        switch (property) {
            case 0 -> parameters.setLong(index, model.id());
            case 1 -> parameters.setString(index, model.name());
            case 2 -> parameters.setInt(index, model.uses());
            default -> throw new IndexOutOfBoundsException(property);
        }
    }

    @Override protected Tag with(Tag model, int property, @Nullable Object value) {
        return new Tag(property == 0 ? (Long) value : model.id(),
                property == 1 ? (String) value : model.name(),
                property == 2 ? (Integer) value : model.uses());
    }

    @Override protected Tag create(Values values) {
        return new Tag((Long) values.get(0), (String) values.get(1),
                values.has(2) ? (Integer) values.get(2) : 0);
    }

    @Override public RowReader<Tag> reader(ReadContext context) { return new Rows(); }

    /** Reads rows: one loop over known calls. */
    private record Rows() implements RowReader<Tag> {
        @Override public Tag read(Row row, int at) throws SQLException {
            return new Tag(row.getLong(at), row.getString(at + 1), row.getInt(at + 2));
        }

        @Override public void readAll(Row row, int at, List<? super Tag> into) throws SQLException {
            while (row.next()) { into.add(read(row, at)); }
        }
    }

    /** How the service loader finds the table. */
    public static final class Provider extends TableProvider {
        public Provider() { super(TAG); }
    }
}
