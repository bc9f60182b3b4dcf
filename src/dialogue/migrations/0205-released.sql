-- What anyone may read of the dialogue: meetings that were held, their questions, released answers and recommendations.

create view dialogue.released_meeting as
  select m.id, m.slug, m.edition, m.title, m.place, m.starts, m.ends, m.kind, m.agenda, m.aims, m.principles, m.note, m.source, m.record,
    s.state, p.slug as previous,
    coalesce((select jsonb_agg(jsonb_build_object('side', c.side, 'family', c.family, 'seats', c.seats) order by c.side, c.family)
      from (select side, family, count(*) as seats from dialogue.participant where meeting = m.id and present group by side, family) c), '[]') as seats
  from dialogue.meeting m join dialogue.meeting_state s on s.meeting = m.id left join dialogue.meeting p on p.id = m.previous
  where s.state <> 'planned';
comment on view dialogue.released_meeting is 'Meetings that were opened, with seats counted by side and family; no institution or person is named.';

create view dialogue.released_question as
  select q.id, q.meeting, m.slug as meeting_slug, q.number, q.original, q.side, q.family, q.public_question is not null as from_public, q.charter,
    s.state, s.reason, i.number as into_number, to_char(q.raised_at at time zone 'utc', 'YYYY-MM-DD') as raised_on,
    (select jsonb_object_agg(t.locale, jsonb_build_object('method', t.method, 'text', jsonb_build_object('sealed', jsonb_build_object(
        'id', e.id, 'key', e.key, 'content', translate(encode(e.content, 'base64'), E'\n', '')))))
      from (select distinct on (locale) locale, text, method from dialogue.question_text where question = q.id order by locale, version desc) t
        join platform.erasable e on e.id = t.text) as text
  from dialogue.question q join dialogue.published_question p on p.question = q.id join dialogue.released_meeting m on m.id = q.meeting
    join dialogue.question_state s on s.question = q.id left join dialogue.question i on i.id = s.into_question;
comment on view dialogue.released_question is 'Published questions of the meetings that were opened, still sealed, by side and family of the asker; the institution and the person stay inside.';

-- A released version stands until another is released in its place or the answer is withdrawn; a draft of the next one does not hide it.
create view dialogue.standing_answer as
  select distinct on (answer) answer, number, act, at from dialogue.answer_act where act in ('release', 'withdraw')
  order by answer, sequence desc;

create view dialogue.cited_result as
  select c.answer, c.number, c.place, c.result, r.slug, r.version, r.title, r.synthetic,
    coalesce(t.state, 'current') as state, coalesce(t.newest, c.result) as newest
  from dialogue.answer_result c join evidence.known_result r on r.id = c.result
    left join dialogue.result_standing t on t.result = c.result;
comment on view dialogue.cited_result is 'The results an answer cites, with their data set and how they stand; no figure.';

create view dialogue.released_answer as
  select v.answer as id, v.number, v.title, v.statement, v.not_shown, v.grounds, v.evidence, v.agreement,
    to_char(s.at at time zone 'utc', 'YYYY-MM-DD') as released_on,
    coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'meeting', q.meeting_slug, 'number', q.number) order by q.meeting_slug, q.number)
      from dialogue.answer_question c join dialogue.released_question q on q.id = c.question where c.answer = v.answer and c.number = v.number), '[]') as questions,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.result, 'dataSet', c.slug, 'version', c.version, 'title', c.title, 'synthetic', c.synthetic,
        'state', c.state, 'newest', c.newest) order by c.place)
      from dialogue.cited_result c where c.answer = v.answer and c.number = v.number), '[]') as results
  from dialogue.standing_answer s join dialogue.answer_version v on v.answer = s.answer and v.number = s.number
  where s.act = 'release';
comment on view dialogue.released_answer is 'Answers as anyone reads them, without the names of those who wrote and reviewed them.';

create view dialogue.standing_recommendation as
  select distinct on (recommendation) recommendation, number, act, at from dialogue.recommendation_act
  where act in ('release', 'withdraw') order by recommendation, sequence desc;

-- Each citation with the results under it; whether it is current is read from them by one rule (citationState).
create view dialogue.citation_detail as
  select c.recommendation, c.number, c.place, c.answer, c.answer_number, c.result, v.title as answer_title, v.evidence, v.agreement,
    s.number as answer_standing, s.act as answer_act,
    case when c.answer is not null then
      coalesce((select jsonb_agg(jsonb_build_object('id', r.result, 'dataSet', r.slug, 'version', r.version, 'title', r.title, 'synthetic', r.synthetic,
          'state', r.state, 'newest', r.newest) order by r.place)
        from dialogue.cited_result r where r.answer = c.answer and r.number = c.answer_number), '[]')
    else (select jsonb_build_array(jsonb_build_object('id', r.id, 'dataSet', r.slug, 'version', r.version, 'title', r.title, 'synthetic', r.synthetic,
          'state', coalesce(t.state, 'current'), 'newest', coalesce(t.newest, r.id)))
        from evidence.known_result r
          left join dialogue.result_standing t on t.result = r.id where r.id = c.result)
    end as results
  from dialogue.citation c
    left join dialogue.answer_version v on v.answer = c.answer and v.number = c.answer_number
    left join dialogue.standing_answer s on s.answer = c.answer;

create view dialogue.released_recommendation as
  select r.id, r.number, r.charter, m.slug as meeting, v.number as version, v.text, v.addressee,
    to_char(s.at at time zone 'utc', 'YYYY-MM-DD') as released_on,
    (select jsonb_agg(jsonb_build_object('number', w.number, 'text', w.text, 'reason', w.reason,
        'on', to_char(w.at at time zone 'utc', 'YYYY-MM-DD')) order by w.number)
      from dialogue.recommendation_version w where w.recommendation = r.id and w.number <= v.number) as versions,
    coalesce((select jsonb_agg(to_jsonb(c) - 'recommendation' - 'number' order by c.place)
      from dialogue.citation_detail c where c.recommendation = r.id and c.number = v.number), '[]') as citations
  from dialogue.standing_recommendation s
    join dialogue.recommendation r on r.id = s.recommendation
    join dialogue.meeting m on m.id = r.meeting
    join dialogue.recommendation_version v on v.recommendation = s.recommendation and v.number = s.number
  where s.act = 'release';
comment on view dialogue.released_recommendation is 'Recommendations as anyone reads them, with earlier wordings and how their citations stand.';

-- What became of a public question: asked for by its reference, never listed.
create function dialogue.public_fate(wanted text)
returns table (id uuid, reference text, locale text, text jsonb, erased boolean, "askedOn" text, question uuid, declined jsonb)
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select p.id, p.reference, p.locale, dialogue.sealed(p.text), (select e.erased_at is not null from platform.erasable e where e.id = p.text),
    to_char(p.asked_at at time zone 'utc', 'YYYY-MM-DD'), d.question, dialogue.sealed_note(d.declined)
  from dialogue.public_question p left join dialogue.public_decision d on d.public_question = p.id where p.reference = wanted
$$;
revoke all on function dialogue.public_fate(text) from public;
grant execute on function dialogue.public_fate(text) to dawra_public, dawra_dialogue;

grant select on dialogue.released_meeting, dialogue.released_question, dialogue.released_answer, dialogue.released_recommendation
  to dawra_public, dawra_dialogue;
grant select on dialogue.cited_result, dialogue.citation_detail, dialogue.standing_answer, dialogue.standing_recommendation to dawra_dialogue;
