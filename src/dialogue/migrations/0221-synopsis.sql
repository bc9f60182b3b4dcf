-- What was made of the contributions: codes given by two people, what they agree on, and the synopsis.

create table dialogue.consultation_code (
  consultation uuid not null references dialogue.consultation,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
  label jsonb not null check (platform.is_label(label)),
  primary key (consultation, code)
);

-- One person's code for what a contribution says to a question; the last one counts. Two people code, each without seeing the other's.
create table dialogue.contribution_coding (
  id bigint primary key generated always as identity,
  consultation uuid not null,
  contribution uuid not null references dialogue.contribution,
  question integer not null check (question > 0),
  code text not null,
  coder uuid not null,
  -- A difference settled: the code that holds, by name of code.
  settles boolean not null default false,
  foreign key (consultation, code) references dialogue.consultation_code
);
create index coding_of on dialogue.contribution_coding (contribution, question);
create index coding_code on dialogue.contribution_coding (consultation, code);
create trigger append_only before update or delete or truncate on dialogue.contribution_coding for each statement execute function platform.refuse_change();
create view dialogue.counted_coding as
  select distinct on (contribution, question, coder) * from dialogue.contribution_coding where not settles order by contribution, question, coder, id desc;
create view dialogue.settled_coding as
  select distinct on (contribution, question) * from dialogue.contribution_coding where settles order by contribution, question, id desc;

create function dialogue.check_coding() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from contribution c where c.id = new.contribution and c.consultation = new.consultation for update;
  if not found or (select s.state from consultation_state s where s.consultation = new.consultation) not in ('closed', 'published') then
    raise check_violation using message = 'contributions are coded once the consultation is closed', constraint = 'coding_closed';
  end if;
  if new.settles and (select count(distinct code) from counted_coding c where c.contribution = new.contribution and c.question = new.question) < 2 then
    raise check_violation using message = 'a difference is settled where there is one', constraint = 'coding_difference';
  end if;
  if not new.settles and (select count(*) from counted_coding c where c.contribution = new.contribution and c.question = new.question and c.coder <> new.coder) >= 2 then
    raise check_violation using message = 'two people code', constraint = 'coding_two';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_coding() from public;
create trigger check_coding before insert on dialogue.contribution_coding for each row execute function dialogue.check_coding();

-- Every sentence stands on contributions of this consultation.
create function dialogue.are_sentences(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select case when jsonb_typeof(given) <> 'array' then false else jsonb_array_length(given) between 1 and 400
    and not exists (select from jsonb_array_elements(given) one where not coalesce(
      jsonb_typeof(one -> 'question') = 'number' and dialogue.is_translated(one -> 'said')
      and (one -> 'answered' = 'null' or dialogue.is_translated(one -> 'answered'))
      and (one -> 'changed' = 'null' or dialogue.is_translated(one -> 'changed'))
      and case when jsonb_typeof(one -> 'contributions') = 'array' then jsonb_array_length(one -> 'contributions') > 0 end, false)) end
$$;
create table dialogue.consultation_synopsis (
  consultation uuid not null references dialogue.consultation,
  number integer not null check (number > 0),
  sentences jsonb not null constraint synopsis_sentences check (dialogue.are_sentences(sentences)),
  author uuid,
  at timestamptz not null default clock_timestamp(),
  constraint consultation_synopsis_number primary key (consultation, number)
);
create trigger append_only before update or delete or truncate on dialogue.consultation_synopsis for each statement execute function platform.refuse_change();
create function dialogue.check_synopsis() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if exists (select from jsonb_array_elements(new.sentences) one, jsonb_array_elements_text(one -> 'contributions') cited (number)
      where not exists (select from contribution c where c.consultation = new.consultation and c.number::text = cited.number)) then
    raise check_violation using message = 'a synopsis rests on contributions that there are', constraint = 'synopsis_rests';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_synopsis() from public;
create trigger check_rests before insert on dialogue.consultation_synopsis for each row execute function dialogue.check_synopsis();

-- A synopsis is published whose contributions anyone may read.
create function dialogue.synopsis_hidden(wanted uuid, version integer) returns integer[] language sql stable as $$
  select array(select distinct c.number from dialogue.consultation_synopsis v, jsonb_array_elements(v.sentences) one, jsonb_array_elements_text(one -> 'contributions') cited (number)
    join dialogue.contribution c on c.consultation = wanted and c.number = cited.number::int
    where v.consultation = wanted and v.number = version and not exists (select from dialogue.shown_contribution s where s.contribution = c.id) order by 1)
$$;
create function dialogue.check_published() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from consultation_synopsis v where v.consultation = new.consultation and v.number = new.number)
    or cardinality(synopsis_hidden(new.consultation, new.number)) > 0 then
    raise check_violation using message = 'a synopsis is published over contributions that are shown', constraint = 'synopsis_shown';
  end if;
  return new;
