import { baseParse, NodeTypes, type TemplateChildNode } from '@vue/compiler-core';
import { parse } from '@vue/compiler-sfc';
import type { Source } from './files.ts';

const spoken = new Set(['title', 'alt', 'placeholder', 'aria-label', 'label']);
const physical =
  /(?:^|[\s;{])((?:margin|padding|border)-(?:left|right)\b|(?:left|right)\s*:|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right))/m;

/** Issues of a page: words written in the template instead of beside it, and CSS that knows left from right. */
export function pageIssues(source: Source): string[] {
  const { descriptor } = parse(source.text, { filename: source.path });
  const issues = descriptor.template
    ? hardWords(baseParse(descriptor.template.content).children).map(
        (text) => `words in the template: ${JSON.stringify(text)}`,
      )
    : [];
  for (const style of descriptor.styles) issues.push(...styleIssues(style.content));
  return issues.map((issue) => `${source.path}: ${issue}`);
}

/** CSS must mirror by itself: logical properties only. A line marked `ltr` in a comment has a reason to differ. */
export function styleIssues(css: string): string[] {
  return css
    .split('\n')
    .filter((line) => physical.test(line) && !line.includes('/* ltr */'))
    .map((line) => `not a logical property: ${line.trim()}`);
}

function hardWords(nodes: readonly TemplateChildNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === NodeTypes.TEXT) return /\p{L}{2}/u.test(node.content) ? [node.content.trim()] : [];
    if (node.type !== NodeTypes.ELEMENT) return [];
    if (['code', 'kbd', 'style', 'script'].includes(node.tag)) return [];
    const attributes = node.props.flatMap((prop) =>
      prop.type === NodeTypes.ATTRIBUTE && spoken.has(prop.name) && /\p{L}{2}/u.test(prop.value?.content ?? '')
        ? [`${prop.name}="${prop.value?.content}"`]
        : [],
    );
    return [...attributes, ...hardWords(node.children)];
  });
}
