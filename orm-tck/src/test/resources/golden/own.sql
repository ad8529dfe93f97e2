-- a row is greater
h2: select (book.title, book.stock) > (?, ?) from book
sqlite: select (book.title, book.stock) > (?, ?) from book
postgresql: select (book.title, book.stock) > (?, ?) from book
mariadb: select (book.title, book.stock) > (?, ?) from book
mysql: select (book.title, book.stock) > (?, ?) from book

-- a row among three
h2: select (book.title, book.stock) in ((?, ?), (?, ?), (?, ?), (?, ?)) from book
sqlite: select (book.title, book.stock) in (values (?, ?), (?, ?), (?, ?), (?, ?)) from book
postgresql: select (book.title, book.stock) in ((?, ?), (?, ?), (?, ?), (?, ?)) from book
mariadb: select (book.title, book.stock) in ((?, ?), (?, ?), (?, ?), (?, ?)) from book
mysql: select (book.title, book.stock) in ((?, ?), (?, ?), (?, ?), (?, ?)) from book

-- a row among those of a select
h2: select (book.title, book.stock) in (select book_2.isbn, book_2.version from book as book_2 limit ?) from book
sqlite: select (book.title, book.stock) in (select book_2.isbn, book_2.version from book as book_2 limit ?) from book
postgresql: select (book.title, book.stock) in (select book_2.isbn, book_2.version from book as book_2 limit ?) from book
mariadb: select (book.title, book.stock) in (select * from (select book_2.isbn, book_2.version from book as book_2 limit ?) as cut) from book
mysql: select (book.title, book.stock) in (select * from (select book_2.isbn, book_2.version from book as book_2 limit ?) as cut) from book

-- a function
h2: select public.levenshtein(book.title, ?) from book
sqlite: select public.levenshtein(book.title, ?) from book
postgresql: select public.levenshtein(book.title, ?) from book
mariadb: select public.levenshtein(book.title, ?) from book
mysql: select public.levenshtein(book.title, ?) from book

-- an operator
h2: select not ((book.title @> book.isbn)) from book
sqlite: select not ((book.title @> book.isbn)) from book
postgresql: select not ((book.title @> book.isbn)) from book
mariadb: select not ((book.title @> book.isbn)) from book
mysql: select not ((book.title @> book.isbn)) from book

-- anything
h2: select ((book.stock + ?) is of ?) and book.available from book
sqlite: select ((book.stock + ?) is of ?) and book.available from book
postgresql: select ((book.stock + ?) is of ?) and book.available from book
mariadb: select ((book.stock + ?) is of ?) and book.available from book
mysql: select ((book.stock + ?) is of ?) and book.available from book

-- in random order
h2: select book.title from book order by rand()
sqlite: select book.title from book order by (abs(random() % 9007199254740992) / 9007199254740992.0)
postgresql: select book.title from book order by random()
mariadb: select book.title from book order by rand()
mysql: select book.title from book order by rand()

