-- a path joins for you, once
h2: select book.title from book join author on author.id = book.author_id where author.name = ? and author.email is null
sqlite: select book.title from book join author on author.id = book.author_id where author.name = ? and author.email is null
postgresql: select book.title from book join author on author.id = book.author_id where author.name = ? and author.email is null
mariadb: select book.title from book join author on author.id = book.author_id where author.name = ? and author.email is null
mysql: select book.title from book join author on author.id = book.author_id where author.name = ? and author.email is null

-- a path over a nullable reference
h2: select book.title from book left join author as editor on editor.id = book.editor_id where editor.name = ?
sqlite: select book.title from book left join author as editor on editor.id = book.editor_id where editor.name = ?
postgresql: select book.title from book left join author as editor on editor.id = book.editor_id where editor.name = ?
mariadb: select book.title from book left join author as editor on editor.id = book.editor_id where editor.name = ?
mysql: select book.title from book left join author as editor on editor.id = book.editor_id where editor.name = ?

-- a path of two steps
h2: select book.title from book join author on author.id = book.author_id left join country on country.code = author.country_id where country.name = ?
sqlite: select book.title from book join author on author.id = book.author_id left join country on country.code = author.country_id where country.name = ?
postgresql: select book.title from book join author on author.id = book.author_id left join country on country.code = author.country_id where country.name = ?
mariadb: select book.title from book join author on author.id = book.author_id left join country on country.code = author.country_id where country.name = ?
mysql: select book.title from book join author on author.id = book.author_id left join country on country.code = author.country_id where country.name = ?

-- along a reference
h2: select book.title from book join author on author.id = book.author_id where author.name = ?
sqlite: select book.title from book join author on author.id = book.author_id where author.name = ?
postgresql: select book.title from book join author on author.id = book.author_id where author.name = ?
mariadb: select book.title from book join author on author.id = book.author_id where author.name = ?
mysql: select book.title from book join author on author.id = book.author_id where author.name = ?

-- along a collection
h2: select author.name from author left join book on book.author_id = author.id where book.price < ?
sqlite: select author.name from author left join book on book.author_id = author.id where book.price < ?
postgresql: select author.name from author left join book on book.author_id = author.id where book.price < ?
mariadb: select author.name from author left join book on book.author_id = author.id where book.price < ?
mysql: select author.name from author left join book on book.author_id = author.id where book.price < ?

-- through a link table
h2: select book.title from book join book_tag on book_tag.book_id = book.id join tag on tag.id = book_tag.tag_id where tag.name = ?
sqlite: select book.title from book join book_tag on book_tag.book_id = book.id join tag on tag.id = book_tag.tag_id where tag.name = ?
postgresql: select book.title from book join book_tag on book_tag.book_id = book.id join tag on tag.id = book_tag.tag_id where tag.name = ?
mariadb: select book.title from book join book_tag on book_tag.book_id = book.id join tag on tag.id = book_tag.tag_id where tag.name = ?
mysql: select book.title from book join book_tag on book_tag.book_id = book.id join tag on tag.id = book_tag.tag_id where tag.name = ?

-- by a condition
h2: select book.title from book join book as other on other.price = book.price and other.id < book.id
sqlite: select book.title from book join book as other on other.price = book.price and other.id < book.id
postgresql: select book.title from book join book as other on other.price = book.price and other.id < book.id
mariadb: select book.title from book join book as other on other.price = book.price and other.id < book.id
mysql: select book.title from book join book as other on other.price = book.price and other.id < book.id

-- with itself
h2: select category.name from category left join category as parent on parent.name = category.parent_id where parent.name is null
sqlite: select category.name from category left join category as parent on parent.name = category.parent_id where parent.name is null
postgresql: select category.name from category left join category as parent on parent.name = category.parent_id where parent.name is null
mariadb: select category.name from category left join category as parent on parent.name = category.parent_id where parent.name is null
mysql: select category.name from category left join category as parent on parent.name = category.parent_id where parent.name is null

-- crossed
h2: select book.title from book cross join tag
sqlite: select book.title from book cross join tag
postgresql: select book.title from book cross join tag
mariadb: select book.title from book cross join tag
mysql: select book.title from book cross join tag

-- full
h2: ! H2 has no FULL JOIN. The statement was not sent.
sqlite: select book.title from book full join author on author.id = book.author_id
postgresql: select book.title from book full join author on author.id = book.author_id
mariadb: ! MariaDB has no FULL JOIN. The statement was not sent.
mysql: ! MySQL has no FULL JOIN. The statement was not sent.

-- prefetched references are joined
h2: select book.id, book.title, book.isbn, book.author_id, book.editor_id, book.price, book.published, book.stock, book.available, book.status, book.version, author.id, author.name, author.email, author.joined, author.country_id, country.code, country.name, editor.id, editor.name, editor.email, editor.joined, editor.country_id from book join author on author.id = book.author_id left join country on country.code = author.country_id left join author as editor on editor.id = book.editor_id
sqlite: select book.id, book.title, book.isbn, book.author_id, book.editor_id, book.price, book.published, book.stock, book.available, book.status, book.version, author.id, author.name, author.email, author.joined, author.country_id, country.code, country.name, editor.id, editor.name, editor.email, editor.joined, editor.country_id from book join author on author.id = book.author_id left join country on country.code = author.country_id left join author as editor on editor.id = book.editor_id
postgresql: select book.id, book.title, book.isbn, book.author_id, book.editor_id, book.price, book.published, book.stock, book.available, book.status, book.version, author.id, author.name, author.email, author.joined, author.country_id, country.code, country.name, editor.id, editor.name, editor.email, editor.joined, editor.country_id from book join author on author.id = book.author_id left join country on country.code = author.country_id left join author as editor on editor.id = book.editor_id
mariadb: select book.id, book.title, book.isbn, book.author_id, book.editor_id, book.price, book.published, book.stock, book.available, book.status, book.version, author.id, author.name, author.email, author.joined, author.country_id, country.code, country.name, editor.id, editor.name, editor.email, editor.joined, editor.country_id from book join author on author.id = book.author_id left join country on country.code = author.country_id left join author as editor on editor.id = book.editor_id
mysql: select book.id, book.title, book.isbn, book.author_id, book.editor_id, book.price, book.published, book.stock, book.available, book.status, book.version, author.id, author.name, author.email, author.joined, author.country_id, country.code, country.name, editor.id, editor.name, editor.email, editor.joined, editor.country_id from book join author on author.id = book.author_id left join country on country.code = author.country_id left join author as editor on editor.id = book.editor_id

