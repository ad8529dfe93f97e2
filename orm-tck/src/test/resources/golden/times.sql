-- the day of the week
h2: select extract(iso_day_of_week from book.published) from book
sqlite: select cast(strftime('%u', substr(book.published, 1, 10)) as integer) from book
postgresql: select cast(extract(isodow from book.published) as integer) from book
mariadb: select (weekday(book.published) + 1) from book
mysql: select (weekday(book.published) + 1) from book

-- the begin of the month of a date
h2: select cast(date_trunc('month', book.published) as date) from book
sqlite: select (substr(book.published, 1, 7) || '-01') from book
postgresql: select cast(date_trunc('month', cast(book.published as timestamp)) as date) from book
mariadb: select cast(date_format(book.published, '%Y-%m-01') as date) from book
mysql: select cast(date_format(book.published, '%Y-%m-01') as date) from book

-- the begin of the week of an instant
h2: select date_trunc('iso_week', all_types.an_instant at time zone 'UTC') from all_types
sqlite: select (date(substr(all_types.an_instant, 1, 10), 'weekday 0', '-6 days') || 'T00:00:00.000000Z') from all_types
postgresql: select date_trunc('week', all_types.an_instant, 'UTC') from all_types
mariadb: select cast(date_sub(cast(all_types.an_instant as date), interval weekday(all_types.an_instant) day) as datetime(6)) from all_types
mysql: select cast(date_sub(cast(all_types.an_instant as date), interval weekday(all_types.an_instant) day) as datetime(6)) from all_types

-- the begin of the hour of a timestamp
h2: select date_trunc('hour', all_types.a_timestamp) from all_types
sqlite: select (substr(all_types.a_timestamp, 1, 13) || ':00:00.000000') from all_types
postgresql: select date_trunc('hour', all_types.a_timestamp) from all_types
mariadb: select cast(date_format(all_types.a_timestamp, '%Y-%m-%d %H:00:00') as datetime(6)) from all_types
mysql: select cast(date_format(all_types.a_timestamp, '%Y-%m-%d %H:00:00') as datetime(6)) from all_types

-- the begin of the hour of a time
h2: select cast(date_trunc('hour', all_types.a_time) as time(6)) from all_types
sqlite: select (substr(all_types.a_time, 1, 2) || ':00:00.000000') from all_types
postgresql: select cast(date_trunc('hour', cast(all_types.a_time as interval)) as time) from all_types
mariadb: select cast(time_format(all_types.a_time, '%H:00:00') as time(6)) from all_types
mysql: select cast(time_format(all_types.a_time, '%H:00:00') as time(6)) from all_types

-- a date one month later
h2: select dateadd(month, ?, book.published) from book
sqlite: select date(book.published, ? || ' months', 'floor') from book
postgresql: select cast(book.published + ? * interval '1 month' as date) from book
mariadb: select date_add(book.published, interval ? month) from book
mysql: select date_add(book.published, interval ? month) from book

-- a date as many days later as a column says
h2: select dateadd(day, book.stock, book.published) from book
sqlite: select date(book.published, book.stock || ' days') from book
postgresql: select cast(book.published + book.stock * interval '1 day' as date) from book
mariadb: select date_add(book.published, interval book.stock day) from book
mysql: select date_add(book.published, interval book.stock day) from book

-- a date twice as many weeks earlier
h2: select dateadd(week, (-(book.stock * ?)), book.published) from book
sqlite: select date(book.published, (7 * (-(book.stock * ?))) || ' days') from book
postgresql: select cast(book.published + (-(book.stock * ?)) * interval '1 week' as date) from book
mariadb: select date_add(book.published, interval (-(book.stock * ?)) week) from book
mysql: select date_add(book.published, interval (-(book.stock * ?)) week) from book

