-- Short statements in a space: written under a mandate or by a moderator, shown or set aside by somebody else, voted one by one.

create table dialogue.statement_list (
  id uuid primary key default gen_random_uuid(),
  space uuid not null references dialogue.space,
  title jsonb not null check (platform.is_label(title)),
  opens date not null,
  closes date not null,
  revision integer not null default 1 check (revision > 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint statement_list_dates check (closes >= opens)
);
create index statement_list_space on dialogue.statement_list (space);
comment on table dialogue.statement_list is 'Statements on which a space votes between two days, one by one.';

create table dialogue.statement_list_act (
  statement_list uuid not null references dialogue.statement_list,
  note text
);
select platform.create_acts('dialogue.statement_list_act', 'statement_list', 'prepare', 'prepared',
  '{"prepared": {"open": "open"}, "open": {"close": "closed"}, "closed": {}}', '{prepared,open}');

-- A text of 140 signs at most in each language that it is given in.
create function dialogue.is_short(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select dialogue.is_translated(given) and not exists (select from jsonb_each(given) t where length(t.value ->> 'text') > 140)
$$;

create table dialogue.statement_list_item (
  id uuid primary key default gen_random_uuid(),
  statement_list uuid not null references dialogue.statement_list,
  -- 200 at most: a list that nobody reads to its end says nothing.
  number integer not null check (number between 1 and 200),
  -- Null: a moderator wrote it.
  mandate uuid references dialogue.mandate,
  text jsonb not null check (dialogue.is_short(text)),
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint statement_list_item_number unique (statement_list, number)
);
create index statement_list_item_mandate on dialogue.statement_list_item (mandate) where mandate is not null;
comment on table dialogue.statement_list_item is 'A statement under its number without gaps, as its author wrote it.';

-- Translations into languages in which a statement was not given; the last one counts.
create table dialogue.statement_list_translation (
  id bigint primary key generated always as identity,
  item uuid not null references dialogue.statement_list_item,
  locale text not null check (locale = any (platform.locales())),
  text text not null check (text ~ '[^[:space:]]' and length(text) <= 140),
  method text not null check (method in ('human', 'machine')),
  account uuid,
  at timestamptz not null default clock_timestamp()
);
create index statement_list_translation_of on dialogue.statement_list_translation (item, locale, id desc);

-- What a moderator decided about a statement; the last mark counts.
create table dialogue.statement_list_mark (
  id bigint primary key generated always as identity,
  item uuid not null references dialogue.statement_list_item,
  act text not null check (act in ('show', 'set_aside')),
  reason text check (reason ~ '[^[:space:]]'),
  account uuid not null,
  at timestamptz not null default clock_timestamp(),
  constraint statement_mark_reason check ((act = 'set_aside') = (reason is not null))
);
create index statement_list_mark_of on dialogue.statement_list_mark (item, id desc);

create table dialogue.statement_list_vote (
  id bigint primary key generated always as identity,
  statement_list uuid not null references dialogue.statement_list,
  item uuid not null references dialogue.statement_list_item,
  mandate uuid not null references dialogue.mandate,
  vote text not null check (vote in ('agree', 'disagree', 'pass')),
  account uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index statement_list_vote_of on dialogue.statement_list_vote (statement_list, id);
create index statement_list_vote_item on dialogue.statement_list_vote (item);
create index statement_list_vote_mandate on dialogue.statement_list_vote (mandate);
comment on table dialogue.statement_list_vote is 'A vote on a statement under a mandate. The last one of a voter counts.';

create trigger append_only before update or delete or truncate on dialogue.statement_list_translation for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.statement_list_mark for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.statement_list_vote for each statement execute function platform.refuse_change();

-- Once it is open its title, space and days stand.
create function dialogue.check_statement_list() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if (to_jsonb(new) - 'created_by') is distinct from (to_jsonb(old) - 'created_by')
      and exists (select from statement_list_act a where a.statement_list = old.id and a.act = 'open') then
    raise check_violation using message = 'a list that was opened stands', constraint = 'statement_list_stands';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_statement_list() from public;
create trigger check_stands before update on dialogue.statement_list for each row execute function dialogue.check_statement_list();

-- Opened between its days.
create function dialogue.check_statement_list_open() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from statement_list l where l.id = new.statement_list and (new.at at time zone 'UTC')::date between l.opens and l.closes) then
    raise check_violation using message = 'a list is opened on its days', constraint = 'statement_list_days';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_statement_list_open() from public;
create trigger check_open before insert on dialogue.statement_list_act for each row when (new.act = 'open') execute function dialogue.check_statement_list_open();

-- Statements are added and moderated until the list is closed, under a mandate in force in its space; nothing of what was written changes.
create function dialogue.check_statement() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'created_by') is distinct from (to_jsonb(old) - 'created_by') then
      raise check_violation using message = 'a statement stands as it was written', constraint = 'statement_stands';
    end if;
    return new;
  end if;
  perform from statement_list l where l.id = new.statement_list for share;
  if (select s.state from statement_list_state s where s.statement_list = new.statement_list) = 'closed' then
    raise check_violation using message = 'this list is closed', constraint = 'statement_closed';
  end if;
  if new.mandate is not null and not exists (select from mandate_in_force m join statement_list l on l.space = m.space
      where m.id = new.mandate and l.id = new.statement_list) then
    raise check_violation using message = 'no mandate in force in this space', constraint = 'statement_mandate';
  end if;
  if new.mandate is not null and (select count(*) from statement_list_item i where i.statement_list = new.statement_list and i.mandate = new.mandate) >= 20 then
    raise check_violation using message = 'twenty statements of one mandate', constraint = 'statement_share';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_statement() from public;
create trigger check_statement before insert or update on dialogue.statement_list_item for each row execute function dialogue.check_statement();

-- Somebody else than its author shows a statement or sets it aside.
create function dialogue.check_statement_mark() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held statement_list_item := (select i from statement_list_item i where i.id = new.item);
begin
  perform from statement_list l where l.id = held.statement_list for share;
  if (select s.state from statement_list_state s where s.statement_list = held.statement_list) = 'closed' then
    raise check_violation using message = 'this list is closed', constraint = 'statement_closed';
  end if;
  if held.created_by is not distinct from new.account or exists (select from mandate m where m.id = held.mandate and m.account = new.account) then
    raise check_violation using message = 'its author does not moderate a statement', constraint = 'statement_second_person';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_statement_mark() from public;
create trigger check_mark before insert on dialogue.statement_list_mark for each row execute function dialogue.check_statement_mark();

-- Somebody else than its author translates a statement, until the list is closed; what was voted on is not worded anew.
create function dialogue.check_statement_translation() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held statement_list_item := (select i from statement_list_item i where i.id = new.item);
begin
  perform from statement_list l where l.id = held.statement_list for share;
  if (select s.state from statement_list_state s where s.statement_list = held.statement_list) = 'closed' then
    raise check_violation using message = 'this list is closed', constraint = 'statement_closed';
  end if;
  if held.created_by is not distinct from new.account or exists (select from mandate m where m.id = held.mandate and m.account = new.account) then
    raise check_violation using message = 'its author does not translate a statement', constraint = 'statement_second_person';
  end if;
  if exists (select from statement_list_translation t where t.item = new.item and t.locale = new.locale)
      and (exists (select from statement_list_vote v where v.item = new.item)
        or (select s.state from statement_list_state s where s.statement_list = held.statement_list) = 'open') then
    raise check_violation using message = 'what may have been voted on is not worded anew', constraint = 'statement_translated';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_statement_translation() from public;
create trigger check_translation before insert on dialogue.statement_list_translation for each row execute function dialogue.check_statement_translation();

create view dialogue.statement_list_standing as
  select i.statement_list, i.number, i.id as item, coalesce(k.act, 'waiting') as standing, k.reason
  from dialogue.statement_list_item i
    left join lateral (select m.act, m.reason from dialogue.statement_list_mark m where m.item = i.id order by m.id desc limit 1) k on true;
comment on view dialogue.statement_list_standing is 'Whether a statement waits for a moderator, is shown or was set aside.';

-- A vote counts while the list is open, between its days, on a statement that is shown, under a mandate in force. The list is held so that none comes after its end.
create function dialogue.check_statement_vote() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held statement_list;
begin
  select * into held from statement_list l where l.id = new.statement_list for share;
  if (select s.state from statement_list_state s where s.statement_list = held.id) is distinct from 'open' or today() not between held.opens and held.closes then
    raise check_violation using message = 'this list takes no votes today', constraint = 'statement_vote_open';
  end if;
  if not exists (select from statement_list_standing s where s.item = new.item and s.statement_list = held.id and s.standing = 'show') then
    raise check_violation using message = 'this statement is not shown', constraint = 'statement_vote_shown';
  end if;
  if not exists (select from mandate_in_force m where m.id = new.mandate and m.space = held.space) then
    raise check_violation using message = 'no mandate in force in this space', constraint = 'statement_mandate';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_statement_vote() from public;
create trigger check_vote before insert on dialogue.statement_list_vote for each row execute function dialogue.check_statement_vote();

-- One voice an institution, whatever mandates it had: its last vote on each statement.
create view dialogue.statement_list_counted as
  select distinct on (v.item, coalesce(m.institution, m.account, m.id)) v.id, v.statement_list, i.number, coalesce(m.institution, m.account, m.id) as voter,
    m.side, m.family, v.vote
  from dialogue.statement_list_vote v join dialogue.mandate m on m.id = v.mandate join dialogue.statement_list_item i on i.id = v.item
  order by v.item, coalesce(m.institution, m.account, m.id), v.id desc;
comment on view dialogue.statement_list_counted is 'The vote that counts of each voter on each statement.';

-- What a statement says in every language it has: its last translations, and over them what its author wrote.
create function dialogue.statement_text(of_item uuid) returns jsonb language sql stable as $$
  select coalesce((select jsonb_object_agg(t.locale, jsonb_build_object('text', t.text, 'method', t.method))
      from (select distinct on (locale) locale, text, method from dialogue.statement_list_translation where item = of_item order by locale, id desc) t), '{}')
    || (select i.text from dialogue.statement_list_item i where i.id = of_item)
$$;
revoke all on function dialogue.statement_text(uuid) from public;
grant execute on function dialogue.statement_text(uuid) to dawra_dialogue;

grant select, insert, update on dialogue.statement_list to dawra_dialogue;
grant select, insert on dialogue.statement_list_act, dialogue.statement_list_item, dialogue.statement_list_translation, dialogue.statement_list_mark,
  dialogue.statement_list_vote to dawra_dialogue;
grant update (created_by) on dialogue.statement_list_item to dawra_dialogue;
grant select on dialogue.statement_list_state, dialogue.statement_list_standing, dialogue.statement_list_counted to dawra_dialogue;
