-- Answers: versions that cite results, read by a second person, then released.

create table dialogue.answer (
  id uuid primary key default gen_random_uuid(),
  created_by uuid,
  created_at timestamptz not null default now()
);
comment on table dialogue.answer is 'An answer under its lasting name; what it says is in its versions.';

create table dialogue.answer_version (
  answer uuid not null references dialogue.answer,
  number integer not null check (number > 0),
  title jsonb not null check (title = '{}' or dialogue.is_translated(title)),
  statement jsonb not null check (statement = '{}' or dialogue.is_translated(statement)),
  not_shown jsonb not null check (not_shown = '{}' or dialogue.is_translated(not_shown)),
  grounds jsonb not null check (grounds = '{}' or dialogue.is_translated(grounds)),
  evidence text check (evidence in ('limited', 'medium', 'robust')),
  agreement text check (agreement in ('low', 'medium', 'high')),
  reason text check (number = 1 or length(btrim(reason)) > 0),
  author uuid not null,
  at timestamptz not null default clock_timestamp(),
  constraint answer_version_number primary key (answer, number)
);
comment on table dialogue.answer_version is 'What an answer said at one moment; a draft may be incomplete. Two people who write on the same version cannot both take the next number.';

create table dialogue.answer_question (
  answer uuid not null,
  number integer not null,
  question uuid not null references dialogue.question,
  primary key (answer, number, question),
  foreign key (answer, number) references dialogue.answer_version (answer, number)
);
create index answer_question_question on dialogue.answer_question (question);
comment on table dialogue.answer_question is 'The questions a version answers.';

create table dialogue.answer_result (
  answer uuid not null,
  number integer not null,
  place integer not null check (place > 0),
  result text not null references evidence.result,
  primary key (answer, number, result),
  foreign key (answer, number) references dialogue.answer_version (answer, number)
);
create index answer_result_result on dialogue.answer_result (result);
comment on table dialogue.answer_result is 'The results a version cites, in the order in which they are printed.';

create table dialogue.answer_act (
  answer uuid not null references dialogue.answer,
  number integer not null,
  note text,
  foreign key (answer, number) references dialogue.answer_version (answer, number)
);
select platform.create_acts('dialogue.answer_act', 'answer', 'write', 'draft', '{
  "draft": {"write": "draft", "submit": "in_review"},
  "in_review": {"write": "draft", "return": "draft", "approve": "reviewed"},
  "reviewed": {"write": "draft", "return": "draft", "release": "released"},
  "released": {"write": "draft", "withdraw": "withdrawn"},
  "withdrawn": {"write": "draft"}
}', '{draft,in_review,reviewed}', '{return,withdraw}');
alter table dialogue.answer_act alter column actor set not null;
create index answer_act_version on dialogue.answer_act (answer, number);
comment on table dialogue.answer_act is 'What was done with an answer and with which of its versions.';

-- How much of an answer the account of the transaction sees: all of it, what stands released, or nothing (null). A draft is for those who work on it
-- and for the secretariat; once it goes to review, for everyone who may review.
create function dialogue.answer_reach(wanted uuid) returns text language sql stable as $$
  select case
    when platform.holds(array['secretariat'])
      or exists (select from dialogue.answer a where a.id = wanted and a.created_by = platform.current_account())
      or exists (select from dialogue.answer_version v where v.answer = wanted and v.author = platform.current_account())
      or exists (select from dialogue.answer_act c where c.answer = wanted and c.actor = platform.current_account())
      or (select s.state <> 'draft' from dialogue.answer_state s where s.answer = wanted) then 'all'
    when (select c.act from dialogue.answer_act c where c.answer = wanted and c.act in ('release', 'withdraw')
      order by c.sequence desc limit 1) = 'release' then 'released' end
$$;
revoke all on function dialogue.answer_reach(uuid) from public;
grant execute on function dialogue.answer_reach(uuid) to dawra_dialogue;

alter table dialogue.question_act add constraint question_act_answer foreign key (answer) references dialogue.answer;
create index question_act_answer on dialogue.question_act (answer) where answer is not null;

-- The second person: nobody who wrote any version of an answer reviews it, and only what a second person approved is released.
create function dialogue.check_second_person() returns trigger language plpgsql as $$
begin
  if new.act in ('approve', 'return')
    and (exists (select from dialogue.answer_version v where v.answer = new.answer and v.author = new.actor)
      or platform.let_in_by(new.actor, array(select v.author from dialogue.answer_version v where v.answer = new.answer and v.author is not null))) then
    raise check_violation using message = 'an answer is reviewed by somebody who wrote none of it', constraint = 'answer_second_person';
  end if;
  if new.act = 'release' and not exists (
      select from dialogue.answer_act a where a.answer = new.answer and a.sequence = new.sequence - 1
        and a.act = 'approve' and a.number = new.number) then
    raise check_violation using message = 'an answer is released only as it was approved', constraint = 'answer_approved';
  end if;
  return new;
end $$;
create trigger check_second_person before insert on dialogue.answer_act
  for each row execute function dialogue.check_second_person();

-- Whether any result under a version was computed from synthetic data: then it illustrates and shows nothing, has no rating and is cited by no recommendation.
create function dialogue.rests_on_synthetic(wanted uuid, version integer) returns boolean
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select exists (select from answer_result c join evidence.known_result r on r.id = c.result
    where c.answer = wanted and c.number = version and r.synthetic)
