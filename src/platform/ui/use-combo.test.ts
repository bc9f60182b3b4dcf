import { describe, expect, it } from 'vitest';
import { nextTick, ref } from 'vue';
import type { Choice } from './field.ts';
import { useCombo } from './use-combo.ts';

const countries: Choice[] = [
  { value: 'DZ', label: 'الجزائر', found: ['Algérie', 'Algeria'] },
  { value: 'MA', label: 'المغرب', found: ['Maroc', 'Morocco'] },
  { value: 'TN', label: 'تونس', found: ['Tunisie', 'Tunisia'], disabled: true },
];
const press = (key: string) => {
  const event = {
    key,
    prevented: false,
    preventDefault: () => void (event.prevented = true),
    stopPropagation: () => undefined,
  };
  return event;
};

describe('the combobox', () => {
  it('finds a choice by its name in any language and takes it with Enter', () => {
    const value = ref('');
    const combo = useCombo(value, () => countries);
    for (const typed of ['algerie', 'ALGER', 'الجزاير', 'dz']) {
      combo.type(typed);
      expect(combo.shown.value.map((choice) => choice.value)).toEqual(['DZ']);
    }
    const enter = press('Enter');
    combo.key(enter);
    expect([value.value, combo.text.value, combo.open.value, enter.prevented]).toEqual(['DZ', 'الجزائر', false, true]);
  });

  it('lets Enter through when nothing is chosen, so that the form can be sent', () => {
    const combo = useCombo(ref(''), () => countries);
    const enter = press('Enter');
    combo.key(enter);
    expect(enter.prevented).toBe(false);
  });

  it('moves round with the arrows and begins at what is chosen', () => {
    const combo = useCombo(ref('MA'), () => countries);
    combo.key(press('ArrowDown'));
    expect(combo.active.value).toBe(1);
    combo.key(press('ArrowDown'));
    combo.key(press('ArrowDown'));
    expect(combo.active.value).toBe(0);
    combo.key(press('ArrowUp'));
    expect(combo.active.value).toBe(2);
  });

  it('does not take a disabled choice, and gives back the old text when left or escaped', () => {
    const value = ref('MA');
    const combo = useCombo(value, () => countries);
    combo.type('tunis');
    combo.key(press('Enter'));
    expect(value.value).toBe('MA');
    combo.key(press('Escape'));
    expect(combo.text.value).toBe('المغرب');
    combo.type('');
    expect(value.value).toBe('');
  });

  it('follows a choice made elsewhere and labels in another language', async () => {
    const value = ref('DZ');
    const choices = ref(countries);
    const combo = useCombo(value, () => choices.value);
    value.value = 'MA';
    await nextTick();
    expect(combo.text.value).toBe('المغرب');
    choices.value = [{ value: 'MA', label: 'Maroc' }];
    await nextTick();
    expect(combo.text.value).toBe('Maroc');
  });

  it('shows no more than its limit, and knows how many there are', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ value: String(index), label: `item ${index}` }));
    const combo = useCombo(ref(''), () => many, 20);
    expect([combo.shown.value.length, combo.found.value.length]).toEqual([20, 500]);
  });
});
