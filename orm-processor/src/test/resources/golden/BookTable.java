package shop;

import dev.phoebe.orm.active.ActiveTable;
import dev.phoebe.orm.model.BooleanColumn;
import dev.phoebe.orm.model.CheckDefinition;
import dev.phoebe.orm.model.ComparableColumn;
import dev.phoebe.orm.model.DecimalColumn;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.IntegerColumn;
import dev.phoebe.orm.model.LongColumn;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.model.TableProvider;
import dev.phoebe.orm.model.TemporalColumn;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The table {@code book} of {@link Book}. */
@NullMarked
@Generated("dev.phoebe.orm.processor.ModelProcessor")
@SuppressWarnings({"unchecked", "NullAway"})
public final class BookTable extends ActiveTable<Book, Long, BookTable> {
    private static final Codec<Book.Status> STATUS = Codecs.enumByName(Book.Status.class);

    /** The table itself. */
    public static final BookTable BOOK = new BookTable(Occurrence.ITSELF);
    public final LongColumn<Book> id = bigint(column("id", Codecs.LONG).asIdentity());
    public final StringColumn<Book> title = string(column("title", Codecs.STRING).maxLength(200));
    public final RefColumn<Book, Author, Long> author = ref(column("author", "author_id", Codecs.LONG));
    public final RefColumn<Book, Author, Long> editor = ref(column("editor", "editor_id", Codecs.LONG).asNullable());
    public final DecimalColumn<Book> price = decimal(column("price", Codecs.DECIMAL).digits(10, 2));
    public final TemporalColumn<Book, LocalDate> published = temporal(column("published", Codecs.DATE).asNullable());
    public final IntegerColumn<Book> stock = integer(column("stock", Codecs.INTEGER));
    public final BooleanColumn<Book> sold = bool(column("sold", Codecs.BOOLEAN));
    public final IntegerColumn<Book> rank = integer(column("rank", Codecs.INTEGER).asNullable());
    public final ComparableColumn<Book, Book.Status> status = comparable(column("status", STATUS));
    public final IntegerColumn<Book> version = integer(column("version", Codecs.INTEGER).asVersion());
    /** The rows of {@link Tag} that are linked with a row. */
    public final ManyToManyPath<Book, Tag> tags = manyToMany("tags", "", "book_tag", "book_id", "tag_id");

    private BookTable(Occurrence occurrence) { super(Book.class, "", "book", occurrence); }
    @Override public BookTable at(Occurrence occurrence) { return new BookTable(occurrence); }

    /** The author, joined where it is used. */
    public AuthorTable author() { return (AuthorTable) this.author.joined(); }

    /** The editor, joined where it is used. */
    public AuthorTable editor() { return (AuthorTable) this.editor.joined(); }

    @Override protected ActiveTable<?, ?, ?> target(int relation) {
        return switch (relation) {
            case 0, 1 -> AuthorTable.AUTHOR;
            case 2 -> TagTable.TAG;
            default -> throw new IndexOutOfBoundsException(relation);
        };
    }

    @Override public List<IndexDefinition> indexes() {
        return List.of(new IndexDefinition("", List.of("author", "published"), false));
    }

    @Override public List<CheckDefinition> checks() { return List.of(new CheckDefinition("book_stock", "stock >= 0")); }

    @Override protected @Nullable Object value(Book model, int property) {
        return switch (property) {
            case 0 -> model.id;
            case 1 -> model.title;
            case 2 -> model.author;
            case 3 -> model.editor;
            case 4 -> model.price;
            case 5 -> model.published;
            case 6 -> model.stock;
            case 7 -> model.sold;
            case 8 -> model.getRank();
            case 9 -> model.status;
            case 10 -> model.version;
            case 11 -> model.tags;
            default -> throw new IndexOutOfBoundsException(property);
        };
    }

    @Override protected void bind(Book model, int property, Parameters parameters, int index) throws SQLException {
        switch (property) {
            case 0 -> parameters.setLong(index, model.id);
            case 1 -> parameters.setString(index, model.title);
            case 4 -> parameters.setDecimal(index, model.price);
            case 5 -> parameters.setDate(index, model.published);
            case 6 -> parameters.setInt(index, model.stock);
            case 7 -> parameters.setBoolean(index, model.sold);
            case 8 -> parameters.setInt(index, model.getRank());
            case 9 -> STATUS.bind(parameters, index, model.status);
            case 10 -> parameters.setInt(index, model.version);
            default -> throw new IndexOutOfBoundsException(property);
        }
    }

    @Override protected Book with(Book model, int property, @Nullable Object value) {
        switch (property) {
            case 0 -> model.id = (Long) value;
            case 1 -> model.title = (String) value;
            case 2 -> model.author = (Ref<Author>) value;
            case 3 -> model.editor = (Ref<Author>) value;
            case 4 -> model.price = (BigDecimal) value;
            case 5 -> model.published = (LocalDate) value;
            case 6 -> model.stock = (Integer) value;
            case 7 -> model.sold = (Boolean) value;
            case 8 -> model.setRank((Integer) value);
            case 9 -> model.status = (Book.Status) value;
            case 10 -> model.version = (Integer) value;
            case 11 -> model.tags = (ManyToMany<Tag>) value;
            default -> throw new IndexOutOfBoundsException(property);
        }
        return model;
    }

    @Override protected Book newModel() { return new Book(); }

    @Override public RowReader<Book> reader(ReadContext context) {
        return new Rows(context.reference(this.author), context.reference(this.editor),
                context.collection(this.tags));
    }

    /** Reads rows: one loop over known calls. */
    private record Rows(RefReader<Author> author, RefReader<Author> editor,
            CollectionReader<Tag> tags) implements RowReader<Book> {
        @Override public Book read(Row row, int at) throws SQLException {
            Book model = new Book();
            model.id = row.getLong(at);
            model.title = row.getString(at + 1);
            model.author = this.author.readLong(row, at + 2);
            model.editor = this.editor.readLong(row, at + 3);
            model.price = row.getDecimal(at + 4, 2);
            model.published = row.getDate(at + 5);
            model.stock = row.getInt(at + 6);
            model.sold = row.getBoolean(at + 7);
            model.setRank(Codecs.INTEGER.read(row, at + 8));
            model.status = STATUS.read(row, at + 9);
            model.version = row.getInt(at + 10);
            model.tags = this.tags.manyToMany(model.id);
            return model;
        }

        @Override public void readAll(Row row, int at, List<? super Book> into) throws SQLException {
            while (row.next()) { into.add(read(row, at)); }
        }
    }

    /** How the service loader finds the table. */
    public static final class Provider extends TableProvider {
        public Provider() { super(BOOK); }
    }
}
