-- one column
h2: select author.name, author.id from author
sqlite: select author.name, author.id from author
postgresql: select author.name, (select json_agg(list.*) from (select book.title from book where book.author_id = author.id) as list) from author
mariadb: select author.name, author.id from author
mysql: select author.name, author.id from author

-- several columns, filtered, ordered and limited for each owner
h2: select author.name, author.id from author where author.id > ?
sqlite: select author.name, author.id from author where author.id > ?
postgresql: select author.name, (select json_agg(list.*) from (select book.title, book.price, book.published from book where book.author_id = author.id and book.price < ? order by book.published desc, book.id limit ?) as list) from author where author.id > ?
mariadb: select author.name, author.id from author where author.id > ?
mysql: select author.name, author.id from author where author.id > ?

-- over links, in a list
h2: select author.name, author.id from author
sqlite: select author.name, author.id from author
postgresql: select author.name, (select json_agg(list.*) from (select book.title, (select json_agg(list.*) from (select tag.name from tag join book_tag on book_tag.tag_id = tag.id where book_tag.book_id = book.id order by tag.name) as list) from book where book.author_id = author.id) as list) from author
mariadb: select author.name, author.id from author
mysql: select author.name, author.id from author

-- of the table itself
h2: select category.name, category.name from category
sqlite: select category.name, category.name from category
postgresql: select category.name, (select json_agg(list.*) from (select category_2.name from category as category_2 where category_2.parent_id = category.name) as list) from category
mariadb: select category.name, category.name from category
mysql: select category.name, category.name from category

-- models
h2: select author.name, author.id from author
sqlite: select author.name, author.id from author
postgresql: select author.name, (select json_agg(list.*) from (select book.id, book.title, book.isbn, book.author_id, book.editor_id, book.price, book.published, book.stock, book.available, book.status, book.version from book where book.author_id = author.id) as list) from author
mariadb: select author.name, author.id from author
mysql: select author.name, author.id from author

-- among rows that are compared
h2: select distinct author.name, author.id from author
sqlite: select distinct author.name, author.id from author
postgresql: select distinct author.name, cast(json_build_array(author.id, (select json_agg(list.*) from (select book.title from book where book.author_id = author.id) as list)) as text) from author
mariadb: select distinct author.name, author.id from author
mysql: select distinct author.name, author.id from author

