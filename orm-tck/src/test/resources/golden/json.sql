-- a document
h2: select gadget.details from gadget
sqlite: select gadget.details from gadget
postgresql: select gadget.details from gadget
mariadb: select gadget.details from gadget
mysql: select gadget.details from gadget

-- what a key has
h2: select (gadget.details)."color" from gadget
sqlite: select (gadget.details -> ?) from gadget
postgresql: select (gadget.details -> ?) from gadget
mariadb: select json_extract(gadget.details, ?) from gadget
mysql: select json_extract(gadget.details, ?) from gadget

-- an element
h2: select (gadget.details)."sizes"[?] from gadget
sqlite: select (gadget.details -> ?) from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ?)) = 'array' then (gadget.details -> ? -> ?) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null else json_extract(gadget.details, ?) end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null else json_extract(gadget.details, ?) end from gadget

-- further down
h2: select (gadget.details)."a"."b"[?]."it's ""c""" from gadget
sqlite: select (gadget.details -> ?) from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ? -> ?)) = 'array' then (gadget.details -> ? -> ? -> ? -> ?) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null else json_extract(gadget.details, ?) end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null else json_extract(gadget.details, ?) end from gadget

-- a text
h2: select case when cast((gadget.details)."color" as varchar) like '"%' then stringdecode(substring(cast((gadget.details)."color" as varchar), 2, char_length(cast((gadget.details)."color" as varchar)) - 2)) else nullif(cast((gadget.details)."color" as varchar), 'null') end from gadget
sqlite: select case json_type(gadget.details, ?) when 'null' then null when 'text' then (gadget.details ->> ?) else (gadget.details -> ?) end from gadget
postgresql: select (gadget.details ->> ?) from gadget
mariadb: select (case when json_type(json_extract(gadget.details, ?)) = 'STRING' then json_value(gadget.details, ?) when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_extract(gadget.details, ?) end collate utf8mb4_nopad_bin) from gadget
mysql: select (case when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_unquote(json_extract(gadget.details, ?)) end collate utf8mb4_0900_bin) from gadget

-- the text of an element
h2: select case when cast((gadget.details)."sizes"[?] as varchar) like '"%' then stringdecode(substring(cast((gadget.details)."sizes"[?] as varchar), 2, char_length(cast((gadget.details)."sizes"[?] as varchar)) - 2)) else nullif(cast((gadget.details)."sizes"[?] as varchar), 'null') end from gadget
sqlite: select case json_type(gadget.details, ?) when 'null' then null when 'text' then (gadget.details ->> ?) else (gadget.details -> ?) end from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ?)) = 'array' then (gadget.details -> ? ->> ?) end from gadget
mariadb: select (case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null when json_type(json_extract(gadget.details, ?)) = 'STRING' then json_value(gadget.details, ?) when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_extract(gadget.details, ?) end collate utf8mb4_nopad_bin) from gadget
mysql: select (case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_unquote(json_extract(gadget.details, ?)) end collate utf8mb4_0900_bin) from gadget

-- the text of a document
h2: select case when cast((gadget.details) as varchar) like '"%' then stringdecode(substring(cast((gadget.details) as varchar), 2, char_length(cast((gadget.details) as varchar)) - 2)) else nullif(cast((gadget.details) as varchar), 'null') end from gadget
sqlite: select case json_type(gadget.details, ?) when 'null' then null when 'text' then (gadget.details ->> ?) else (gadget.details -> ?) end from gadget
postgresql: select (gadget.details #>> '{}') from gadget
mariadb: select (case when json_type(json_extract(gadget.details, ?)) = 'STRING' then json_value(gadget.details, ?) when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_extract(gadget.details, ?) end collate utf8mb4_nopad_bin) from gadget
mysql: select (case when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_unquote(json_extract(gadget.details, ?)) end collate utf8mb4_0900_bin) from gadget

-- an integer
h2: select case when regexp_like(cast((gadget.details)."sizes"[?] as varchar), '^[-0-9]') then cast(cast(cast((gadget.details)."sizes"[?] as varchar) as decfloat) as integer) end from gadget
sqlite: select case json_type(gadget.details, ?) when 'integer' then json_extract(gadget.details, ?) when 'real' then cast(round(json_extract(gadget.details, ?)) as integer) end from gadget
postgresql: select case when jsonb_typeof(case when jsonb_typeof((gadget.details -> ?)) = 'array' then (gadget.details -> ? -> ?) end) = 'number' then cast(case when jsonb_typeof((gadget.details -> ?)) = 'array' then (gadget.details -> ? -> ?) end as integer) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(cast(json_extract(gadget.details, ?) as decimal(65, 30)) as signed) end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(cast(json_extract(gadget.details, ?) as decimal(65, 30)) as signed) end from gadget

-- a long
h2: select case when regexp_like(cast((gadget.details)."color" as varchar), '^[-0-9]') then cast(cast(cast((gadget.details)."color" as varchar) as decfloat) as bigint) end from gadget
sqlite: select case json_type(gadget.details, ?) when 'integer' then json_extract(gadget.details, ?) when 'real' then cast(round(json_extract(gadget.details, ?)) as integer) end from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ?)) = 'number' then cast((gadget.details -> ?) as bigint) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(cast(json_extract(gadget.details, ?) as decimal(65, 30)) as signed) end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(cast(json_extract(gadget.details, ?) as decimal(65, 30)) as signed) end from gadget

