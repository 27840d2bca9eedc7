import { describe, expect, it } from '@jest/globals';
import { type Press, shortcutFor } from '../../../../web/enhance/shortcut-for.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});
const alone = (key: string, more?: Partial<Press>) => shortcutFor(press(key, more), Infinity).shortcut;
const afterG = (key: string, ms = 200) => shortcutFor(press(key), ms);

describe('a key alone', () => {
  it('does what it is for', () => {
    expect(['?', '/', 'c', 'j', 'k', 'r'].map((key) => alone(key))).toEqual([
      'help',
      'search',
      'ask',
      'next',
      'previous',
      'reply',
    ]);
    expect(alone('x')).toBeNull();
  });

  it('is known on keyboards that write signs with the shift key, and with capitals locked', () => {
    expect(alone('/', { shiftKey: true })).toBe('search');
    expect(alone('?', { shiftKey: true })).toBe('help');
    expect(alone('J')).toBe('next');
    expect(alone('J', { shiftKey: true })).toBeNull();
  });

  it('does nothing with other keys held down, within a word that is being composed, or where something answered it', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'isComposing', 'defaultPrevented'] as const)
      for (const key of ['?', '/', 'c', 'g']) {
        expect([held, key, alone(key, { [held]: true })]).toEqual([held, key, null]);
        expect(shortcutFor(press(key, { [held]: true }), Infinity).leads).toBe(false);
      }
  });

  it('does not answer keys that write nothing', () => {
    for (const key of ['Escape', 'ArrowDown', 'Enter', 'Tab', 'F1']) expect(alone(key)).toBeNull();
  });
});

describe('two keys', () => {
  it('lead to a place, the second soon after the first', () => {
    expect(shortcutFor(press('g'), Infinity)).toEqual({ shortcut: null, leads: true });
    expect(['h', 'n', 'm'].map((key) => afterG(key).shortcut)).toEqual(['home', 'notifications', 'messages']);
    expect(afterG('h', 1_500).shortcut).toBeNull();
  });

  it('are one deed: the second does not also do what it does alone, and does not lead', () => {
    expect(afterG('c')).toEqual({ shortcut: null, leads: false });
    expect(afterG('g')).toEqual({ shortcut: null, leads: false });
    expect(afterG('?').shortcut).toBe('help');
  });

  it('alone, the second does nothing', () => {
    for (const key of ['h', 'n', 'm']) expect(alone(key)).toBeNull();
  });
});
