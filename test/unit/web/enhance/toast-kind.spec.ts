import { expect, it } from '@jest/globals';
import { kindOf } from '../../../../web/enhance/toast.ts';

/** What of a told sentence says which kind it is. */
const told = (role: string, icon: string) =>
  ({
    getAttribute: () => role,
    querySelector: (asked: string) => (asked === `use[href$="#i-${icon}"]` ? {} : null),
  }) as unknown as Element;

it('a sentence that comes with a page is of the kind that the page made it', () => {
  expect(kindOf(told('status', 'check'))).toBe('done');
  expect(kindOf(told('status', 'info'))).toBe('info');
  expect(kindOf(told('alert', 'alert'))).toBe('warn');
});
