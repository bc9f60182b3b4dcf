import type { Text } from '../../content/text.ts';
import { text } from '../../content/text.ts';

/** A sheet that was handed out at an invented meeting. */
export interface InventedSheet {
  readonly title: Text;
  /** In letters of ASCII, as the oldest fonts of PDF know them. */
  readonly lines: readonly string[];
}

export const INVENTED_SHEET: InventedSheet = {
  title: text(
    'ورقة مختلقة وُزّعت في القاعة',
    'Feuille inventée, distribuée dans la salle',
    'An invented sheet handed out in the room',
  ),
  lines: [
    'An invented sheet of the demonstration.',
    'The meeting was never held and nobody wrote this.',
    'It shows how a document is attached to a meeting.',
  ],
};

const escaped = (line: string): string => line.replace(/[\\()]/g, (sign) => `\\${sign}`);

/** The lines as a PDF file of one page (ISO 32000-1), in ASCII. */
export function sheetFile(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const stream = `BT /F1 14 Tf 18 TL 72 760 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
