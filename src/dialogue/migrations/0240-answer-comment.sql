-- What those who see an answer before it is released say about one of its versions.
create table dialogue.answer_comment (
  id uuid primary key default gen_random_uuid(),
  answer uuid not null,
  number integer not null,
  text uuid not null references platform.erasable,
  account uuid not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (answer, number) references dialogue.answer_version (answer, number)
);
create index answer_comment_of on dialogue.answer_comment (answer, number);
create index answer_comment_text on dialogue.answer_comment (text);
comment on table dialogue.answer_comment is 'A remark on a version of an answer, for those who work on it; its words lie sealed, and whoever wrote them may erase them.';
create trigger append_only before update or delete or truncate on dialogue.answer_comment
  for each statement execute function platform.refuse_change();
grant select, insert on dialogue.answer_comment to dawra_dialogue;
