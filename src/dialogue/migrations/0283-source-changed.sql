-- Who wrote an answer is told that a published series it rests on says something else by now.

create table dialogue.answer_source_change (
  answer uuid not null references dialogue.answer,
  series text not null,
  sequence integer not null check (sequence > 0),
  -- What the series said; null once it was not published any more.
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  -- False where it said again what the answer cites: nobody is told.
  told boolean not null,
  at timestamptz not null default clock_timestamp(),
  primary key (answer, series, sequence)
);
comment on table dialogue.answer_source_change is 'Each time a cited series was seen to say something else than before, once. No person writes it: the job dialogue.changed-sources does.';
create trigger append_only before update or delete or truncate on dialogue.answer_source_change for each statement execute function platform.refuse_change();
grant select, insert on dialogue.answer_source_change to dawra_dialogue;

-- Cited series of answers that stand released: what is cited, what the series says, what was noted last (what is cited where nothing was).
create view dialogue.standing_source as
  select c.answer, c.series, c.hash as cited, f.hash as said, coalesce(n.sequence, 0) as sequence,
    f.hash is distinct from case when n.sequence is null then c.hash else n.hash end as changed
  from (select distinct s.answer, s.series, s.hash from dialogue.standing_answer a join dialogue.answer_source s on s.answer = a.answer and s.number = a.number
      where a.act = 'release' and s.kind = 'flow') c
    left join lateral dialogue.published_series(c.series) f on true
    left join lateral (select o.sequence, o.hash from dialogue.answer_source_change o where o.answer = c.answer and o.series = c.series
      order by o.sequence desc limit 1) n on true;
comment on view dialogue.standing_source is 'Series that released answers rest on, and whether each says something else than when it was last looked at.';
grant select on dialogue.standing_source to dawra_dialogue;
