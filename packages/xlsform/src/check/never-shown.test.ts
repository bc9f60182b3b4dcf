import { describe, expect, it } from 'vitest';
import { findings, form } from '../../test/findings.ts';

const base = [
  'select_one yn | one | One',
  'select_multiple abc | many | Many',
  'integer | age | Age',
  'decimal | weight | Weight',
  'text | word | Word',
];
const lists = ['yn | yes no', 'abc | a b c'];
const shown = (relevant: string) => findings(form([...base, `text | q | Q | ${relevant}`], lists), 'never-shown');

describe('questions that can never be shown', () => {
  it.each([
    "${one} = 'maybe'",
    "${one} = 'yes' and ${one} = 'no'",
    "not(${one} = 'yes') and ${one} = 'yes'",
    "selected(${one}, 'yes') and ${one} != 'yes'",
    "selected(${many}, 'd')",
    "${many} = 'a' and selected(${many}, 'b')",
    "not(selected(${many}, 'a')) and selected(${many}, 'a')",
    '${age} > 20 and ${age} < 10',
    '${age} > 20 and ${age} < 21',
    '18 > ${age} and ${age} >= 18',
    '${weight} > 2.5 and ${weight} <= 2.5',
    '${age} > 4 and ${age} < 8 and ${age} != 5 and ${age} != 6 and ${age} != 7',
    "${word} = 'x' and ${word} = 'y'",
    "${word} = 'x' and ${word} = ''",
    'false()',
    "(${one} = 'a' or ${one} = 'b') and ${age} > 3",
  ])('%s', (relevant) => expect(shown(relevant)).toEqual([`survey:7 ${relevant}`]));

  it.each([
    "${one} = 'yes'",
    "${one} = ''",
    "${one} != 'maybe'",
    "selected(${many}, 'a') and selected(${many}, 'b')",
    "selected(${many}, 'a') and ${many} != 'a'",
    '${weight} > 20 and ${weight} < 21',
    '${age} >= 20 and ${age} <= 20',
    'not(${age} > 20) and not(${age} < 10)',
    "${word} = 'x' or ${word} = 'y'",
    "regex(${word}, '^x$') and ${age} > 3",
    '${age} + 2 > 5 and ${age} < 1',
    'count-selected(${many}) = 9',
    "${word} = ${one} and ${one} = 'yes'",
    "if(${age} > 3, 'a', 'b') = 'c'",
    '${age} > ${weight}',
  ])('leaves %s alone', (relevant) => expect(shown(relevant)).toEqual([]));

  it('puts the conditions of groups together, and reports the outermost only', () => {
    const rows = [
      ...base,
      "begin group | g | G | ${one} = 'yes'",
      "begin group | h | H | ${one} = 'no'",
      "text | q | Q | ${one} = 'maybe'",
      'end group | | |',
      'end group | | |',
    ];
    expect(findings(form(rows, lists), 'never-shown')).toEqual(["survey:8 ${one} = 'no'"]);
  });

  it('follows from question to question: what hangs on an unseen answer is not seen either', () => {
    const rows = [...base, "text | q | Q | ${one} = 'maybe'", "text | r | R | ${q} = 'x'", "text | s | S | ${q} = ''"];
    expect(findings(form(rows, lists), 'never-shown')).toEqual(["survey:7 ${one} = 'maybe'", "survey:8 ${q} = 'x'"]);
  });

  it('judges a question of a repeat inside it, not from outside, where it has many values', () => {
    const both = "${tool} = 'a' and ${tool} = 'b'";
    const rows = [
      'begin repeat | r | R',
      'text | tool | T',
      `text | in | I | ${both}`,
      'end repeat | | ',
      `text | out | O | ${both}`,
    ];
    expect(findings(form(rows), 'never-shown')).toEqual([`survey:4 ${both}`]);
  });
});
