package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.FullTextIndex;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

/** A text that is searched for words, in a table whose key the program sets. */
@Model(fullTextIndexes = @FullTextIndex(columns = "text", name = "leaflet_words"))
public record Leaflet(@Id @Column(maxLength = 20) String code, String text) {}
