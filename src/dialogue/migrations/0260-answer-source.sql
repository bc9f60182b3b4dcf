-- What an answer rests on beside results: a published series of flows, a legal text, a practice, a document.

create table dialogue.answer_source (
  answer uuid not null,
  number integer not null,
  place integer not null check (place between 1 and 30),
  kind text not null check (kind in ('flow', 'legal', 'practice', 'document')),
  -- Of a flow: the series, and the hash of what it said when it was cited.
  series text,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  -- Of anything else: as its issuer names it, in its own language.
  title text check (length(btrim(title)) between 1 and 300),
  issuer text check (length(btrim(issuer)) between 1 and 200),
  dated text check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  address text check (address ~ '^https?://' and length(address) <= 500),
  -- Article, page, table, period.
  locator text check (length(btrim(locator)) between 1 and 200),
  primary key (answer, number, place),
  foreign key (answer, number) references dialogue.answer_version (answer, number),
  constraint answer_source_of check (case when kind = 'flow' then series is not null and hash is not null and title is null and issuer is null and dated is null and address is null
    else series is null and hash is null and title is not null and issuer is not null and dated is not null end)
);
comment on table dialogue.answer_source is 'What a version rests on beside results, in the order in which it is printed.';
create trigger append_only before update or delete or truncate on dialogue.answer_source for each statement execute function platform.refuse_change();
grant select, insert on dialogue.answer_source to dawra_dialogue;

-- A published series, looked up where it is asked for: the observatory's tables come after these.
create function dialogue.published_series(wanted text) returns table (title jsonb, source jsonb, hash text)
language plpgsql stable security definer set search_path = dialogue, pg_temp as $$
begin
  return query select f.title, f.source, f.hash from observatory.released_flow f where f.id = wanted;
end $$;
revoke all on function dialogue.published_series(text) from public;
grant execute on function dialogue.published_series(text) to dawra_dialogue, dawra_public;

-- A flow is cited by what is published: its hash stands with the citation, so that another extract is told.
create view dialogue.cited_source as
  select s.answer, s.number, s.place, s.kind, s.series, f.title as name, coalesce(f.source ->> 'citation', s.issuer) as issuer, s.title,
    coalesce(s.dated, f.source ->> 'extracted') as dated, s.address, s.locator,
    case when s.kind = 'flow' and f.hash is distinct from s.hash then 'data-changed' else 'current' end as state
  from dialogue.answer_source s left join lateral dialogue.published_series(s.series) f on s.kind = 'flow';
comment on view dialogue.cited_source is 'What answers rest on beside results, and whether a cited series still says the same.';
grant select on dialogue.cited_source to dawra_dialogue;

-- What goes to review is whole: something asked, something cited (a result or another source), every text and both judgements (none of them on synthetic data).
create or replace function dialogue.check_complete() returns trigger language plpgsql as $$
begin
  if not exists (select from dialogue.answer_question q where q.answer = new.answer and q.number = new.number)
    or not exists (select from dialogue.answer_result r where r.answer = new.answer and r.number = new.number
      union all select from dialogue.answer_source s where s.answer = new.answer and s.number = new.number)
    or exists (select from dialogue.answer_version v where v.answer = new.answer and v.number = new.number
      and (v.title = '{}' or v.statement = '{}' or v.not_shown = '{}' or v.grounds = '{}'
        or (v.evidence is null or v.agreement is null) and not dialogue.rests_on_synthetic(v.answer, v.number))) then
    raise check_violation using message = 'an answer is complete before somebody reviews it', constraint = 'answer_complete';
  end if;
  return new;
end $$;

create or replace view dialogue.released_answer as
  select v.answer as id, v.number, v.title, v.statement, v.not_shown, v.grounds, v.evidence, v.agreement,
    to_char(s.at at time zone 'utc', 'YYYY-MM-DD') as released_on,
    coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'meeting', q.meeting_slug, 'number', q.number) order by q.meeting_slug, q.number)
      from dialogue.answer_question c join dialogue.released_question q on q.id = c.question where c.answer = v.answer and c.number = v.number), '[]') as questions,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.result, 'dataSet', c.slug, 'version', c.version, 'title', c.title, 'synthetic', c.synthetic,
        'state', c.state, 'newest', c.newest) order by c.place)
      from dialogue.cited_result c where c.answer = v.answer and c.number = v.number), '[]') as results,
    coalesce((select jsonb_agg(to_jsonb(c) - 'answer' - 'number' - 'place' order by c.place)
      from dialogue.cited_source c where c.answer = v.answer and c.number = v.number), '[]') as sources
  from dialogue.standing_answer s join dialogue.answer_version v on v.answer = s.answer and v.number = s.number
  where s.act = 'release';

-- A citation of an answer stands as everything under the answer does.
create or replace view dialogue.citation_detail as
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
    end as results,
    exists (select from dialogue.cited_source o where o.answer = c.answer and o.number = c.answer_number and o.state = 'data-changed') as sources_changed
  from dialogue.citation c
    left join dialogue.answer_version v on v.answer = c.answer and v.number = c.answer_number
    left join dialogue.standing_answer s on s.answer = c.answer;

create or replace view dialogue.released_recommendation as
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
