package shop;

import dev.phoebe.orm.active.ActiveTable;
import dev.phoebe.orm.model.BackrefPath;
import dev.phoebe.orm.model.LongColumn;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.model.TableProvider;
import dev.phoebe.orm.model.TemporalColumn;
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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The table {@code author} of {@link Author}. */
@NullMarked
@Generated("dev.phoebe.orm.processor.ModelProcessor")
@SuppressWarnings({"unchecked", "NullAway"})
public final class AuthorTable extends ActiveTable<Author, Long, AuthorTable> {
    /** The table itself. */
    public static final AuthorTable AUTHOR = new AuthorTable(Occurrence.ITSELF);
    public final LongColumn<Author> id = bigint(column("id", Codecs.LONG).asIdentity());
    public final StringColumn<Author> name = string(column("name", Codecs.STRING).maxLength(80));
    public final StringColumn<Author> email = string(column("email", Codecs.STRING).asNullable().asUnique());
    public final TemporalColumn<Author, Instant> joined = temporal(column("joined", Codecs.INSTANT));
    /** The rows of {@link Book} that refer to a row. */
    public final BackrefPath<Author, Book> books = backref("books", "author");

    private AuthorTable(Occurrence occurrence) { super(Author.class, "", "author", occurrence); }
    @Override public AuthorTable at(Occurrence occurrence) { return new AuthorTable(occurrence); }
    @Override protected ActiveTable<?, ?, ?> target(int relation) { return BookTable.BOOK; }

    @Override protected @Nullable Object value(Author model, int property) {
        return switch (property) {
            case 0 -> model.id;
            case 1 -> model.name;
            case 2 -> model.email;
            case 3 -> model.joined;
            case 4 -> model.books;
            default -> throw new IndexOutOfBoundsException(property);
        };
    }

    @Override protected void bind(Author model, int property, Parameters parameters, int index) throws SQLException {
        switch (property) {
            case 0 -> parameters.setLong(index, model.id);
            case 1 -> parameters.setString(index, model.name);
            case 2 -> parameters.setString(index, model.email);
            case 3 -> parameters.setInstant(index, model.joined);
            default -> throw new IndexOutOfBoundsException(property);
        }
    }

    @Override protected Author with(Author model, int property, @Nullable Object value) {
        switch (property) {
            case 0 -> model.id = (Long) value;
            case 1 -> model.name = (String) value;
            case 2 -> model.email = (String) value;
            case 3 -> model.joined = (Instant) value;
            case 4 -> model.books = (Backref<Book>) value;
            default -> throw new IndexOutOfBoundsException(property);
        }
        return model;
    }

    @Override protected Author newModel() { return new Author(); }
    @Override public RowReader<Author> reader(ReadContext context) { return new Rows(context.collection(this.books)); }

    /** Reads rows: one loop over known calls. */
    private record Rows(CollectionReader<Book> books) implements RowReader<Author> {
        @Override public Author read(Row row, int at) throws SQLException {
            Author model = new Author();
            model.id = row.getLong(at);
            model.name = row.getString(at + 1);
            model.email = row.getString(at + 2);
            model.joined = row.getInstant(at + 3);
            model.books = this.books.backref(model.id);
            return model;
        }

        @Override public void readAll(Row row, int at, List<? super Author> into) throws SQLException {
            while (row.next()) { into.add(read(row, at)); }
        }
    }

    /** How the service loader finds the table. */
    public static final class Provider extends TableProvider {
        public Provider() { super(AUTHOR); }
    }
}
