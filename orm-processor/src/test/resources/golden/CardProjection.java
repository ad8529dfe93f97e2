package shop;

import dev.phoebe.orm.expr.ProjectedRow;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.type.RowReader;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** How {@link Card} is selected. */
@NullMarked
@SuppressWarnings({"NullAway", "deprecation", "removal"})
@Generated("dev.phoebe.orm.processor.ModelProcessor")
public final class CardProjection {
    private CardProjection() {}

    /** Selected from the table itself. */
    public static Selectable<Card> of(Selectable<Long> sales) { return of(BookTable.BOOK, sales); }

    /** Selected from one occurrence of the table: an alias, or the end of a path. */
    public static Selectable<Card> of(BookTable table, Selectable<Long> sales) {
        Selectable<String> title = table.title;
        Selectable<BigDecimal> price = table.price;
        Selectable<Integer> stock = table.stock;
        Selectable<String> author = table.author().name;
        Selectable<Long> editorId = table.editor;
        Selectable<Card.Writer> editor = ProjectedRow.referred(table.editor, Card_WriterProjection.of(table.editor()));
        Selectable<List<String>> tags = table.tags.select(TagTable.TAG.name);
        return ProjectedRow.of(List.of(title, price, stock, author, editorId, editor, tags, sales), parts -> {
            RowReader<String> titleReader = parts.next(title);
            RowReader<BigDecimal> priceReader = parts.next(price);
            RowReader<Integer> stockReader = parts.next(stock);
            RowReader<String> authorReader = parts.next(author);
            RowReader<Long> editorIdReader = parts.next(editorId);
            RowReader<Card.Writer> editorReader = parts.next(editor);
            RowReader<List<String>> tagsReader = parts.next(tags);
            RowReader<Long> salesReader = parts.next(sales);
            return (row, at) -> {
                String titleValue = titleReader.read(row, at);
                BigDecimal priceValue = priceReader.read(row, at);
                Integer stockValue = stockReader.read(row, at);
                String authorValue = authorReader.read(row, at);
                Long editorIdValue = editorIdReader.read(row, at);
                Card.Writer editorValue = editorReader.read(row, at);
                List<String> tagsValue = tagsReader.read(row, at);
                Long salesValue = salesReader.read(row, at);
                if (titleValue == null && priceValue == null && stockValue == null) return null;
                return new Card(titleValue, priceValue, ProjectedRow.present(stockValue, "Card.stock"), authorValue, editorIdValue, editorValue, tagsValue, ProjectedRow.present(salesValue, "Card.sales"));
            };
        });
    }
}
