-- union
h2: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2
sqlite: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2
postgresql: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2
mariadb: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2
mysql: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2

-- from left to right
h2: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 union all select author.name from author except select book_3.title from book as book_3 where book_3.stock > ?
sqlite: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 union all select author.name from author except select book_3.title from book as book_3 where book_3.stock > ?
postgresql: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 union all select author.name from author except select book_3.title from book as book_3 where book_3.stock > ?
mariadb: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 union all select author.name from author except select book_3.title from book as book_3 where book_3.stock > ?
mysql: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 union all select author.name from author except select book_3.title from book as book_3 where book_3.stock > ?

-- intersect is done last
h2: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) intersect select author.name from author
sqlite: select * from (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) intersect select author.name from author
postgresql: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) intersect select author.name from author
mariadb: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) intersect select author.name from author
mysql: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) intersect select author.name from author

-- what is on the right is done first
h2: select book.title from book where book.stock > ? except (select book_2.isbn from book as book_2 union select author.name from author)
sqlite: select book.title from book where book.stock > ? except select * from (select book_2.isbn from book as book_2 union select author.name from author)
postgresql: select book.title from book where book.stock > ? except (select book_2.isbn from book as book_2 union select author.name from author)
mariadb: select book.title from book where book.stock > ? except (select book_2.isbn from book as book_2 union select author.name from author)
mysql: select book.title from book where book.stock > ? except (select book_2.isbn from book as book_2 union select author.name from author)

-- order and limit of a member
h2: (select book.title from book where book.stock > ? order by book.title limit ?) union select book_2.isbn from book as book_2
sqlite: select * from (select book.title from book where book.stock > ? order by book.title limit ?) union select book_2.isbn from book as book_2
postgresql: (select book.title from book where book.stock > ? order by book.title limit ?) union select book_2.isbn from book as book_2
mariadb: (select book.title from book where book.stock > ? order by book.title limit ?) union select book_2.isbn from book as book_2
mysql: (select book.title from book where book.stock > ? order by book.title limit ?) union select book_2.isbn from book as book_2

-- order and limit of all
h2: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 order by 1 desc nulls last limit ? offset ?
sqlite: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 order by 1 desc nulls last limit ? offset ?
postgresql: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 order by 1 desc nulls last limit ? offset ?
mariadb: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 order by 1 desc limit ? offset ?
mysql: select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 order by 1 desc limit ? offset ?

-- a compound on the left with an order
h2: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 limit ?) union select author.name from author
sqlite: select * from (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 limit ?) union select author.name from author
postgresql: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 limit ?) union select author.name from author
mariadb: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 limit ?) union select author.name from author
mysql: (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2 limit ?) union select author.name from author

-- intersect all
h2: ! H2 has no INTERSECT ALL. The statement was not sent.
sqlite: ! SQLite has no INTERSECT ALL. The statement was not sent.
postgresql: select book.title from book where book.stock > ? intersect all select book_2.isbn from book as book_2
mariadb: select book.title from book where book.stock > ? intersect all select book_2.isbn from book as book_2
mysql: select book.title from book where book.stock > ? intersect all select book_2.isbn from book as book_2

-- except all
h2: ! H2 has no EXCEPT ALL. The statement was not sent.
sqlite: ! SQLite has no EXCEPT ALL. The statement was not sent.
postgresql: select book.title from book where book.stock > ? except all select book_2.isbn from book as book_2
mariadb: select book.title from book where book.stock > ? except all select book_2.isbn from book as book_2
mysql: select book.title from book where book.stock > ? except all select book_2.isbn from book as book_2

-- as a table
h2: select titles.title, count(*) from (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) as titles group by titles.title
sqlite: select titles.title, count(*) from (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) as titles group by titles.title
postgresql: select titles.title, count(*) from (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) as titles group by titles.title
mariadb: select titles.title, count(*) from (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) as titles group by titles.title
mysql: select titles.title, count(*) from (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2) as titles group by titles.title

-- in a list
h2: select author.id from author where author.name in (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2)
sqlite: select author.id from author where author.name in (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2)
postgresql: select author.id from author where author.name in (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2)
mariadb: select author.id from author where author.name in (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2)
mysql: select author.id from author where author.name in (select book.title from book where book.stock > ? union select book_2.isbn from book as book_2)

