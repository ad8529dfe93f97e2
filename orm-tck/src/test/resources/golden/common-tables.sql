-- one
h2: with cheap_cte (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap_cte as cheap where cheap.id > ?
sqlite: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap where cheap.id > ?
postgresql: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap where cheap.id > ?
mariadb: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap where cheap.id > ?
mysql: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap where cheap.id > ?

-- twice
h2: with cheap_cte (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap_cte as cheap join cheap_cte as other on other.author_id = cheap.author_id
sqlite: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap join cheap as other on other.author_id = cheap.author_id
postgresql: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap join cheap as other on other.author_id = cheap.author_id
mariadb: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap join cheap as other on other.author_id = cheap.author_id
mysql: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select cheap.title from cheap join cheap as other on other.author_id = cheap.author_id

-- materialized
h2: with cheap_cte (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select count(*) from cheap_cte as cheap
sqlite: with cheap (id, author_id, title) as materialized (select book.id, book.author_id, book.title from book where book.price < ?) select count(*) from cheap
postgresql: with cheap (id, author_id, title) as materialized (select book.id, book.author_id, book.title from book where book.price < ?) select count(*) from cheap
mariadb: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select count(*) from cheap
mysql: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select count(*) from cheap

-- recursive
h2: with recursive tree_cte (name, level) as (select category.name, cast(? as bigint) as level from category where category.parent_id is null union all select category_2.name, tree.level + ? from category as category_2 join tree_cte as tree on category_2.parent_id = tree.name) select tree.name from tree_cte as tree order by tree.level
sqlite: with recursive tree (name, level) as (select category.name, ? as level from category where category.parent_id is null union all select category_2.name, tree.level + ? from category as category_2 join tree on category_2.parent_id = tree.name) select tree.name from tree order by tree.level
postgresql: with recursive tree (name, level) as (select category.name, cast(? as bigint) as level from category where category.parent_id is null union all select category_2.name, tree.level + ? from category as category_2 join tree on category_2.parent_id = tree.name) select tree.name from tree order by tree.level
mariadb: with recursive tree (name, level) as (select category.name, ? as level from category where category.parent_id is null union all select category_2.name, tree.level + ? from category as category_2 join tree on category_2.parent_id = tree.name) select tree.name from tree order by tree.level
mysql: with recursive tree (name, level) as (select category.name, ? as level from category where category.parent_id is null union all select category_2.name, tree.level + ? from category as category_2 join tree on category_2.parent_id = tree.name) select tree.name from tree order by tree.level

-- without repetition
h2: ! H2 has no recursive queries that leave out rows they found before. The statement was not sent.
sqlite: with recursive circle (name) as (select category.name from category where category.parent_id is null union select category_2.name from category as category_2 join circle on category_2.parent_id = circle.name) select count(*) from circle
postgresql: with recursive circle (name) as (select category.name from category where category.parent_id is null union select category_2.name from category as category_2 join circle on category_2.parent_id = circle.name) select count(*) from circle
mariadb: with recursive circle (name) as (select category.name from category where category.parent_id is null union select category_2.name from category as category_2 join circle on category_2.parent_id = circle.name) select count(*) from circle
mysql: with recursive circle (name) as (select category.name from category where category.parent_id is null union select category_2.name from category as category_2 join circle on category_2.parent_id = circle.name) select count(*) from circle

-- in a subquery of a compound
h2: with cheap_cte (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select book.title from book where book.id in (select cheap.id from cheap_cte as cheap) union select author.name from author
sqlite: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select book.title from book where book.id in (select cheap.id from cheap) union select author.name from author
postgresql: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select book.title from book where book.id in (select cheap.id from cheap) union select author.name from author
mariadb: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select book.title from book where book.id in (select cheap.id from cheap) union select author.name from author
mysql: with cheap (id, author_id, title) as (select book.id, book.author_id, book.title from book where book.price < ?) select book.title from book where book.id in (select cheap.id from cheap) union select author.name from author

-- values
h2: with prices_cte (id, price) as (values (cast(? as bigint), cast(? as decfloat)), (cast(? as bigint), cast(? as decfloat))) select book.title from book join prices_cte as prices on prices.id = book.id
sqlite: with prices (id, price) as (values (?, ?), (?, ?)) select book.title from book join prices on prices.id = book.id
postgresql: with prices (id, price) as (values (cast(? as bigint), cast(? as numeric)), (cast(? as bigint), cast(? as numeric))) select book.title from book join prices on prices.id = book.id
mariadb: with prices (id, price) as (values (?, ?), (?, ?)) select book.title from book join prices on prices.id = book.id
mysql: with prices (id, price) as (values (?, ?), (?, ?)) select book.title from book join prices on prices.id = book.id

