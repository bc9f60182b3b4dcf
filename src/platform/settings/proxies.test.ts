import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const proxies = (DAWRA_TRUST_PROXY: string): readonly string[] => readSettings({ DAWRA_TRUST_PROXY }).trustProxy;

it('takes proxies by address and range, and none', () => {
  expect(proxies('')).toEqual([]);
  expect(proxies('0')).toEqual([]);
  expect(proxies('127.0.0.1, 10.0.0.0/8 ::1')).toEqual(['127.0.0.1', '10.0.0.0/8', '::1']);
});

it('refuses words that are no addresses, and ranges that mean everybody', () => {
  for (const word of [
    '1',
    'true',
    'yes',
    'loopback',
    'proxy.example',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/8/8',
    '127.0.0.1,on',
  ])
    expect(() => proxies(word), word).toThrow(/DAWRA_TRUST_PROXY.*127\.0\.0\.1/);
});
