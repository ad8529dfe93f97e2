-- a frame
h2: select sum(book.stock) over (partition by book.author_id order by book.price desc rows between ? preceding and current row) from book
sqlite: select sum(book.stock) over (partition by book.author_id order by book.price desc rows between ? preceding and current row) from book
postgresql: select sum(book.stock) over (partition by book.author_id order by book.price desc rows between ? preceding and current row) from book
mariadb: select sum(book.stock) over (partition by book.author_id order by book.price desc rows between ? preceding and current row) from book
mysql: select sum(book.stock) over (partition by book.author_id order by book.price desc rows between ? preceding and current row) from book

-- a range
h2: select count(*) over (partition by book.author_id order by book.price desc range between ? preceding and unbounded following) from book
sqlite: select count(*) over (partition by book.author_id order by book.price desc range between ? preceding and unbounded following) from book
postgresql: select count(*) over (partition by book.author_id order by book.price desc range between ? preceding and unbounded following) from book
mariadb: select count(*) over (partition by book.author_id order by book.price desc range between ? preceding and unbounded following) from book
mysql: select count(*) over (partition by book.author_id order by book.price desc range between ? preceding and unbounded following) from book

-- groups without ties
h2: select max(book.price) over (partition by book.author_id order by book.price desc groups between ? preceding and ? following exclude ties) from book
sqlite: select max(book.price) over (partition by book.author_id order by book.price desc groups between ? preceding and ? following exclude ties) from book
postgresql: select max(book.price) over (partition by book.author_id order by book.price desc groups between ? preceding and ? following exclude ties) from book
mariadb: ! MariaDB has no GROUPS in the frame of a window. The statement was not sent.
mysql: ! MySQL has no GROUPS in the frame of a window. The statement was not sent.

-- rows without the current one
h2: select max(book.price) over (partition by book.author_id order by book.price desc rows between ? preceding and ? following exclude current row) from book
sqlite: select max(book.price) over (partition by book.author_id order by book.price desc rows between ? preceding and ? following exclude current row) from book
postgresql: select max(book.price) over (partition by book.author_id order by book.price desc rows between ? preceding and ? following exclude current row) from book
mariadb: ! MariaDB has no EXCLUDE in the frame of a window. The statement was not sent.
mysql: ! MySQL has no EXCLUDE in the frame of a window. The statement was not sent.

-- a window with a name
h2: select rank() over w, sum(book.stock) over w from book where book.available window w as (partition by book.author_id order by book.price desc) order by rank() over w desc limit ?
sqlite: select rank() over w, sum(book.stock) over w from book where book.available window w as (partition by book.author_id order by book.price desc) order by rank() over w desc limit ?
postgresql: select rank() over w, sum(book.stock) over w from book where book.available window w as (partition by book.author_id order by book.price desc) order by rank() over w desc limit ?
mariadb: select rank() over w, sum(book.stock) over w from book where book.available window w as (partition by book.author_id order by book.price desc) order by rank() over w desc limit ?
mysql: select rank() over w, sum(book.stock) over w from book where book.available window w as (partition by book.author_id order by book.price desc) order by rank() over w desc limit ?

-- windows that extend others
h2: select count(*) over same from book window same as (partition by book.author_id), ordered as (same order by book.price + ?) order by rank() over ordered, count(*) over (ordered rows between ? preceding and current row) + ?
sqlite: select count(*) over same from book window same as (partition by book.author_id), ordered as (same order by round(book.price + ?, 2)) order by rank() over ordered, count(*) over (ordered rows between ? preceding and current row) + ?
postgresql: select count(*) over same from book window same as (partition by book.author_id), ordered as (same order by book.price + ?) order by rank() over ordered, count(*) over (ordered rows between ? preceding and current row) + ?
mariadb: select count(*) over same from book window same as (partition by book.author_id), ordered as (same order by book.price + ?) order by rank() over ordered, count(*) over (ordered rows between ? preceding and current row) + ?
mysql: select count(*) over same from book window same as (partition by book.author_id), ordered as (same order by book.price + ?) order by rank() over ordered, count(*) over (ordered rows between ? preceding and current row) + ?

-- a neighbour
h2: select lag(book.price) over (partition by book.author_id order by book.price desc) from book
sqlite: select lag(book.price) over (partition by book.author_id order by book.price desc) from book
postgresql: select lag(book.price) over (partition by book.author_id order by book.price desc) from book
mariadb: select lag(book.price) over (partition by book.author_id order by book.price desc) from book
mysql: select lag(book.price) over (partition by book.author_id order by book.price desc) from book

-- a neighbour or another value
h2: select lead(book.price, ?, ?) over w from book window w as (partition by book.author_id order by book.price desc)
sqlite: select lead(book.price, ?, ?) over w from book window w as (partition by book.author_id order by book.price desc)
postgresql: select lead(book.price, ?, ?) over w from book window w as (partition by book.author_id order by book.price desc)
mariadb: select case when lead(1, ?) over w is null then ? else lead(book.price, ?) over w end from book window w as (partition by book.author_id order by book.price desc)
mysql: select lead(book.price, ?, ?) over w from book window w as (partition by book.author_id order by book.price desc)

-- parts of all rows
h2: select percent_rank() over (partition by book.author_id order by book.price desc), cume_dist() over w from book window w as (partition by book.author_id order by book.price desc)
sqlite: select percent_rank() over (partition by book.author_id order by book.price desc), cume_dist() over w from book window w as (partition by book.author_id order by book.price desc)
postgresql: select percent_rank() over (partition by book.author_id order by book.price desc), cume_dist() over w from book window w as (partition by book.author_id order by book.price desc)
mariadb: select (percent_rank() over (partition by book.author_id order by book.price desc) + 0e0), (cume_dist() over w + 0e0) from book window w as (partition by book.author_id order by book.price desc)
mysql: select percent_rank() over (partition by book.author_id order by book.price desc), cume_dist() over w from book window w as (partition by book.author_id order by book.price desc)

-- values of a frame
h2: select first_value(book.title) over (partition by book.author_id order by book.price desc), nth_value(book.title, ?) over (partition by book.author_id order by book.price desc) from book
sqlite: select first_value(book.title) over (partition by book.author_id order by book.price desc), nth_value(book.title, ?) over (partition by book.author_id order by book.price desc) from book
postgresql: select first_value(book.title) over (partition by book.author_id order by book.price desc), nth_value(book.title, ?) over (partition by book.author_id order by book.price desc) from book
mariadb: select first_value(book.title) over (partition by book.author_id order by book.price desc), nth_value(book.title, ?) over (partition by book.author_id order by book.price desc) from book
mysql: select first_value(book.title) over (partition by book.author_id order by book.price desc), nth_value(book.title, ?) over (partition by book.author_id order by book.price desc) from book

