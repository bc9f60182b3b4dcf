-- Series that anyone can find.
create view observatory.findable_series as
  select s.id, s.id as thing, null::text as name, s.title,
    (select jsonb_object_agg(language, concat_ws(' · ', s.reporter -> 'label' ->> language, s.caution ->> language)) from unnest(platform.locales()) language) as body,
    '/flows?first=' || s.id || '#sum' as path, s.released_at as at, false as synthetic
  from observatory.flow_series s where s.released_at is not null;
select platform.keep_findable('flow', 'observatory.findable_series', 'observatory.flow_series', 'select id from changed');
