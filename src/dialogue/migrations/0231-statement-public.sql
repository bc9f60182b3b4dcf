-- Statements before the public: codes of which each is one voice, bound to the device that shows it first; votes without identity, counted apart from those of members.

-- With an address of its own a list is public: anyone with a code votes. Fixed by opening, as title and days.
alter table dialogue.statement_list add column slug text check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60);
alter table dialogue.statement_list add constraint statement_list_slug unique (slug);

create table dialogue.statement_list_code (
  id bigint primary key generated always as identity,
  statement_list uuid not null references dialogue.statement_list,
  -- SHA-256 of the code, which was shown once and stands nowhere.
  digest bytea not null check (length(digest) = 32),
  -- SHA-256 of the key of the device that showed it first; null: nobody has.
  device bytea check (length(device) = 32),
  constraint statement_list_code_digest unique (statement_list, digest)
);
comment on table dialogue.statement_list_code is 'A code is one voice of the public. Nothing says to whom it was given or when it was used.';

create table dialogue.statement_list_public_vote (
  item uuid not null references dialogue.statement_list_item,
  code bigint not null references dialogue.statement_list_code,
  vote text not null check (vote in ('agree', 'disagree', 'pass')),
  primary key (item, code)
);
create index statement_list_public_vote_code on dialogue.statement_list_public_vote (code);
comment on table dialogue.statement_list_public_vote is 'Votes of the public by code: no time, no address, no account. The last one counts, the one before is gone. They enter no label of agreement.';

-- Wrong codes of one sender, as a digest of the day; forgotten within a day.
create table dialogue.statement_list_wrong_code (
  digest bytea not null check (length(digest) = 32),
  at timestamptz not null default now()
);
create index statement_list_wrong_code_of on dialogue.statement_list_wrong_code (digest, at);
comment on table dialogue.statement_list_wrong_code is 'How many wrong codes came from one sender within the hour. Nothing here leads to a code or a vote.';

-- Codes of a list that is public and not closed; 20,000 in all.
create function dialogue.check_statement_codes() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if exists (select from drawn d join statement_list l on l.id = d.statement_list left join statement_list_state s on s.statement_list = l.id
      where l.slug is null or s.state = 'closed') then
    raise check_violation using message = 'codes are drawn for a public list that is not closed', constraint = 'statement_codes_public';
  end if;
  if exists (select from statement_list_code c where c.statement_list in (select d.statement_list from drawn d) group by c.statement_list having count(*) > 20000) then
    raise check_violation using message = 'a list has at most 20,000 codes', constraint = 'statement_codes_most';
  end if;
  return null;
end $$;
revoke all on function dialogue.check_statement_codes() from public;
create trigger check_codes after insert on dialogue.statement_list_code referencing new table as drawn for each statement execute function dialogue.check_statement_codes();

-- The public list of an address, held so that none is closed under a vote; null unless it takes votes today.
create function dialogue.open_statement_list(wanted text) returns uuid language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held statement_list;
begin
  select * into held from statement_list l where l.slug = wanted for share;
  if held.id is null or (select s.state from statement_list_state s where s.statement_list = held.id) is distinct from 'open' or today() not between held.opens and held.closes then
    return null;
  end if;
  return held.id;
end $$;

-- Binds a code to the device that shows it first: held, closed, unknown, taken (another device holds it), too-many (a hundred wrong codes an hour from one sender).
create function dialogue.hold_statement_code(wanted text, given bytea, holder bytea, sender bytea) returns text
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  list uuid := open_statement_list(wanted);
begin
  if list is null then return 'closed'; end if;
  if exists (select from statement_list_code c where c.statement_list = list and c.digest = given and c.device = holder) then return 'held'; end if;
  update statement_list_code c set device = holder where c.statement_list = list and c.digest = given and c.device is null;
  if found then return 'held'; end if;
  -- Right codes are never refused: a hall votes from one address.
  if (select count(*) from statement_list_wrong_code s where s.digest = sender and s.at > now() - interval '1 hour') >= 100 then return 'too-many'; end if;
  insert into statement_list_wrong_code (digest) values (sender);
  delete from statement_list_wrong_code where at < now() - interval '1 day';
  return case when exists (select from statement_list_code c where c.statement_list = list and c.digest = given) then 'taken' else 'unknown' end;
end $$;

-- One vote of a code by the device that holds it: voted, closed, unknown, not-shown.
create function dialogue.vote_publicly(wanted text, given bytea, holder bytea, on_number integer, said text) returns text
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  list uuid := open_statement_list(wanted);
  voice bigint;
  asked uuid;
begin
  if list is null then return 'closed'; end if;
  select c.id into voice from statement_list_code c where c.statement_list = list and c.digest = given and c.device = holder;
  if voice is null then return 'unknown'; end if;
  select s.item into asked from statement_list_standing s where s.statement_list = list and s.number = on_number and s.standing = 'show';
  if asked is null then return 'not-shown'; end if;
  insert into statement_list_public_vote as v (item, code, vote) values (asked, voice, said) on conflict (item, code) do update set vote = excluded.vote;
  return 'voted';
end $$;

