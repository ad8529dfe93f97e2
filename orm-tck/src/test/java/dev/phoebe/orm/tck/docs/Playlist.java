package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

// tag::playlist[]
@Model
record Playlist(
        @Id @Nullable Long id,
        String name,
        @Column(maxLength = 20, index = true) List<String> moods,
        @Nullable List<Integer> ratings) {}
// end::playlist[]
