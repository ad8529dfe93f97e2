-- rollup
h2: ! H2 has no ROLLUP. The statement was not sent.
sqlite: ! SQLite has no ROLLUP. The statement was not sent.
postgresql: select count(*) from book group by rollup (book.author_id, book.stock)
mariadb: select count(*) from book group by book.author_id, book.stock with rollup
mysql: select count(*) from book group by book.author_id, book.stock with rollup

-- cube
h2: ! H2 has no GROUPING SETS and CUBE. The statement was not sent.
sqlite: ! SQLite has no GROUPING SETS and CUBE. The statement was not sent.
postgresql: select count(*) from book group by cube (book.author_id, book.stock)
mariadb: ! MariaDB has no GROUPING SETS and CUBE. The statement was not sent.
mysql: ! MySQL has no GROUPING SETS and CUBE. The statement was not sent.

-- grouping sets
h2: ! H2 has no GROUPING SETS and CUBE. The statement was not sent.
sqlite: ! SQLite has no GROUPING SETS and CUBE. The statement was not sent.
postgresql: select count(*) from book group by grouping sets ((book.author_id), ())
mariadb: ! MariaDB has no GROUPING SETS and CUBE. The statement was not sent.
mysql: ! MySQL has no GROUPING SETS and CUBE. The statement was not sent.

-- distinct on
h2: select distinct on (book.author_id) book.title from book order by book.author_id, book.price
sqlite: ! SQLite has no DISTINCT ON. The statement was not sent.
postgresql: select distinct on (book.author_id) book.title from book order by book.author_id, book.price
mariadb: ! MariaDB has no DISTINCT ON. The statement was not sent.
mysql: ! MySQL has no DISTINCT ON. The statement was not sent.

-- lateral
h2: ! H2 has no LATERAL. The statement was not sent.
sqlite: ! SQLite has no LATERAL. The statement was not sent.
postgresql: select author.name, first.title from author left join lateral (select book.title from book where book.author_id = author.id order by book.price limit ?) as first on 1 = 1
mariadb: ! MariaDB has no LATERAL. The statement was not sent.
mysql: ! MySQL has no LATERAL. The statement was not sent.

-- for share
h2: ! H2 has no locks that others may share (FOR SHARE). The statement was not sent.
sqlite: ! SQLite has no row locks (FOR UPDATE). The statement was not sent.
postgresql: select book.id from book for share
mariadb: select book.id from book lock in share mode
mysql: select book.id from book for share

-- for update of one, at once
h2: ! H2 has no locks of some of the tables (FOR UPDATE OF). The statement was not sent.
sqlite: ! SQLite has no row locks (FOR UPDATE). The statement was not sent.
postgresql: select book.id from book join author on author.id = book.author_id for update of book nowait
mariadb: ! MariaDB has no locks of some of the tables (FOR UPDATE OF). The statement was not sent.
mysql: ! MySQL has no locks of some of the tables (FOR UPDATE OF). The statement was not sent.

