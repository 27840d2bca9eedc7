import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';
import { en } from '../../../../web/messages/en.ts';
import { fr } from '../../../../web/messages/fr.ts';
import { SaidWhole } from '../../../../web/ui/said-whole.tsx';

const drawn = (locale: Locale) =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-29T12:00:00Z">
      <SaidWhole word="…" whole="official.desk.answerTo" cited={{ title: 'Où déclarer mes droits ?' }} />
    </TextsProvider>,
  );

it('shows the word and says all of it, a title in the language that it is written in', () => {
  expect(drawn('en')).toBe(
    '<span aria-hidden="true">…</span><span class="vh">Answer “<span lang="fr">Où déclarer mes droits ?</span>”</span>',
  );
});

it('says no language where the page speaks it', () => {
  expect(drawn('fr')).toContain('<span class="vh">Répondre');
  expect(drawn('fr')).not.toContain('lang');
});

const WEB = path.resolve(import.meta.dirname, '../../../../web');
const PAIR = /<SaidWhole\s+word=\{(.+?)\}\s+whole=(.+?)\s+cited=/gs;

/** By its dotted path: each text of a language. */
const textsOf = (node: object, before = ''): (readonly [string, string])[] =>
  Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[before + name, value] as const]
      : textsOf(value as object, `${before}${name}.`),
  );
const french = new Map(textsOf(fr));
const english = new Map(textsOf(en));

/** What is put into the middle of keys. */
const MIDDLES: Readonly<Record<string, readonly string[]>> = {
  way: ['up', 'down'],
  look: Object.keys(en.official.desk.sealAgain),
  result: Object.keys(en.trials.tasks.act),
};

/** The keys that an expression may be, in order. */
const keysIn = (expression: string): readonly string[] =>
  [...expression.matchAll(/['"`]([a-z][\w.]*(?:\$\{\w+\}\w*)?)['"`]/gi)].flatMap(([, key = '']) => {
    const middle = /\$\{(\w+)\}/.exec(key);
    return middle ? MIDDLES[middle[1]!]!.map((name) => key.replace(middle[0], name)) : [key];
  });

const pairs = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [...readFileSync(path.join(WEB, file), 'utf8').matchAll(PAIR)].map(([, word = '', whole = '']) => ({
      file,
      words: keysIn(word),
      wholes: keysIn(whole),
    })),
  );

it('says first the word that is seen, wherever it says more, so that who speaks to their browser finds it', () => {
  expect(pairs.length).toBeGreaterThan(30);
  const others = pairs.flatMap(({ file, words, wholes }) =>
    wholes.flatMap((whole, at) =>
      [french, english].flatMap((texts) => {
        const word =
          words.length === 0 || whole === 'events.live.ofQuestion' ? '{act}' : texts.get(words[at]!);
        const said = texts.get(whole);
        return word !== undefined && said?.startsWith(word) ? [] : [{ file, word, said }];
      }),
    ),
  );
  expect(others).toEqual([]);
});
