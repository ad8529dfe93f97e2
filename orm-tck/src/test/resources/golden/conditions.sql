-- equal, and equal to null
h2: select book.id from book where book.title = ? and book.published is null
sqlite: select book.id from book where book.title = ? and book.published is null
postgresql: select book.id from book where book.title = ? and book.published is null
mariadb: select book.id from book where book.title = ? and book.published is null
mysql: select book.id from book where book.title = ? and book.published is null

-- and binds more than or
h2: select book.id from book where (book.stock > ? and book.stock < ?) or book.price <= ?
sqlite: select book.id from book where (book.stock > ? and book.stock < ?) or book.price <= ?
postgresql: select book.id from book where (book.stock > ? and book.stock < ?) or book.price <= ?
mariadb: select book.id from book where (book.stock > ? and book.stock < ?) or book.price <= ?
mysql: select book.id from book where (book.stock > ? and book.stock < ?) or book.price <= ?

-- or inside and
h2: select book.id from book where (book.stock > ? or book.stock < ?) and book.available
sqlite: select book.id from book where (book.stock > ? or book.stock < ?) and book.available
postgresql: select book.id from book where (book.stock > ? or book.stock < ?) and book.available
mariadb: select book.id from book where (book.stock > ? or book.stock < ?) and book.available
mysql: select book.id from book where (book.stock > ? or book.stock < ?) and book.available

-- not
h2: select book.id from book where not (book.stock > ? or book.available)
sqlite: select book.id from book where not (book.stock > ? or book.available)
postgresql: select book.id from book where not (book.stock > ? or book.available)
mariadb: select book.id from book where not (book.stock > ? or book.available)
mysql: select book.id from book where not (book.stock > ? or book.available)

-- in pads to a power of two
h2: select book.id from book where book.stock in (?, ?, ?, ?)
sqlite: select book.id from book where book.stock in (?, ?, ?, ?)
postgresql: select book.id from book where book.stock in (?, ?, ?, ?)
mariadb: select book.id from book where book.stock in (?, ?, ?, ?)
mysql: select book.id from book where book.stock in (?, ?, ?, ?)

-- in nothing, not in nothing
h2: select book.id from book where 1 = 0 and 1 = 1
sqlite: select book.id from book where 1 = 0 and 1 = 1
postgresql: select book.id from book where 1 = 0 and 1 = 1
mariadb: select book.id from book where 1 = 0 and 1 = 1
mysql: select book.id from book where 1 = 0 and 1 = 1

-- between
h2: select book.id from book where book.price between ? and ?
sqlite: select book.id from book where book.price between ? and ?
postgresql: select book.id from book where book.price between ? and ?
mariadb: select book.id from book where book.price between ? and ?
mysql: select book.id from book where book.price between ? and ?

-- contains
h2: select book.id from book where book.title like ? escape '!'
sqlite: select book.id from book where book.title glob ?
postgresql: select book.id from book where book.title like ? escape '!'
mariadb: select book.id from book where book.title like ? escape '!'
mysql: select book.id from book where book.title like ? escape '!'

-- contains, whatever the case
h2: select book.id from book where lower(book.title) like lower(?) escape '!'
sqlite: select book.id from book where book.title glob ?
postgresql: select book.id from book where lower(book.title) like lower(?) escape '!'
mariadb: select book.id from book where lower(book.title) like lower(?) escape '!'
mysql: select book.id from book where lower(book.title) like lower(?) escape '!'

-- starts and ends with
h2: select book.id from book where book.title like ? escape '!' and book.title like ? escape '!'
sqlite: select book.id from book where book.title glob ? and book.title glob ?
postgresql: select book.id from book where book.title like ? escape '!' and book.title like ? escape '!'
mariadb: select book.id from book where book.title like ? escape '!' and book.title like ? escape '!'
mysql: select book.id from book where book.title like ? escape '!' and book.title like ? escape '!'

-- distinct from
h2: select book.id from book where not (book.isbn is not distinct from ?)
sqlite: select book.id from book where not (book.isbn is ?)
postgresql: select book.id from book where not (book.isbn is not distinct from ?)
mariadb: select book.id from book where not (book.isbn <=> ?)
mysql: select book.id from book where not (book.isbn <=> ?)

-- arithmetic
h2: select book.id from book where ((book.stock + ?) * ?) - book.version >= ?
sqlite: select book.id from book where ((book.stock + ?) * ?) - book.version >= ?
postgresql: select book.id from book where ((book.stock + ?) * ?) - book.version >= ?
mariadb: select book.id from book where ((book.stock + ?) * ?) - book.version >= ?
mysql: select book.id from book where ((book.stock + ?) * ?) - book.version >= ?

-- whole division
h2: select book.id from book where (book.stock / ?) = ?
sqlite: select book.id from book where (book.stock / ?) = ?
postgresql: select book.id from book where (book.stock / ?) = ?
mariadb: select book.id from book where (book.stock div ?) = ?
mysql: select book.id from book where (book.stock div ?) = ?

-- concatenation
h2: select book.id from book where (book.title || ?) = ?
sqlite: select book.id from book where (book.title || ?) = ?
postgresql: select book.id from book where (book.title || ?) = ?
mariadb: select book.id from book where concat(book.title, ?) = ?
mysql: select book.id from book where concat(book.title, ?) = ?

-- an enum
h2: select book.id from book where book.status is not null
sqlite: select book.id from book where book.status is not null
postgresql: select book.id from book where book.status is not null
mariadb: select book.id from book where book.status is not null
mysql: select book.id from book where book.status is not null

