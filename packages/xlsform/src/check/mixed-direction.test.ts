import { describe, expect, it } from 'vitest';
import { findings } from '../../test/findings.ts';
import { misplaced } from './mixed-direction.ts';

describe('right-to-left texts with something that will be shown out of order', () => {
  it.each([
    ['رمز البطاقة A-12/b هنا', 'A-12/b'],
    ['GPS: موقع المقابلة', 'GPS'],
    ['يُكتب -98 إذا لم يُعرف', '-98'],
    ['يُكتب 98- إذا لم يُعرف', '98-'],
    ['قضيت ${years} سنة في الخارج', '${years}'],
    ['السرعة 10 km في الساعة', '10 km'],
    ['النسخة v2.1', 'v2.1'],
    ['גרסה form_2 של', 'form_2'],
  ])('%s', (text, run) => expect(misplaced(text)).toBe(run));

  it.each([
    'كم عمرك؟',
    'بين 18 و 65 سنة',
    'من 0 إلى 10',
    'استمارة ODK في الميدان',
    'في 2026-03-15',
    'قضيت \u2068${years}\u2069 سنة',
    'يُكتب \u200e-98 إذا لم يُعرف',
    'الرمز \u2068A-12/b\u2069 هنا',
    'Code A-12 -98 ${x}',
  ])('leaves %s alone', (text) => expect(misplaced(text)).toBeUndefined());

  it('places the finding in its cell', () => {
    const text = '| survey |\n| | type | name | label | hint::العربية (ar) |\n| | text | q | Q | الرمز A-1 |';
    expect(findings(text, 'mixed-direction')).toEqual(['survey:2 A-1']);
  });
});
