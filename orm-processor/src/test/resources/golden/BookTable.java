package shop;

import dev.phoebe.orm.active.ActiveTable;
import dev.phoebe.orm.model.BooleanColumn;
import dev.phoebe.orm.model.CheckDefinition;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.ComparableColumn;
import dev.phoebe.orm.model.DecimalColumn;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.IntegerColumn;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.LongColumn;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.ReferenceAction;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TableProvider;
import dev.phoebe.orm.model.TemporalColumn;
import dev.phoebe.orm.model.Values;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.relation.Refs;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The table {@code book} of {@link Book}. */
@NullMarked
@Generated("dev.phoebe.orm.processor.ModelProcessor")
public final class BookTable extends ActiveTable<Book, Long> {
    private static final Codec<Book.Status> STATUS = Codecs.enumByName(Book.Status.class, Book.Status.values());

    /** The table itself. */
    public static final BookTable BOOK = new BookTable(Occurrence.ITSELF);

    /** The column {@code id}. */
    public final LongColumn<Book> id = bigint(
            ColumnDefinition.of("id", "id", Codecs.LONG).asKey(KeyGeneration.IDENTITY));

    /** The column {@code title}. */
    public final StringColumn<Book> title = string(
            ColumnDefinition.of("title", "title", Codecs.STRING).maxLength(200));

    /** The column {@code author_id}: which {@link Author}. */
    public final RefColumn<Book, Author, Long> author = ref(
            ColumnDefinition.of("author", "author_id", Codecs.LONG), ReferenceAction.RESTRICT,
            () -> AuthorTable.AUTHOR);

    /** The column {@code editor_id}: which {@link Author}. */
    public final RefColumn<Book, Author, Long> editor = ref(
            ColumnDefinition.of("editor", "editor_id", Codecs.LONG).asNullable(),
            ReferenceAction.RESTRICT, () -> AuthorTable.AUTHOR);

    /** The column {@code price}. */
    public final DecimalColumn<Book> price = decimal(
            ColumnDefinition.of("price", "price", Codecs.DECIMAL).digits(10, 2));

    /** The column {@code published}. */
    public final TemporalColumn<Book, LocalDate> published = temporal(
            ColumnDefinition.of("published", "published", Codecs.DATE).asNullable());

    /** The column {@code stock}. */
    public final IntegerColumn<Book> stock = integer(
            ColumnDefinition.of("stock", "stock", Codecs.INTEGER));

    /** The column {@code sold}. */
    public final BooleanColumn<Book> sold = bool(
            ColumnDefinition.of("sold", "sold", Codecs.BOOLEAN));

    /** The column {@code rank}. */
    public final IntegerColumn<Book> rank = integer(
            ColumnDefinition.of("rank", "rank", Codecs.INTEGER).asNullable());

    /** The column {@code status}. */
    public final ComparableColumn<Book, Book.Status> status = comparable(
            ColumnDefinition.of("status", "status", STATUS));

    /** The column {@code version}. */
    public final IntegerColumn<Book> version = integer(
            ColumnDefinition.of("version", "version", Codecs.INTEGER).asVersion());

    /** The rows of {@link Tag} that are linked with a row. */
    public final ManyToManyPath<Book, Tag> tags = manyToMany("tags", () -> TagTable.TAG,
            () -> Link.made("", "book_tag", "book_id", "tag_id"));

    private @Nullable AuthorTable authorPath;
    private @Nullable AuthorTable editorPath;

    private BookTable(Occurrence occurrence) {
        super(Book.class, "", "book", occurrence);
    }

    /** The table once more, under another name: for self joins. */
    @Override
    public BookTable as(String alias) {
        return new BookTable(Occurrence.alias(alias));
    }

    /** The table once more, as one occurrence in a statement. */
    @Override
    public BookTable at(Occurrence occurrence) {
        return new BookTable(occurrence);
    }

    /** The author, joined where it is used. */
    public AuthorTable author() {
        AuthorTable table = this.authorPath;
        if (table == null) {
            table = AuthorTable.AUTHOR.at(Occurrence.path(this.author));
            this.authorPath = table;
        }
        return table;
    }

