import { describe, expect, it } from 'vitest';
import { xlsform } from '../index.ts';
import { nearTypes } from './near.ts';
import { selection, selectionCommands } from './select.ts';
import { questionType, typeSpellings } from './table.ts';

/** What is proposed for a type, in the words of the problem; nothing when the type is known. */
function proposed(type: string): string | undefined {
  const rows = [{ type, name: 'a', label: 'A' }];
  const choices = [{ list_name: 'yn', name: 'y', label: 'Y' }];
  const result = xlsform({ json: { survey: rows, choices } });
  const found = result.ok ? [] : result.problems.filter(({ code }) => code === 'type-unknown');
  return found[0]?.details.similar;
}

describe('types misspelt together with what they offer', () => {
  it.each([
    ['select_on yn', 'select_one yn'],
    ['selct_one yn', 'select_one yn'],
    ['select-one yn', 'select_one yn'],
    ['Select_One yn', 'select_one yn'],
    ['SELECT_ONE yn', 'select_one yn'],
    ['select_oneyn', 'select_one yn'],
    ['selectone yn', 'select_one yn'],
    ['select_ones yn', 'select_one yn'],
    ['select_multipl yn', 'select_multiple yn'],
    ['select_mutliple yn', 'select_multiple yn'],
    ['select_multple yn or_other', 'select_multiple yn or_other'],
    ['select_on yn or_other', 'select_one yn or_other'],
    ['slect one yn', 'select one yn'],
    ['select onee yn', 'select one yn'],
    ['select multipel yn', 'select multiple yn'],
    ['rnk yn', 'rank yn'],
    ['ranks yn', 'rank yn'],
    ['select_one_from_fil f.csv', 'select_one_from_file f.csv'],
    ['select_one_form_file f.csv', 'select_one_from_file f.csv'],
    ['select_multiple_from_flie f.csv', 'select_multiple_from_file f.csv'],
    ['select_one_externl yn', 'select_one_external yn'],
    ['select_on ${q}', 'select_one ${q}'],
    ['begin_loop ovr yn', 'begin_loop over yn'],
    ['begn_group', 'begin_group'],
    ['bgin repeat', 'begin repeat'],
    ['end_groop', 'end_group'],
    ['integr', 'integer'],
    ['Integer', 'integer'],
    ['geo point', 'geopoint'],
    ['calulate', 'calculate'],
    ['phone nmber', 'phone number'],
  ])('“%s” → “%s”', (written, meant) => expect(proposed(written)?.split(', ')).toContain(meant));

  it('and what is like nothing has no proposal', () => {
    for (const written of ['xyzzy yn', 'q', 'عدد', 'x'.repeat(3_000), 'a '.repeat(2_000)]) {
      expect(proposed(written)).toBe('—');
    }
  });
});

describe('lists that are not there', () => {
  it.each([
    ['select_one yn or_othr', 'yn or_other'],
    ['select_one yn, or_other', 'yn'],
    ['select_one yn,or_other', 'yn or_other'],
    ['select_one yn;', 'yn'],
    ['select_one "yn"', 'yn'],
    ['select_multiple [yn]', 'yn'],
    ['select_one y_n', 'yn'],
    ['rank yn please', 'yn'],
  ])('“%s” → “%s”', (type, meant) => {
    const result = xlsform({
      json: { survey: [{ type, name: 'a', label: 'A' }], choices: [{ list_name: 'yn', name: 'y', label: 'Y' }] },
    });
    if (result.ok) expect.fail('converted');
    expect(result.problems[0]).toMatchObject({ code: 'list-unknown', details: { similar: meant } });
  });
});

/** Every word that is one letter away from another: one left out, one put in, two neighbours changed about. */
function* oneLetterAway(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    yield word.slice(0, at) + word.slice(at + 1);
    for (const letter of 'aeqz_') yield word.slice(0, at) + letter + word.slice(at);
    const [one = '', other = ''] = [word[at], word[at + 1]];
    if (other) yield word.slice(0, at) + other + one + word.slice(at + 2);
  }
}

/** Whether a type is one that the form knows, other than by its list. */
const isKnown = (written: string): boolean =>
  questionType(written.trim()) !== undefined || selection(written.trim()) !== undefined;
/** What a type is, whatever its spelling. */
const meaning = (written: string): string => {
  const chosen = selection(written);
  return chosen ? `${chosen.type} ${chosen.from} ${chosen.source}` : (questionType(written)?.name ?? written);
};

describe('one letter away from a type', () => {
  const missed = (known: string, written: string): boolean => {
    if (isKnown(written) || written.trim() === '') return false;
    const found = nearTypes(written.trim());
    return !found.some((one) => meaning(one) === meaning(known));
  };

  it('that type is proposed, or an equal one', () => {
    const lost = typeSpellings()
      .filter((known) => known.length > 2 && !selectionCommands.includes(known) && known !== 'select_one_external')
      .flatMap((known) =>
        [...oneLetterAway(known)].filter((written) => missed(known, written)).map((written) => `${written} (${known})`),
      );
    expect(lost).toEqual([]);
  });

  it('with its list, the list kept', () => {
    const lost = selectionCommands.flatMap((command) => {
      const source = command.includes('file') ? 'f.csv' : 'yn';
      const known = `${command} ${source}`;
      return [...oneLetterAway(command)]
        .map((written) => `${written} ${source}`)
        .filter((written) => missed(known, written))
        .map((written) => `${written} (${known})`);
    });
    expect(lost).toEqual([]);
  });
});
