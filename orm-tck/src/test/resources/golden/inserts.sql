-- several rows
h2: insert into tag (name) values (?), (?)
sqlite: insert into tag (name) values (?), (?)
postgresql: insert into tag (name) values (?), (?)
mariadb: insert into tag (name) values (?), (?)
mysql: insert into tag (name) values (?), (?)

-- the rows of a query
h2: insert into tag (name) select book.title from book where book.stock > ?
sqlite: insert into tag (name) select book.title from book where book.stock > ?
postgresql: insert into tag (name) select book.title from book where book.stock > ?
mariadb: insert into tag (name) select book.title from book where book.stock > ?
mysql: insert into tag (name) select book.title from book where book.stock > ?

-- defaults
h2: insert into tag default values
sqlite: insert into tag default values
postgresql: insert into tag default values
mariadb: insert into tag () values ()
mysql: insert into tag () values ()

-- where it is not there
h2: insert into tag (name) select cast(? as varchar) where not exists (select tag.id from tag where tag.name = ?)
sqlite: insert into tag (name) select ? where not exists (select tag.id from tag where tag.name = ?)
postgresql: insert into tag (name) select cast(? as varchar) where not exists (select tag.id from tag where tag.name = ?)
mariadb: insert into tag (name) select ? from dual where not exists (select tag.id from tag where tag.name = ?)
mysql: insert into tag (name) select ? from dual where not exists (select tag.id from tag where tag.name = ?)

-- nothing
h2: ! This insert into 'tag' sets nothing. Set a column, or say defaultValues() if a row of the database's defaults is meant.
sqlite: ! This insert into 'tag' sets nothing. Set a column, or say defaultValues() if a row of the database's defaults is meant.
postgresql: ! This insert into 'tag' sets nothing. Set a column, or say defaultValues() if a row of the database's defaults is meant.
mariadb: ! This insert into 'tag' sets nothing. Set a column, or say defaultValues() if a row of the database's defaults is meant.
mysql: ! This insert into 'tag' sets nothing. Set a column, or say defaultValues() if a row of the database's defaults is meant.

-- upsert of several rows
h2: merge into counter using (values (cast(? as varchar), cast(? as integer), cast(? as integer)), (cast(? as varchar), cast(? as integer), cast(? as integer))) as excluded (name, hits, misses) on counter.name = excluded.name when matched then update set hits = excluded.hits when not matched then insert (name, hits, misses) values (excluded.name, excluded.hits, excluded.misses)
sqlite: insert into counter (name, hits, misses) values (?, ?, ?), (?, ?, ?) on conflict (name) do update set hits = excluded.hits
postgresql: insert into counter (name, hits, misses) values (?, ?, ?), (?, ?, ?) on conflict (name) do update set hits = excluded.hits
mariadb: insert into counter (name, hits, misses) values (?, ?, ?), (?, ?, ?) on duplicate key update hits = value(hits)
mysql: insert into counter (name, hits, misses) values (?, ?, ?), (?, ?, ?) on duplicate key update hits = values(hits)

-- upsert that computes
h2: merge into counter using (values (cast(? as varchar), cast(? as integer), cast(? as integer))) as excluded (name, hits, misses) on counter.name = excluded.name when matched then update set hits = excluded.hits, misses = counter.misses + counter.hits when not matched then insert (name, hits, misses) values (excluded.name, excluded.hits, excluded.misses)
sqlite: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) do update set hits = excluded.hits, misses = counter.misses + counter.hits
postgresql: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) do update set hits = excluded.hits, misses = counter.misses + counter.hits
mariadb: insert into counter (name, hits, misses) values (?, ?, ?) on duplicate key update misses = counter.misses + counter.hits, hits = value(hits)
mysql: insert into counter (name, hits, misses) values (?, ?, ?) on duplicate key update misses = counter.misses + counter.hits, hits = values(hits)

-- upsert with a condition
h2: merge into counter using (values (cast(? as varchar), cast(? as integer), cast(? as integer))) as excluded (name, hits, misses) on counter.name = excluded.name when matched and counter.hits < excluded.hits then update set hits = excluded.hits, misses = excluded.misses when not matched then insert (name, hits, misses) values (excluded.name, excluded.hits, excluded.misses)
sqlite: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) do update set hits = excluded.hits, misses = excluded.misses where counter.hits < excluded.hits
postgresql: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) do update set hits = excluded.hits, misses = excluded.misses where counter.hits < excluded.hits
mariadb: insert into counter (name, hits, misses) values (?, ?, ?) on duplicate key update misses = case when counter.hits < value(hits) then value(misses) else counter.misses end, hits = case when counter.hits < value(hits) then value(hits) else counter.hits end
mysql: insert into counter (name, hits, misses) values (?, ?, ?) on duplicate key update misses = case when counter.hits < values(hits) then values(misses) else counter.misses end, hits = case when counter.hits < values(hits) then values(hits) else counter.hits end

-- upsert of columns that read each other
h2: merge into counter using (values (cast(? as varchar), cast(? as integer), cast(? as integer))) as excluded (name, hits, misses) on counter.name = excluded.name when matched then update set hits = counter.misses, misses = counter.hits when not matched then insert (name, hits, misses) values (excluded.name, excluded.hits, excluded.misses)
sqlite: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) do update set hits = counter.misses, misses = counter.hits
postgresql: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) do update set hits = counter.misses, misses = counter.hits
mariadb: ! MariaDB has no update of columns that read each other. The statement was not sent.
mysql: ! MySQL has no update of columns that read each other. The statement was not sent.

-- upsert by the name of a constraint
h2: ! H2 has no upsert decided by the name of a constraint. The statement was not sent.
sqlite: ! SQLite has no upsert decided by the name of a constraint. The statement was not sent.
postgresql: insert into counter (name, hits, misses) values (?, ?, ?) on conflict on constraint counter_name_key do update set hits = excluded.hits
mariadb: ! MariaDB has no upsert decided by the name of a constraint. The statement was not sent.
mysql: ! MySQL has no upsert decided by the name of a constraint. The statement was not sent.

-- upsert by a partial index
h2: ! H2 has no upsert decided by a partial index. The statement was not sent.
sqlite: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) where hits > 1 and name <> 'x' do nothing
postgresql: insert into counter (name, hits, misses) values (?, ?, ?) on conflict (name) where hits > 1 and name <> 'x' do nothing
mariadb: ! MariaDB has no upsert decided by a partial index. The statement was not sent.
mysql: ! MySQL has no upsert decided by a partial index. The statement was not sent.

-- upsert of the rows of a query
h2: merge into tag using (select book.title from book) as excluded (name) on tag.name = excluded.name when not matched then insert (name) values (excluded.name)
sqlite: insert into tag (name) select * from (select book.title from book) as given where 1 = 1 on conflict (name) do nothing
postgresql: insert into tag (name) select * from (select book.title from book) as given where 1 = 1 on conflict (name) do nothing
mariadb: insert into tag (name) select book.title from book on duplicate key update name = tag.name
mysql: insert into tag (name) select book.title from book on duplicate key update name = tag.name