-- a decimal
h2: select case when regexp_like(cast((gadget.details)."color" as varchar), '^[-0-9]') then cast(cast((gadget.details)."color" as varchar) as decfloat) end from gadget
sqlite: select case json_type(gadget.details, ?) when 'integer' then cast(json_extract(gadget.details, ?) as real) when 'real' then json_extract(gadget.details, ?) end from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ?)) = 'number' then cast((gadget.details -> ?) as numeric) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(json_extract(gadget.details, ?) as decimal(65, 30)) end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(json_extract(gadget.details, ?) as decimal(65, 30)) end from gadget

-- a double
h2: select case when regexp_like(cast((gadget.details)."color" as varchar), '^[-0-9]') then cast(cast((gadget.details)."color" as varchar) as double precision) end from gadget
sqlite: select case json_type(gadget.details, ?) when 'integer' then cast(json_extract(gadget.details, ?) as real) when 'real' then json_extract(gadget.details, ?) end from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ?)) = 'number' then cast((gadget.details -> ?) as double precision) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(json_extract(gadget.details, ?) as double) end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(json_extract(gadget.details, ?) as double) end from gadget

-- a truth value
h2: select case cast((gadget.details)."color" as varchar) when 'true' then true when 'false' then false end from gadget
sqlite: select case json_type(gadget.details, ?) when 'true' then 1 when 'false' then 0 end from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ?)) = 'boolean' then cast((gadget.details -> ?) as boolean) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) = 'BOOLEAN' then json_unquote(json_extract(gadget.details, ?)) = 'true' end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) = 'BOOLEAN' then json_unquote(json_extract(gadget.details, ?)) = 'true' end from gadget

-- a length
h2: select case when (gadget.details) is json array then array_length((gadget.details)) end from gadget
sqlite: select case json_type(gadget.details, ?) when 'array' then json_array_length(gadget.details, ?) end from gadget
postgresql: select case when jsonb_typeof(gadget.details) = 'array' then jsonb_array_length(gadget.details) end from gadget
mariadb: select case when json_type(json_extract(gadget.details, ?)) = 'ARRAY' then json_length(gadget.details, ?) end from gadget
mysql: select case when json_type(json_extract(gadget.details, ?)) = 'ARRAY' then json_length(gadget.details, ?) end from gadget

-- a key
h2: select (gadget.details)."color" is not null from gadget
sqlite: select (gadget.details -> ?) is not null from gadget
postgresql: select (gadget.details -> ?) is not null from gadget
mariadb: select json_extract(gadget.details, ?) is not null from gadget
mysql: select json_extract(gadget.details, ?) is not null from gadget

-- null
h2: select case when cast((gadget.details)."color" as varchar) like '"%' then stringdecode(substring(cast((gadget.details)."color" as varchar), 2, char_length(cast((gadget.details)."color" as varchar)) - 2)) else nullif(cast((gadget.details)."color" as varchar), 'null') end is null from gadget
sqlite: select case json_type(gadget.details, ?) when 'null' then null when 'text' then (gadget.details ->> ?) else (gadget.details -> ?) end is null from gadget
postgresql: select (gadget.details ->> ?) is null from gadget
mariadb: select (case when json_type(json_extract(gadget.details, ?)) = 'STRING' then json_value(gadget.details, ?) when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_extract(gadget.details, ?) end collate utf8mb4_nopad_bin) is null from gadget
mysql: select (case when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_unquote(json_extract(gadget.details, ?)) end collate utf8mb4_0900_bin) is null from gadget

