import { CommanderError, type Command } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../platform/language/locale.ts';
import { languageSaid } from './command.ts';
import { speakIn } from './locale.ts';
import { dawraProgram } from './program.ts';

afterEach(() => speakIn('en'));

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)];

/** What is said of a command line, and with what it ends; nothing that is called rightly is called here. */
async function call(locale: Locale, ...args: string[]): Promise<{ exit: number; said: string }> {
  speakIn(locale);
  const program = dawraProgram();
  let said = '';
  for (const command of everyCommand(program))
    command
      .exitOverride()
      .configureOutput({ writeErr: (text) => void (said += text), writeOut: (text) => void (said += text) });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { exit: error.exitCode, said };
  }
  throw new Error('it was called rightly');
}

describe('what explains the command line', () => {
  it('speaks every language, of every command and every option', () => {
    const words = locales.map((locale) => {
      speakIn(locale);
      return everyCommand(dawraProgram()).flatMap((command) => [
        [command.name(), command.description()],
        ...command
          .createHelp()
          .visibleOptions(command)
          .map(({ flags, description }) => [`${command.name()} ${flags}`, description]),
      ]);
    });
    for (const [at, [what, ...first]] of words[0]!.entries()) {
      const said = words.map((list) => list[at]![1]!);
      expect([what, new Set(said).size, said.every(Boolean), first.length]).toEqual([what, locales.length, true, 1]);
    }
    speakIn('ar');
    for (const command of everyCommand(dawraProgram()))
      expect(command.helpInformation()).not.toMatch(
        /Usage|Options|Commands|display|choices|default|\[options\]|\[command\]/,
      );
  });

  it.each([
    [['imprt'], /commande inconnue : imprt\nVouliez-vous dire import \?/],
    [['demo', 'rmove'], /commande inconnue : rmove\nVouliez-vous dire remove \?/],
    [['import', 'x', '--encodin', 'utf-8'], /option inconnue : --encodin\nVouliez-vous dire --encoding \?/],
    [['import', 'x', '--langue', 'fr'], /option inconnue : --langue\nVouliez-vous dire --lang \?/],
    [['import', 'x', '--language', 'fr'], /Vouliez-vous dire --lang \?/],
    [['import', 'x', '--zzzzzzzzz'], /^option inconnue : --zzzzzzzzz\nCe qui existe : dawra import --help\n$/],
    [['import'], /argument manquant : file/],
    [['import', 'x', 'y'], /trop d’arguments : 1 attendus, 2 donnés/],
    [['import', 'x', '--sheet'], /--sheet <name> : sa valeur manque/],
    [['user', 'add'], /cette option est nécessaire : --email <address>/],
    [['mail', 'list', '--state', 'lost'], /« lost » est inconnu\nPossibles : waiting, /],
    [['--lang', 'xx'], /« xx » est inconnu\nPossibles : ar, fr, en/],
  ])('says what is wrong with %j, and where to look', async (args, expected) => {
    const { exit, said } = await call('fr', ...args);
    expect([exit, said]).toEqual([2, expect.stringMatching(expected)]);
    expect(said).toMatch(/\nCe qui existe : dawra.* --help\n$/);
    const arabic = await call('ar', ...args);
    expect([arabic.exit, arabic.said]).toEqual([2, expect.stringMatching(/ما هو متاح: dawra/)]);
    expect(said + arabic.said).not.toMatch(/error|unknown|missing|invalid|expected|Did you/i);
  });

  it('knows the language before the line is parsed, and no other', () => {
    expect(languageSaid(['import', 'x', '--lang', 'fr'])).toBe('fr');
    expect(languageSaid(['--lang=ar', 'import'])).toBe('ar');
    expect(languageSaid(['import', '--lang', 'xx'])).toBeUndefined();
    expect(languageSaid(['import', '--', '--lang', 'fr'])).toBeUndefined();
    expect(languageSaid(['import', '--lang'])).toBeUndefined();
  });
});
