import { surveyColumns } from '../columns/aliases.ts';
import { keep, tidy } from '../columns/clean.ts';
import { table, type Record as Row, type Table } from '../columns/table.ts';
import { text } from '../columns/tree.ts';
import { instances, type Instance } from '../emit/secondary.ts';
import { allocate } from '../entities/allocate.ts';
import { readEntities } from '../entities/declare.ts';
import { reads, saves } from '../entities/mention.ts';
import { entitiesVersion, entityItem, metaBlock, placeEntities } from '../entities/place.ts';
import { checkExpressions } from '../expression/check.ts';
import type { EntityDeclaration, Form, Item, Settings } from '../form.ts';
import { warnLanguages } from '../language/warn.ts';
import { at, type Log } from '../log.ts';
import type { Options } from '../options.ts';
import { spots, type Spot } from '../reference/spot.ts';
import type { Sheets } from '../sheets.ts';
import { clash, readLists } from './choices.ts';
import { readExternal } from './external.ts';
import { withOther } from './other.ts';
import { finalChecks } from './final.ts';
import { calculatedIn, generated, newItem } from './item.ts';
import { unrollAll } from './loop.ts';
import { checkSiblings } from './names.ts';
import { misspelt, pickSheets, warnMisspelt } from './pick.ts';
import type { Reading } from './reading.ts';
import { checkReferences, newNameCheck, reportReferences } from './references.ts';
import { readSettings, type SettingsSheet } from './settings.ts';
import { readSurvey } from './survey.ts';
import { bindValue } from './texts.ts';

/** A parsed questionnaire, and the text of its itemsets.csv when it has external choices. */
export interface Parsed {
  readonly form: Form;
  readonly secondary: readonly Instance[];
  readonly itemsets?: string;
}

/** Parses the sheets of a questionnaire, reporting everything found on the way; undefined when there is no survey to read. */
export function parseForm(sheets: Sheets, options: Options, log: Log): Parsed | undefined {
  const picked = pickSheets(sheets);
  warnMisspelt(sheets, picked, log);
  const given = readSettings(picked.get('settings'), sheets.fileName, options, log);
  const { settings } = given;
  const names = newNameCheck();
  const choices = readLists(picked.get('choices'), settings, names, log);
  const osm = readLists(picked.get('osm'), settings, names, log);
  const external = readExternal(picked.get('external_choices'));
  const sheet = picked.get('survey');
  if (!sheet) {
    log.add('survey-missing', { sheet: 'survey' }, misspelt(sheets, 'survey') || undefined);
    return undefined;
  }
  const survey = table(sheet, surveyColumns);
  if (!checkHeaders(survey, log)) return undefined;
  const reading: Reading = {
    sheets,
    settings,
    lists: choices.lists,
    hasChoices: choices.usable,
    external: external?.lists,
    osm: osm.lists,
    names,
    log,
    withOther: new Set(),
    meta: [],
    loops: new Map(),
    repeats: new Set(),
    strayEnds: [],
    beyond: { open: 0 },
    said: new Set(),
  };
  const rows = readSurvey(survey, settings.cleanText ? tidy : keep, reading);
  const lists = withOther(choices.lists, reading.withOther);
  const questions = unrollAll(rows, reading.loops, lists, log);
  const declarations = readEntities(picked.get('entities'), names, log);
  const built = complete(questions, given, reading, declarations);
  const form = {
    settings,
    lists,
    osm: osm.lists,
    ...built,
  };
  warnLanguages(survey, picked.get('choices'), reading.withOther.size > 0, log);
  const secondary = instances(form.items, form.lists);
  checkExpressions(form, secondary, log);
  finalChecks(form, secondary, new Set(declarations.map(({ list }) => list)), log);
  secondary.report(log);
  return { form, secondary: secondary.instances, itemsets: external?.csv };
}

/** Adds the meta block and the entities; checks the references, now that every name is known. */
function complete(
  questions: readonly Item[],
  { settings, record }: SettingsSheet,
  { meta, names, log }: Reading,
  declarations: ReturnType<typeof readEntities>,
): Pick<Form, 'items' | 'entitiesVersion'> {
  const places = spots(settings.rootName, questions);
  const saved = saves(questions, declarations, places, log);
  const mentionsOf = (declaration: (typeof declarations)[number]): ReturnType<typeof reads> => [
    ...(saved.get(declaration) ?? []),
    ...reads(declaration, places),
  ];
  const sound = !log.problems.some(({ code, severity }) => severity === 'error' && /^(entity|saveto)-/.test(code));
  const containers = sound ? allocate(declarations, mentionsOf, places, log) : new Map<Spot, EntityDeclaration>();
  const own = containers.get(places.root);
  checkSiblings({ children: meta }, log);
  const block = [...meta, ...(own ? [entityItem(own)] : []), ...identity(settings, record)];
  const items = [...placeEntities(questions, containers, places), ...(block.length > 0 ? [metaBlock(block)] : [])];
  if (record) checkReferences(text(record.tree, 'instance_name'), at(record.origin, 'instance_name'), names);
  reportReferences(names, spots(settings.rootName, items).named, log);
  return { items, entitiesVersion: entitiesVersion(containers, places) };
}

/** The elements that identify a submission. */
function identity({ omitInstanceId, instanceId, instanceName }: Settings, record: Row | undefined): Item[] {
  const origin = record ? calculatedIn(record.origin, 'instance_name') : generated('settings');
  const one = (name: string, bind: Readonly<Record<string, string>>): Item =>
    newItem({ kind: 'question', type: name, name, origin, bind: new Map(Object.entries(bind)) });
  const id = one('instanceID', { type: 'string', readonly: 'true()', 'jr:preload': instanceId });
  const name =
    instanceName === undefined
      ? []
      : [one('instanceName', { type: 'string', calculate: bindValue('calculate', instanceName) })];
  return [...(omitInstanceId ? [] : [id]), ...name];
}

/** Reports a survey sheet without the columns it needs, or with two for the same thing. */
function checkHeaders({ name, headings, clashes }: Table, log: Log): boolean {
  for (const [one, other] of clashes) clash(name, one.header, other.header, log);
  if (headings.some(({ path }) => path[0] === 'type')) return true;
  const found = headings.map(({ header }) => header).join(', ');
  log.add('header-missing', { sheet: name, row: 1 }, found, { column: 'type' });
  return false;
}
