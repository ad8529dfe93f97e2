-- some rows
h2: select count(*) filter (where book.price > ?) from book
sqlite: select count(*) filter (where book.price > ?) from book
postgresql: select count(*) filter (where book.price > ?) from book
mariadb: select count(case when book.price > ? then 1 end) from book
mysql: select count(case when book.price > ? then 1 end) from book

-- a sum of some rows that meet two conditions
h2: select sum(book.stock) filter (where book.price > ? and (book.available or book.stock = ?)) from book
sqlite: select sum(book.stock) filter (where book.price > ? and (book.available or book.stock = ?)) from book
postgresql: select sum(book.stock) filter (where book.price > ? and (book.available or book.stock = ?)) from book
mariadb: select sum(case when book.price > ? and (book.available or book.stock = ?) then book.stock end) from book
mysql: select sum(case when book.price > ? and (book.available or book.stock = ?) then book.stock end) from book

-- distinct
h2: select sum(distinct book.stock) from book having avg(distinct book.price) > ?
sqlite: select sum(distinct book.stock) from book having avg(distinct book.price) > ?
postgresql: select sum(distinct book.stock) from book having avg(distinct book.price) > ?
mariadb: select sum(distinct book.stock) from book having avg(distinct book.price + 0.00000000000000000000) > ?
mysql: select sum(distinct book.stock) from book having avg(distinct book.price + 0.00000000000000000000) > ?

-- every and any
h2: select book.author_id from book group by book.author_id having bool_and(book.available) and bool_or(book.price > ?)
sqlite: select book.author_id from book group by book.author_id having min(book.available) and max(book.price > ?)
postgresql: select book.author_id from book group by book.author_id having bool_and(book.available) and bool_or(book.price > ?)
mariadb: select book.author_id from book group by book.author_id having min(book.available) and max(book.price > ?)
mysql: select book.author_id from book group by book.author_id having min(book.available) and max(book.price > ?)

-- every of some
h2: select bool_and(book.available) filter (where book.stock > ?) from book
sqlite: select min(book.available) filter (where book.stock > ?) from book
postgresql: select bool_and(book.available) filter (where book.stock > ?) from book
mariadb: select min(case when book.stock > ? then book.available end) from book
mysql: select min(case when book.stock > ? then book.available end) from book

-- texts in a row
h2: select string_agg(book.title, ?) from book
sqlite: select string_agg(book.title, ?) from book
postgresql: select string_agg(book.title, ?) from book
mariadb: select substr(group_concat(concat(?, book.title) separator ''), case when octet_length(group_concat(concat(?, book.title) separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book
mysql: select substr(group_concat(concat(?, book.title) separator ''), case when octet_length(group_concat(concat(?, book.title) separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book

-- texts in an order, some
h2: select string_agg(book.title, ? order by book.price desc, book.title) filter (where book.available) from book
sqlite: select string_agg(book.title, ? order by book.price desc, book.title) filter (where book.available) from book
postgresql: select string_agg(book.title, ? order by book.price desc, book.title) filter (where book.available) from book
mariadb: select substr(group_concat(concat(?, case when book.available then book.title end) order by book.price desc, book.title separator ''), case when octet_length(group_concat(concat(?, case when book.available then book.title end) order by book.price desc, book.title separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book
mysql: select substr(group_concat(concat(?, case when book.available then book.title end) order by book.price desc, book.title separator ''), case when octet_length(group_concat(concat(?, case when book.available then book.title end) order by book.price desc, book.title separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book

-- texts once
h2: select string_agg(distinct book.title, ? order by book.title) from book
sqlite: select group_concat(distinct book.title order by book.title) from book
postgresql: select string_agg(distinct book.title, ? order by book.title) from book
mariadb: select substr(group_concat(distinct concat(?, book.title) order by book.title separator ''), case when octet_length(group_concat(distinct concat(?, book.title) order by book.title separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book
mysql: select substr(group_concat(distinct concat(?, book.title) order by book.title separator ''), case when octet_length(group_concat(distinct concat(?, book.title) order by book.title separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book

-- texts once, a dash between
h2: select string_agg(distinct book.title, ?) from book
sqlite: ! SQLite has no DISTINCT in string_agg with a separator other than a comma. The statement was not sent.
postgresql: select string_agg(distinct book.title, ?) from book
mariadb: select substr(group_concat(distinct concat(?, book.title) separator ''), case when octet_length(group_concat(distinct concat(?, book.title) separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book
mysql: select substr(group_concat(distinct concat(?, book.title) separator ''), case when octet_length(group_concat(distinct concat(?, book.title) separator '')) > @@group_concat_max_len - 4 then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ? end) from book

-- texts over a window
h2: select string_agg(book.title, ?) over () from book
sqlite: select string_agg(book.title, ?) over () from book
postgresql: select string_agg(book.title, ?) over () from book
mariadb: ! MariaDB has no string_agg over a window. The statement was not sent.
mysql: ! MySQL has no string_agg over a window. The statement was not sent.

-- means
h2: select avg(book.stock), avg(book.price) from book
sqlite: select avg(book.stock), avg(book.price) from book
postgresql: select avg(book.stock), avg(book.price) from book
mariadb: select avg(book.stock + 0.00000000000000000000), avg(book.price + 0.00000000000000000000) from book
mysql: select avg(book.stock + 0.00000000000000000000), avg(book.price + 0.00000000000000000000) from book

-- standard deviation
h2: select stddev_samp(book.price) from book
sqlite: ! SQLite has no standard deviation and variance. The statement was not sent.
postgresql: select stddev_samp(book.price) from book
mariadb: select stddev_samp(book.price + 0.00000000000000000000) from book
mysql: select stddev_samp(book.price + 0.00000000000000000000) from book

-- median of some
h2: select percentile_cont(?) within group (order by book.price) filter (where book.available) from book
sqlite: select percentile_cont(book.price, ?) filter (where book.available) from book
postgresql: select percentile_cont(?) within group (order by book.price) filter (where book.available) from book
mariadb: ! MariaDB has no percentile_cont. The statement was not sent.
mysql: ! MySQL has no percentile_cont. The statement was not sent.

-- distinct over a window
h2: ! An aggregate of distinct values cannot be used over a window. Group by the window's partition in a derived table, and join that.
sqlite: ! An aggregate of distinct values cannot be used over a window. Group by the window's partition in a derived table, and join that.
postgresql: ! An aggregate of distinct values cannot be used over a window. Group by the window's partition in a derived table, and join that.
mariadb: ! An aggregate of distinct values cannot be used over a window. Group by the window's partition in a derived table, and join that.
mysql: ! An aggregate of distinct values cannot be used over a window. Group by the window's partition in a derived table, and join that.

