-- in
h2: select book.id from book where book.author_id in (select author.id from author where author.name = ?)
sqlite: select book.id from book where book.author_id in (select author.id from author where author.name = ?)
postgresql: select book.id from book where book.author_id in (select author.id from author where author.name = ?)
mariadb: select book.id from book where book.author_id in (select author.id from author where author.name = ?)
mysql: select book.id from book where book.author_id in (select author.id from author where author.name = ?)

-- exists, correlated
h2: select book.id from book where exists (select order_line.quantity from order_line where order_line.book_id = book.id)
sqlite: select book.id from book where exists (select order_line.quantity from order_line where order_line.book_id = book.id)
postgresql: select book.id from book where exists (select order_line.quantity from order_line where order_line.book_id = book.id)
mariadb: select book.id from book where exists (select order_line.quantity from order_line where order_line.book_id = book.id)
mysql: select book.id from book where exists (select order_line.quantity from order_line where order_line.book_id = book.id)

-- any related row
h2: select author.name from author where exists (select 1 from book where book.author_id = author.id and (book.price < ? or book.stock > ?))
sqlite: select author.name from author where exists (select 1 from book where book.author_id = author.id and (book.price < ? or book.stock > ?))
postgresql: select author.name from author where exists (select 1 from book where book.author_id = author.id and (book.price < ? or book.stock > ?))
mariadb: select author.name from author where exists (select 1 from book where book.author_id = author.id and (book.price < ? or book.stock > ?))
mysql: select author.name from author where exists (select 1 from book where book.author_id = author.id and (book.price < ? or book.stock > ?))

-- no linked row
h2: select book.title from book where not exists (select 1 from tag join book_tag on book_tag.tag_id = tag.id where book_tag.book_id = book.id and tag.name = ?)
sqlite: select book.title from book where not exists (select 1 from tag join book_tag on book_tag.tag_id = tag.id where book_tag.book_id = book.id and tag.name = ?)
postgresql: select book.title from book where not exists (select 1 from tag join book_tag on book_tag.tag_id = tag.id where book_tag.book_id = book.id and tag.name = ?)
mariadb: select book.title from book where not exists (select 1 from tag join book_tag on book_tag.tag_id = tag.id where book_tag.book_id = book.id and tag.name = ?)
mysql: select book.title from book where not exists (select 1 from tag join book_tag on book_tag.tag_id = tag.id where book_tag.book_id = book.id and tag.name = ?)

-- any linked row: the link table tells
h2: select book.title from book where exists (select 1 from book_tag where book_tag.book_id = book.id)
sqlite: select book.title from book where exists (select 1 from book_tag where book_tag.book_id = book.id)
postgresql: select book.title from book where exists (select 1 from book_tag where book_tag.book_id = book.id)
mariadb: select book.title from book where exists (select 1 from book_tag where book_tag.book_id = book.id)
mysql: select book.title from book where exists (select 1 from book_tag where book_tag.book_id = book.id)

-- how many linked rows: the link table tells
h2: select (select count(*) from book_tag where book_tag.book_id = book.id) from book where (select count(*) from tag join book_tag as book_tag_2 on book_tag_2.tag_id = tag.id where book_tag_2.book_id = book.id and tag.name = ?) > ?
sqlite: select (select count(*) from book_tag where book_tag.book_id = book.id) from book where (select count(*) from tag join book_tag as book_tag_2 on book_tag_2.tag_id = tag.id where book_tag_2.book_id = book.id and tag.name = ?) > ?
postgresql: select (select count(*) from book_tag where book_tag.book_id = book.id) from book where (select count(*) from tag join book_tag as book_tag_2 on book_tag_2.tag_id = tag.id where book_tag_2.book_id = book.id and tag.name = ?) > ?
mariadb: select (select count(*) from book_tag where book_tag.book_id = book.id) from book where (select count(*) from tag join book_tag as book_tag_2 on book_tag_2.tag_id = tag.id where book_tag_2.book_id = book.id and tag.name = ?) > ?
mysql: select (select count(*) from book_tag where book_tag.book_id = book.id) from book where (select count(*) from tag join book_tag as book_tag_2 on book_tag_2.tag_id = tag.id where book_tag_2.book_id = book.id and tag.name = ?) > ?

-- any of the same table
h2: select category.name from category where exists (select 1 from category as category_2 where category_2.parent_id = category.name)
sqlite: select category.name from category where exists (select 1 from category as category_2 where category_2.parent_id = category.name)
postgresql: select category.name from category where exists (select 1 from category as category_2 where category_2.parent_id = category.name)
mariadb: select category.name from category where exists (select 1 from category as category_2 where category_2.parent_id = category.name)
mysql: select category.name from category where exists (select 1 from category as category_2 where category_2.parent_id = category.name)

-- how many related rows
h2: select author.name, (select count(*) from book where book.author_id = author.id) from author
sqlite: select author.name, (select count(*) from book where book.author_id = author.id) from author
postgresql: select author.name, (select count(*) from book where book.author_id = author.id) from author
mariadb: select author.name, (select count(*) from book where book.author_id = author.id) from author
mysql: select author.name, (select count(*) from book where book.author_id = author.id) from author

-- from
h2: select means.mean from (select book.author_id, avg(book.price) as mean from book group by book.author_id) as means where means.mean > ?
sqlite: select means.mean from (select book.author_id, avg(book.price) as mean from book group by book.author_id) as means where means.mean > ?
postgresql: select means.mean from (select book.author_id, avg(book.price) as mean from book group by book.author_id) as means where means.mean > ?
mariadb: select means.mean from (select book.author_id, avg(book.price + 0.00000000000000000000) as mean from book group by book.author_id) as means where means.mean > ?
mysql: select means.mean from (select book.author_id, avg(book.price + 0.00000000000000000000) as mean from book group by book.author_id) as means where means.mean > ?

-- as a value
h2: select book.title from book where book.price = (select max(book_2.price) from book as book_2)
sqlite: select book.title from book where book.price = (select max(book_2.price) from book as book_2)
postgresql: select book.title from book where book.price = (select max(book_2.price) from book as book_2)
mariadb: select book.title from book where book.price = (select max(book_2.price) from book as book_2)
mysql: select book.title from book where book.price = (select max(book_2.price) from book as book_2)

