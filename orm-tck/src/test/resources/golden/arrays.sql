-- contains a value
h2: select article.id from article where array_contains(article.labels, ?)
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where article.labels @> ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- contains an expression
h2: select article.id from article where array_contains(article.labels, article.title)
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where article.title = any(article.labels)
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- contains all
h2: select article.id from article where case when article.labels is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(cast(? as varchar array)), 0) and not array_contains(article.labels, array_get(cast(? as varchar array), place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where article.labels @> ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- contains another
h2: select article.id from article where case when article.labels is not null and case when cardinality(article.labels) >= ? then array_slice(article.labels, ?, least(?, cardinality(article.labels))) else trim_array(article.labels, cardinality(article.labels)) end is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(case when cardinality(article.labels) >= ? then array_slice(article.labels, ?, least(?, cardinality(article.labels))) else trim_array(article.labels, cardinality(article.labels)) end), 0) and not array_contains(article.labels, array_get(case when cardinality(article.labels) >= ? then array_slice(article.labels, ?, least(?, cardinality(article.labels))) else trim_array(article.labels, cardinality(article.labels)) end, place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where article.labels @> (article.labels)[?:?]
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- overlaps
h2: select article.id from article where case when article.labels is not null then exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(cast(? as varchar array)), 0) and array_contains(article.labels, array_get(cast(? as varchar array), place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where article.labels && ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- is contained
h2: select article.id from article where case when article.labels is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(article.labels), 0) and not array_contains(cast(? as varchar array), array_get(article.labels, place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where ? @> article.labels
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- is not contained
h2: select article.id from article where not (case when article.labels is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(article.labels), 0) and not array_contains(cast(? as varchar array), array_get(article.labels, place.x))) end)
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where not (? @> article.labels)
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- equal
h2: select article.id from article where article.labels = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where article.labels = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- empty
h2: select article.id from article where cardinality(article.labels) = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select article.id from article where cardinality(article.labels) = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- an element
h2: select case when cardinality(article.labels) >= ? then array_get(article.labels, ?) end from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select (article.labels)[?] from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- an element as a text
h2: select upper(case when cardinality(article.labels) >= ? then array_get(article.labels, ?) end) from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select upper((article.labels)[?]) from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- a part
h2: select case when cardinality(article.labels) >= ? then array_slice(article.labels, ?, least(?, cardinality(article.labels))) else trim_array(article.labels, cardinality(article.labels)) end from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select (article.labels)[?:?] from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- an empty part
h2: select trim_array(article.labels, cardinality(article.labels)) from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select (article.labels)[?:?] from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- length
h2: select cardinality(article.labels) from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select cardinality(article.labels) from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- one more
h2: select array_append(article.labels, ?) from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when article.labels is not null then array_append(article.labels, ?) end from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- one more of the row
h2: select case when article.title is not null then array_append(article.labels, article.title) end from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when article.labels is not null and article.title is not null then array_append(article.labels, article.title) end from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- more
h2: select array_cat(article.labels, ?) from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when article.labels is not null then array_cat(article.labels, ?) end from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- both
h2: select array_cat(article.labels, article.labels) from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when article.labels is not null and article.labels is not null then array_cat(article.labels, article.labels) end from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- instead of null
h2: select coalesce(article.scores, ?) from article
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select coalesce(article.scores, ?) from article
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- of a group
h2: select array_agg(book.title) filter (where book.title is not null) from book
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select array_agg(book.title) filter (where book.title is not null) from book
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- of a group, some, in an order
h2: select array_agg(distinct book.title order by book.title) filter (where book.title is not null and book.stock > ?) from book
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select array_agg(distinct book.title order by book.title) filter (where book.title is not null and book.stock > ?) from book
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- set
h2: update article set labels = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: update article set labels = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- appended
h2: update article set labels = array_append(article.labels, ?) where article.id = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: update article set labels = case when article.labels is not null then array_append(article.labels, ?) end where article.id = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

