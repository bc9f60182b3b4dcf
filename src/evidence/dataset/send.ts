/** How much of a file has arrived. */
interface Arrived {
  readonly id: string;
  readonly received: number;
  readonly bytes: number;
}

/** The endpoints that a file goes through, and a memory that outlives the page. */
export interface Line {
  open(name: string, bytes: number): Promise<Arrived>;
  /** Undefined when the upload is not known (any more). */
  ask(id: string): Promise<Arrived | undefined>;
  put(id: string, offset: number, piece: Blob, onShare: (share: number) => void): Promise<Arrived>;
  /** Whether an error means that the line was cut or the piece stands at the wrong place, so that asking and going on helps. */
  canGoOn(error: unknown): boolean;
  recall(key: string): string | undefined;
  keep(key: string, id: string | undefined): void;
  pause(milliseconds: number): Promise<void>;
}

/** Size of a piece: what a cut line costs at most. */
export const pieceBytes = 8 * 2 ** 20;
/** Cuts in a row after which it is left to the person to try again. */
const mostCuts = 8;

/**
 * Sends a file in pieces and goes on where it stopped: after a cut line by itself, after a closed page when the same file is chosen again.
 * @param tell told the share that has arrived, and whether it is waiting for the line to come back
 * @returns id of the upload @throws what the line threw, when going on does not help
 */
export async function sendFile(
  file: Pick<File, 'name' | 'size' | 'lastModified' | 'slice'>,
  line: Line,
  tell: (share: number, waiting: boolean) => void,
): Promise<string> {
  const key = `${file.name}/${file.size}/${file.lastModified}`;
  const known = line.recall(key);
  const before = known ? await line.ask(known) : undefined;
  let at = before?.bytes === file.size ? before : await line.open(file.name, file.size);
  line.keep(key, at.id);
  for (let cuts = 0; at.received < at.bytes;) {
    const { id, received } = at;
    tell(received / file.size, false);
    try {
      at = await line.put(id, received, file.slice(received, received + pieceBytes), (share) =>
        tell((received + share * Math.min(pieceBytes, file.size - received)) / file.size, false),
      );
      cuts = 0;
    } catch (error) {
      if (!line.canGoOn(error) || ++cuts > mostCuts) throw error;
      tell(received / file.size, true);
      await line.pause(Math.min(30_000, 500 * 2 ** cuts));
      at = (await line.ask(id).catch(() => undefined)) ?? at;
    }
  }
  tell(1, false);
  line.keep(key, undefined);
  return at.id;
}
