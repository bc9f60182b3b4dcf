-- Words of the trade that anyone can find, by their newest definition.
create view portal.findable_term as
  select distinct on (code) code as id, code as thing, null::text as name, term as title, definition as body, '/glossary#' || code as path,
    timestamptz 'epoch' as at, false as synthetic
  from portal.glossary_term order by code, version desc;
select platform.keep_findable('term', 'portal.findable_term', 'portal.glossary_term', 'select code from changed');
