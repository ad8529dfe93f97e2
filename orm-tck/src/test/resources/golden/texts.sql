-- length
h2: select char_length(regexp_replace(book.title, '[\x{10000}-\x{10FFFF}]', '_')) from book
sqlite: select length(book.title) from book
postgresql: select char_length(book.title) from book
mariadb: select char_length(book.title) from book
mysql: select char_length(book.title) from book

-- trim
h2: select trim(book.title) from book
sqlite: select trim(book.title) from book
postgresql: select trim(book.title) from book
mariadb: select trim(book.title) from book
mysql: select trim(book.title) from book

-- substring
h2: select substring(book.title, ?, ?) from book
sqlite: select substring(book.title, ?, ?) from book
postgresql: select substring(book.title, ?, ?) from book
mariadb: select substring(book.title, ?, ?) from book
mysql: select substring(book.title, ?, ?) from book

-- left
h2: select left(book.title, ?) from book
sqlite: select substr(book.title, 1, ?) from book
postgresql: select left(book.title, ?) from book
mariadb: select left(book.title, ?) from book
mysql: select left(book.title, ?) from book

-- right
h2: select right(book.title, ?) from book
sqlite: select substr(book.title, -?, ?) from book
postgresql: select right(book.title, ?) from book
mariadb: select right(book.title, ?) from book
mysql: select right(book.title, ?) from book

-- replace
h2: select replace(book.title, ?, ?) from book
sqlite: select replace(book.title, ?, ?) from book
postgresql: select replace(book.title, ?, ?) from book
mariadb: select replace(book.title, ?, ?) from book
mysql: select replace(book.title, ?, ?) from book

-- position
h2: select locate(?, book.title) from book
sqlite: select instr(book.title, ?) from book
postgresql: select strpos(book.title, ?) from book
mariadb: select locate(?, book.title) from book
mysql: select locate(?, book.title) from book

-- lpad
h2: select lpad(book.title, ?, ?) from book
sqlite: select case when length(book.title) >= ? then substr(book.title, 1, ?) else substr(? || book.title, -?, ?) end from book
postgresql: select lpad(book.title, ?, ?) from book
mariadb: select lpad(book.title, ?, ?) from book
mysql: select lpad(book.title, ?, ?) from book

-- rpad
h2: select rpad(book.title, ?, ?) from book
sqlite: select substr(book.title || ?, 1, ?) from book
postgresql: select rpad(book.title, ?, ?) from book
mariadb: select rpad(book.title, ?, ?) from book
mysql: select rpad(book.title, ?, ?) from book

-- repeat
h2: select repeat(book.title, ?) from book
sqlite: select replace(hex(zeroblob(?)), '00', book.title) from book
postgresql: select repeat(book.title, ?) from book
mariadb: select repeat(book.title, ?) from book
mysql: select repeat(book.title, ?) from book

-- reverse
h2: ! H2 has no REVERSE of a text. The statement was not sent.
sqlite: ! SQLite has no REVERSE of a text. The statement was not sent.
postgresql: select reverse(book.title) from book
mariadb: select reverse(book.title) from book
mysql: select reverse(book.title) from book

-- joined
h2: select concat_ws(?, book.title, book.isbn) from book
sqlite: select concat_ws(?, book.title, book.isbn) from book
postgresql: select concat_ws(?, book.title, book.isbn) from book
mariadb: select concat_ws(?, book.title, book.isbn) from book
mysql: select concat_ws(?, book.title, book.isbn) from book

-- a regular expression
h2: select regexp_like(book.title, ?) from book
sqlite: select book.title regexp ? from book
postgresql: select book.title ~ ? from book
mariadb: select book.title regexp ? from book
mysql: select regexp_like(book.title, ?, 'c') from book

-- a regular expression, whatever the case
h2: select regexp_like(book.title, ?, 'i') from book
sqlite: select book.title regexp ? from book
postgresql: select book.title ~* ? from book
mariadb: select book.title regexp ? from book
mysql: select regexp_like(book.title, ?, 'i') from book

-- contains another
h2: select book.title like ('%' || replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_') || '%') escape '!' from book
sqlite: select book.title glob ('*' || replace(replace(replace(book.isbn, '[', '[[]'), '*', '[*]'), '?', '[?]') || '*') from book
postgresql: select book.title like ('%' || replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_') || '%') escape '!' from book
mariadb: select book.title like concat('%', replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_'), '%') escape '!' from book
mysql: select book.title like concat('%', replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_'), '%') escape '!' from book

-- starts with another
h2: select book.title like (replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_') || '%') escape '!' from book
sqlite: select book.title glob (replace(replace(replace(book.isbn, '[', '[[]'), '*', '[*]'), '?', '[?]') || '*') from book
postgresql: select book.title like (replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_') || '%') escape '!' from book
mariadb: select book.title like concat(replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_'), '%') escape '!' from book
mysql: select book.title like concat(replace(replace(replace(book.isbn, '!', '!!'), '%', '!%'), '_', '!_'), '%') escape '!' from book

-- ends with another
h2: select book.title like ('%' || replace(replace(replace((book.isbn || ?), '!', '!!'), '%', '!%'), '_', '!_')) escape '!' from book
sqlite: select book.title glob ('*' || replace(replace(replace((book.isbn || ?), '[', '[[]'), '*', '[*]'), '?', '[?]')) from book
postgresql: select book.title like ('%' || replace(replace(replace((book.isbn || ?), '!', '!!'), '%', '!%'), '_', '!_')) escape '!' from book
mariadb: select book.title like concat('%', replace(replace(replace(concat(book.isbn, ?), '!', '!!'), '%', '!%'), '_', '!_')) escape '!' from book
mysql: select book.title like concat('%', replace(replace(replace(concat(book.isbn, ?), '!', '!!'), '%', '!%'), '_', '!_')) escape '!' from book

-- like another
h2: select book.title like book.isbn escape '!' from book
sqlite: select book.title glob (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(book.isbn, '!!', char(1)), '!%', char(2)), '!_', char(3)), '!', ''), '[', '[[]'), '*', '[*]'), '?', '[?]'), '%', '*'), '_', '?'), char(1), '!'), char(2), '%'), char(3), '_')) from book
postgresql: select book.title like book.isbn escape '!' from book
mariadb: select book.title like book.isbn escape '!' from book
mysql: select book.title like book.isbn escape '!' from book

