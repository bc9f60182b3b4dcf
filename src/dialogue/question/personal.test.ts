import { describe, expect, it } from 'vitest';
import { personalSigns, type PersonalKind } from './personal.ts';

describe('signs of a person in a text', () => {
  it.each<[string, PersonalKind[]]>([
    ['Appelez-moi au 06 12 34 56 78.', ['phone']],
    ['اتصلوا بي على ٠٦١٢٣٤٥٦٧٨', ['phone']],
    ['+212 (0) 612-345-678', ['phone']],
    ['My passport is AB1234567', ['document']],
    ['dossier n° 2007/445/12', ['document']],
    ['رقم ملفي ٤٥٦٧٨', ['document']],
    ['écrivez à moi.meme@exemple.org', ['email']],
    ['J’habite 12 rue des Oliviers', ['address']],
    ['أسكن في شارع الحرية', ['address']],
    ['I live at Baker Street', ['address']],
    ['Je m’appelle Amina', ['name']],
    ['اسمي أمينة', ['name']],
    ['what happened to Amina Haddad after the flight', ['name']],
    ['ما حال السيد محمد', ['name']],
    ['la police a arrêté Mohamed ben Salah', ['name']],
  ])('%s', (text, kinds) => {
    expect(personalSigns(text)).toEqual(expect.arrayContaining(kinds));
  });

  it.each([
    'Combien de personnes revenues en 2006-2008 travaillent ?',
    'How many of the 12 345 returnees came back between 1996 and 2006?',
    'كم عدد العائدين سنة ٢٠٠٧؟',
    'Do people from the European Union and the Council of Europe return later?',
    'What did the Convention of 1990 change for 45 % of them by 2010-04-18?',
    'Quelles aides existent au Maroc pour créer une entreprise ?',
  ])('says nothing of: %s', (text) => {
    expect(personalSigns(text)).toEqual([]);
  });
});
