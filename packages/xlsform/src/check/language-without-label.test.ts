import { expect, it } from 'vitest';
import { findings } from '../../test/findings.ts';

it('lists questions, groups and choices that a language lacks', () => {
  const text = `
| survey |
| | type | name | label::Français (fr) | label::العربية (ar) | calculation |
| | begin group | g | Groupe | |
| | select_one l | q | Question | سؤال |
| | text | r | | سؤال |
| | calculate | c | | | 1 |
| | end group | | | |
| choices |
| | list_name | name | label::Français (fr) | label::العربية (ar) |
| | l | 1 | Un | |
| | l | 2 | Deux | اثنان |
`;
  expect(findings(text, 'language-without-label')).toEqual(['survey:2 g', 'survey:4 r', 'choices:2 1']);
});

it('says nothing of a form in one language', () => {
  expect(findings('| survey |\n| | type | name | label |\n| | text | q | Q |', 'language-without-label')).toEqual([]);
});
