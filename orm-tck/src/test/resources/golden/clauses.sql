-- order, nulls last
h2: select book.title from book order by book.published desc nulls last, book.id
sqlite: select book.title from book order by book.published desc nulls last, book.id
postgresql: select book.title from book order by book.published desc nulls last, book.id
mariadb: select book.title from book order by book.published desc, book.id
mysql: select book.title from book order by book.published desc, book.id

-- limit and offset
h2: select book.title from book limit ? offset ?
sqlite: select book.title from book limit ? offset ?
postgresql: select book.title from book limit ? offset ?
mariadb: select book.title from book limit ? offset ?
mysql: select book.title from book limit ? offset ?

-- offset alone
h2: select book.title from book offset ?
sqlite: select book.title from book limit -1 offset ?
postgresql: select book.title from book offset ?
mariadb: select book.title from book limit 18446744073709551615 offset ?
mysql: select book.title from book limit 18446744073709551615 offset ?

-- distinct
h2: select distinct book.price from book
sqlite: select distinct book.price from book
postgresql: select distinct book.price from book
mariadb: select distinct book.price from book
mysql: select distinct book.price from book

-- group by and having
h2: select author.name, count(book.id) from author join book on book.author_id = author.id group by author.name having sum(book.price) > ? order by sum(book.price) desc
sqlite: select author.name, count(book.id) from author join book on book.author_id = author.id group by author.name having round(sum(book.price), 2) > ? order by round(sum(book.price), 2) desc
postgresql: select author.name, count(book.id) from author join book on book.author_id = author.id group by author.name having sum(book.price) > ? order by sum(book.price) desc
mariadb: select author.name, count(book.id) from author join book on book.author_id = author.id group by author.name having sum(book.price) > ? order by sum(book.price) desc
mysql: select author.name, count(book.id) from author join book on book.author_id = author.id group by author.name having sum(book.price) > ? order by sum(book.price) desc

-- aggregates
h2: select count(*), count(distinct book.author_id), avg(book.stock) from book
sqlite: select count(*), count(distinct book.author_id), avg(book.stock) from book
postgresql: select count(*), count(distinct book.author_id), avg(book.stock) from book
mariadb: select count(*), count(distinct book.author_id), avg(book.stock + 0.00000000000000000000) from book
mysql: select count(*), count(distinct book.author_id), avg(book.stock + 0.00000000000000000000) from book

-- a rank in a window
h2: select rank() over (partition by book.author_id order by book.price desc) from book
sqlite: select rank() over (partition by book.author_id order by book.price desc) from book
postgresql: select rank() over (partition by book.author_id order by book.price desc) from book
mariadb: select rank() over (partition by book.author_id order by book.price desc) from book
mysql: select rank() over (partition by book.author_id order by book.price desc) from book

-- the year of a date, the month of an instant
h2: select extract(year from book.published), extract(month from author.joined at time zone 'UTC') from book join author on author.id = book.author_id
sqlite: select cast(substr(book.published, 1, 4) as integer), cast(substr(author.joined, 6, 2) as integer) from book join author on author.id = book.author_id
postgresql: select cast(extract(year from book.published) as integer), cast(extract(month from author.joined at time zone 'UTC') as integer) from book join author on author.id = book.author_id
mariadb: select extract(year from book.published), extract(month from author.joined) from book join author on author.id = book.author_id
mysql: select extract(year from book.published), extract(month from author.joined) from book join author on author.id = book.author_id

-- for update
h2: select book.id from book for update
sqlite: ! SQLite has no row locks (FOR UPDATE). The statement was not sent.
postgresql: select book.id from book for update
mariadb: select book.id from book for update
mysql: select book.id from book for update

-- skip locked
h2: select book.id from book for update skip locked
sqlite: ! SQLite has no row locks (FOR UPDATE). The statement was not sent.
postgresql: select book.id from book for update skip locked
mariadb: select book.id from book for update skip locked
mysql: select book.id from book for update skip locked

