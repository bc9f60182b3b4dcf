-- What other bodies recommend is shown on the pages of promises under a measure, too: links name the measure.
create or replace view dialogue.released_advice as
  select d.id, d.body, d.title, d.year, d.source, d.url, d.text, d.countries, d.themes,
    coalesce((select jsonb_agg(jsonb_build_object('relation', l.relation, 'kind', case when l.measure is null then 'recommendation' else 'measure' end,
        'number', coalesce(r.number, e.number), 'title', coalesce(m.title, p.title), 'path', case when l.measure is null then '/recommendations/' || r.id
          else '/actions/' || (select a.id from dialogue.released_action a where a.measure = e.id order by a.number limit 1) end,
        'recommendation', r.id, 'measure', e.id) order by l.relation, m.starts, r.number, e.number, l.id)
      from dialogue.advice_link l left join dialogue.released_recommendation r on r.id = l.recommendation left join dialogue.released_meeting m on m.slug = r.meeting
        left join dialogue.measure e on e.id = l.measure and exists (select from dialogue.released_action a where a.measure = e.id) left join dialogue.plan p on p.id = e.plan
      where l.advice = d.id and coalesce(r.id, e.id) is not null), '[]') as links
  from dialogue.standing_advice d;
