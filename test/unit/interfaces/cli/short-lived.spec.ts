import { describe, expect, it } from '@jest/globals';
// @ts-expect-error a script of the build
import { shortLived } from '../../../../src/interfaces/cli/short-lived.mjs';

/** What a module of this text exports, before and after. */
const exportsOf = async (text: string): Promise<Record<string, unknown>> =>
  (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Record<string, unknown>;

describe('functions that live no longer than what they are for', () => {
  it.each([
    ['it.end = () => 1', 'it.end = (0,() => 1)'],
    ['it.end = function end() { return 1 }', 'it.end = (0,function end() { return 1 })'],
    ['it[name] = async () => {}', 'it[name] = (0,async () => {})'],
    ['a.b = c.d = () => 1', 'a.b = c.d = (0,() => 1)'],
    ['a.b = () => c.d = () => 1', 'a.b = (0,() => c.d = (0,() => 1))'],
  ])('stand behind a comma where they become a property: %s', (text, expected) => {
    expect(shortLived(text)).toBe(expected);
  });

  it.each([
    'it.end = made()',
    'it.end = (0, () => 1)',
    'end = () => 1',
    'it.end ??= () => 1',
    'const it = { end: () => 1, other() {} }',
    'class It { get end() { return 1 } #f = () => 2 }',
    'const it = { get end() { return 1 }, set end(to) {} }',
    'const it = { get [name]() { return 1 } }',
    'const it = { get end() { return 1 }, ...over }',
    'const it = { get end() { return 1 }, end: 2 }',
  ])('are left as they are: %s', (text) => {
    expect(shortLived(text)).toBe(text);
  });

  it('become getters after their object was made, which is the same for whoever reads it', async () => {
    const text = `let asked = 0;
      const under = { name: 'under', get twice() { return this.name + this.name } };
      export const it = (() => {return{ first: 1, get name() { asked += 1; return 'it ' + asked },
        within: { get deep() { return [under.twice] } }, last() { return this.name } }})();
      export const keys = Object.keys(it), hidden = Object.getOwnPropertyDescriptor(it.within, 'deep');`;
    const changed = shortLived(text);
    expect(changed).not.toContain('get ');
    expect(changed.split('\n')).toHaveLength(text.split('\n').length);
    const [before, after] = [await exportsOf(text), await exportsOf(changed)];
    expect(JSON.stringify(after['it'])).toBe(JSON.stringify(before['it']));
    expect(after['keys']).toEqual(before['keys']);
    expect(after['hidden']).toMatchObject({ enumerable: true, configurable: true, set: undefined });
  });
});
