-- contains a value
h2: select clipping.id from clipping where array_contains(clipping.labels, ?)
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where clipping.labels @> ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- contains an expression
h2: select clipping.id from clipping where array_contains(clipping.labels, clipping.title)
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where clipping.title = any(clipping.labels)
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- contains all
h2: select clipping.id from clipping where case when clipping.labels is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(cast(? as varchar array)), 0) and not array_contains(clipping.labels, array_get(cast(? as varchar array), place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where clipping.labels @> ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- contains another
h2: select clipping.id from clipping where case when clipping.labels is not null and case when cardinality(clipping.labels) >= ? then array_slice(clipping.labels, ?, least(?, cardinality(clipping.labels))) else trim_array(clipping.labels, cardinality(clipping.labels)) end is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(case when cardinality(clipping.labels) >= ? then array_slice(clipping.labels, ?, least(?, cardinality(clipping.labels))) else trim_array(clipping.labels, cardinality(clipping.labels)) end), 0) and not array_contains(clipping.labels, array_get(case when cardinality(clipping.labels) >= ? then array_slice(clipping.labels, ?, least(?, cardinality(clipping.labels))) else trim_array(clipping.labels, cardinality(clipping.labels)) end, place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where clipping.labels @> (clipping.labels)[?:?]
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- overlaps
h2: select clipping.id from clipping where case when clipping.labels is not null then exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(cast(? as varchar array)), 0) and array_contains(clipping.labels, array_get(cast(? as varchar array), place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where clipping.labels && ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- is contained
h2: select clipping.id from clipping where case when clipping.labels is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(clipping.labels), 0) and not array_contains(cast(? as varchar array), array_get(clipping.labels, place.x))) end
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where ? @> clipping.labels
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- is not contained
h2: select clipping.id from clipping where not (case when clipping.labels is not null then not exists (select 1 from system_range(1, 65536) as place where place.x <= coalesce(cardinality(clipping.labels), 0) and not array_contains(cast(? as varchar array), array_get(clipping.labels, place.x))) end)
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where not (? @> clipping.labels)
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- equal
h2: select clipping.id from clipping where clipping.labels = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where clipping.labels = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- empty
h2: select clipping.id from clipping where cardinality(clipping.labels) = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select clipping.id from clipping where cardinality(clipping.labels) = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- an element
h2: select case when cardinality(clipping.labels) >= ? then array_get(clipping.labels, ?) end from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select (clipping.labels)[?] from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- an element as a text
h2: select upper(case when cardinality(clipping.labels) >= ? then array_get(clipping.labels, ?) end) from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select upper((clipping.labels)[?]) from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- a part
h2: select case when cardinality(clipping.labels) >= ? then array_slice(clipping.labels, ?, least(?, cardinality(clipping.labels))) else trim_array(clipping.labels, cardinality(clipping.labels)) end from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select (clipping.labels)[?:?] from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- an empty part
h2: select trim_array(clipping.labels, cardinality(clipping.labels)) from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select (clipping.labels)[?:?] from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- length
h2: select cardinality(clipping.labels) from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select cardinality(clipping.labels) from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- one more
h2: select array_append(clipping.labels, ?) from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when clipping.labels is not null then array_append(clipping.labels, ?) end from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- one more of the row
h2: select case when clipping.title is not null then array_append(clipping.labels, clipping.title) end from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when clipping.labels is not null and clipping.title is not null then array_append(clipping.labels, clipping.title) end from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- more
h2: select array_cat(clipping.labels, ?) from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when clipping.labels is not null then array_cat(clipping.labels, ?) end from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- both
h2: select array_cat(clipping.labels, clipping.labels) from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select case when clipping.labels is not null and clipping.labels is not null then array_cat(clipping.labels, clipping.labels) end from clipping
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- instead of null
h2: select coalesce(clipping.scores, ?) from clipping
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: select coalesce(clipping.scores, ?) from clipping
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
h2: update clipping set labels = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: update clipping set labels = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

-- appended
h2: update clipping set labels = array_append(clipping.labels, ?) where clipping.id = ?
sqlite: ! SQLite has no arrays. The statement was not sent.
postgresql: update clipping set labels = case when clipping.labels is not null then array_append(clipping.labels, ?) end where clipping.id = ?
mariadb: ! MariaDB has no arrays. The statement was not sent.
mysql: ! MySQL has no arrays. The statement was not sent.

