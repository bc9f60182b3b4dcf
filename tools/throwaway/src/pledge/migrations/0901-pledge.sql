-- Pledges: what an institution promised to do by a day, and whether it kept it.

create schema pledge;
grant usage on schema pledge to dawra_dialogue, dawra_public;

create table pledge.pledge (
  id uuid primary key default gen_random_uuid(),
  title jsonb not null,
  institution text not null check (btrim(institution) <> ''),
  due date not null,
  -- Where it is to be kept, and on which way: codes with the day since which they mean that (platform.dated_code); null where it is anywhere.
  territory text,
  corridor text
);
comment on table pledge.pledge is 'A promise of an institution; where it stands is in its acts.';

create table pledge.pledge_act (
  pledge uuid not null references pledge.pledge,
  note text
);
-- Whoever is given a territory, a corridor or one pledge reads and writes it and no other, whatever the statement; the same as `pledgeRows`.
select platform.settle_row_security('pledge.pledge', '{secretariat}', '{"territory": "territory", "corridor": "corridor", "case": "id"}');

select platform.create_acts('pledge.pledge_act', 'pledge', 'write', 'draft',
  '{"draft": {"write": "draft", "publish": "published"}, "published": {"keep": "kept", "break": "broken"}, "kept": {}, "broken": {}}',
  '{draft, published}', '{keep, break}');

create view pledge.published_pledge as
  select p.id, p.title, p.institution, p.due, s.state, s.note
  from pledge.pledge p join pledge.pledge_state s on s.pledge = p.id where s.state <> 'draft';

grant select, insert on pledge.pledge, pledge.pledge_act to dawra_dialogue;
grant update (title, institution, due) on pledge.pledge to dawra_dialogue;
grant select on pledge.pledge_state to dawra_dialogue;
grant select on pledge.published_pledge to dawra_public;
