-- conditions
h2: select case when book.price < ? then cast(? as varchar) else cast(? as varchar) end from book
sqlite: select case when book.price < ? then ? else ? end from book
postgresql: select case when book.price < ? then cast(? as varchar) else cast(? as varchar) end from book
mariadb: select case when book.price < ? then ? else ? end from book
mysql: select case when book.price < ? then ? else ? end from book

-- compared with values
h2: select case book.status when ? then cast(? as integer) when ? then cast(? as integer) end from book
sqlite: select case book.status when ? then ? when ? then ? end from book
postgresql: select case book.status when ? then cast(? as integer) when ? then cast(? as integer) end from book
mariadb: select case book.status when ? then ? when ? then ? end from book
mysql: select case book.status when ? then ? when ? then ? end from book

-- expressions as results
h2: select case when book.stock > ? then book.price else book.price * ? end from book
sqlite: select case when book.stock > ? then book.price else round(book.price * ?, 2) end from book
postgresql: select case when book.stock > ? then book.price else book.price * ? end from book
mariadb: select case when book.stock > ? then book.price else book.price * ? end from book
mysql: select case when book.stock > ? then book.price else book.price * ? end from book

-- groups have the name
h2: select case when book.price < ? then cast(? as varchar) else cast(? as varchar) end as band, count(*) from book group by band order by 1
sqlite: select case when book.price < ? then ? else ? end as band, count(*) from book group by 1 order by 1
postgresql: select case when book.price < ? then cast(? as varchar) else cast(? as varchar) end as band, count(*) from book group by 1 order by 1
mariadb: select case when book.price < ? then ? else ? end as band, count(*) from book group by 1 order by 1
mysql: select case when book.price < ? then ? else ? end as band, count(*) from book group by 1 order by 1

-- the first of many
h2: select coalesce(book.isbn, book.title, ?) from book
sqlite: select coalesce(book.isbn, book.title, ?) from book
postgresql: select coalesce(book.isbn, book.title, ?) from book
mariadb: select coalesce(book.isbn, book.title, ?) from book
mysql: select coalesce(book.isbn, book.title, ?) from book

-- the first of values
h2: select coalesce(cast(? as varchar), ?)
sqlite: select coalesce(?, ?)
postgresql: select coalesce(cast(? as varchar), ?)
mariadb: select coalesce(?, ?)
mysql: select coalesce(?, ?)

-- a value
h2: select cast(? as date)
sqlite: select ?
postgresql: select cast(? as date)
mariadb: select ?
mysql: select ?

-- null where equal
h2: select nullif(book.stock, ?) from book
sqlite: select nullif(book.stock, ?) from book
postgresql: select nullif(book.stock, ?) from book
mariadb: select nullif(book.stock, ?) from book
mysql: select nullif(book.stock, ?) from book

-- the greatest
h2: select case when book.stock is null or book.version is null or cast(? as integer) is null then null else greatest(book.stock, book.version, cast(? as integer)) end from book
sqlite: select max(book.stock, book.version, ?) from book
postgresql: select case when book.stock is null or book.version is null or cast(? as integer) is null then null else greatest(book.stock, book.version, cast(? as integer)) end from book
mariadb: select greatest(book.stock, book.version, ?) from book
mysql: select greatest(book.stock, book.version, ?) from book

-- the least
h2: select case when book.title is null or cast(? as varchar) is null then null else least(book.title, cast(? as varchar)) end from book
sqlite: select min(book.title, ?) from book
postgresql: select case when book.title is null or cast(? as varchar) is null then null else least(book.title, cast(? as varchar)) end from book
mariadb: select least(book.title, ?) from book
mysql: select least(book.title, ?) from book

-- distinct from another
h2: select not (book.editor_id is not distinct from book.author_id) from book
sqlite: select not (book.editor_id is book.author_id) from book
postgresql: select not (book.editor_id is not distinct from book.author_id) from book
mariadb: select not (book.editor_id <=> book.author_id) from book
mysql: select not (book.editor_id <=> book.author_id) from book

-- not between
h2: select book.price not between ? and ? from book
sqlite: select book.price not between ? and ? from book
postgresql: select book.price not between ? and ? from book
mariadb: select book.price not between ? and ? from book
mysql: select book.price not between ? and ? from book

