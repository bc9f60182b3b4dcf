import { describe, expect, it } from 'vitest';
import { demoPassword } from './demo-people.ts';
import { passwordIssue } from './password.ts';

const nadia = { email: 'nadia.mansouri@example.org', name: 'Nadia Mansouri' };

describe('a new password', () => {
  it.each([
    ['short7', 'short'],
    ['elevenchars', 'short'],
    ['x'.repeat(129), 'long'],
    ['password1234', 'common'],
    ['Password!!!!2026', 'common'],
    ['1234567890123', 'common'],
    ['abcdefghijklm', 'common'],
    ['zyxwvutsrqponm', 'common'],
    ['ababababababab', 'common'],
    ['qzrt8qzrt8qzrt8', 'common'],
    ['Azertyuiop123', 'common'],
    ['nadia.mansouri@example.org', 'personal'],
    ['Nadia Mansouri', 'personal'],
    ['nadiamansouri12', 'personal'],
  ])('%s is refused as %s', (password, issue) => {
    expect(passwordIssue(password, nadia)).toBe(issue);
  });

  it.each([
    'four quiet olive trees',
    'عودة إلى الديار سنة جديدة',
    'Kx7#mQ2$vR9!',
    'une phrase assez longue',
    demoPassword,
  ])('%s is taken', (password) => {
    expect(passwordIssue(password, nadia)).toBeUndefined();
  });

  it('is counted in characters, whatever form the keyboard composed', () => {
    expect(passwordIssue('é'.normalize('NFD').repeat(6), nadia)).toBe('short');
  });
});