-- equal
h2: select (gadget.details = cast(? as json)) from gadget
sqlite: select (json(gadget.details) = json(?)) from gadget
postgresql: select (gadget.details = cast(? as jsonb)) from gadget
mariadb: select json_equals(gadget.details, ?) from gadget
mysql: select (gadget.details = cast(? as json)) from gadget

-- not equal
h2: select not (((gadget.details)."color" = cast(? as json))) from gadget
sqlite: select not ((json((gadget.details -> ?)) = json(?))) from gadget
postgresql: select not (((gadget.details -> ?) = cast(? as jsonb))) from gadget
mariadb: select not (json_equals(json_extract(gadget.details, ?), ?)) from gadget
mysql: select not ((json_extract(gadget.details, ?) = cast(? as json))) from gadget

-- one of several
h2: select ((gadget.details)."color" = cast(? as json)) or ((gadget.details)."color" = cast(? as json)) from gadget
sqlite: select (json((gadget.details -> ?)) = json(?)) or (json((gadget.details -> ?)) = json(?)) from gadget
postgresql: select ((gadget.details -> ?) = cast(? as jsonb)) or ((gadget.details -> ?) = cast(? as jsonb)) from gadget
mariadb: select json_equals(json_extract(gadget.details, ?), ?) or json_equals(json_extract(gadget.details, ?), ?) from gadget
mysql: select (json_extract(gadget.details, ?) = cast(? as json)) or (json_extract(gadget.details, ?) = cast(? as json)) from gadget

-- contained
h2: ! H2 has no containment of JSON in JSON. The statement was not sent.
sqlite: ! SQLite has no containment of JSON in JSON. The statement was not sent.
postgresql: select (gadget.details @> cast(? as jsonb)) from gadget
mariadb: select json_contains(gadget.details, ?) from gadget
mysql: select json_contains(gadget.details, cast(? as json)) from gadget

-- set
h2: ! H2 has no changes inside of JSON. The statement was not sent.
sqlite: select case json_type(gadget.details, ?) when 'object' then json_set(gadget.details, ?, json(?)) else gadget.details end from gadget
postgresql: select case when jsonb_typeof(gadget.details) = 'object' then jsonb_set(gadget.details, cast(array[?] as text[]), cast(? as jsonb)) else gadget.details end from gadget
mariadb: select case json_type(gadget.details) when 'OBJECT' then json_set(gadget.details, ?, json_compact(?)) else gadget.details end from gadget
mysql: select case json_type(gadget.details) when 'OBJECT' then json_set(gadget.details, ?, cast(? as json)) else gadget.details end from gadget

-- an element set
h2: ! H2 has no changes inside of JSON. The statement was not sent.
sqlite: select case json_type(gadget.details, ?) when 'array' then json_set(gadget.details, case when json_array_length(gadget.details, ?) > ? then ? else ? end, json(?)) else gadget.details end from gadget
postgresql: select case when jsonb_typeof((gadget.details -> ?)) = 'array' then jsonb_set(gadget.details, cast(array[?, ?] as text[]), cast(? as jsonb)) else gadget.details end from gadget
mariadb: select case json_type(json_extract(gadget.details, ?)) when 'ARRAY' then json_set(gadget.details, ?, json_compact(?)) else gadget.details end from gadget
mysql: select case json_type(json_extract(gadget.details, ?)) when 'ARRAY' then json_set(gadget.details, ?, cast(? as json)) else gadget.details end from gadget

