package shop;

import dev.phoebe.orm.active.ActiveTable;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.IntegerColumn;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.LongColumn;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TableProvider;
import dev.phoebe.orm.model.Values;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The table {@code tag} of {@link Tag}. */
@NullMarked
@Generated("dev.phoebe.orm.processor.ModelProcessor")
public final class TagTable extends ActiveTable<Tag, Long> {
    /** The table itself. */
    public static final TagTable TAG = new TagTable(Occurrence.ITSELF);

    /** The column {@code id}. */
    public final LongColumn<Tag> id = bigint(
            ColumnDefinition.of("id", "id", Codecs.LONG).asKey(KeyGeneration.IDENTITY));

    /** The column {@code name}. */
    public final StringColumn<Tag> name = string(
            ColumnDefinition.of("name", "name", Codecs.STRING).asUnique());

    /** The column {@code uses}. */
    public final IntegerColumn<Tag> uses = integer(
            ColumnDefinition.of("uses", "uses", Codecs.INTEGER));

    private TagTable(Occurrence occurrence) {
        super(Tag.class, "", "tag", occurrence);
    }

    /** The table once more, under another name: for self joins. */
    @Override
    public TagTable as(String alias) {
        return new TagTable(Occurrence.alias(alias));
    }

    /** The table once more, as one occurrence in a statement. */
    @Override
    public TagTable at(Occurrence occurrence) {
        return new TagTable(occurrence);
    }

    @Override
    public @Nullable Long key(Tag model) {
        return model.id();
    }

    @Override
    protected @Nullable Object value(Tag model, int column) {
        return switch (column) {
            case 0 -> model.id();
            case 1 -> model.name();
            case 2 -> model.uses();
            default -> throw new IndexOutOfBoundsException(column);
        };
    }

    @Override
    protected void bind(Tag model, int column, Parameters parameters, int index) throws SQLException {
        switch (column) {
            case 0 -> parameters.setLong(index, model.id());
            case 1 -> parameters.setString(index, model.name());
            case 2 -> parameters.setInt(index, model.uses());
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    @SuppressWarnings("NullAway")
    protected Tag with(Tag model, int column, @Nullable Object value) {
        return switch (column) {
            case 0 -> new Tag((Long) value, model.name(), model.uses());
            case 1 -> new Tag(model.id(), (String) value, model.uses());
            case 2 -> new Tag(model.id(), model.name(), (Integer) value);
            default -> throw new IndexOutOfBoundsException(column);
        };
    }

    @Override
    @SuppressWarnings("NullAway")
    protected Tag create(Values values) {
        return new Tag((Long) values.get(0), (String) values.get(1),
                values.has(2) ? (Integer) values.get(2) : 0);
    }

    @Override
    public RowReader<Tag> reader(ReadContext context) {
        return new Rows();
    }

    /** Reads rows: one loop over known calls. */
    private static final class Rows implements RowReader<Tag> {
        @Override
        @SuppressWarnings("NullAway")
        public Tag read(Row row, int at) throws SQLException {
            return new Tag(row.getLong(at), row.getString(at + 1), row.getInt(at + 2));
        }

        @Override
        public void readAll(Row row, int at, List<? super Tag> into) throws SQLException {
            while (row.next()) {
                into.add(read(row, at));
            }
        }
    }

    /** How {@link ServiceLoader} finds the table. */
    public static final class Provider implements TableProvider {
        /** Made by the service loader. */
        public Provider() {}

        @Override
        public Table<?, ?> table() {
            return TAG;
        }
    }
}
