import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const textsOf = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));

const NOT_SELECTORS = /\/\*[\s\S]*?\*\/|url\([^)]*\)|"[^"]*"/g;
const classesIn = (style: string): readonly string[] =>
  [...style.replace(NOT_SELECTORS, '').matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name]) => name!);

/** Classes that no code names, nor begins in a template: `pill--${tone}`, or one letter before a number. */
function ofNothing(styles: readonly string[], code: string): readonly string[] {
  const words = new Set(code.match(/[a-z_][\w-]*/gi));
  const begun = [...new Set([...code.matchAll(/([a-z][\w-]*)\$\{/gi)].map(([, stem]) => stem!))];
  const isBegun = (name: string) =>
    begun.some((stem) =>
      stem.length === 1
        ? /^.\d$/.test(name) && name.startsWith(stem)
        : /[-_]$/.test(stem) && name.startsWith(stem),
    );
  return [...new Set(styles.flatMap(classesIn))].filter((name) => !words.has(name) && !isBegun(name));
}

describe('styles', () => {
  it('are of classes that pages have', () => {
    const styles = textsOf('web/styles/**/*.css');
    expect(styles.length).toBeGreaterThan(10);
    expect(ofNothing(styles, textsOf('{web,src}/**/*.{ts,tsx}').join('\n'))).toEqual([]);
  });

  it('of a class that none has are found', () => {
    const style =
      '/* .said */ .pill--ok, .c3 > .used { background: url(a.svg) } .idle, .pillow { color: red }';
    const code = 'const used = `pill--${tone} c${number}`;';
    expect(ofNothing([style], code)).toEqual(['idle', 'pillow']);
  });
});
