-- Recommendations: numbered texts in versions, with what they rest on.

create table dialogue.recommendation (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting,
  number integer not null check (number > 0),
  charter text,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint recommendation_number unique (meeting, number)
);
comment on table dialogue.recommendation is 'A recommendation under its number in a meeting; its text is in its versions.';

create table dialogue.recommendation_version (
  recommendation uuid not null references dialogue.recommendation,
  number integer not null check (number > 0),
  text jsonb not null check (text = '{}' or dialogue.is_translated(text)),
  addressee text check (addressee in ('both', 'maghreb', 'eu-and-member-states', 'eu-institutions', 'secretariat',
    'convention-parties', 'origin-authorities', 'destination-authorities',
    'european-commission', 'states-and-organisations', 'social-partners', 'not-stated')),
  reason jsonb check (number = 1 or dialogue.is_translated(reason)),
  author uuid,
  at timestamptz not null default clock_timestamp(),
  constraint recommendation_version_number primary key (recommendation, number)
);
comment on table dialogue.recommendation_version is 'A wording, with the reason why it replaced the one before.';

create table dialogue.citation (
  recommendation uuid not null,
  number integer not null,
  place integer not null check (place > 0),
  answer uuid,
  answer_number integer,
  result text references evidence.result,
  primary key (recommendation, number, place),
  foreign key (recommendation, number) references dialogue.recommendation_version (recommendation, number),
  foreign key (answer, answer_number) references dialogue.answer_version (answer, number),
  constraint citation_one check (num_nonnulls(answer, result) = 1 and (answer is null) = (answer_number is null))
);
create index citation_answer on dialogue.citation (answer, answer_number);
create index citation_result on dialogue.citation (result);
comment on table dialogue.citation is 'What a wording rests on: an answer as it was released then, or a result.';

create table dialogue.recommendation_act (
  recommendation uuid not null references dialogue.recommendation,
  number integer not null,
  note text,
  foreign key (recommendation, number) references dialogue.recommendation_version (recommendation, number)
);
select platform.create_acts('dialogue.recommendation_act', 'recommendation', 'write', 'draft',
  '{"draft": {"write": "draft", "release": "released"}, "released": {"write": "draft", "withdraw": "withdrawn"}, "withdrawn": {"write": "draft"}}',
  '{draft}', '{withdraw}');
create index recommendation_act_version on dialogue.recommendation_act (recommendation, number);
comment on table dialogue.recommendation_act is 'What was done with a recommendation and with which wording.';

create trigger check_record before insert on dialogue.recommendation for each row execute function dialogue.check_record('meeting');
create trigger check_record before insert on dialogue.recommendation_version for each row execute function dialogue.check_record('recommendation');
create trigger check_record before insert on dialogue.recommendation_act for each row execute function dialogue.check_record('recommendation');

-- No text rests on synthetic data. An answer is cited in a version that was released.
create function dialogue.check_citation() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if new.answer is not null and not exists (
      select from dialogue.answer_act a where a.answer = new.answer and a.number = new.answer_number and a.act = 'release') then
    raise check_violation using message = 'an answer is cited as it was released', constraint = 'citation_released';
  end if;
  if new.answer is not null and dialogue.rests_on_synthetic(new.answer, new.answer_number)
    or new.result is not null and (select k.synthetic from dialogue.known_result(new.result) k where k.id = new.result) then
    raise check_violation using message = 'no recommendation rests on synthetic data', constraint = 'citation_synthetic';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_citation() from public;
create trigger check_citation before insert on dialogue.citation for each row execute function dialogue.check_citation();

-- A recommendation is one person's act, so it releases nothing but itself: it is whole, and the results it cites were released by two people before.
create function dialogue.check_recommendation_release() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if exists (select from recommendation_version v where v.recommendation = new.recommendation and v.number = new.number
      and (v.text = '{}' or v.addressee is null)) then
    raise check_violation using message = 'a recommendation is complete before it is released', constraint = 'recommendation_complete';
  end if;
  if exists (select from citation c join evidence.known_result r on r.id = c.result
      where c.recommendation = new.recommendation and c.number = new.number and not (r.released and r.data_released)) then
    raise check_violation using message = 'a recommendation rests on released results', constraint = 'recommendation_released_results';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_recommendation_release() from public;
create trigger check_release before insert on dialogue.recommendation_act for each row when (new.act = 'release')
  execute function dialogue.check_recommendation_release();

create trigger append_only before update or delete or truncate on dialogue.recommendation_version
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.citation
  for each statement execute function platform.refuse_change();

-- Every cited result of a data set, for the job that asks how they stand when a new version is frozen.
create function dialogue.cited_results(of_version text) returns setof text
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select r.id from evidence.known_result r
  where r.data_set = (select n.data_set from evidence.known_version n where n.id = of_version)
    and r.id in (select result from dialogue.answer_result union select result from dialogue.citation where result is not null)
  order by r.id
$$;
revoke all on function dialogue.cited_results(text) from public;
grant execute on function dialogue.cited_results(text) to dawra_dialogue;

grant select, insert on dialogue.recommendation, dialogue.recommendation_version, dialogue.citation, dialogue.recommendation_act to dawra_dialogue;
grant update (charter) on dialogue.recommendation to dawra_dialogue;
grant select on dialogue.recommendation_state to dawra_dialogue;
