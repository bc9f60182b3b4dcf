-- Public lists of statements are found by their title and by the statements that are shown.
create view dialogue.findable_statement_list as
  select l.id::text as id, l.id::text as thing, null::text as name, l.title,
    (select jsonb_object_agg(language, coalesce((select string_agg(s -> 'text' -> language ->> 'text', ' ') from jsonb_array_elements(l.statements) s), ''))
      from unnest(platform.locales()) language) as body,
    '/statements/' || l.slug as path,
    (select max(a.at) from dialogue.statement_list_act a where a.statement_list = l.id and a.act in ('open', 'close')) as at, false as synthetic
  from dialogue.public_statement_list l;
select platform.keep_findable('statements', 'dialogue.findable_statement_list', 'dialogue.statement_list_act', 'select statement_list::text from changed');
select platform.keep_findable('statements', 'dialogue.findable_statement_list', 'dialogue.statement_list_mark',
  'select i.statement_list::text from dialogue.statement_list_item i join changed on changed.item = i.id');
select platform.keep_findable('statements', 'dialogue.findable_statement_list', 'dialogue.statement_list_translation',
  'select i.statement_list::text from dialogue.statement_list_item i join changed on changed.item = i.id');
