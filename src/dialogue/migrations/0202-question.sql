-- Questions raised, numbered in each meeting, and what was done with them.

create table dialogue.public_question (
  id uuid primary key default gen_random_uuid(),
  reference text not null constraint public_question_reference unique check (reference ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  locale text not null check (locale = any (platform.locales())),
  text uuid not null references platform.erasable,
  asked_at timestamptz not null default now()
);
create index public_question_text on dialogue.public_question (text);
comment on table dialogue.public_question is 'A question asked on the public pages by anyone. It holds nothing about who asked: whoever has the reference follows its fate and may erase it.';

-- A text as SQL gives it to the installation: its row of platform.erasable, still sealed. Opened in the installation, never here.
create function dialogue.sealed(wanted uuid) returns jsonb language sql stable parallel safe as $$
  select jsonb_build_object('sealed', jsonb_build_object('id', e.id, 'key', e.key, 'content', translate(encode(e.content, 'base64'), E'\n', '')))
  from platform.erasable e where e.id = wanted
$$;
-- The same for {"fr": {"text": "<id of an erasable text>", "method": "original"}, ...}.
create function dialogue.sealed_note(note jsonb) returns jsonb language sql stable parallel safe as $$
  select jsonb_object_agg(n.key, jsonb_build_object('text', dialogue.sealed((n.value ->> 'text')::uuid), 'method', n.value ->> 'method'))
  from jsonb_each(note) n
$$;
revoke all on function dialogue.sealed(uuid), dialogue.sealed_note(jsonb) from public;
grant execute on function dialogue.sealed(uuid), dialogue.sealed_note(jsonb) to dawra_dialogue;
-- What people write about a question is kept as references to erasable texts: no word of it stands in these columns.
create function dialogue.is_note(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select dialogue.is_translated(given)
    and not jsonb_path_exists(given, '$.* ? (!(@.text like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))')
$$;

-- Keyed digests of recent senders, apart from the questions, forgotten within a day: they limit the rate and cannot be joined to a text.
create table dialogue.public_sender (
  digest bytea not null check (length(digest) = 32),
  at timestamptz not null default now()
);
create index public_sender_at on dialogue.public_sender (at);
create index public_sender_digest on dialogue.public_sender (digest, at);
comment on table dialogue.public_sender is 'Who asked lately, as a digest under the key of the installation and the day; no question is named here.';

create table dialogue.question (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting,
  number integer not null check (number > 0),
  original text not null check (original = any (platform.locales())),
  seat uuid references dialogue.participant on delete set null,
  asker uuid,
  institution jsonb check (platform.is_label(institution)),
  country text check (platform.is_country(country)),
  side text check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  family text check (family in
    ('public_authority', 'employers', 'trade_union', 'migrant_association', 'science', 'intergovernmental')),
  typed_by uuid,
  typed_for boolean not null default false,
  public_question uuid constraint question_public_question unique references dialogue.public_question,
  charter text,
  raised_at timestamptz not null default now(),
  constraint question_number unique (meeting, number)
);
create trigger check_record before insert on dialogue.question for each row execute function dialogue.check_record('meeting');
create index question_seat on dialogue.question (seat);
comment on table dialogue.question is 'A question as it was raised: number, language, and the asker''s seat as it was then. Neither merging nor answering changes it.';

create table dialogue.question_text (
  question uuid not null references dialogue.question,
  locale text not null check (locale = any (platform.locales())),
  version integer not null check (version > 0),
  text uuid not null references platform.erasable,
  method text not null check (method in ('original', 'human', 'machine', 'project')),
  actor uuid,
  at timestamptz not null default clock_timestamp(),
  primary key (question, locale, version),
  check (method <> 'original' or version = 1)
);
create unique index question_text_original on dialogue.question_text (question) where method = 'original';
create index question_text_text on dialogue.question_text (text);
comment on table dialogue.question_text is 'The question in each language, with the method. The original is written once; a better translation is a further version.';
create trigger append_only before update or delete or truncate on dialogue.question_text
  for each statement execute function platform.refuse_change();

create table dialogue.question_act (
  question uuid not null references dialogue.question,
  into_question uuid references dialogue.question check (into_question <> question),
  reason text check (reason in ('not_asked', 'too_few_cases', 'needs_new_wave', 'another_body')),
  -- The body that is competent where the data or the meeting are not.
  competent text check (competent ~ '[^[:space:]]'),
  answer uuid,
  note jsonb check (dialogue.is_note(note))
);
select platform.create_acts('dialogue.question_act', 'question', 'raise', 'new', '{
  "new": {"ask-back": "to_clarify", "merge": "merged", "answer": "answered", "set-aside": "not_answerable"},
  "to_clarify": {"clarify": "new", "merge": "merged", "answer": "answered", "set-aside": "not_answerable"},
  "merged": {"split": "new"},
  "answered": {"answer": "answered", "reopen": "reopened"},
  "reopened": {"ask-back": "to_clarify", "merge": "merged", "answer": "answered", "set-aside": "not_answerable"},
  "not_answerable": {"answer": "answered", "reopen": "reopened"}
}', '{new,to_clarify,reopened}', '{ask-back,clarify,reopen}');
alter table dialogue.question_act
  add check ((act = 'merge') = (into_question is not null)),
  add check ((act = 'set-aside') = (reason is not null)),
  add constraint question_act_competent check ((reason is not distinct from 'another_body') = (competent is not null)),
  add check ((act = 'answer') = (answer is not null));
create index question_act_into on dialogue.question_act (into_question) where into_question is not null;
comment on table dialogue.question_act is 'What was done with a question, in order; two people acting at once cannot both take the same sequence.';

-- What was decided about the words of a question, beside its life: shown to the public or taken back, a part taken out, erased. It never says which words.
create table dialogue.question_mark (
  question uuid not null references dialogue.question,
  sequence integer not null check (sequence > 0),
  act text not null check (act in ('publish', 'unpublish', 'redact', 'erase')),
  locale text check (locale = any (platform.locales())),
  actor uuid,
  at timestamptz not null default clock_timestamp(),
  constraint question_mark_sequence primary key (question, sequence),
  check ((act = 'redact') = (locale is not null))
);
comment on table dialogue.question_mark is 'Decisions about the words of a question. Taking a question into the work is one decision (it exists), showing it to the public another (publish).';
create trigger append_only before update or delete or truncate on dialogue.question_mark
  for each statement execute function platform.refuse_change();
create view dialogue.published_question as
  select question, at from (select distinct on (question) question, act, at from dialogue.question_mark where act in ('publish', 'unpublish')
    order by question, sequence desc) last where act = 'publish';

-- Merging stays inside a meeting, into a question that stands.
create function dialogue.check_merge() returns trigger language plpgsql as $$
begin
  if not exists (select from dialogue.question a join dialogue.question b on b.meeting = a.meeting
                 where a.id = new.question and b.id = new.into_question)
    or (select s.state from dialogue.question_state s where s.question = new.into_question) = 'merged' then
    raise check_violation using message = 'a question is merged into one of its meeting that is not merged itself', constraint = 'question_merge';
  end if;
  return new;
end $$;
create trigger check_merge before insert on dialogue.question_act for each row when (new.act = 'merge')
  execute function dialogue.check_merge();

-- A meeting does not close over a question that has neither answer nor reason; a merged one counts through the one it went into.
create function dialogue.check_close() returns trigger language plpgsql as $$
begin
  if exists (select from dialogue.question q join dialogue.question_state s on s.question = q.id
             where q.meeting = new.meeting and s.state in ('new', 'to_clarify', 'reopened')) then
    raise check_violation using message = 'a question of this meeting has neither answer nor reason', constraint = 'meeting_open_questions';
  end if;
  return new;
end $$;
create trigger check_close before insert on dialogue.meeting_act for each row when (new.act = 'close')
  execute function dialogue.check_close();

create table dialogue.public_decision (
  public_question uuid primary key references dialogue.public_question on delete cascade,
  question uuid references dialogue.question,
  declined jsonb check (dialogue.is_note(declined)),
  actor uuid,
  at timestamptz not null default now(),
  check ((question is null) <> (declined is null))
);
create index public_decision_question on dialogue.public_decision (question);
comment on table dialogue.public_decision is 'What the secretariat did with a public question, once: it became a question, or it was declined with a reason.';

-- The endpoint of the public pages: one question in, already sealed, its reference out. Five an hour from one sender, 300 an hour in all.
create function dialogue.ask_publicly(sender bytea, text_id uuid, text_key text, text_content bytea, language text) returns text
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  alphabet constant text := '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  made text;
  attempt integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('dialogue.ask_publicly'));
  delete from dialogue.public_sender where at < now() - interval '1 day';
  if (select count(*) filter (where s.digest = sender) >= 5 or count(*) >= 300
      from dialogue.public_sender s where s.at > now() - interval '1 hour') then
    return null;
  end if;
  insert into dialogue.public_sender (digest) values (sender);
  insert into platform.erasable (id, root, key, content) values (text_id, text_id, text_key, text_content);
  loop
    select string_agg(case when i = 5 then '-' else substr(alphabet, 1 + (get_byte(d, i) & 31), 1) end, '' order by i) into made
      from (select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as d) r,
        unnest(array[0, 1, 2, 3, 5, 10, 11, 12, 13]) i;
    begin
      insert into dialogue.public_question (reference, locale, text) values (made, language, text_id);
      return made;
    exception when unique_violation then
      attempt := attempt + 1;
      if attempt > 5 then raise; end if;
    end;
  end loop;
end $$;

-- Whoever has the reference erases the question: its words, their renderings, what was said about it. Gives the keys to destroy.
create function dialogue.erase_publicly(wanted text) returns setof text
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  asked dialogue.public_question := (select p from dialogue.public_question p where p.reference = wanted);
begin
  if exists (select from platform.erasable e where e.id = asked.text and e.content is not null) then
    insert into dialogue.question_mark (question, sequence, act)
      select q.id, coalesce((select max(m.sequence) from dialogue.question_mark m where m.question = q.id), 0) + 1, 'erase'
      from dialogue.question q where q.public_question = asked.id;
  end if;
  return query update platform.erasable e set content = null, erased_at = now()
    where e.root = asked.text and e.content is not null returning e.key;
end $$;
revoke all on function dialogue.ask_publicly(bytea, uuid, text, bytea, text), dialogue.erase_publicly(text) from public;
grant execute on function dialogue.ask_publicly(bytea, uuid, text, bytea, text), dialogue.erase_publicly(text) to dawra_public;

grant select on dialogue.public_question to dawra_dialogue;
grant select, insert on dialogue.public_decision, dialogue.question, dialogue.question_text, dialogue.question_act, dialogue.question_mark to dawra_dialogue;
grant update (charter) on dialogue.question to dawra_dialogue;
grant select on dialogue.question_state, dialogue.published_question to dawra_dialogue;
