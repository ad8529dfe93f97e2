-- a decimal to a whole number
h2: select cast(round(book.price, ?) as integer) from book
sqlite: select cast(case when book.price is not null then cast(format('%.15g', round(book.price * 1.0000000000000004, ?)) as real) end as integer) from book
postgresql: select cast(round(book.price, ?) as integer) from book
mariadb: select cast(round(book.price, ?) as signed) from book
mysql: select cast(round(book.price, ?) as signed) from book

-- a double to a whole number
h2: select cast(round(all_types.a_double, ?) as bigint) from all_types
sqlite: select cast(case when all_types.a_double is not null then cast(format('%.15g', round(all_types.a_double * 1.0000000000000004, ?)) as real) end as bigint) from all_types
postgresql: select cast(cast(round(cast(all_types.a_double as numeric), ?) as double precision) as bigint) from all_types
mariadb: select cast(case when abs(all_types.a_double) < 1e16 then round(cast(all_types.a_double as decimal(40, 20)), ?) else all_types.a_double end as signed) from all_types
mysql: select cast(case when abs(all_types.a_double) < 1e16 then round(cast(all_types.a_double as decimal(40, 20)), ?) else all_types.a_double end as signed) from all_types

-- a whole number to a decimal
h2: select cast(book.stock as decimal(10, 2)) from book
sqlite: select case when cast(book.stock as real) is not null then cast(format('%.15g', round(cast(book.stock as real) * 1.0000000000000004, 2)) as real) end from book
postgresql: select cast(book.stock as decimal(10, 2)) from book
mariadb: select cast(book.stock as decimal(10, 2)) from book
mysql: select cast(book.stock as decimal(10, 2)) from book

-- a number to a text
h2: select cast(book.stock as varchar) from book
sqlite: select cast(book.stock as text) from book
postgresql: select cast(book.stock as varchar) from book
mariadb: select cast(book.stock as char) from book
mysql: select cast(book.stock as char) from book

-- a text to a number
h2: select cast(book.title as double precision) from book
sqlite: select cast(book.title as double precision) from book
postgresql: select cast(book.title as double precision) from book
mariadb: select cast(book.title as double) from book
mysql: select cast(book.title as double) from book

-- a text to a date
h2: select cast(book.title as date) from book
sqlite: select date(book.title) from book
postgresql: select cast(book.title as date) from book
mariadb: select cast(book.title as date) from book
mysql: select cast(book.title as date) from book

-- an instant to a date
h2: select cast(cast(regexp_replace(cast(all_types.an_instant at time zone 'UTC' as varchar), '\+00$', '') as timestamp(6)) as date) from all_types
sqlite: select substr(all_types.an_instant, 1, 10) from all_types
postgresql: select cast(all_types.an_instant at time zone 'UTC' as date) from all_types
mariadb: select cast(all_types.an_instant as date) from all_types
mysql: select cast(all_types.an_instant as date) from all_types

-- an instant to a timestamp
h2: select cast(cast(regexp_replace(cast(all_types.an_instant at time zone 'UTC' as varchar), '\+00$', '') as timestamp(6)) as timestamp(6)) from all_types
sqlite: select substr(all_types.an_instant, 1, 26) from all_types
postgresql: select cast(all_types.an_instant at time zone 'UTC' as timestamp(6)) from all_types
mariadb: select cast(all_types.an_instant as datetime(6)) from all_types
mysql: select cast(all_types.an_instant as datetime(6)) from all_types

-- a timestamp to an instant
h2: select cast(cast(cast(all_types.a_timestamp as timestamp(6)) as varchar) || '+00' as timestamp(6) with time zone) from all_types
sqlite: select (all_types.a_timestamp || 'Z') from all_types
postgresql: select (cast(all_types.a_timestamp as timestamp) at time zone 'UTC') from all_types
mariadb: select cast(all_types.a_timestamp as datetime(6)) from all_types
mysql: select cast(all_types.a_timestamp as datetime(6)) from all_types

-- a date to a timestamp
h2: select cast(all_types.a_date as timestamp(6)) from all_types
sqlite: select (all_types.a_date || 'T00:00:00.000000') from all_types
postgresql: select cast(all_types.a_date as timestamp(6)) from all_types
mariadb: select cast(all_types.a_date as datetime(6)) from all_types
mysql: select cast(all_types.a_date as datetime(6)) from all_types

-- a collation
h2: ! H2 has no COLLATE on an expression. The statement was not sent.
sqlite: select (book.title collate nocase) from book
postgresql: select (book.title collate nocase) from book
mariadb: select (book.title collate nocase) from book
mysql: select (book.title collate nocase) from book

-- a collation with a name to quote
h2: ! H2 has no COLLATE on an expression. The statement was not sent.
sqlite: select (book.title collate "en_US.utf8") from book
postgresql: select (book.title collate "en_US.utf8") from book
mariadb: select (book.title collate `en_US.utf8`) from book
mysql: select (book.title collate `en_US.utf8`) from book

