import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const OPENING = /<details\b|createElement\(\s*['"]details['"]/g;
const SUMMARY = /^\s*<summary\b/;
/** Looks whose summary shows that there is more: the sheets take the mark of the browser away from all. */
const SHOWN =
  /class(?:Name)?="(?:[^"]* )?(?:disclose|more-fields|drop|facets-switch|prefs-fold|fold__switch|nav-switch|admin__switch|admin__group|post__folded|brand-group|chat__picture)[" ]/;
/** A summary that looks like a button. */
const PRESSED = /className=(?:"|\{[^}]*['"])(?:[^"']* )?btn\b/;

/** From the name of a tag to its end: a sign that ends it may stand in braces or between quotes. */
function tagAt(source: string, start: number): string {
  let [depth, quote] = [0, ''];
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (depth === 0 && sign === '"') quote = sign;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '>' && depth === 0) return source.slice(start, at + 1);
  }
  return source.slice(start);
}

/** The folds of a source that show nobody that there is something to open, or that cannot be read. */
const bareIn = (source: string): readonly string[] =>
  [...source.matchAll(OPENING)].flatMap(({ index }) => {
    const details = tagAt(source, index);
    const rest = source.slice(index + details.length);
    const summary = SUMMARY.test(rest) ? tagAt(rest.trimStart(), 0) : null;
    return summary !== null && (SHOWN.test(`${details.slice(0, -1)} `) || PRESSED.test(summary))
      ? []
      : [details];
  });

it('every fold shows that there is something to open', () => {
  const bare = fs
    .globSync('web/**/*.tsx')
    .flatMap((file) =>
      bareIn(fs.readFileSync(path.resolve(file), 'utf8')).map((details) => `${file}: ${details}`),
    );
  expect(bare).toEqual([]);
});

it.each([
  '<details open={all.some(({ href }) => href === here)}>\n  <summary>',
  '<details className="other">\n  <summary>',
  '<details>\n  <summary className="help">',
  '<details className="drop">\n  {/* nothing to press */}\n  <p>',
  "createElement('details', null)",
])('a fold is found bare however it is written: %s', (source) => {
  expect(bareIn(source)).toHaveLength(1);
});
