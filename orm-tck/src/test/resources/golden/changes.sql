-- insert
h2: insert into tag (name) values (?)
sqlite: insert into tag (name) values (?)
postgresql: insert into tag (name) values (?)
mariadb: insert into tag (name) values (?)
mysql: insert into tag (name) values (?)

-- insert or nothing
h2: merge into tag using (values (cast(? as varchar))) as excluded (name) on tag.name = excluded.name when not matched then insert (name) values (excluded.name)
sqlite: insert into tag (name) values (?) on conflict (name) do nothing
postgresql: insert into tag (name) values (?) on conflict (name) do nothing
mariadb: insert into tag (name) values (?) on duplicate key update name = tag.name
mysql: insert into tag (name) values (?) on duplicate key update name = tag.name

-- upsert
h2: merge into tag using (values (cast(? as varchar))) as excluded (name) on tag.name = excluded.name when matched then update set name = excluded.name when not matched then insert (name) values (excluded.name)
sqlite: insert into tag (name) values (?) on conflict (name) do update set name = excluded.name
postgresql: insert into tag (name) values (?) on conflict (name) do update set name = excluded.name
mariadb: insert into tag (name) values (?) on duplicate key update name = value(name)
mysql: insert into tag (name) values (?) on duplicate key update name = values(name)

-- insert returning
h2: select id, name from final table (insert into tag (name) values (?))
sqlite: insert into tag (name) values (?) returning id, name
postgresql: insert into tag (name) values (?) returning id, name
mariadb: insert into tag (name) values (?) returning id, name
mysql: ! MySQL has no INSERT ... RETURNING. The statement was not sent.

-- update
h2: update book set stock = book.stock - ? where book.id = ? and book.stock >= ?
sqlite: update book set stock = book.stock - ? where book.id = ? and book.stock >= ?
postgresql: update book set stock = book.stock - ? where book.id = ? and book.stock >= ?
mariadb: update book set stock = book.stock - ? where book.id = ? and book.stock >= ?
mysql: update book set stock = book.stock - ? where book.id = ? and book.stock >= ?

-- update by a path
h2: ! The path 'author' needs a join, which this statement cannot have; use any() of a relation, or a subquery.
sqlite: ! The path 'author' needs a join, which this statement cannot have; use any() of a relation, or a subquery.
postgresql: ! The path 'author' needs a join, which this statement cannot have; use any() of a relation, or a subquery.
mariadb: ! The path 'author' needs a join, which this statement cannot have; use any() of a relation, or a subquery.
mysql: ! The path 'author' needs a join, which this statement cannot have; use any() of a relation, or a subquery.

-- update returning
h2: select stock from final table (update book set stock = ? where book.id = ?)
sqlite: update book set stock = ? where book.id = ? returning stock
postgresql: update book set stock = ? where book.id = ? returning stock
mariadb: ! MariaDB has no UPDATE ... RETURNING. The statement was not sent.
mysql: ! MySQL has no UPDATE ... RETURNING. The statement was not sent.

-- update of everything must say so
h2: ! This update of 'book' has no condition and would change every row. Add where(...), or say all() if that is meant.
sqlite: ! This update of 'book' has no condition and would change every row. Add where(...), or say all() if that is meant.
postgresql: ! This update of 'book' has no condition and would change every row. Add where(...), or say all() if that is meant.
mariadb: ! This update of 'book' has no condition and would change every row. Add where(...), or say all() if that is meant.
mysql: ! This update of 'book' has no condition and would change every row. Add where(...), or say all() if that is meant.

-- delete
h2: delete from book where book.stock = ?
sqlite: delete from book where book.stock = ?
postgresql: delete from book where book.stock = ?
mariadb: delete from book where book.stock = ?
mysql: delete from book where book.stock = ?

-- delete of everything
h2: delete from book
sqlite: delete from book
postgresql: delete from book
mariadb: delete from book
mysql: delete from book

-- delete returning
h2: select id from old table (delete from book where book.id = ?)
sqlite: delete from book where book.id = ? returning id
postgresql: delete from book where book.id = ? returning id
mariadb: delete from book where book.id = ? returning id
mysql: ! MySQL has no DELETE ... RETURNING. The statement was not sent.