$$;
revoke all on function dialogue.rests_on_synthetic(uuid, integer) from public;
grant execute on function dialogue.rests_on_synthetic(uuid, integer) to dawra_dialogue;

-- What goes to review is whole: something asked, something cited, every text and both judgements (none of them on synthetic data).
create function dialogue.check_complete() returns trigger language plpgsql as $$
begin
  if not exists (select from dialogue.answer_question q where q.answer = new.answer and q.number = new.number)
    or not exists (select from dialogue.answer_result r where r.answer = new.answer and r.number = new.number)
    or exists (select from dialogue.answer_version v where v.answer = new.answer and v.number = new.number
      and (v.title = '{}' or v.statement = '{}' or v.not_shown = '{}' or v.grounds = '{}'
        or (v.evidence is null or v.agreement is null) and not dialogue.rests_on_synthetic(v.answer, v.number))) then
    raise check_violation using message = 'an answer is complete before somebody reviews it', constraint = 'answer_complete';
  end if;
  return new;
end $$;
create trigger check_complete before insert on dialogue.answer_act for each row when (new.act in ('submit', 'release'))
  execute function dialogue.check_complete();

-- A version of an answer is written by somebody who has reviewed none of it.
create function dialogue.check_author() returns trigger language plpgsql as $$
begin
  if exists (select from dialogue.answer_act a where a.answer = new.answer and a.act in ('approve', 'return') and a.actor = new.author) then
    raise check_violation using message = 'who reviewed an answer does not write it', constraint = 'answer_reviewer_writes';
  end if;
  return new;
end $$;
create trigger check_author before insert on dialogue.answer_version for each row execute function dialogue.check_author();

-- What the dialogue may know of a result that is not released: that it exists, on which data, whether they are synthetic.
create function dialogue.known_result(wanted text)
returns table (id text, slug text, version integer, title jsonb, synthetic boolean, released boolean, data_released boolean)
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select r.id, r.slug, r.version, r.title, r.synthetic, r.released, r.data_released from evidence.known_result r
  where r.id = wanted or (length(wanted) >= 12 and wanted ~ '^[0-9a-f]+$' and r.id like wanted || '%')
  order by r.id limit 2
$$;

create function dialogue.check_answer_result() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if (select k.synthetic from dialogue.known_result(new.result) k where k.id = new.result) and exists (
      select from dialogue.answer_version v where v.answer = new.answer and v.number = new.number
        and (v.evidence is not null or v.agreement is not null)) then
    raise check_violation using message = 'an answer on synthetic data has no rating', constraint = 'answer_synthetic_unrated';
  end if;
  return new;
end $$;
create trigger check_unrated before insert on dialogue.answer_result for each row execute function dialogue.check_answer_result();

-- Releasing an answer releases the results it cites and the public face of the data they rest on: nothing more, and only once the release is written
-- down. The author asked, the reviewer is the second person; where the reviewer had a hand in a result, whoever releases is.
-- The dialogue has no grant on evidence's tables; this is its one narrow endpoint.
create function dialogue.release_cited(wanted uuid) returns table (kind text, id text)
language plpgsql volatile security definer set search_path = dialogue, pg_temp as $$
#variable_conflict use_column
declare
  last answer_act := (select a from answer_act a where a.answer = wanted order by a.sequence desc limit 1);
  author uuid := (select v.author from answer_version v where v.answer = wanted and v.number = last.number);
  reviewer uuid := (select a.actor from answer_act a where a.answer = wanted and a.sequence = last.sequence - 1 and a.act = 'approve');
  seconds uuid[] := array_remove(array_remove(array[reviewer, last.actor], null), author);
begin
  if last.act is distinct from 'release' then return; end if;
  return query select * from evidence.release_cited(array(select c.result from answer_result c where c.answer = wanted and c.number = last.number),
    author, seconds);
end $$;

revoke all on function dialogue.known_result(text), dialogue.check_answer_result(), dialogue.release_cited(uuid) from public;
grant execute on function dialogue.known_result(text), dialogue.release_cited(uuid) to dawra_dialogue;

create trigger append_only before update or delete or truncate on dialogue.answer_version
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.answer_question
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.answer_result
  for each statement execute function platform.refuse_change();

grant select, insert on dialogue.answer, dialogue.answer_version, dialogue.answer_question, dialogue.answer_result, dialogue.answer_act to dawra_dialogue;
grant update (id) on dialogue.answer to dawra_dialogue; -- for `select … for update` alone: an answer that has a version keeps its id
grant select on dialogue.answer_state to dawra_dialogue;

-- How a cited result stands against the newest version of its data; kept by the job that listens to evidence.
create table dialogue.result_standing (
  result text primary key references evidence.result on delete cascade,
  state text not null check (state in ('current', 'superseded', 'data-changed')),
  newest text not null references evidence.result on delete cascade,
  checked_at timestamptz not null default now(),
  check ((state = 'current') = (newest = result))
);
create index result_standing_newest on dialogue.result_standing (newest);
comment on table dialogue.result_standing is 'Whether a cited result still stands; absent means current. No person writes it: the job on evidence.version-frozen does.';
grant select, insert, update on dialogue.result_standing to dawra_dialogue;
