-- What anyone finds of propositions, minutes and consultations; what each country and each family did in the dialogue.

create view dialogue.findable_proposition as
  select r.id::text as id, r.id::text as thing, null::text as name, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)) as title,
    (select jsonb_object_agg(language, concat_ws(' · ', r."spaceTitle" ->> language, r.by ->> language)) from unnest(platform.locales()) language) as body,
    '/propositions/' || r.id as path, r.on::timestamptz as at, false as synthetic
  from dialogue.released_proposition r;
select platform.keep_findable('proposition', 'dialogue.findable_proposition', 'dialogue.proposition_act', 'select proposition::text from changed');
select platform.keep_findable('proposition', 'dialogue.findable_proposition', 'dialogue.proposition_adoption', 'select proposition::text from changed');
select platform.keep_findable('proposition', 'dialogue.findable_proposition', 'dialogue.proposition_translation', 'select proposition::text from changed');
select platform.keep_findable('proposition', 'dialogue.findable_proposition', 'dialogue.space',
  'select p.id::text from dialogue.proposition p join changed on changed.id = p.space');

create view dialogue.findable_minutes as
  select r.id::text as id, r.id::text as thing, null::text as name, r.title,
    (select jsonb_object_agg(language, coalesce((select string_agg(concat_ws(' ', p -> 'heading' -> language ->> 'text', p -> 'text' -> language ->> 'text',
          (select string_agg(d -> language ->> 'text', ' ') from jsonb_array_elements(p -> 'decisions') d)), ' ') from jsonb_array_elements(r.points) p), ''))
      from unnest(platform.locales()) language) as body,
    '/meetings/' || r.meeting || '/minutes' as path, r.on::timestamptz as at, false as synthetic
  from dialogue.released_minutes r;
select platform.keep_findable('minutes', 'dialogue.findable_minutes', 'dialogue.minutes_act', 'select minutes::text from changed');
select platform.keep_findable('minutes', 'dialogue.findable_minutes', 'dialogue.meeting',
  'select m.id::text from dialogue.minutes m join changed on changed.id = m.meeting');

create view dialogue.findable_consultation as
  select c.id::text as id, c.id::text as thing, null::text as name, c.title,
    (select jsonb_object_agg(language, coalesce((select string_agg(concat_ws(' ', s -> 'heading' -> language ->> 'text', s -> 'text' -> language ->> 'text',
          (select string_agg(q -> language ->> 'text', ' ') from jsonb_array_elements(s -> 'questions') q)), ' ') from jsonb_array_elements(c.sections) s), ''))
      from unnest(platform.locales()) language) as body,
    '/consultations/' || c.slug as path,
    (select max(a.at) from dialogue.consultation_act a where a.consultation = c.id and a.act in ('open', 'correct', 'close', 'publish')) as at, false as synthetic
  from dialogue.public_consultation c;
select platform.keep_findable('consultation', 'dialogue.findable_consultation', 'dialogue.consultation_act', 'select consultation::text from changed');

-- A deed: something that stands on the public pages, by the country or the family that did it. Who took part in meetings and who asked is told by country of
-- public authorities alone, which speak for a State; of all others by family alone. What bodies propose, vote and promise is public under their names.
create view dialogue.released_deed as
  select distinct 'took_part' as deed, case when p.family = 'public_authority' then p.country end as country, p.family, null::jsonb as body,
    '/meetings/' || m.slug as path, m.title, null::integer as number, left(m.starts, 10) as on, null::text as state
  from dialogue.released_meeting m join dialogue.participant p on p.meeting = m.id and p.present
  union all
  select 'asked', case when r.family = 'public_authority' then q.country end, r.family, null, '/meetings/' || r.meeting_slug || '#q' || r.number, m.title,
    r.number, r.raised_on, r.state
  from dialogue.released_question r join dialogue.question q on q.id = r.id join dialogue.released_meeting m on m.id = r.meeting
  where r.family is not null and r.state <> 'merged'
  union all
  select distinct 'answered', case when r.family = 'public_authority' then q.country end, r.family, null::jsonb, '/answers/' || a.id,
    (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(a.title)), null::integer, left(a.released_on, 10), null
  from dialogue.released_question r join dialogue.question q on q.id = r.id join dialogue.released_answer_question c on c.question = r.id
    join dialogue.released_answer a on a.id = c.answer
  where r.family is not null
  union all
  select 'tabled', r.country, r.family, r.by, '/propositions/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)), r.number, r.on, r.state
  from dialogue.released_proposition r
  union all
  select 'adopted', a ->> 'country', 'public_authority', a -> 'name', '/propositions/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)),
    r.number, r.on, r.state
  from dialogue.released_proposition r, jsonb_array_elements(r.adopted) a
  union all
  select case v ->> 'stance' when 'agree' then 'agreed' when 'abstain' then 'abstained' else 'dissented' end, v ->> 'country', v ->> 'family', v -> 'name',
    '/propositions/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)), r.number, r.on, r.state
  from dialogue.released_proposition r, jsonb_array_elements(r.votes) v
  union all
  select 'position', o ->> 'country', null, null, '/propositions/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)), r.number,
    o ->> 'dated', o ->> 'stance'
  from dialogue.released_proposition r, jsonb_array_elements(r.positions) o
  union all
  select 'promised', p ->> 'country', p ->> 'family', p -> 'name', '/actions/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)),
    r.number, r."adoptedOn", r.state
  from dialogue.released_action r, jsonb_array_elements(r.parties) p where (p ->> 'adopts')::boolean
  union all
  select 'answers_for', b ->> 'country', b ->> 'family', b -> 'name', '/actions/' || r.id, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)),
    r.number, r."adoptedOn", r.state
  from dialogue.released_action r, unnest(array[r."originBody", r."destinationBody"]) b where b is not null
  union all
  select 'contributed', null, f.key, null, '/consultations/' || c.slug, c.title, f.value::text::integer, c.closes, c.state
  from dialogue.public_consultation c, jsonb_each(c.counts) f where f.key <> 'others';
comment on view dialogue.released_deed is 'What stands on the public pages by who did it: a country, a family. No person is named; who asked and who sat at a meeting is told by country of public authorities alone.';
grant select on dialogue.released_deed to dawra_public, dawra_dialogue;
