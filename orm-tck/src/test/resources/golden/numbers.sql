-- abs
h2: select abs((book.stock - ?)) from book
sqlite: select abs((book.stock - ?)) from book
postgresql: select abs((book.stock - ?)) from book
mariadb: select abs((book.stock - ?)) from book
mysql: select abs((book.stock - ?)) from book

-- negated
h2: select (-book.stock) from book
sqlite: select (-book.stock) from book
postgresql: select (-book.stock) from book
mariadb: select (-book.stock) from book
mysql: select (-book.stock) from book

-- sign
h2: select sign(book.price) from book
sqlite: select sign(book.price) from book
postgresql: select cast(sign(book.price) as integer) from book
mariadb: select sign(book.price) from book
mysql: select sign(book.price) from book

-- a decimal is rounded
h2: select cast(round(book.price, ?) as decimal(60, 1)) from book
sqlite: select case when book.price is not null then cast(format('%.15g', round(book.price * 1.0000000000000004, ?)) as real) end from book
postgresql: select round(book.price, ?) from book
mariadb: select round(book.price, ?) from book
mysql: select round(book.price, ?) from book

-- a double is rounded
h2: select round(all_types.a_double, ?) from all_types
sqlite: select case when all_types.a_double is not null then cast(format('%.15g', round(all_types.a_double * 1.0000000000000004, ?)) as real) end from all_types
postgresql: select cast(round(cast(all_types.a_double as numeric), ?) as double precision) from all_types
mariadb: select case when abs(all_types.a_double) < 1e16 then round(cast(all_types.a_double as decimal(40, 20)), ?) else all_types.a_double end from all_types
mysql: select case when abs(all_types.a_double) < 1e16 then round(cast(all_types.a_double as decimal(40, 20)), ?) else all_types.a_double end from all_types

-- a whole number is not
h2: select book.stock from book
sqlite: select book.stock from book
postgresql: select book.stock from book
mariadb: select book.stock from book
mysql: select book.stock from book

-- floor
h2: select cast(floor(book.price) as decimal(60, 0)) from book
sqlite: select floor(book.price) from book
postgresql: select floor(book.price) from book
mariadb: select floor(book.price) from book
mysql: select floor(book.price) from book

-- ceil
h2: select cast(ceil(book.price) as decimal(60, 0)) from book
sqlite: select ceil(book.price) from book
postgresql: select ceil(book.price) from book
mariadb: select ceil(book.price) from book
mysql: select ceil(book.price) from book

-- mod
h2: select mod((book.stock + ?), ?) from book
sqlite: select ((book.stock + ?) % ?) from book
postgresql: select ((book.stock + ?) % ?) from book
mariadb: select ((book.stock + ?) % ?) from book
mysql: select ((book.stock + ?) % ?) from book

-- power
h2: select power(book.price, ?) from book
sqlite: select power(book.price, ?) from book
postgresql: select power(cast(book.price as double precision), cast(? as double precision)) from book
mariadb: select power(book.price, ?) from book
mysql: select power(book.price, ?) from book

-- sqrt
h2: select case when book.price >= 0 then sqrt(book.price) end from book
sqlite: select sqrt(book.price) from book
postgresql: select case when book.price >= 0 then sqrt(cast(book.price as double precision)) end from book
mariadb: select sqrt(book.price) from book
mysql: select sqrt(book.price) from book

-- and
h2: select bitand(book.stock, cast(? as integer)) from book
sqlite: select (book.stock & ?) from book
postgresql: select (book.stock & cast(? as integer)) from book
mariadb: select cast(book.stock & ? as signed) from book
mysql: select cast(book.stock & ? as signed) from book

-- or
h2: select bitor(book.stock, cast(? as integer)) from book
sqlite: select (book.stock | ?) from book
postgresql: select (book.stock | cast(? as integer)) from book
mariadb: select cast(book.stock | ? as signed) from book
mysql: select cast(book.stock | ? as signed) from book

-- xor
h2: select bitxor(book.stock, cast(? as integer)) from book
sqlite: select ((book.stock | ?) - (book.stock & ?)) from book
postgresql: select (book.stock # cast(? as integer)) from book
mariadb: select cast(book.stock ^ ? as signed) from book
mysql: select cast(book.stock ^ ? as signed) from book

-- not
h2: select bitnot(book.stock) from book
sqlite: select (~book.stock) from book
postgresql: select (~book.stock) from book
mariadb: select cast(~book.stock as signed) from book
mysql: select cast(~book.stock as signed) from book

-- shifted to the left
h2: select lshift(cast(book.stock as bigint), ?) from book
sqlite: select (book.stock << ?) from book
postgresql: select (cast(book.stock as bigint) << ?) from book
mariadb: select cast(book.stock << ? as signed) from book
mysql: select cast(book.stock << ? as signed) from book

-- shifted to the right
h2: select rshift(cast(book.stock as bigint), ?) from book
sqlite: select (book.stock >> ?) from book
postgresql: select (cast(book.stock as bigint) >> ?) from book
mariadb: select cast(if(book.stock < 0, ~(~book.stock >> ?), book.stock >> ?) as signed) from book
mysql: select cast(if(book.stock < 0, ~(~book.stock >> ?), book.stock >> ?) as signed) from book