-- Statements of an open list on which a code has not voted, with how many of the public did, in fives: what is asked next is what few were asked, and no vote shows.
create function dialogue.public_ballot(wanted text, given bytea, holder bytea) returns table (number integer, votes integer)
language sql security definer set search_path = dialogue, pg_temp as $$
  select s.number, ((select count(*) from statement_list_public_vote v where v.item = s.item) / 5 * 5)::int
  from statement_list l join statement_list_code c on c.statement_list = l.id and c.digest = given and c.device = holder
    join statement_list_standing s on s.statement_list = l.id and s.standing = 'show'
  where l.id = open_statement_list(wanted) and not exists (select from statement_list_public_vote o where o.item = s.item and o.code = c.id)
$$;
revoke all on function dialogue.open_statement_list(text), dialogue.hold_statement_code(text, bytea, bytea, bytea),
  dialogue.vote_publicly(text, bytea, bytea, integer, text), dialogue.public_ballot(text, bytea, bytea) from public;
grant execute on function dialogue.hold_statement_code(text, bytea, bytea, bytea), dialogue.vote_publicly(text, bytea, bytea, integer, text),
  dialogue.public_ballot(text, bytea, bytea) to dawra_public, dawra_dialogue;

-- Votes by statement: of members, of the public, apart.
create view dialogue.statement_list_tally as
  select i.statement_list, i.number, i.id as item, m.agree as members_agree, m.disagree as members_disagree, m.votes as members_votes,
    p.agree as public_agree, p.disagree as public_disagree, p.votes as public_votes
  from dialogue.statement_list_item i
    cross join lateral (select (count(*) filter (where v.vote = 'agree'))::int as agree, (count(*) filter (where v.vote = 'disagree'))::int as disagree, count(*)::int as votes
      from dialogue.statement_list_counted v where v.statement_list = i.statement_list and v.number = i.number) m
    cross join lateral (select (count(*) filter (where v.vote = 'agree'))::int as agree, (count(*) filter (where v.vote = 'disagree'))::int as disagree, count(*)::int as votes
      from dialogue.statement_list_public_vote v where v.item = i.id) p;

-- What anyone reads: public lists that were opened, with the statements that are shown.
create view dialogue.public_statement_list as
  select l.id, l.slug, l.title, k.title as space, to_char(l.opens, 'YYYY-MM-DD') as opens, to_char(l.closes, 'YYYY-MM-DD') as closes, s.state,
    s.state = 'open' and (now() at time zone 'UTC')::date between l.opens and l.closes as taking,
    coalesce((select jsonb_agg(jsonb_build_object('number', i.number, 'text',
        coalesce((select jsonb_object_agg(t.locale, jsonb_build_object('text', t.text, 'method', t.method))
          from (select distinct on (locale) locale, text, method from dialogue.statement_list_translation where item = i.id order by locale, id desc) t), '{}') || i.text) order by i.number)
      from dialogue.statement_list_item i join dialogue.statement_list_standing g on g.item = i.id and g.standing = 'show' where i.statement_list = l.id), '[]') as statements
  from dialogue.statement_list l join dialogue.space k on k.id = l.space join dialogue.statement_list_state s on s.statement_list = l.id
  where l.slug is not null and s.state in ('open', 'closed');
comment on view dialogue.public_statement_list is 'Lists that the public votes on, once they were opened; no author, no vote.';

-- What the votes on a public list came to, once it is closed; nothing of fewer than five, cells of members all or none.
create view dialogue.public_statement_result as
  select l.slug, t.number,
    case when t.members_votes >= 5 then jsonb_build_object('agree', t.members_agree, 'disagree', t.members_disagree, 'votes', t.members_votes) end as members,
    case when t.public_votes >= 5 then jsonb_build_object('agree', t.public_agree, 'disagree', t.public_disagree, 'votes', t.public_votes) end as public,
    case when not exists (
        select from (select distinct v.side, v.family from dialogue.statement_list_counted v where v.statement_list = l.id) c
          cross join dialogue.statement_list_standing g
        where g.statement_list = l.id and g.standing = 'show' and (select count(*) from dialogue.statement_list_counted v
          where v.statement_list = l.id and v.number = g.number and v.side = c.side and v.family = c.family) < 5) then
      (select jsonb_agg(jsonb_build_object('side', c.side, 'family', c.family, 'agree', c.agree, 'disagree', c.disagree, 'votes', c.votes)
          order by array_position(array['origin', 'destination', 'both_or_neither', 'international'], c.side), c.family)
        from (select v.side, v.family, (count(*) filter (where v.vote = 'agree'))::int as agree, (count(*) filter (where v.vote = 'disagree'))::int as disagree, count(*)::int as votes
          from dialogue.statement_list_counted v where v.statement_list = l.id and v.number = t.number group by v.side, v.family) c) end as cells
  from dialogue.statement_list l join dialogue.statement_list_state s on s.statement_list = l.id and s.state = 'closed'
    join dialogue.statement_list_standing g on g.statement_list = l.id and g.standing = 'show'
    join dialogue.statement_list_tally t on t.item = g.item
  where l.slug is not null;
comment on view dialogue.public_statement_result is 'Votes on a public list that is closed: members and public apart, nothing of fewer than five voters.';

grant select, insert on dialogue.statement_list_code to dawra_dialogue;
grant select on dialogue.statement_list_public_vote, dialogue.statement_list_tally to dawra_dialogue;
grant select on dialogue.public_statement_list, dialogue.public_statement_result to dawra_public, dawra_dialogue;
