-- Consultations: a document with numbered questions, open to anyone between two days; what was contributed, sealed where it was promised.

-- Sections in order: heading, text (may be missing), questions; the questions are numbered through the document.
create function dialogue.are_sections(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select case when jsonb_typeof(given) <> 'array' then false else jsonb_array_length(given) between 1 and 40
    and not exists (select from jsonb_array_elements(given) section where not coalesce(
      dialogue.is_translated(section -> 'heading')
      and (section -> 'text' = 'null' or dialogue.is_translated(section -> 'text'))
      and case when jsonb_typeof(section -> 'questions') = 'array' then
        not exists (select from jsonb_array_elements(section -> 'questions') question where not dialogue.is_translated(question)) end, false)) end
$$;
-- How many questions each section has: what a correction never changes, because contributions answer by number.
create function dialogue.questions_in(given jsonb) returns jsonb language sql immutable strict parallel safe as $$
  select jsonb_agg(jsonb_array_length(section.value -> 'questions') order by section.ordinality) from jsonb_array_elements(given) with ordinality section
$$;
-- Whether every text of a document exists in every language.
create function dialogue.in_every_language(given jsonb) returns boolean language sql stable strict parallel safe as $$
  select not exists (select from jsonb_array_elements(given) section,
    lateral (select section -> 'heading' as text union all select section -> 'text' where section -> 'text' <> 'null'
      union all select jsonb_array_elements(section -> 'questions')) t where not t.text ?& platform.locales())
$$;

create table dialogue.consultation (
  id uuid primary key default gen_random_uuid(),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null check (platform.is_label(title)),
  opens date not null,
  closes date not null,
  -- Why it is open for less than twelve weeks, shown in public.
  short_reason jsonb check (dialogue.is_translated(short_reason)),
  sealed boolean not null default false,
  invented boolean not null default false,
  -- [{"family": "employers", "least": 5}]: contributions aimed at.
  targets jsonb not null default '[]' check (jsonb_typeof(targets) = 'array'),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint consultation_slug unique (slug),
  constraint consultation_dates check (closes > opens),
  constraint consultation_short check (closes - opens >= 84 or short_reason is not null)
);
comment on table dialogue.consultation is 'A consultation: dates, whether contributions are sealed, aims; its document is in its versions. Twelve weeks are 84 days.';

create table dialogue.consultation_version (
  consultation uuid not null references dialogue.consultation,
  number integer not null check (number > 0),
  sections jsonb not null check (dialogue.are_sections(sections)),
  reason jsonb check (dialogue.is_translated(reason)),
  author uuid,
  at timestamptz not null default clock_timestamp(),
  constraint consultation_version_number primary key (consultation, number)
);
comment on table dialogue.consultation_version is 'The document as it was written once. Once the consultation is open a further version is a correction that is shown with its reason.';
create trigger append_only before update or delete or truncate on dialogue.consultation_version for each statement execute function platform.refuse_change();

create table dialogue.consultation_act (
  consultation uuid not null references dialogue.consultation,
  -- The version of the document or of the synopsis that it was done with.
  number integer not null check (number > 0),
  note text
);
select platform.create_acts('dialogue.consultation_act', 'consultation', 'write', 'draft', '{
  "draft": {"revise": "draft", "open": "open"},
  "open": {"correct": "open", "remind": "open", "close": "closed"},
  "closed": {"publish": "published"},
  "published": {"publish": "published"}
}', '{draft,open,closed}');

-- Once it is open nothing changes but by a correction; dates, seal and aims never.
create function dialogue.check_consultation() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if (new.created_by, old.id) is distinct from (old.created_by, new.id) and row(new.slug, new.title, new.opens, new.closes, new.short_reason, new.sealed, new.targets)
      is not distinct from row(old.slug, old.title, old.opens, old.closes, old.short_reason, old.sealed, old.targets) then
    return new;
  end if;
  if exists (select from consultation_act a where a.consultation = old.id and a.act = 'open') then
    raise check_violation using message = 'a consultation that was opened stands', constraint = 'consultation_stands';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_consultation() from public;
create trigger check_stands before update on dialogue.consultation for each row execute function dialogue.check_consultation();

create function dialogue.check_consultation_version() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  stands text := (select s.state from consultation_state s where s.consultation = new.consultation);
begin
  if stands in ('closed', 'published') then
    raise check_violation using message = 'a consultation that was closed stands', constraint = 'consultation_stands';
  end if;
  if stands = 'open' and (new.reason is null or not in_every_language(new.sections) or questions_in(new.sections) is distinct from
      (select questions_in(v.sections) from consultation_version v where v.consultation = new.consultation order by v.number desc limit 1)) then
    raise check_violation using message = 'a correction says why and keeps the questions', constraint = 'consultation_correction';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_consultation_version() from public;
create trigger check_version before insert on dialogue.consultation_version for each row execute function dialogue.check_consultation_version();

-- Opened between its days with a document in every language; closed once its last day is over.
create function dialogue.check_consultation_act() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held consultation := (select c from consultation c where c.id = new.consultation);
  day date := (new.at at time zone 'UTC')::date;
begin
  if new.act = 'open' then
    if day not between held.opens and held.closes or (held.closes - day < 84 and held.short_reason is null) then
      raise check_violation using message = 'a consultation is opened on its days', constraint = 'consultation_days';
    end if;
    if not (select in_every_language(v.sections) and (select sum(n::int) from jsonb_array_elements_text(questions_in(v.sections)) n) between 1 and 60
        from consultation_version v where v.consultation = new.consultation order by v.number desc limit 1) then
      raise check_violation using message = 'its document exists in every language and asks something', constraint = 'consultation_complete';
    end if;
  elsif new.act = 'close' and (day <= held.closes or new.at > clock_timestamp()) then
    raise check_violation using message = 'a consultation is closed once its last day is over', constraint = 'consultation_days';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_consultation_act() from public;
create trigger check_days before insert on dialogue.consultation_act for each row when (new.act in ('open', 'close')) execute function dialogue.check_consultation_act();

-- What was contributed. Words lie in platform.erasable; of who contributed nothing is kept. A sealed one has neither day nor token and comes here at closing only.
create table dialogue.contribution (
  id uuid primary key,
  consultation uuid not null references dialogue.consultation,
  number integer not null check (number > 0),
  origin text not null check (origin in ('public', 'association', 'paper')),
  -- Null: others, by their own words.
  family text check (family in ('public_authority', 'employers', 'trade_union', 'migrant_association', 'science', 'intergovernmental')),
  -- SHA-256 of the reference that only the contributor holds.
  token bytea check (length(token) = 32),
  day date,
  -- MinHash of what it says (src/dialogue/consultation/similar.ts); emptied with the words.
  sketch integer[],
  text uuid not null references platform.erasable,
  constraint contribution_number unique (consultation, number),
  constraint contribution_token unique (consultation, token)
);
create index contribution_text on dialogue.contribution (text);
comment on table dialogue.contribution is 'A contribution to a consultation. It holds nothing about who made it.';

-- While a sealed consultation is open: rows that only the key of the consultation opens, which lies outside the database and every archive and is destroyed at closing.
create table dialogue.consultation_sealed (
  consultation uuid not null references dialogue.consultation,
  token bytea not null check (length(token) = 32),
  content bytea not null,
  primary key (consultation, token)
);
comment on table dialogue.consultation_sealed is 'Contributions to a sealed consultation while it is open: token and content under a key that is destroyed at closing. No time, no number, no family.';

create function dialogue.check_contribution() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held consultation := (select c from consultation c where c.id = new.consultation);
  stands text := (select s.state from consultation_state s where s.consultation = new.consultation);
begin
  if held.sealed then
    if stands = 'open' or new.day is not null or new.token is not null then
      raise check_violation using message = 'a sealed contribution is opened at closing, without day or token', constraint = 'contribution_sealed';
    end if;
  elsif stands <> 'open' or new.day is null or new.day not between held.opens and held.closes then
    raise check_violation using message = 'contributions are made while a consultation is open', constraint = 'contribution_open';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_contribution() from public;
create trigger check_open before insert on dialogue.contribution for each row execute function dialogue.check_contribution();

-- The consultation of an address, held so that none is closed under a contribution; null unless it takes contributions today.
create function dialogue.open_consultation(wanted text) returns dialogue.consultation
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held consultation := (select c from consultation c where c.slug = wanted);
begin
  perform from consultation c where c.id = held.id for share;
  if (select s.state from consultation_state s where s.consultation = held.id) is distinct from 'open'
    or (now() at time zone 'UTC')::date not between held.opens and held.closes then
    return null;
  end if;
  return held;
end $$;

-- One contribution in, already sealed under a key of its own; the same token again replaces it. Five an hour from one sender, 20,000 in all.
create function dialogue.contribute(wanted text, sender bytea, given_token bytea, given_origin text, given_family text, given_sketch integer[],
    text_id uuid, text_key text, text_content bytea) returns jsonb
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held consultation;
  known contribution;
  old_key text;
  next integer;
begin
  perform pg_advisory_xact_lock(hashtext('dialogue.contribute'));
  held := open_consultation(wanted);
  if held.id is null or held.sealed then return '{"outcome": "closed"}'; end if;
  known := (select c from contribution c where c.consultation = held.id and c.token = given_token);
  if known.id is not null then
    old_key := (select e.key from platform.erasable e where e.id = known.text and e.content is not null);
    if old_key is null then return '{"outcome": "erased"}'; end if;
    insert into platform.erasable (id, root, key, content) values (text_id, text_id, text_key, text_content);
    update contribution c set text = text_id, family = given_family, origin = given_origin, sketch = given_sketch where c.id = known.id;
    update platform.erasable e set content = null, erased_at = now() where e.id = known.text;
    return jsonb_build_object('outcome', 'changed', 'key', old_key);
  end if;
  delete from public_sender where at < now() - interval '1 day';
  if (select count(*) from public_sender s where s.digest = sender and s.at > now() - interval '1 hour') >= 5 then return '{"outcome": "too-many"}'; end if;
  next := coalesce((select max(c.number) from contribution c where c.consultation = held.id), 0) + 1;
  if next > 20000 then return '{"outcome": "too-many"}'; end if;
  insert into public_sender (digest) values (sender);
  insert into platform.erasable (id, root, key, content) values (text_id, text_id, text_key, text_content);
  insert into contribution (id, consultation, number, origin, family, token, day, sketch, text)
    values (gen_random_uuid(), held.id, next, given_origin, given_family, given_token, (now() at time zone 'UTC')::date, given_sketch, text_id);
  return '{"outcome": "made"}';
end $$;

-- The same for a sealed one: no sender, no number, no time; the rate is limited by the general count of requests alone.
create function dialogue.contribute_sealed(wanted text, given_token bytea, given_content bytea) returns text
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held consultation := open_consultation(wanted);
begin
  if held.id is null or not held.sealed then return 'closed'; end if;
  if length(given_content) > 70000 or (select count(*) from consultation_sealed s where s.consultation = held.id) >= 20000 then return 'too-many'; end if;
  insert into consultation_sealed values (held.id, given_token, given_content) on conflict (consultation, token) do update set content = excluded.content;
  return 'made';
end $$;
create function dialogue.sealed_by(wanted text, given_token bytea) returns bytea
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select s.content from consultation_sealed s join consultation c on c.id = s.consultation where c.slug = wanted and s.token = given_token
$$;
create function dialogue.withdraw_sealed(wanted text, given_token bytea) returns boolean
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held consultation := open_consultation(wanted);
begin
  delete from consultation_sealed s where s.consultation = held.id and s.token = given_token;
  return found;
end $$;
-- A contribution that is not sealed, by its reference.
create function dialogue.contribution_by(wanted text, given_token bytea) returns jsonb
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select jsonb_build_object('number', c.number, 'erased', e.erased_at is not null, 'content', sealed(c.text))
  from contribution c join consultation k on k.id = c.consultation join platform.erasable e on e.id = c.text where k.slug = wanted and c.token = given_token
$$;
-- Whoever holds the reference erases the contribution; its number stays, empty. Gives the key to destroy.
create function dialogue.erase_contribution(wanted text, given_token bytea) returns setof text
language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  update contribution c set sketch = null from consultation k where k.id = c.consultation and k.slug = wanted and c.token = given_token;
  return query update platform.erasable e set content = null, erased_at = now()
    from contribution c join consultation k on k.id = c.consultation
    where e.id = c.text and k.slug = wanted and c.token = given_token and e.content is not null returning e.key;
end $$;
revoke all on function dialogue.open_consultation(text), dialogue.contribute(text, bytea, bytea, text, text, integer[], uuid, text, bytea),
  dialogue.contribute_sealed(text, bytea, bytea), dialogue.sealed_by(text, bytea), dialogue.withdraw_sealed(text, bytea), dialogue.contribution_by(text, bytea), dialogue.erase_contribution(text, bytea) from public;
grant execute on function dialogue.contribute(text, bytea, bytea, text, text, integer[], uuid, text, bytea),
  dialogue.contribute_sealed(text, bytea, bytea), dialogue.sealed_by(text, bytea), dialogue.withdraw_sealed(text, bytea), dialogue.contribution_by(text, bytea), dialogue.erase_contribution(text, bytea)
  to dawra_public, dawra_dialogue;

-- Whether a contribution may be read by anyone once the synopsis is published: nobody's words come out unread.
create table dialogue.contribution_mark (
  contribution uuid not null references dialogue.contribution,
  sequence integer not null check (sequence > 0),
  act text not null check (act in ('show', 'hide')),
  actor uuid,
  at timestamptz not null default clock_timestamp(),
  constraint contribution_mark_sequence primary key (contribution, sequence)
);
create trigger append_only before update or delete or truncate on dialogue.contribution_mark for each statement execute function platform.refuse_change();
create view dialogue.shown_contribution as
  select contribution from (select distinct on (contribution) contribution, act from dialogue.contribution_mark order by contribution, sequence desc) last
  where act = 'show';

grant select, insert on dialogue.consultation, dialogue.consultation_version, dialogue.consultation_act, dialogue.contribution, dialogue.contribution_mark to dawra_dialogue;
grant update (slug, title, opens, closes, short_reason, sealed, targets, created_by) on dialogue.consultation to dawra_dialogue;
grant select, delete on dialogue.consultation_sealed to dawra_dialogue;
grant select on dialogue.consultation_state, dialogue.shown_contribution to dawra_dialogue;

-- Accounts that belong to institutions of these families or speak for them today: who is reminded.
create function dialogue.accounts_of_families(families text[]) returns setof uuid language sql stable as $$
  select platform.accounts_of((select coalesce(array_agg(m.account), '{}') from dialogue.mandate_in_force m where m.family = any (families) and m.account is not null),
    (select coalesce(array_agg(p.institution), '{}') from (
      select institution from dialogue.mandate_in_force where family = any (families) and institution is not null
      union select institution from dialogue.participant where family = any (families) and institution is not null) p))
$$;
revoke all on function dialogue.accounts_of_families(text[]) from public;
grant execute on function dialogue.accounts_of_families(text[]) to dawra_dialogue;
