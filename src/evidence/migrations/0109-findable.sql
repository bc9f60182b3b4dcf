-- What of data anyone can find: data sets and variables as the newest released version says them.

create view evidence.findable_data_set as
  select distinct on (v.data_set) v.slug as id, v.data_set::text as thing, v.slug as name, v.codebook -> 'title' as title, v.codebook -> 'citation' as body,
    '/data/' || v.slug as path, v.released_at as at, v.synthetic
  from evidence.released_version v order by v.data_set, v.number desc;

create view evidence.findable_variable as
  select v.slug || '/' || (x ->> 'name') as id, v.data_set::text as thing, x ->> 'name' as name, x -> 'label' as title,
    (select jsonb_object_agg(language, concat_ws(' · ', x -> 'question' ->> language,
        (select string_agg(l -> 'label' ->> language, ', ') from jsonb_array_elements(coalesce(x -> 'levels', '[]')) l))) from unnest(platform.locales()) language) as body,
    '/data/' || v.slug || '/' || platform.address_part(x ->> 'name') as path, v.released_at as at, v.synthetic
  from (select distinct on (data_set) * from evidence.released_version order by data_set, number desc) v, jsonb_array_elements(v.codebook -> 'variables') x;

select platform.keep_findable('data-set', 'evidence.findable_data_set', 'evidence.data_version', 'select data_set::text from changed');
select platform.keep_findable('variable', 'evidence.findable_variable', 'evidence.data_version', 'select data_set::text from changed');