-- a timestamp two weeks earlier
h2: select dateadd(week, ?, all_types.a_timestamp) from all_types
sqlite: select (strftime('%Y-%m-%dT%H:%M:%S', substr(all_types.a_timestamp, 1, 19), (7 * ?) || ' days') || substr(all_types.a_timestamp, 20)) from all_types
postgresql: select (all_types.a_timestamp + ? * interval '1 week') from all_types
mariadb: select date_add(all_types.a_timestamp, interval ? week) from all_types
mysql: select date_add(all_types.a_timestamp, interval ? week) from all_types

-- an instant one day later
h2: select dateadd(day, ?, all_types.an_instant at time zone 'UTC') from all_types
sqlite: select (strftime('%Y-%m-%dT%H:%M:%S', substr(all_types.an_instant, 1, 19), ? || ' days') || substr(all_types.an_instant, 20)) from all_types
postgresql: select ((all_types.an_instant at time zone 'UTC' + ? * interval '1 day') at time zone 'UTC') from all_types
mariadb: select date_add(all_types.an_instant, interval ? day) from all_types
mysql: select date_add(all_types.an_instant, interval ? day) from all_types

-- a time one hour later
h2: select dateadd(hour, ?, all_types.a_time) from all_types
sqlite: select (strftime('%H:%M:%S', substr(all_types.a_time, 1, 8), ? || ' hours') || substr(all_types.a_time, 9)) from all_types
postgresql: select (all_types.a_time + ? * interval '1 hour') from all_types
mariadb: select cast(date_add(timestamp('2000-01-01', all_types.a_time), interval ? hour) as time(6)) from all_types
mysql: select cast(date_add(timestamp('2000-01-01', all_types.a_time), interval ? hour) as time(6)) from all_types

-- days between dates
h2: select datediff(day, book.published, cast(left(cast(current_timestamp at time zone 'UTC' as varchar), 10) as date)) from book
sqlite: select ((unixepoch(date('now')) - unixepoch(book.published)) / 86400) from book
postgresql: select cast((cast(current_timestamp at time zone 'UTC' as date) - book.published) as bigint) from book
mariadb: select timestampdiff(day, book.published, utc_date()) from book
mysql: select timestampdiff(day, book.published, utc_date()) from book

-- hours between instants
h2: select (datediff(microsecond, all_types.an_instant, cast(? as timestamp(6) with time zone)) / 3600000000) from all_types
sqlite: select (((unixepoch(substr(?, 1, 19)) * 1000000 + cast(substr(?, 21, 6) as integer)) - (unixepoch(substr(all_types.an_instant, 1, 19)) * 1000000 + cast(substr(all_types.an_instant, 21, 6) as integer))) / 3600000000) from all_types
postgresql: select cast(trunc(extract(epoch from (cast(? as timestamp(6) with time zone) - all_types.an_instant)) / 3600) as bigint) from all_types
mariadb: select timestampdiff(hour, all_types.an_instant, ?) from all_types
mysql: select timestampdiff(hour, all_types.an_instant, ?) from all_types

-- minutes between times
h2: select (datediff(microsecond, all_types.a_time, all_types.maybe_time) / 60000000) from all_types
sqlite: select (((unixepoch(substr(all_types.maybe_time, 1, 8)) * 1000000 + cast(substr(all_types.maybe_time, 10, 6) as integer)) - (unixepoch(substr(all_types.a_time, 1, 8)) * 1000000 + cast(substr(all_types.a_time, 10, 6) as integer))) / 60000000) from all_types
postgresql: select cast(trunc(extract(epoch from (all_types.maybe_time - all_types.a_time)) / 60) as bigint) from all_types
mariadb: select timestampdiff(minute, timestamp('2000-01-01', all_types.a_time), timestamp('2000-01-01', all_types.maybe_time)) from all_types
mysql: select timestampdiff(minute, timestamp('2000-01-01', all_types.a_time), timestamp('2000-01-01', all_types.maybe_time)) from all_types

-- now
h2: select current_timestamp from book
sqlite: select strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') from book
postgresql: select current_timestamp from book
mariadb: select utc_timestamp(6) from book
mysql: select utc_timestamp(6) from book

