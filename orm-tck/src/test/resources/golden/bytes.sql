-- equal
h2: select all_types.some_bytes = ? from all_types
sqlite: select all_types.some_bytes = ? from all_types
postgresql: select all_types.some_bytes = ? from all_types
mariadb: select all_types.some_bytes = ? from all_types
mysql: select all_types.some_bytes = ? from all_types

-- one of several
h2: select all_types.some_bytes in (?, ?) from all_types
sqlite: select all_types.some_bytes in (?, ?) from all_types
postgresql: select all_types.some_bytes in (?, ?) from all_types
mariadb: select all_types.some_bytes in (?, ?) from all_types
mysql: select all_types.some_bytes in (?, ?) from all_types

-- less
h2: select all_types.some_bytes < ? from all_types
sqlite: select all_types.some_bytes < ? from all_types
postgresql: select all_types.some_bytes < ? from all_types
mariadb: select all_types.some_bytes < ? from all_types
mysql: select all_types.some_bytes < ? from all_types

-- how many
h2: select octet_length(all_types.some_bytes) from all_types
sqlite: select octet_length(all_types.some_bytes) from all_types
postgresql: select octet_length(all_types.some_bytes) from all_types
mariadb: select octet_length(all_types.some_bytes) from all_types
mysql: select octet_length(all_types.some_bytes) from all_types

-- digits
h2: select lower(rawtohex(all_types.some_bytes)) from all_types
sqlite: select case when all_types.some_bytes is not null then lower(hex(all_types.some_bytes)) end from all_types
postgresql: select encode(all_types.some_bytes, 'hex') from all_types
mariadb: select lower(hex(all_types.some_bytes)) from all_types
mysql: select lower(hex(all_types.some_bytes)) from all_types

-- put together
h2: select (cast(all_types.some_bytes as varbinary) || cast(? as varbinary)) from all_types
sqlite: select cast(all_types.some_bytes || ? as blob) from all_types
postgresql: select (all_types.some_bytes || ?) from all_types
mariadb: select concat(all_types.some_bytes, ?) from all_types
mysql: select concat(all_types.some_bytes, ?) from all_types

-- put together with others
h2: select (cast(all_types.some_bytes as varbinary) || cast(all_types.maybe_bytes as varbinary)) from all_types
sqlite: select cast(all_types.some_bytes || all_types.maybe_bytes as blob) from all_types
postgresql: select (all_types.some_bytes || all_types.maybe_bytes) from all_types
mariadb: select concat(all_types.some_bytes, all_types.maybe_bytes) from all_types
mysql: select concat(all_types.some_bytes, all_types.maybe_bytes) from all_types

-- the first
h2: select substring(all_types.some_bytes, 1, ?) from all_types
sqlite: select coalesce(substr(all_types.some_bytes, 1, ?), all_types.some_bytes) from all_types
postgresql: select substring(all_types.some_bytes, 1, ?) from all_types
mariadb: select substring(all_types.some_bytes, 1, ?) from all_types
mysql: select substring(all_types.some_bytes, 1, ?) from all_types

-- begin with
h2: select substring(all_types.some_bytes, 1, ?) = ? from all_types
sqlite: select coalesce(substr(all_types.some_bytes, 1, ?), all_types.some_bytes) = ? from all_types
postgresql: select substring(all_types.some_bytes, 1, ?) = ? from all_types
mariadb: select substring(all_types.some_bytes, 1, ?) = ? from all_types
mysql: select substring(all_types.some_bytes, 1, ?) = ? from all_types

-- a value
h2: select (cast(cast(? as blob) as varbinary) || cast(? as varbinary))
sqlite: select cast(? || ? as blob)
postgresql: select (cast(? as bytea) || ?)
mariadb: select concat(?, ?)
mysql: select concat(?, ?)

