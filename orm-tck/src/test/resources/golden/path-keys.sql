-- the column that refers
h2: select book.title, book.author_id as id from book where book.author_id > ? and book.editor_id is null order by book.editor_id
sqlite: select book.title, book.author_id as id from book where book.author_id > ? and book.editor_id is null order by book.editor_id
postgresql: select book.title, book.author_id as id from book where book.author_id > ? and book.editor_id is null order by book.editor_id
mariadb: select book.title, book.author_id as id from book where book.author_id > ? and book.editor_id is null order by book.editor_id
mysql: select book.title, book.author_id as id from book where book.author_id > ? and book.editor_id is null order by book.editor_id

-- grouped
h2: select count(*) from book group by book.author_id
sqlite: select count(*) from book group by book.author_id
postgresql: select count(*) from book group by book.author_id
mariadb: select count(*) from book group by book.author_id
mysql: select count(*) from book group by book.author_id

-- with the row itself
h2: select book.title from book join author on author.id = book.author_id where book.author_id > ? and author.name = ?
sqlite: select book.title from book join author on author.id = book.author_id where book.author_id > ? and author.name = ?
postgresql: select book.title from book join author on author.id = book.author_id where book.author_id > ? and author.name = ?
mariadb: select book.title from book join author on author.id = book.author_id where book.author_id > ? and author.name = ?
mysql: select book.title from book join author on author.id = book.author_id where book.author_id > ? and author.name = ?

-- one step less
h2: select book.title from book join author on author.id = book.author_id where author.country_id = ?
sqlite: select book.title from book join author on author.id = book.author_id where author.country_id = ?
postgresql: select book.title from book join author on author.id = book.author_id where author.country_id = ?
mariadb: select book.title from book join author on author.id = book.author_id where author.country_id = ?
mysql: select book.title from book join author on author.id = book.author_id where author.country_id = ?

-- from outside
h2: select book.title from book where exists (select 1 from book as book_2 where book_2.author_id = book.author_id and book_2.stock > ?)
sqlite: select book.title from book where exists (select 1 from book as book_2 where book_2.author_id = book.author_id and book_2.stock > ?)
postgresql: select book.title from book where exists (select 1 from book as book_2 where book_2.author_id = book.author_id and book_2.stock > ?)
mariadb: select book.title from book where exists (select 1 from book as book_2 where book_2.author_id = book.author_id and book_2.stock > ?)
mysql: select book.title from book where exists (select 1 from book as book_2 where book_2.author_id = book.author_id and book_2.stock > ?)

-- as a column of a derived table
h2: select "keys".id_2 from (select book.id, book.author_id as id_2 from book) as "keys"
sqlite: select "keys".id_2 from (select book.id, book.author_id as id_2 from book) as "keys"
postgresql: select "keys".id_2 from (select book.id, book.author_id as id_2 from book) as "keys"
mariadb: select `keys`.id_2 from (select book.id, book.author_id as id_2 from book) as `keys`
mysql: select `keys`.id_2 from (select book.id, book.author_id as id_2 from book) as `keys`

