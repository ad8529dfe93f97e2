-- a search
h2: select article.title from article where regexp_like(coalesce(article.title, '') || ' ' || coalesce(article.body, ''), ?)
sqlite: select article.title from article where article.id in (select rowid from article_title_body_fts where article_title_body_fts match ?)
postgresql: select article.title from article where to_tsvector('simple', translate(coalesce(article.title, '') || ' ' || coalesce(article.body, ''), '-+./~_@<&:', '          ')) @@ websearch_to_tsquery('simple', ?)
mariadb: select article.title from article where match (article.article_title_body_fts) against (lower(?) in boolean mode) > 0
mysql: select article.title from article where match (article.article_title_body_fts) against (lower(?) in boolean mode) > 0

-- the best first
h2: select article.title from article where regexp_like(coalesce(article.title, '') || ' ' || coalesce(article.body, ''), ?) and article.id > ? order by (1 - cast(1 + char_length(regexp_replace(coalesce(article.title, '') || ' ' || coalesce(article.body, ''), ?, '')) as double precision) / (1 + char_length(coalesce(article.title, '') || ' ' || coalesce(article.body, '')))) desc
sqlite: select article.title from article where article.id in (select rowid from article_title_body_fts where article_title_body_fts match ?) and article.id > ? order by coalesce((select ranked.score from (select rowid as id, -bm25(article_title_body_fts) as score from article_title_body_fts where article_title_body_fts match ? limit -1) as ranked where ranked.id = article.id), 0.0) desc
postgresql: select article.title from article where to_tsvector('simple', translate(coalesce(article.title, '') || ' ' || coalesce(article.body, ''), '-+./~_@<&:', '          ')) @@ websearch_to_tsquery('simple', ?) and article.id > ? order by ts_rank(to_tsvector('simple', translate(coalesce(article.title, '') || ' ' || coalesce(article.body, ''), '-+./~_@<&:', '          ')), websearch_to_tsquery('simple', ?)) desc
mariadb: select article.title from article where match (article.article_title_body_fts) against (lower(?) in boolean mode) > 0 and article.id > ? order by match (article.article_title_body_fts) against (lower(?) in boolean mode) desc
mysql: select article.title from article where match (article.article_title_body_fts) against (lower(?) in boolean mode) > 0 and article.id > ? order by match (article.article_title_body_fts) against (lower(?) in boolean mode) desc

-- by a language
h2: ! H2 has no full-text search by the grammar of a language. The statement was not sent.
sqlite: ! SQLite has no full-text search by the grammar of a language. The statement was not sent.
postgresql: select article.title from article where not (to_tsvector('english', translate(coalesce(article.body, ''), '-+./~_@<&:', '          ')) @@ websearch_to_tsquery('english', ?))
mariadb: ! MariaDB has no full-text search by the grammar of a language. The statement was not sent.
mysql: ! MySQL has no full-text search by the grammar of a language. The statement was not sent.

-- in a table with another key
h2: select leaflet.code from leaflet where regexp_like(coalesce(leaflet.text, ''), ?)
sqlite: ! SQLite has no full-text search in a table whose key it does not count itself. The statement was not sent.
postgresql: select leaflet.code from leaflet where to_tsvector('simple', translate(coalesce(leaflet.text, ''), '-+./~_@<&:', '          ')) @@ websearch_to_tsquery('simple', ?)
mariadb: select leaflet.code from leaflet where match (leaflet.leaflet_words) against (lower(?) in boolean mode) > 0
mysql: select leaflet.code from leaflet where match (leaflet.leaflet_words) against (lower(?) in boolean mode) > 0

