import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonical, parseXml } from '../../test/pyxform/xml.ts';
import { work } from '../../test/work.ts';
import { xlsform } from '../index.ts';
import { sheetsOf } from './index.ts';

/** A form as another program, or a hand, might write it: other prefixes, binds by identifier, choices in the control, layout groups. */
const foreign = `<?xml version="1.0"?>
<html:html xmlns:html="http://www.w3.org/1999/xhtml" xmlns:xf="http://www.w3.org/2002/xforms" xmlns:r="http://openrosa.org/javarosa">
  <!-- a comment --><html:head><html:title>Farm &amp; home</html:title>
    <xf:model>
      <xf:instance><farm id="farm-7" version="2"><owner/><size>4</size><crop/><why/><meta><instanceID/></meta></farm></xf:instance>
      <xf:instance id="prices"><table><row>1</row></table></xf:instance>
      <xf:bind id="o" nodeset="/farm/owner" type="xsd:string" required="true()"/>
      <xf:bind nodeset="/farm/size" type="int" constraint=". &gt; 0 and /farm/owner != ''" r:constraintMsg="Too small"/>
      <xf:bind nodeset="/farm/why" relevant="/farm/crop='other' or ../size&gt;9"/>
      <xf:setvalue event="odk-instance-load" ref="/farm/why" value="1"/>
    </xf:model>
  </html:head>
  <html:body>
    <xf:group appearance="page"><xf:label>First page</xf:label>
      <xf:select1 ref="/farm/crop"><xf:label>Crop</xf:label>
        <xf:item><xf:label>Wheat</xf:label><xf:value>wheat</xf:value></xf:item>
        <xf:item><xf:label>Other</xf:label><xf:value>other</xf:value></xf:item>
      </xf:select1>
      <xf:input bind="o"><xf:label>Owner</xf:label><xf:help>Who?</xf:help></xf:input>
    </xf:group>
    <xf:secret ref="/farm/size"><xf:label>Size</xf:label></xf:secret>
    <xf:input ref="/farm/why"><xf:label>Why <xf:output value="/farm/size * 2"/>, <xf:output ref="/farm/owner"/>?</xf:label></xf:input>
  </html:body>
</html:html>`;

describe('a form from elsewhere', () => {
  const back = sheetsOf(foreign, { fileName: 'farm' });
  if (!back.ok) throw new Error('not read');
  const rows = (name: string) => {
    const sheet = back.sheets.sheets.find((one) => one.name === name);
    const headers = sheet?.columns.map(({ header }) => header) ?? [];
    return (sheet?.rows ?? []).map(({ cells }) =>
      Object.fromEntries(headers.map((header, at) => [header, cells[at]]).filter(([, cell]) => cell)),
    );
  };

  it('becomes sheets that can be edited', () => {
    expect(rows('survey')).toEqual([
      { type: 'text', name: 'owner', label: 'Owner', required: 'yes' },
      {
        ...{ type: 'hidden', name: 'size', default: '4', 'bind::type': 'int', constraint: ". > 0 and ${owner} != ''" },
        constraint_message: 'Too small',
      },
      { type: 'select_one crop', name: 'crop', label: 'Crop' },
      { type: 'text', name: 'why', label: 'Why , ${owner}?', relevant: "${crop}='other' or ../size>9" },
    ]);
    expect(rows('choices')).toEqual([
      { list_name: 'crop', name: 'wheat', label: 'Wheat' },
      { list_name: 'crop', name: 'other', label: 'Other' },
    ]);
    expect(rows('settings')).toEqual([{ form_title: 'Farm & home', form_id: 'farm-7', version: '2', name: 'farm' }]);
  });

  it('converts again', () => expect(xlsform(back.sheets)).toMatchObject({ ok: true }));

  it('lists what no sheet can carry, in three languages', () => {
    expect(back.losses.map(({ code, found }) => `${code} ${found}`)).toEqual([
      'reverse-layout page',
      'reverse-control secret',
      'reverse-control help',
      'reverse-action setvalue odk-instance-load',
      'reverse-output /farm/size * 2',
      'reverse-order /farm/owner',
      'reverse-instance prices',
    ]);
    for (const { severity, words } of back.losses) {
      expect(severity).toBe('warning');
      for (const { message } of Object.values(words)) expect(message).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('a form whose sheets do not convert', () => {
  it('tells so, and why', () => {
    const xml = readFileSync(new URL('../../test/small/older-table-list.xml', import.meta.url), 'utf8');
    const back = sheetsOf(xml);
    if (!back.ok) expect.fail('not read');
    expect(xlsform(back.sheets).ok || back.losses.some(({ code }) => code === 'reverse-refused')).toBe(true);
    expect(back.losses.map(({ code }) => code)).toContain('table-list');
  });

  it('and one from which another comes tells where', () => {
    const xml = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>t</h:title><model><instance><t id="t"><a/></t></instance><bind nodeset="/t/a" type="string"/></model></h:head><h:body><input ref="/t/a" id="x"><label>A</label></input><!-- --></h:body></h:html>`;
    const back = sheetsOf(xml);
    expect(back.ok && back.losses.length > 0).toBe(true);
  });
});

describe('what is no form', () => {
  it.each([
    ['', 'it has no element'],
    ['hello', 'text outside its elements'],
    ['<a><b></a>', 'an end that ends nothing: </a>'],
    ['<a>', 'it is cut'],
    ['<a b="1" b="2"/>', 'two attributes b'],
    ['<a>&x;</a>', 'an entity that XML does not have: &x;'],
    ['<a>1 & 2</a>', 'an entity that XML does not have: &'],
    ['<a><</a>', 'a malformed tag: <</a>'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'it declares a document type'],
    ['<a>'.repeat(300), 'elements too deep inside one another'],
    ['<data id="x"><a/></data>', 'model'],
    ['<a>&#x110000;</a>', 'a reference to a character that XML does not have'],
  ])('%j', (text, found) =>
    expect(sheetsOf(text)).toMatchObject({ ok: false, problems: [{ code: 'reverse-not-an-xform', found }] }),
  );

  it('answers in linear time, whatever the text', () => {
    const started = work();
    for (const piece of ['<', '<a ', '<a b="', '&', '<!--', '<a><', ']]>', '<![CDATA[', '<?'])
      sheetsOf(`<a>${piece.repeat(200_000)}`);
    expect(work() - started).toBeLessThan(5_000);
  });
});

const folder = new URL('../../../../../shared/data/xlsform/workbooks/xforms/', import.meta.url);
const published = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];

describe.skipIf(!published.length)('published forms (skipped when ../shared/data is absent)', () => {
  it.each(published)('%s comes back the same', (name) => {
    const xform = readFileSync(new URL(name, folder), 'utf8');
    const back = sheetsOf(xform);
    expect(back).toMatchObject({ ok: true, losses: [] });
    const result = back.ok && xlsform(back.sheets);
    if (!result || !result.ok) throw new Error('not converted');
    expect(canonical(parseXml(result.xform))).toBe(canonical(parseXml(xform)));
  });
});
