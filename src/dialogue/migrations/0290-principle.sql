-- The principles of the first meeting, put to the vote as propositions of a space (charter M-1.3).

-- Which principle a proposition puts to the vote; it stays what it was proposed for, whatever its wording becomes.
alter table dialogue.proposition add column principle text check (principle ~ '^PR-[1-7]$');
create index proposition_principle on dialogue.proposition (space, principle) where principle is not null;

create view dialogue.released_principle as
  select p.principle, r.id, r.number, r.space, r."spaceTitle", r.state, r.on, r.votes
  from dialogue.released_proposition r join dialogue.proposition p on p.id = r.id where p.principle is not null;
comment on view dialogue.released_principle is 'The propositions that anyone reads by which a principle of the first meeting was put to the vote.';
grant select on dialogue.released_principle to dawra_public, dawra_dialogue;
