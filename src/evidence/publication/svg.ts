import { languages, type Locale } from '../../platform/language/locale.ts';
import { colours, fontFamily } from '../../platform/ui/tokens.ts';
import { hatch } from './chart-marks.ts';

/** Text as the content of an XML element or attribute; characters that XML 1.0 cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Type families for pictures: the one of the script that is read comes first, as it alone gives missing letters their weight. */
export const familyOf = (locale: Locale): string =>
  `${languages[locale].script === 'Arab' ? "'Noto Sans Arabic'" : "'Noto Sans'"}, ${fontFamily}`;

const space = 'http://www.w3.org/2000/svg';

/** Style declarations that are no presentation attributes of SVG and mean nothing here. */
const dropped = new Set(['height', 'max-width', 'width', '-webkit-user-select', 'user-select']);

/**
 * Writes a drawing as an SVG document: declarations of `style` become attributes, style sheets, classes and names of parts go,
 * the whole is one image with a title and a description, written left to right whatever stands around it.
 */
export function finishSvg(
  drawing: Element,
  { title, description, font }: { title: string; description: string; font: string },
): string {
  const figure = drawing.localName === 'svg' ? drawing : drawing.querySelector('svg');
  if (!figure) throw new TypeError('nothing was drawn');
  const [width, height] = ['width', 'height'].map((name) => Number(figure.getAttribute(name)));
  const body = [...figure.childNodes].map((child) => write(child)).join('');
  return (
    `<svg xmlns="${space}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" direction="ltr" text-anchor="middle" ` +
    `font-family="${escapeXml(font)}" font-size="13" fill="${colours.ink}"><title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>` +
    `<defs><pattern id="${hatch}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" fill="${colours.surface}"/><rect width="2" height="6" fill="${colours.lineStrong}"/></pattern></defs>` +
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>${body}</svg>`
  );
}

function write(node: Node): string {
  if (node.nodeType === 3) return escapeXml(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  if (name === 'style' || name === 'title' || name === 'desc') return '';
  const attributes = [...element.attributes].flatMap(({ name: key, value }) => {
    if (key === 'style') return declarations(value);
    return key === 'class' || key.startsWith('aria-') || key === 'xmlns' ? [] : [[key, value] as const];
  });
  const written = attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const inner = [...element.childNodes].map((child) => write(child)).join('');
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}

const declarations = (style: string): (readonly [string, string])[] =>
  style.split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':');
    const [key, value] = [declaration.slice(0, at).trim(), declaration.slice(at + 1).trim()];
    return at > 0 && value && !dropped.has(key) ? [[key, value] as const] : [];
  });

/** Width and height in px that an SVG document written here states. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
