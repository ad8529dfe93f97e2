-- update from
h2: update book set stock = (select book.stock - order_line.quantity from order_line where order_line.book_id = book.id and order_line.position = ?), available = ? where exists (select 1 from order_line as order_line_2 where order_line_2.book_id = book.id and order_line_2.position = ?)
sqlite: update book set stock = book.stock - order_line.quantity, available = ? from order_line where order_line.book_id = book.id and order_line.position = ?
postgresql: update book set stock = book.stock - order_line.quantity, available = ? from order_line where order_line.book_id = book.id and order_line.position = ?
mariadb: update book set stock = (select book.stock - order_line.quantity from order_line where order_line.book_id = book.id and order_line.position = ?), available = ? where exists (select 1 from order_line as order_line_2 where order_line_2.book_id = book.id and order_line_2.position = ?)
mysql: update book set stock = (select book.stock - order_line.quantity from order_line where order_line.book_id = book.id and order_line.position = ?), available = ? where exists (select 1 from order_line as order_line_2 where order_line_2.book_id = book.id and order_line_2.position = ?)

-- update from, returning
h2: select id from final table (update book set stock = (select order_line.quantity from order_line where order_line.book_id = book.id) where exists (select 1 from order_line as order_line_2 where order_line_2.book_id = book.id))
sqlite: update book set stock = (select order_line.quantity from order_line where order_line.book_id = book.id) where exists (select 1 from order_line as order_line_2 where order_line_2.book_id = book.id) returning id
postgresql: update book set stock = (select order_line.quantity from order_line where order_line.book_id = book.id) where exists (select 1 from order_line as order_line_2 where order_line_2.book_id = book.id) returning id
mariadb: ! MariaDB has no UPDATE ... RETURNING. The statement was not sent.
mysql: ! MySQL has no UPDATE ... RETURNING. The statement was not sent.

-- update in order, with a limit
h2: update book set stock = ? where book.price > ? and book.id in (select book_2.id from book as book_2 where book_2.price > ? order by book_2.price limit ?)
sqlite: update book set stock = ? where book.price > ? and book.id in (select book_2.id from book as book_2 where book_2.price > ? order by book_2.price limit ?)
postgresql: update book set stock = ? where book.price > ? and book.id in (select book_2.id from book as book_2 where book_2.price > ? order by book_2.price limit ?)
mariadb: update book set stock = ? where book.price > ? order by book.price limit ?
mysql: update book set stock = ? where book.price > ? order by book.price limit ?

-- delete in order, with a limit, by a key of two columns
h2: delete from order_line where (order_line.order_id, order_line.position) in (select order_line_2.order_id, order_line_2.position from order_line as order_line_2 order by order_line_2.amount desc limit ?)
sqlite: delete from order_line where (order_line.order_id, order_line.position) in (select order_line_2.order_id, order_line_2.position from order_line as order_line_2 order by order_line_2.amount desc limit ?)
postgresql: delete from order_line where (order_line.order_id, order_line.position) in (select order_line_2.order_id, order_line_2.position from order_line as order_line_2 order by order_line_2.amount desc limit ?)
mariadb: delete from order_line order by order_line.amount desc limit ?
mysql: delete from order_line order by order_line.amount desc limit ?

-- delete using
h2: delete from book where exists (select 1 from author where book.author_id = author.id and author.name = ?)
sqlite: delete from book where exists (select 1 from author where book.author_id = author.id and author.name = ?)
postgresql: delete from book where exists (select 1 from author where book.author_id = author.id and author.name = ?)
mariadb: delete from book where exists (select 1 from author where book.author_id = author.id and author.name = ?)
mysql: delete from book where exists (select 1 from author where book.author_id = author.id and author.name = ?)

-- a column is set after those that read it
h2: update counter set hits = ?, misses = counter.misses + counter.hits
sqlite: update counter set hits = ?, misses = counter.misses + counter.hits
postgresql: update counter set hits = ?, misses = counter.misses + counter.hits
mariadb: update counter set misses = counter.misses + counter.hits, hits = ?
mysql: update counter set misses = counter.misses + counter.hits, hits = ?

