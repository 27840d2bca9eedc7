import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CONTENT } from '#interfaces/cli/seed/content';
import { bookOf, detector, inForce, literal, rawRule, workshop, WRITING } from '../support/word-workshop.ts';
import type { Disguise } from '#domain/moderation/words/word-match';
import { RuleBook } from '#domain/moderation/words/rule-book';
import { OF_THE_HOUSE } from '#application/moderation/published/words.api';
import { WRITINGS } from './words/content.ts';
import { EVASIONS } from './words/evasions.ts';
import { AROUND, decoyOf, Dice, ibanOf, nirOf, spreadOf } from './words/numbers.ts';
import { ORDINARY_WORDS, rudeWords } from './words/seeds.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';

interface WordsOptions {
  /** Of the words of a dictionary, one in so many. */
  readonly oneIn: number;
  readonly trueNumbers: number;
  readonly decoys: number;
  readonly progress?: Progress;
}
export const FULL: WordsOptions = { oneIn: 1, trueNumbers: 1_000, decoys: 10_000 };

const SYSTEM_DICTIONARY = '/usr/share/dict/french';
const CAUGHT = 0.95;
const FOUND = 0.99;
const FALSE = 0.001;
const AT_ONCE = 80;
const SHOWN = 20;
/** As many as a rule may hold. */
const MOST_ENTRIES = 20_000;
const SHORTEST_TO_DOUBLE = 3;
/** What keeps a text or a passage of it from readers, or has somebody look at it. */
const RESTRAINING: readonly string[] = ['hold', 'block', 'mask', 'flag'];

/** Hidden words are caught, ordinary ones left alone, numbers of people told from others. */
export async function proveWords(options: WordsOptions): Promise<Figures> {
  const { progress = silence } = options;
  const seeds = rudeWords();
  const rude = bookOf({ rude: rawRule(literal(...seeds), { exceptions: ORDINARY_WORDS }) });
  const missed = missedOf(rude, seeds);
  const evasions = seeds.length * EVASIONS.length;
  const caught = evasions - missed.length;
  for (const line of missed.slice(0, SHOWN)) progress.note(`missed: ${line}`);

  const dictionaries = dictionariesOf(options.oneIn, progress);
  const alarms = dictionaries.flatMap(({ words }) => alarmsIn(rude, words, new Set(seeds)));
  const shipped = shippedRules();
  const listed = new Set(shippedWords());
  const shippedAlarms = dictionaries.flatMap(({ words }) => alarmsIn(shipped, words, listed));
  const restraints = restraintsIn(shipped);
  const taken = takenForAnother(dictionaries[0]!.words);

  const numbers = numbersOf(options);
  const words = dictionaries.reduce((sum, each) => sum + each.words.length, 0);
  return {
    numbers: {
      evasions,
      caught,
      'words of dictionaries': words,
      'false alarms': alarms.length,
      'false alarms of the rules as delivered': shippedAlarms.length,
      'ordinary words looked for': taken.entries,
      'words taken for one of them': taken.found.length,
      'texts of the demonstration': restraints.texts,
      'held or refused there': restraints.found.length,
      'true numbers': numbers.asked,
      found: numbers.found,
      decoys: numbers.decoys,
      'taken for true': numbers.taken,
    },
    short: [
      ...shippedAlarms.slice(0, SHOWN).map((alarm) => `a false alarm of a rule as delivered: ${alarm}`),
      ...(caught < evasions * CAUGHT ? [`only ${caught} of ${evasions} evasions are caught`] : []),
      ...alarms.slice(0, SHOWN).map((alarm) => `a false alarm: ${alarm}`),
      ...taken.found.slice(0, SHOWN).map((found) => `a word is taken for another: ${found}`),
      ...restraints.found
        .slice(0, SHOWN)
        .map((found) => `the demonstration itself would be stopped: ${found}`),
      ...(numbers.found < numbers.asked * FOUND
        ? [`only ${numbers.found} of ${numbers.asked} numbers are found`]
        : []),
      ...(numbers.taken > numbers.decoys * FALSE
        ? [`${numbers.taken} of ${numbers.decoys} decoys are taken for numbers`]
        : []),
    ],
  };
}

function missedOf(book: RuleBook, seeds: readonly string[]): string[] {
  return EVASIONS.flatMap(({ name, of }) =>
    seeds.flatMap((seed) => {
      const hidden = of(seed);
      const found = book.hitsIn(`Franchement ${hidden}, voilà.`, WRITING).length > 0;
      return found ? [] : [`${name}: ${seed} as ${hidden}`];
    }),
  );
}

interface Dictionary {
  readonly name: string;
  readonly words: readonly string[];
}

/** The one that comes with the tests, and that of the machine where it has one. */
function dictionariesOf(oneIn: number, progress: Progress): Dictionary[] {
  const known = createRequire(import.meta.url)('an-array-of-french-words') as readonly string[];
  const all: Dictionary[] = [{ name: 'an-array-of-french-words', words: known }];
  if (existsSync(SYSTEM_DICTIONARY))
    all.push({
      name: SYSTEM_DICTIONARY,
      words: readFileSync(SYSTEM_DICTIONARY, 'utf8').split('\n').filter(Boolean),
    });
  else progress.note(`not read: ${SYSTEM_DICTIONARY} is not on this machine (Debian package wfrench)`);
  return all.map(({ name, words }) => {
    progress.note(`${name}: ${words.length} words${oneIn > 1 ? `, one in ${oneIn}` : ''}`);
    return { name, words: words.filter((_, index) => index % oneIn === 0) };
  });
}

