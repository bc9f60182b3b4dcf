-- What of the dialogue anyone can find: opened meetings, released answers and recommendations. Questions stay sealed: the portal opens the published ones.

create view dialogue.findable_meeting as
  select m.id::text as id, m.id::text as thing, null::text as name, m.title,
    (select jsonb_object_agg(language, concat_ws(' · ', m.place ->> language,
        (select string_agg(a -> 'title' ->> language, ' · ') from jsonb_array_elements(m.agenda) a))) from unnest(platform.locales()) language) as body,
    '/meetings/' || m.slug as path, (select max(c.at) from dialogue.meeting_act c where c.meeting = m.id and c.act = 'open') as at, false as synthetic
  from dialogue.released_meeting m;

create view dialogue.findable_answer as
  select v.answer::text as id, v.answer::text as thing, null::text as name,
    (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(v.title)) as title,
    (select jsonb_object_agg(t.key, concat_ws(' ', t.value ->> 'text', v.not_shown -> t.key ->> 'text', v.grounds -> t.key ->> 'text')) from jsonb_each(v.statement) t) as body,
    '/answers/' || v.answer as path, s.at, dialogue.rests_on_synthetic(v.answer, v.number) as synthetic
  from dialogue.standing_answer s join dialogue.answer_version v on v.answer = s.answer and v.number = s.number
  where s.act = 'release';

create view dialogue.findable_recommendation as
  select r.id::text as id, r.id::text as thing, r.charter as name, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(v.text)) as title,
    m.title as body, '/recommendations/' || r.id as path, s.at, false as synthetic
  from dialogue.standing_recommendation s join dialogue.recommendation r on r.id = s.recommendation
    join dialogue.released_meeting m on m.id = r.meeting
    join dialogue.recommendation_version v on v.recommendation = s.recommendation and v.number = s.number
  where s.act = 'release';

select platform.keep_findable('meeting', 'dialogue.findable_meeting', 'dialogue.meeting', 'select id::text from changed');
select platform.keep_findable('meeting', 'dialogue.findable_meeting', 'dialogue.meeting_act', 'select meeting::text from changed');
select platform.keep_findable('answer', 'dialogue.findable_answer', 'dialogue.answer_act', 'select answer::text from changed');
select platform.keep_findable('recommendation', 'dialogue.findable_recommendation', 'dialogue.recommendation_act', 'select recommendation::text from changed');
select platform.keep_findable('recommendation', 'dialogue.findable_recommendation', 'dialogue.meeting_act',
  'select r.id::text from dialogue.recommendation r join changed on changed.meeting = r.meeting');
select platform.keep_findable('recommendation', 'dialogue.findable_recommendation', 'dialogue.meeting',
  'select r.id::text from dialogue.recommendation r join changed on changed.id = r.meeting');

-- Published questions by the names of their sealed texts, which the program opens once and keeps in memory while they are published.
create view dialogue.findable_question as
  select q.id, m.slug as meeting, q.number, p.at, t.locale, e.id as text, e.key
  from dialogue.published_question p join dialogue.question q on q.id = p.question join dialogue.released_meeting m on m.id = q.meeting
    cross join lateral (select distinct on (x.locale) x.locale, x.text from dialogue.question_text x where x.question = q.id order by x.locale, x.version desc) t
    join platform.erasable e on e.id = t.text and e.content is not null;
comment on view dialogue.findable_question is 'Texts of published questions by name and key, no word of them; what is erased is not there.';
select platform.keep_sealed('question', 'dialogue.findable_question');
create view dialogue.published_text as
  select f.text as id, jsonb_build_object('sealed', jsonb_build_object('id', e.id, 'key', e.key, 'content', translate(encode(e.content, 'base64'), E'\n', ''))) as content
  from dialogue.findable_question f join platform.erasable e on e.id = f.text;
comment on view dialogue.published_text is 'A sealed text of a published question.';
-- Which published questions have a released answer.
create view dialogue.released_answer_question as
  select c.question, c.answer from dialogue.standing_answer s join dialogue.answer_question c on c.answer = s.answer and c.number = s.number where s.act = 'release';
comment on view dialogue.released_answer_question is 'The questions that released answers answer.';

grant select on dialogue.released_answer_question, dialogue.findable_question, dialogue.published_text to dawra_public;
