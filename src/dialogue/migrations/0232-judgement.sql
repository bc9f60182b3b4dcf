-- Judgements on a recommendation beside its evidence: GRADE evidence to decision, a criterion each, in versions.

-- The words of each criterion (src/dialogue/recommendation/judgement.ts; a test holds the two together).
create function dialogue.judgement_words() returns jsonb language sql immutable parallel safe as $$
  select '{
    "problem": ["no", "probably-no", "probably-yes", "yes", "varies", "unknown"],
    "values": ["important", "possibly-important", "probably-not-important", "not-important"],
    "certainty": ["very-low", "low", "moderate", "high", "no-studies"],
    "balance": ["favours-not", "probably-favours-not", "favours-neither", "probably-favours", "favours", "varies", "unknown"],
    "resources": ["large-costs", "moderate-costs", "negligible", "moderate-savings", "large-savings", "varies", "unknown"],
    "equity": ["reduced", "probably-reduced", "no-impact", "probably-increased", "increased", "varies", "unknown"],
    "acceptability": ["no", "probably-no", "probably-yes", "yes", "varies", "unknown"],
    "feasibility": ["no", "probably-no", "probably-yes", "yes", "varies", "unknown"]
  }'::jsonb
$$;

create table dialogue.recommendation_judgement (
  id bigint primary key generated always as identity,
  recommendation uuid not null,
  -- The wording that was judged.
  version integer not null,
  criterion text not null,
  number integer not null check (number > 0),
  judgement text not null,
  reason jsonb not null check (dialogue.is_translated(reason)),
  -- The citation of that wording that it rests on.
  place integer,
  mandate uuid references dialogue.mandate,
  account uuid,
  at timestamptz not null default clock_timestamp(),
  constraint recommendation_judgement_number unique (recommendation, version, criterion, number),
  constraint recommendation_judgement_word check (coalesce(dialogue.judgement_words() -> criterion ? judgement, false)),
  foreign key (recommendation, version) references dialogue.recommendation_version (recommendation, number),
  constraint recommendation_judgement_place foreign key (recommendation, version, place) references dialogue.citation (recommendation, number, place)
);
create index recommendation_judgement_of on dialogue.recommendation_judgement (recommendation, version, place);
create index recommendation_judgement_mandate on dialogue.recommendation_judgement (mandate) where mandate is not null;
comment on table dialogue.recommendation_judgement is 'What somebody judged of a recommendation by one criterion, and why. A later judgement takes its place and leaves it to be read.';
create trigger append_only before update or delete or truncate on dialogue.recommendation_judgement for each statement execute function platform.refuse_change();
create trigger check_record before insert on dialogue.recommendation_judgement for each row execute function dialogue.check_record('recommendation');

-- Under a mandate only in the space of the meeting, and while it is in force.
create function dialogue.check_judgement() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from mandate_in_force f join meeting g on g.space = f.space join recommendation r on r.meeting = g.id
      where f.id = new.mandate and r.id = new.recommendation) then
    raise check_violation using message = 'no mandate in force in this space', constraint = 'judgement_mandate';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_judgement() from public;
create trigger check_mandate before insert on dialogue.recommendation_judgement for each row when (new.mandate is not null) execute function dialogue.check_judgement();

-- What anyone reads: the last judgement of each criterion on the wordings that were published, by institution or by the editors; no person.
create view dialogue.released_judgement as
  select distinct on (j.recommendation, j.criterion) j.recommendation, j.criterion, j.judgement, j.reason, j.version, j.place, m.name as institution,
    to_char(j.at at time zone 'utc', 'YYYY-MM-DD') as on
  from dialogue.standing_recommendation s join dialogue.recommendation_judgement j on j.recommendation = s.recommendation and j.version <= s.number
    left join dialogue.mandate m on m.id = j.mandate
  where s.act = 'release'
  order by j.recommendation, j.criterion, j.version desc, j.number desc;
comment on view dialogue.released_judgement is 'Judgements on published recommendations as anyone reads them.';
grant select on dialogue.released_judgement to dawra_public, dawra_dialogue;
grant select, insert on dialogue.recommendation_judgement to dawra_dialogue;

-- Published recommendations whose standing wording cites a result, itself or in an answer; or an answer in a version that stands no more.
create function dialogue.recommendations_citing(of_result text, of_answer uuid) returns setof uuid
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select distinct c.recommendation from standing_recommendation s join citation c on c.recommendation = s.recommendation and c.number = s.number
  where s.act = 'release' and (c.result = of_result or c.answer = of_answer
    or exists (select from answer_result r where r.answer = c.answer and r.number = c.answer_number and r.result = of_result))
$$;
revoke all on function dialogue.recommendations_citing(text, uuid) from public;
grant execute on function dialogue.recommendations_citing(text, uuid) to dawra_dialogue;