function alarmsIn(book: RuleBook, words: readonly string[], meant: ReadonlySet<string>): string[] {
  const alarms: string[] = [];
  for (let from = 0; from < words.length; from += AT_ONCE) {
    const text = words.slice(from, from + AT_ONCE).join('\n\n');
    for (const { rule, start, end } of book.hitsIn(text, WRITING)) {
      if (!RESTRAINING.includes(rule.definition.action)) continue;
      const word = text.slice(start, end);
      if (!meant.has(word.normalize('NFC').toLowerCase().trim())) alarms.push(word);
    }
  }
  return alarms;
}

/**
 * Ordinary words as a rule would name them: with a letter doubled none is another, and no words of the demonstration that
 * stand side by side are one in pieces.
 */
function takenForAnother(words: readonly string[]): { entries: number; found: string[] } {
  const long = words.filter((word) => word.length >= SHORTEST_TO_DOUBLE);
  const step = Math.ceil(long.length / MOST_ENTRIES);
  const entries = long.filter((_, index) => index % step === 0);
  const book = bookOf({ ordinary: rawRule(literal(...entries)) });
  const hidden = (texts: readonly string[], by: Disguise): string[] =>
    texts.flatMap((text) =>
      book
        .hitsIn(text, WRITING)
        .filter(({ disguise }) => disguise === by)
        .map(({ start, end }) => text.slice(start, end)),
    );
  const texts = Object.values(WRITINGS).flat();
  return {
    entries: entries.length,
    found: [
      ...hidden(words, 'repeated'),
      ...hidden(
        texts.map(({ text }) => text),
        'spaced',
      ).filter((place) => place.includes(' ')),
    ],
  };
}

/** The rules that the site is delivered with, as they are in force. */
function shippedRules(): RuleBook {
  const rules = CONTENT.wordRules
    .filter(({ enabled }) => enabled)
    .map((rule) => {
      const { matcher, appliesToTrustBelow: trustBelow, key, ...said } = rule;
      const { type, params } = matcher;
      const definition = {
        ...said,
        trustBelow,
        matcher: { type, values: [matcher.value].flat(), on: params?.on, params },
      };
      return inForce(key, definition);
    });
  return new RuleBook(rules, workshop);
}

/** Words of the dictionary that a pattern of those rules names on purpose, for what they are said for. */
const NAMED_IN_PATTERNS = ['abruti', 'cagnotte', 'crétin', 'hystérique', 'imbécile'];

/** The words that those rules name: a dictionary holds them too. */
const shippedWords = (): string[] => [
  ...NAMED_IN_PATTERNS,
  ...CONTENT.wordRules
    .flatMap(({ matcher }) => [matcher.value].flat())
    .map((word) => word.normalize('NFC').toLowerCase()),
];

/** What those rules would hold or refuse of what the people of the demonstration wrote, each as trusted as they are. */
function restraintsIn(book: RuleBook): { texts: number; found: string[] } {
  const found = Object.entries(WRITINGS).flatMap(([part, writings]) =>
    writings
      .filter(({ trust }) => trust < OF_THE_HOUSE)
      .flatMap(({ field, text, trust }) =>
        book
          .hitsIn(text, { field, trust, isFirst: false, others: [] })
          .filter(({ rule }) => RESTRAINING.includes(rule.definition.action))
          .map(({ rule, start, end }) => `${rule.key} in ${part}, a ${field}: ${text.slice(start, end)}`),
      ),
  );
  return { texts: Object.values(WRITINGS).flat().length, found };
}

function numbersOf({ trueNumbers, decoys }: WordsOptions) {
  const book = bookOf({
    nir: rawRule(detector('nir'), { action: 'mask' }),
    iban: rawRule(detector('iban'), { action: 'mask' }),
  });
  const dice = new Dice(20_261_124);
  const isFound = (number: string): boolean => {
    const [before, after] = dice.of(AROUND);
    return book.hitsIn(`${before}${number}${after}`, WRITING).length > 0;
  };
  const count = (times: number, make: (index: number) => string): number =>
    Array.from({ length: times }, (_, index) => isFound(make(index))).filter(Boolean).length;
  const trueOf = (index: number) => (index % 2 ? nirOf(dice) : ibanOf(dice));
  const found = count(trueNumbers, (index) =>
    index % 4 < 2 ? trueOf(index) : spreadOf(dice, trueOf(index)),
  );
  const taken = count(decoys, (index) =>
    index % 3 ? decoyOf(dice, index) : spreadOf(dice, decoyOf(dice, index)),
  );
  return { asked: trueNumbers, found, decoys, taken };
}

if (isProgram(import.meta)) await conclude('words', (progress) => proveWords({ ...FULL, progress }));
