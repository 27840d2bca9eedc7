import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../../../../web/lib/typed-words.ts';

/** Fields of one line that are not given back: numbers and days, which say nothing alone, and what is looked for or named by an address. */
const NOTHING_ALONE = [
  'au',
  'avec',
  'capacity',
  'charter',
  'day',
  'days',
  'delayDays',
  'duplicateOf',
  'essai',
  'mots',
  'opened',
  'perMinute',
  'points',
  'position',
  'q',
  'quotas',
  'qui',
  'auteur',
  'radius',
  'reminderDays',
  'retentionDays',
  'seats',
  'show-mail',
  'show-title',
  'slowSeconds',
  'times',
  'uses',
  'withoutShare',
];
/** Hidden in some forms, with what a page carries, and typed in others, whose page gives them back itself. */
const CARRIED = ['key', 'page', 'place', 'site', 'slug', 'value'];
const SECRET = ['code', 'secret'];
const FILES = ['file', 'picture'];

const lines = (): Set<string> => {
  const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const fields = files.flatMap((file) => [
    ...readFileSync(`web/${file}`, 'utf8').matchAll(/<TextField\b(?:(?!\/>)[^])*?\bname="([\w-]+)"/g),
  ]);
  return new Set(fields.map(([, name]) => name!));
};

describe('what was typed and is shown to be copied', () => {
  it('holds each field of one line, unless it is told here why not', () => {
    const left = [...NOTHING_ALONE, ...CARRIED, ...SECRET, ...FILES];
    const lost = [...lines()].filter((name) => wordsOf({ [name]: 'Word' }).length === 0);
    expect(lost.toSorted()).toEqual(left.filter((name) => lines().has(name)).toSorted());
    expect(lines().size).toBeGreaterThan(40);
  });

  it('holds whatever has several words, of any field but a secret one', () => {
    expect(wordsOf({ whatever: 'Two words', code: 'two words', currentPassword: 'two words' })).toEqual([
      'Two words',
    ]);
  });

  it('holds nothing that was chosen from', () => {
    expect(wordsOf({ labels: ['The first of two', 'The second of two'], choices: '0' })).toEqual([]);
  });

  it('holds no id, and nothing that is empty', () => {
    expect(wordsOf({ member: '0190c7a2-3b1f-7c55-9a7e-2f6a5d1e8b44', title: '', note: ' ' })).toEqual([]);
  });
});
