import { readFile } from 'node:fs/promises';
import { openSealedKey } from '../../platform/backup/sealed-key.ts';
import { shortestKey } from '../../platform/archive/archive-key.ts';
import { archiveProblem } from '../../platform/archive/archive-problems.ts';

/**
 * The key of an archive: the content of a key file, else DAWRA_ARCHIVE_PASSWORD, else what is typed at the terminal, unseen.
 * @param options.identity private key of age, for an archive that was made by the clock: its key lies beside it
 * @param options.twice asks again, where a typing error would make an archive that nobody can open
 * @throws Problem archive.key-needed, .key-short, .key-differs
 */
export async function readArchiveKey(options: {
  keyFile?: string | undefined;
  identity?: string | undefined;
  archive?: string;
  twice: boolean;
}): Promise<Uint8Array> {
  if (options.identity !== undefined && options.archive !== undefined)
    return openSealedKey(
      await readFile(options.archive.replace(/\.archive$/, '.key.age')),
      await readFile(options.identity, 'utf8'),
    );
  if (options.keyFile !== undefined) return longEnough(await readFile(options.keyFile));
  const given = process.env['DAWRA_ARCHIVE_PASSWORD'];
  if (given) return longEnough(Buffer.from(given.normalize('NFC')));
  if (!process.stdin.isTTY) throw archiveProblem('key-needed');
  const typed = await askUnseen('Password of the archive: ');
  if (options.twice && (await askUnseen('Once more: ')) !== typed) throw archiveProblem('key-differs');
  return longEnough(Buffer.from(typed.normalize('NFC')));
}

function longEnough(key: Buffer): Buffer {
  if (key.length < shortestKey) throw archiveProblem('key-short', { min: shortestKey });
  return key;
}

/** One line from the terminal, shown to nobody. Ctrl+C ends the program. */
async function askUnseen(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  let typed = '';
  try {
    for await (const chunk of stdin as AsyncIterable<string>) {
      for (const sign of chunk) {
        if (sign === '\r' || sign === '\n' || sign === '\u0004') return typed;
        if (sign === '\u0003') process.exit(130);
        typed = sign === '\u007f' || sign === '\b' ? [...typed].slice(0, -1).join('') : typed + sign;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stderr.write('\n');
  }
}