-- removed
h2: ! H2 has no changes inside of JSON. The statement was not sent.
sqlite: select case json_type(gadget.details, ?) when 'object' then json_remove(gadget.details, ?) else gadget.details end from gadget
postgresql: select case when jsonb_typeof(gadget.details) = 'object' then (gadget.details #- cast(array[?] as text[])) else gadget.details end from gadget
mariadb: select case json_type(gadget.details) when 'OBJECT' then json_remove(gadget.details, ?) else gadget.details end from gadget
mysql: select case json_type(gadget.details) when 'OBJECT' then json_remove(gadget.details, ?) else gadget.details end from gadget

-- a value
h2: select case when cast((cast(? as json))[?] as varchar) like '"%' then stringdecode(substring(cast((cast(? as json))[?] as varchar), 2, char_length(cast((cast(? as json))[?] as varchar)) - 2)) else nullif(cast((cast(? as json))[?] as varchar), 'null') end
sqlite: select case json_type(?, ?) when 'null' then null when 'text' then (? ->> ?) else (? -> ?) end
postgresql: select case when jsonb_typeof(cast(? as jsonb)) = 'array' then (cast(? as jsonb) ->> ?) end
mariadb: select (case when json_type(json_extract(?, ?)) <> 'ARRAY' then null when json_type(json_extract(?, ?)) = 'STRING' then json_value(?, ?) when json_type(json_extract(?, ?)) = 'NULL' then null else json_extract(?, ?) end collate utf8mb4_nopad_bin)
mysql: select (case when json_type(json_extract(cast(? as json), ?)) <> 'ARRAY' then null when json_type(json_extract(cast(? as json), ?)) = 'NULL' then null else json_unquote(json_extract(cast(? as json), ?)) end collate utf8mb4_0900_bin)

-- the first of several
h2: select case when cast((coalesce(gadget.extra, cast(? as json)))."a" as varchar) like '"%' then stringdecode(substring(cast((coalesce(gadget.extra, cast(? as json)))."a" as varchar), 2, char_length(cast((coalesce(gadget.extra, cast(? as json)))."a" as varchar)) - 2)) else nullif(cast((coalesce(gadget.extra, cast(? as json)))."a" as varchar), 'null') end from gadget
sqlite: select case json_type(coalesce(gadget.extra, ?), ?) when 'null' then null when 'text' then (coalesce(gadget.extra, ?) ->> ?) else (coalesce(gadget.extra, ?) -> ?) end from gadget
postgresql: select (coalesce(gadget.extra, cast(? as jsonb)) ->> ?) from gadget
mariadb: select (case when json_type(json_extract(coalesce(gadget.extra, ?), ?)) = 'STRING' then json_value(coalesce(gadget.extra, ?), ?) when json_type(json_extract(coalesce(gadget.extra, ?), ?)) = 'NULL' then null else json_extract(coalesce(gadget.extra, ?), ?) end collate utf8mb4_nopad_bin) from gadget
mysql: select (case when json_type(json_extract(coalesce(gadget.extra, cast(? as json)), ?)) = 'NULL' then null else json_unquote(json_extract(coalesce(gadget.extra, cast(? as json)), ?)) end collate utf8mb4_0900_bin) from gadget

-- a condition
h2: select gadget.name from gadget where case when cast((gadget.details)."color" as varchar) like '"%' then stringdecode(substring(cast((gadget.details)."color" as varchar), 2, char_length(cast((gadget.details)."color" as varchar)) - 2)) else nullif(cast((gadget.details)."color" as varchar), 'null') end = ? and case when regexp_like(cast((gadget.details)."sizes"[?] as varchar), '^[-0-9]') then cast(cast(cast((gadget.details)."sizes"[?] as varchar) as decfloat) as integer) end > ?
sqlite: select gadget.name from gadget where case json_type(gadget.details, ?) when 'null' then null when 'text' then (gadget.details ->> ?) else (gadget.details -> ?) end = ? and case json_type(gadget.details, ?) when 'integer' then json_extract(gadget.details, ?) when 'real' then cast(round(json_extract(gadget.details, ?)) as integer) end > ?
postgresql: select gadget.name from gadget where (gadget.details ->> ?) = ? and case when jsonb_typeof(case when jsonb_typeof((gadget.details -> ?)) = 'array' then (gadget.details -> ? -> ?) end) = 'number' then cast(case when jsonb_typeof((gadget.details -> ?)) = 'array' then (gadget.details -> ? -> ?) end as integer) end > ?
mariadb: select gadget.name from gadget where (case when json_type(json_extract(gadget.details, ?)) = 'STRING' then json_value(gadget.details, ?) when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_extract(gadget.details, ?) end collate utf8mb4_nopad_bin) = ? and case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(cast(json_extract(gadget.details, ?) as decimal(65, 30)) as signed) end > ?
mysql: select gadget.name from gadget where (case when json_type(json_extract(gadget.details, ?)) = 'NULL' then null else json_unquote(json_extract(gadget.details, ?)) end collate utf8mb4_0900_bin) = ? and case when json_type(json_extract(gadget.details, ?)) <> 'ARRAY' then null when json_type(json_extract(gadget.details, ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then cast(cast(json_extract(gadget.details, ?) as decimal(65, 30)) as signed) end > ?

