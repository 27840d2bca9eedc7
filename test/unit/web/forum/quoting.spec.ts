import { expect, it } from '@jest/globals';
import { wholeTextOf } from '../../../../web/enhance/quoting.ts';

/** As much of a page as is asked: what each selector finds. */
const part = (found: Readonly<Record<string, unknown>>, more: object = {}) =>
  ({ querySelector: (selector: string) => found[selector] ?? null, ...more }) as unknown as Element;

it('a reply is quoted by the words that stand in it', () => {
  const words = part({});
  expect(wholeTextOf(part({ '.prose': words }))).toBe(words);
});

it('one that stands in full above is quoted by the words there, not by those that lead up', () => {
  const whole = part({});
  const page = part({ '#a-1': part({ '.prose': whole }) });
  const link = part({}, { hash: '#a-1', ownerDocument: page });
  expect(wholeTextOf(part({ '.prose': part({}), 'a[data-in-full]': link }))).toBe(whole);
});

it('of one whose full text is not in the page nothing is quoted here: the link leads to a page that has it', () => {
  const link = part({}, { hash: '#o-1', ownerDocument: part({}) });
  expect(wholeTextOf(part({ '.prose': part({}), 'a[data-in-full]': link }))).toBeNull();
});
