import { expect, it } from '@jest/globals';
import { isSending, type SendingPress } from '../../../../web/enhance/send-by-keys.ts';

const pressed = (more: Partial<SendingPress>): boolean =>
  isSending({
    key: 'Enter',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
    ...more,
  });

it.each([{ ctrlKey: true }, { metaKey: true }])('Enter sends with %j', (held) => {
  expect(pressed(held)).toBe(true);
});

it.each([
  {},
  { ctrlKey: true, isComposing: true },
  { ctrlKey: true, repeat: true },
  { ctrlKey: true, defaultPrevented: true },
  { ctrlKey: true, altKey: true },
  { ctrlKey: true, shiftKey: true },
  { ctrlKey: true, key: 'a' },
])('nothing is sent by %j', (held) => {
  expect(pressed(held)).toBe(false);
});
