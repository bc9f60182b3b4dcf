import { describe, expect, it } from 'vitest';
import { settingColumns, surveyColumns } from './aliases.ts';
import { headerPath } from './header.ts';
import { emptyTree, localised, put, text, written } from './tree.ts';

describe('headers', () => {
  it.each([
    ['type', true, ['type']],
    [' Label ', true, ['label']],
    ['label::Français (fr)', true, ['label', 'Français (fr)']],
    ['label : العربية (ar)', false, ['label', 'العربية (ar)']],
    ['media::image::fr', true, ['media', 'image', 'fr']],
    ['image:fr', false, ['media', 'image', 'fr']],
    ['Read Only', true, ['bind', 'readonly']],
    ['constraint message::ar', true, ['bind', 'jr:constraintMsg', 'ar']],
    ['jr:count', false, ['control', 'jr:count']],
    ['bind:jr:constraintMsg', false, ['bind', 'jr:constraintMsg']],
    ['bind::required', true, ['bind', 'required']],
    ['body:esri:style', false, ['control', 'esri', 'style']],
    ['instance::odk:tag', true, ['instance', 'odk:tag']],
    ['My own column', true, ['My own column']],
  ])('%s', (header, double, path) => expect(headerPath(header, double, surveyColumns)).toEqual(path));

  it('of the settings', () => {
    expect(headerPath('Form ID', false, settingColumns)).toEqual(['id_string']);
    expect(headerPath('attribute::ex:kind', true, settingColumns)).toEqual(['attribute', 'ex:kind']);
  });
});

describe('cells of one property in several columns', () => {
  const build = (...cells: [string[], string][]) => {
    const tree = emptyTree();
    for (const [path, value] of cells) put(tree, path, value, 'default');
    return tree;
  };

  it('join, whatever their order; a language given by name wins', () => {
    const expected = new Map([
      ['default', 'a'],
      ['fr', 'b'],
    ]);
    expect(localised(build([['label'], 'a'], [['label', 'fr'], 'b']).get('label'))).toEqual(expected);
    expect(
      Object.fromEntries(
        localised(build([['label', 'fr'], 'b'], [['label'], 'a']).get('label')) as Map<string, string>,
      ),
    ).toEqual(Object.fromEntries(expected));
    expect(localised(build([['label', 'default'], 'x'], [['label'], 'a']).get('label'))).toEqual(
      new Map([['default', 'x']]),
    );
  });

  it('cannot reach a prototype', () => {
    const tree = build([['__proto__', 'polluted'], 'yes'], [['constructor'], 'x']);
    expect(text(tree, 'constructor')).toBe('x');
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });

  it('are written out when nothing else can be done', () => {
    expect(written(build([['esri', 'style'], 'wide']).get('esri') ?? '')).toBe("{'style': 'wide'}");
  });
});
