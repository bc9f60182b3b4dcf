import { expect, it } from 'vitest';
import { findings, form } from '../../test/findings.ts';

it('names lists that nothing offers or reads', () => {
  const rows = [
    'select_one used | a | A',
    "calculate | c | | | | instance('read')/root/item[name = ${a}]/label",
    'note | n | Written instance( "shown" )/root/item[name = ${a}]/label',
  ];
  const lists = ['used | x y', 'forgotten | x y', 'read | x', 'shown | x'];
  expect(findings(form(rows, lists, 'relevant | constraint | calculation'), 'unused-list')).toEqual([
    'choices:4 forgotten',
  ]);
});
