import { languages, type Locale } from '../language/locale.ts';
import { colours, fontFamily } from '../ui/tokens.ts';

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

export interface Finish {
  readonly title: string;
  readonly description: string;
  readonly font: string;
  readonly width: number;
  readonly height: number;
  /** Left free at both sides, outside the coordinates of the drawing, so that a mirror has one middle. */
  readonly edge: number;
  /** Drawn larger than its coordinates, for pictures. */
  readonly zoom: number;
  /** Begins the names of patterns, so that two drawings stand in one page. */
  readonly prefix: string;
}

/** Name of the pattern that fills what is suppressed, and of the others, within one drawing. */
export const hatch = 'suppressed';
export const patterned = (number: number): string => `pattern-${number}`;

const tile = (name: string, size: number, turn: number, inner: string): string =>
  `<pattern id="${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${inner}</pattern>`;

const tiles: Readonly<Record<string, (name: string) => string>> = {
  [hatch]: (name) =>
    tile(
      name,
      6,
      45,
      `<rect width="6" height="6" fill="${colours.surface}"/><rect width="2" height="6" fill="${colours.lineStrong}"/>`,
    ),
  [patterned(1)]: (name) => tile(name, 8, -45, `<rect width="2" height="8" fill="${colours.surface}"/>`),
  [patterned(2)]: (name) => tile(name, 7, 0, `<circle cx="3.5" cy="3.5" r="1.5" fill="${colours.surface}"/>`),
};

/**
 * Writes a drawing as an SVG document: declarations of `style` become attributes, style sheets, classes and names of parts go (what a mark says stays, in
 * `data-says`, for the script of the pages). The whole is one image with title and description, its text written left to right whatever stands around it.
 */
export function finishSvg(figure: Element, of: Finish): string {
  const body = [...figure.childNodes].map((child) => write(child, of.prefix)).join('');
  const used = Object.entries(tiles).filter(([name]) => body.includes(`url(#${of.prefix}${name})`));
  const { width, height, zoom, edge } = of;
  return (
    `<svg xmlns="${space}" width="${width * zoom}" height="${height * zoom}" viewBox="${-edge} 0 ${width} ${height}" role="img" direction="ltr" ` +
    `text-anchor="middle" font-family="${escapeXml(of.font)}" font-size="13" fill="${colours.ink}"><title>${escapeXml(of.title)}</title>` +
    `<desc>${escapeXml(of.description)}</desc>` +
    (used.length ? `<defs>${used.map(([name, draw]) => draw(of.prefix + name)).join('')}</defs>` : '') +
    `<rect x="${-edge}" width="${width}" height="${height}" fill="${colours.surface}"/>${body}</svg>`
  );
}

function write(node: Node, prefix: string): string {
  if (node.nodeType === 3) return escapeXml(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  if (name === 'style' || name === 'title' || name === 'desc') return '';
  const attributes = [...element.attributes].flatMap(({ name: key, value }) => {
    if (key === 'style') return declarations(value);
    if (key === 'aria-label' && name !== 'g') return [['data-says', value] as const];
    if (key === 'fill' && value.startsWith('url(#')) return [[key, value.replace('#', `#${prefix}`)] as const];
    return key === 'class' || key.startsWith('aria-') || key === 'xmlns' ? [] : [[key, rounded(value)] as const];
  });
  const written = attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const inner = [...element.childNodes].map((child) => write(child, prefix)).join('');
  if (name === 'g' && !inner) return '';
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}

/** Hundredths of a pixel are enough for everybody, and half the size. */
const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}(?!\d*["%])/g, (number) => String(Math.round(Number(number) * 100) / 100));

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
