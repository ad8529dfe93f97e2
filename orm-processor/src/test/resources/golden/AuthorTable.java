package shop;

import dev.phoebe.orm.active.ActiveTable;
import dev.phoebe.orm.model.BackrefPath;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.LongColumn;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TableProvider;
import dev.phoebe.orm.model.TemporalColumn;
import dev.phoebe.orm.model.Values;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The table {@code author} of {@link Author}. */
@NullMarked
@Generated("dev.phoebe.orm.processor.ModelProcessor")
public final class AuthorTable extends ActiveTable<Author, Long> {
    /** The table itself. */
    public static final AuthorTable AUTHOR = new AuthorTable(Occurrence.ITSELF);

    /** The column {@code id}. */
    public final LongColumn<Author> id = bigint(
            ColumnDefinition.of("id", "id", Codecs.LONG).asKey(KeyGeneration.IDENTITY));

    /** The column {@code name}. */
    public final StringColumn<Author> name = string(
            ColumnDefinition.of("name", "name", Codecs.STRING).maxLength(80));

    /** The column {@code email}. */
    public final StringColumn<Author> email = string(
            ColumnDefinition.of("email", "email", Codecs.STRING).asNullable().asUnique());

    /** The column {@code joined}. */
    public final TemporalColumn<Author, Instant> joined = temporal(
            ColumnDefinition.of("joined", "joined", Codecs.INSTANT));

    /** The rows of {@link Book} that refer to a row. */
    public final BackrefPath<Author, Book> books = backref("books", () -> BookTable.BOOK,
            table -> table.author);

    private AuthorTable(Occurrence occurrence) {
        super(Author.class, "", "author", occurrence);
    }

    /** The table once more, under another name: for self joins. */
    @Override
    public AuthorTable as(String alias) {
        return new AuthorTable(Occurrence.alias(alias));
    }

    /** The table once more, as one occurrence in a statement. */
    @Override
    public AuthorTable at(Occurrence occurrence) {
        return new AuthorTable(occurrence);
    }

    @Override
    public @Nullable Long key(Author model) {
        return model.id;
    }

    @Override
    protected @Nullable Object value(Author model, int column) {
        return switch (column) {
            case 0 -> model.id;
            case 1 -> model.name;
            case 2 -> model.email;
            case 3 -> model.joined;
            default -> throw new IndexOutOfBoundsException(column);
        };
    }

    @Override
    protected void bind(Author model, int column, Parameters parameters, int index) throws SQLException {
        switch (column) {
            case 0 -> parameters.setLong(index, model.id);
            case 1 -> parameters.setString(index, model.name);
            case 2 -> parameters.setString(index, model.email);
            case 3 -> parameters.setInstant(index, model.joined);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    @SuppressWarnings("NullAway")
    protected Author with(Author model, int column, @Nullable Object value) {
        switch (column) {
            case 0 -> model.id = (Long) value;
            case 1 -> model.name = (String) value;
            case 2 -> model.email = (String) value;
            case 3 -> model.joined = (Instant) value;
            default -> throw new IndexOutOfBoundsException(column);
        }
        return model;
    }

    @Override
    protected Author create(Values values) {
        Author model = new Author();
        for (int column = 0; column < 4; column++) {
            if (values.has(column)) {
                with(model, column, values.get(column));
            }
        }
        return model;
    }

    @Override
    protected @Nullable Object relation(Author model, int relation) {
        return switch (relation) {
            case 0 -> model.books;
            default -> throw new IndexOutOfBoundsException(relation);
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    protected void setRelation(Author model, int relation, @Nullable Object value) {
        switch (relation) {
            case 0 -> model.books = (Backref<Book>) value;
            default -> throw new IndexOutOfBoundsException(relation);
        }
    }

    @Override
    public RowReader<Author> reader(ReadContext context) {
        return new Rows(context.collection(this.books));
    }

    /** Reads rows: one loop over known calls. */
    private static final class Rows implements RowReader<Author> {
        private final CollectionReader<Book> books;

        Rows(CollectionReader<Book> books) {
            this.books = books;
        }

        @Override
        @SuppressWarnings("NullAway")
        public Author read(Row row, int at) throws SQLException {
            Author model = new Author();
            model.id = row.getLong(at);
            model.name = row.getString(at + 1);
            model.email = row.getString(at + 2);
            model.joined = row.getInstant(at + 3);
            model.books = this.books.backref(model.id);
            return model;
        }

        @Override
        public void readAll(Row row, int at, List<? super Author> into) throws SQLException {
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
            return AUTHOR;
        }
    }
}