    /** The editor, joined where it is used. */
    public AuthorTable editor() {
        AuthorTable table = this.editorPath;
        if (table == null) {
            table = AuthorTable.AUTHOR.at(Occurrence.path(this.editor));
            this.editorPath = table;
        }
        return table;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new IndexDefinition("", List.of("author", "published"), false));
    }

    @Override
    public List<CheckDefinition> checks() {
        return List.of(
                new CheckDefinition("book_stock", "stock >= 0"));
    }

    @Override
    public @Nullable Long key(Book model) {
        return model.id;
    }

    private static @Nullable Long authorKey(Book model) {
        Ref<Author> ref = model.author;
        return ref == null ? null : (Long) Refs.key(ref, AuthorTable.AUTHOR::key);
    }

    private static @Nullable Long editorKey(Book model) {
        Ref<Author> ref = model.editor;
        return ref == null ? null : (Long) Refs.key(ref, AuthorTable.AUTHOR::key);
    }

    @Override
    protected @Nullable Object value(Book model, int column) {
        return switch (column) {
            case 0 -> model.id;
            case 1 -> model.title;
            case 2 -> authorKey(model);
            case 3 -> editorKey(model);
            case 4 -> model.price;
            case 5 -> model.published;
            case 6 -> model.stock;
            case 7 -> model.sold;
            case 8 -> model.getRank();
            case 9 -> model.status;
            case 10 -> model.version;
            default -> throw new IndexOutOfBoundsException(column);
        };
    }

    @Override
    protected void bind(Book model, int column, Parameters parameters, int index) throws SQLException {
        switch (column) {
            case 0 -> parameters.setLong(index, model.id);
            case 1 -> parameters.setString(index, model.title);
            case 2 -> parameters.setLong(index, authorKey(model));
            case 3 -> parameters.setLong(index, editorKey(model));
            case 4 -> parameters.setDecimal(index, model.price);
            case 5 -> parameters.setDate(index, model.published);
            case 6 -> parameters.setInt(index, model.stock);
            case 7 -> parameters.setBoolean(index, model.sold);
            case 8 -> parameters.setInt(index, model.getRank());
            case 9 -> STATUS.bind(parameters, index, model.status);
            case 10 -> parameters.setInt(index, model.version);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    protected Book with(Book model, int column, @Nullable Object value) {
        switch (column) {
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
            default -> throw new IndexOutOfBoundsException(column);
        }
        return model;
    }

    @Override
    protected Book create(Values values) {
        Book model = new Book();
        for (int column = 0; column < 11; column++) {
            if (values.has(column)) {
                with(model, column, values.get(column));
            }
        }
        return model;
    }

    @Override
    protected @Nullable Object relation(Book model, int relation) {
        return switch (relation) {
            case 0 -> model.author;
            case 1 -> model.editor;
            case 2 -> model.tags;
            default -> throw new IndexOutOfBoundsException(relation);
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    protected void setRelation(Book model, int relation, @Nullable Object value) {
        switch (relation) {
            case 0 -> model.author = (Ref<Author>) value;
            case 1 -> model.editor = (Ref<Author>) value;
            case 2 -> model.tags = (ManyToMany<Tag>) value;
            default -> throw new IndexOutOfBoundsException(relation);
        }
    }

    @Override
    public RowReader<Book> reader(ReadContext context) {
        return new Rows(context.reference(this.author), context.reference(this.editor),
                context.collection(this.tags));
    }

    /** Reads rows: one loop over known calls. */
    private static final class Rows implements RowReader<Book> {
        private final RefReader<Author> author;
        private final RefReader<Author> editor;
        private final CollectionReader<Tag> tags;

        Rows(RefReader<Author> author, RefReader<Author> editor, CollectionReader<Tag> tags) {
            this.author = author;
            this.editor = editor;
            this.tags = tags;
        }

        @Override
        @SuppressWarnings("NullAway")
        public Book read(Row row, int at) throws SQLException {
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

        @Override
        public void readAll(Row row, int at, List<? super Book> into) throws SQLException {
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
            return BOOK;
        }
    }
}