end $$;
revoke all on function dialogue.synopsis_hidden(uuid, integer), dialogue.check_published() from public;
grant execute on function dialogue.synopsis_hidden(uuid, integer) to dawra_dialogue;
create trigger check_published before insert on dialogue.consultation_act for each row when (new.act = 'publish') execute function dialogue.check_published();

-- What anyone may read of a consultation. Of a sealed one nothing is counted while it is open.
create view dialogue.public_consultation as
  select c.id, c.slug, c.title, s.state, to_char(c.opens, 'YYYY-MM-DD') as opens, to_char(c.closes, 'YYYY-MM-DD') as closes, c.short_reason as "shortReason",
    c.sealed, c.invented, c.targets, v.sections,
    s.state = 'open' and (now() at time zone 'UTC')::date <= c.closes as taking,
    coalesce((select jsonb_agg(jsonb_build_object('number', w.number, 'reason', w.reason, 'on', to_char(w.at at time zone 'UTC', 'YYYY-MM-DD')) order by w.number)
      from dialogue.consultation_version w join dialogue.consultation_act a on a.consultation = w.consultation and a.number = w.number and a.act = 'correct'
      where w.consultation = c.id), '[]') as corrections,
    case when not c.sealed or s.state <> 'open' then coalesce((select jsonb_object_agg(coalesce(f.family, 'others'), f.n) from (
      select family, count(*)::int as n from dialogue.contribution where consultation = c.id group by family) f), '{}') end as counts,
    case when s.state = 'published' then (select y.sentences from dialogue.consultation_synopsis y where y.consultation = c.id and y.number = s.number) end as synopsis
  from dialogue.consultation c join dialogue.consultation_state s on s.consultation = c.id and s.state <> 'draft'
    join lateral (select sections from dialogue.consultation_version where consultation = c.id order by number desc limit 1) v on true;
comment on view dialogue.public_consultation is 'Consultations that were opened, with corrections, how many contributed by family, and the published synopsis.';

-- Contributions that are shown, once the synopsis is published.
create view dialogue.public_contribution as
  select c.id, k.slug as consultation, c.number, c.origin, c.family,
    jsonb_build_object('sealed', jsonb_build_object('id', e.id, 'key', e.key, 'content', translate(encode(e.content, 'base64'), E'\n', ''))) as content
  from dialogue.contribution c join platform.erasable e on e.id = c.text and e.content is not null join dialogue.consultation k on k.id = c.consultation join dialogue.consultation_state s on s.consultation = k.id and s.state = 'published'
    join dialogue.shown_contribution h on h.contribution = c.id;
grant select on dialogue.public_consultation, dialogue.public_contribution to dawra_public, dawra_dialogue;

grant select, insert on dialogue.consultation_code, dialogue.contribution_coding, dialogue.consultation_synopsis to dawra_dialogue;
grant update (label) on dialogue.consultation_code to dawra_dialogue;
grant select on dialogue.counted_coding, dialogue.settled_coding to dawra_dialogue;
