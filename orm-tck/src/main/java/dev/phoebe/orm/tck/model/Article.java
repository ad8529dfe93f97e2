package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.FullTextIndex;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Texts that are searched for words: as they are, and by the grammar of a language. */
@Model(
        fullTextIndexes = {
            @FullTextIndex(columns = {"title", "body"}),
            @FullTextIndex(columns = "body", language = "english")
        })
public class Article {

    @Id
    public Long id;

    public String title;

    @Column(maxLength = Integer.MAX_VALUE)
    public @Nullable String body;

    public Article() {}

    public Article(String title, @Nullable String body) {
        this.title = title;
        this.body = body;
    }
}
