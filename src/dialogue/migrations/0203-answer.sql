-- Answers: versions that cite results, read by a second person, then released.

create table dialogue.answer (
  id uuid primary key default gen_random_uuid(),
  demo boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now()
);
comment on table dialogue.answer is 'An answer under its lasting name; what it says is in its versions.';

create table dialogue.answer_version (
  answer uuid not null references dialogue.answer,
  number integer not null check (number > 0),
  title jsonb not null check (dialogue.is_translated(title)),
  statement jsonb not null check (dialogue.is_translated(statement)),
  not_shown jsonb not null check (dialogue.is_translated(not_shown)),
  grounds jsonb not null check (dialogue.is_translated(grounds)),
  evidence text not null check (evidence in ('limited', 'medium', 'robust')),
  agreement text not null check (agreement in ('low', 'medium', 'high')),
  reason text check (number = 1 or length(btrim(reason)) > 0),
  author uuid not null,
  at timestamptz not null default clock_timestamp(),
  constraint answer_version_number primary key (answer, number)
);
comment on table dialogue.answer_version is 'What an answer said at one moment. Two people who write on the same version cannot both take the next number.';

create table dialogue.answer_query (
  answer uuid not null,
  number integer not null,
  query uuid not null references dialogue.query,
  primary key (answer, number, query),
  foreign key (answer, number) references dialogue.answer_version (answer, number)
);
create index answer_query_query on dialogue.answer_query (query);
comment on table dialogue.answer_query is 'The questions a version answers.';

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
  sequence integer not null check (sequence > 0),
  act text not null check (act in ('write', 'submit', 'return', 'approve', 'release', 'withdraw')),
  state text not null generated always as (case act when 'submit' then 'in_review' when 'approve' then 'reviewed'
    when 'release' then 'released' when 'withdraw' then 'withdrawn' else 'draft' end) stored,
  number integer not null,
  note text check (act not in ('return', 'withdraw') or length(btrim(note)) > 0),
  actor uuid not null,
  at timestamptz not null default clock_timestamp(),
  constraint answer_act_sequence primary key (answer, sequence),
  foreign key (answer, number) references dialogue.answer_version (answer, number)
);
create index answer_act_version on dialogue.answer_act (answer, number);
comment on table dialogue.answer_act is 'What was done with an answer and with which of its versions.';

create view dialogue.answer_state as
  select distinct on (answer) answer, state, sequence, number from dialogue.answer_act order by answer, sequence desc;

alter table dialogue.query_act add constraint query_act_answer foreign key (answer) references dialogue.answer;
create index query_act_answer on dialogue.query_act (answer) where answer is not null;

-- The second person: nobody who wrote any version of an answer reviews it, and only what a second person approved is released.
create function dialogue.check_second_person() returns trigger language plpgsql as $$
begin
  if new.act in ('approve', 'return')
    and exists (select from dialogue.answer_version v where v.answer = new.answer and v.author = new.actor) then
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

-- A version of an answer is written by somebody who has reviewed none of it.
create function dialogue.check_author() returns trigger language plpgsql as $$
begin
  if exists (select from dialogue.answer_act a where a.answer = new.answer and a.act in ('approve', 'return') and a.actor = new.author) then
    raise check_violation using message = 'who reviewed an answer does not write it', constraint = 'answer_reviewer_writes';
  end if;
  return new;
end $$;
create trigger check_author before insert on dialogue.answer_version for each row execute function dialogue.check_author();

-- What the dialogue may know of a result that is not released: that it exists, on which data, whether it is synthetic or demonstration.
create function dialogue.known_result(wanted text)
returns table (id text, slug text, version integer, title jsonb, synthetic boolean, demo boolean, released boolean)
language sql stable security definer set search_path = evidence, pg_temp as $$
  select r.id, s.slug, v.number, s.title, v.synthetic, s.demo, r.released_at is not null
  from evidence.result r join evidence.data_version v on v.id = r.data join evidence.data_set s on s.id = v.data_set
  where r.id = wanted or (length(wanted) >= 12 and wanted ~ '^[0-9a-f]+$' and r.id like wanted || '%')
  order by r.id limit 2
$$;

-- Demonstration and real content never cite each other across the line, so that removing the one leaves the other whole.
create function dialogue.check_answer_query() returns trigger language plpgsql as $$
begin
  if (select a.demo from dialogue.answer a where a.id = new.answer) is distinct from (select q.demo from dialogue.query q where q.id = new.query) then
    raise check_violation using message = 'demonstration and real content are not mixed', constraint = 'dialogue_demo_mixed';
  end if;
  return new;
end $$;
create trigger check_demo before insert on dialogue.answer_query for each row execute function dialogue.check_answer_query();

create function dialogue.check_answer_result() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not (select a.demo from dialogue.answer a where a.id = new.answer)
    and (select k.demo from dialogue.known_result(new.result) k where k.id = new.result) then
    raise check_violation using message = 'demonstration and real content are not mixed', constraint = 'dialogue_demo_mixed';
  end if;
  return new;
end $$;
create trigger check_demo before insert on dialogue.answer_result for each row execute function dialogue.check_answer_result();

-- Releasing an answer releases the results it cites: nothing more, and only once the release is written down.
-- The dialogue has no grant on evidence's tables; this is its one narrow door.
create function dialogue.release_cited(wanted uuid) returns setof text
language sql volatile security definer set search_path = dialogue, pg_temp as $$
  update evidence.result r set released_at = now(), released_by = platform.current_account()
  from dialogue.answer_state s join dialogue.answer_result c on c.answer = s.answer and c.number = s.number
  where s.answer = wanted and s.state = 'released' and r.id = c.result and r.released_at is null
  returning r.id
$$;

revoke all on function dialogue.known_result(text), dialogue.check_answer_result(), dialogue.release_cited(uuid) from public;
grant execute on function dialogue.known_result(text), dialogue.release_cited(uuid) to dawra_dialogue;

create trigger append_only before update or delete on dialogue.answer_version
  for each row execute function dialogue.append_only('answer', 'answer');
create trigger append_only before update or delete on dialogue.answer_query
  for each row execute function dialogue.append_only('answer', 'answer');
create trigger append_only before update or delete on dialogue.answer_result
  for each row execute function dialogue.append_only('answer', 'answer');
create trigger append_only before update or delete on dialogue.answer_act
  for each row execute function dialogue.append_only('answer', 'answer');

grant select, insert on dialogue.answer, dialogue.answer_version, dialogue.answer_query, dialogue.answer_result, dialogue.answer_act to dawra_dialogue;
grant update (created_at) on dialogue.answer to dawra_dialogue; -- for `select … for update`; nothing writes it
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
