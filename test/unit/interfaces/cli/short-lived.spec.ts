import fs from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { shortLived } from '../../../../src/interfaces/cli/short-lived.mjs';

/** What a module of this text exports. */
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
    'function other(context) { return { get state() { return context } } }',
  ])('are left as they are: %s', (text) => {
    expect(shortLived(text)).toBe(text);
  });

  it('are not behind the router of a page, which says the same', async () => {
    const text = `export function createStaticRouter(context) {
      const told = 1;
      return{ get basename() { return context.basename },get
        state() { return { told, first: { of: context } } },
        get window() { return },
        get busy() { const it = 1; return it },
        navigate() { throw told }, first: 1 };
    }`;
    const changed = shortLived(text);
    expect(changed.match(/get\s/g)).toHaveLength(1);
    expect(changed.split('\n')).toHaveLength(text.split('\n').length);
    const made = async (code: string) => {
      const { createStaticRouter } = await exportsOf(code);
      return (createStaticRouter as (context: object) => object)({ basename: '/base' });
    };
    const [before, after] = [await made(text), await made(changed)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(Object.getOwnPropertyDescriptor(after, 'state')).toHaveProperty('value');
  });

  it('find the router of a page where the library has it', () => {
    const text = fs.readFileSync(createRequire(import.meta.url).resolve('react-router-dom/server'), 'utf8');
    expect(text).toMatch(/\bget state\(\)/);
    expect(shortLived(text)).not.toMatch(/\bget \w+\(\)/);
  });
});
