import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const FOLD = /<details\b((?:[^>{]|\{[^}]*\})*)>\s*<summary([^>]*)>/g;
/** Looks whose summary shows that there is more: the sheets take the mark of the browser away from all. */
const SHOWN =
  /class(?:Name)?="(?:[^"]* )?(?:disclose|more-fields|drop|facets-switch|prefs-fold|fold__switch|nav-switch|admin__switch|admin__group|post__folded|brand-group|chat__picture)[" ]/;

it('every fold shows that there is something to open', () => {
  const bare = fs
    .globSync('web/**/*.tsx')
    .flatMap((file) =>
      [...fs.readFileSync(path.resolve(file), 'utf8').matchAll(FOLD)]
        .filter(([, details = '', summary = '']) => !SHOWN.test(`${details} `) && !/className=/.test(summary))
        .map(([, details = '']) => `${file}: <details${details}>`),
    );
  expect(bare).toEqual([]);
});
