import { HtmlValidate } from 'html-validate';

/**
 * HTML as the standard and the practice of assistive technology want it. Left out is only what is about writing style, which nobody reads here, and what was decided
 * otherwise, with the reason.
 */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How the text of the page is written: the renderer writes it, on one line.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    // Scripts and styles come from the same origin, under a policy that allows no other.
    'require-sri': 'off',
    // An anchor is the code itself, which may begin with a digit; a list may bear the name of what it lists.
    'valid-id': ['error', { relaxed: true }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** Faults of a page, each with its rule and where it stands; none for a page that is whole. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
