-- The principles of the first meeting, put to the vote as propositions of a space (charter M-1.3).

-- Which principle a proposition puts to the vote; it stays what it was proposed for, whatever its wording becomes.
alter table dialogue.proposition add column principle text check (principle ~ '^PR-[1-7]$');
create index proposition_principle on dialogue.proposition (space, principle) where principle is not null;

-- One that stands for each principle of a space: a second one would hide how the first was voted.
create function dialogue.check_principle() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('dialogue.principle ' || new.space, 0));
  if exists (select from proposition p left join proposition_state s on s.proposition = p.id
      where p.space = new.space and p.principle = new.principle and coalesce(s.state, 'draft') not in ('withdrawn', 'merged')) then
    raise check_violation using message = 'the principle is put to the vote already', constraint = 'proposition_principle_once';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_principle() from public;
create trigger check_principle before insert on dialogue.proposition for each row when (new.principle is not null)
  execute function dialogue.check_principle();

create view dialogue.released_principle as
  select p.principle, r.id, r.number, r.space, r."spaceTitle", r.version, r.text, r.state, r.on, r.votes
  from dialogue.released_proposition r join dialogue.proposition p on p.id = r.id where p.principle is not null;
comment on view dialogue.released_principle is 'The propositions that anyone reads by which a principle of the first meeting was put to the vote.';
grant select on dialogue.released_principle to dawra_public, dawra_dialogue;
