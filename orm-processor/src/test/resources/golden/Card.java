package shop;

import dev.phoebe.orm.annotation.Argument;
import dev.phoebe.orm.annotation.From;
import dev.phoebe.orm.annotation.Projection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Projection(Book.class)
public record Card(
        String title,
        BigDecimal price,
        int stock,
        @From("author.name") String author,
        @From("editor") @Nullable Long editorId,
        @From("editor") @Nullable Writer editor,
        @From("tags.name") List<String> tags,
        @Argument long sales) {

    @Projection(Author.class)
    public record Writer(String name, @Nullable String email) {}
}
