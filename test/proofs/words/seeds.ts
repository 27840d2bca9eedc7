import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** A hundred single words that three public lists agree to call rude, those of most lists first. */
export function rudeWords(count = 100): string[] {
  const lists = [
    (load('naughty-words') as { fr: string[] }).fr,
    (load('french-badwords-list') as { array: string[] }).array,
  ];
  const times = new Map<string, number>();
  for (const list of lists)
    for (const word of new Set(list.map((each) => each.normalize('NFC').toLowerCase())))
      if (/^\p{L}{3,}$/u.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times]
    .sort(([one, timesOne], [other, timesOther]) => timesOther - timesOne || (one < other ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word);
}

/** Ordinary words that differ from one of those by an accent alone: an editor of rules would write them down as such. */
export const ORDINARY_WORDS: readonly string[] = [
  'bité',
  'bitté',
  'bourre',
  'coché',
  'côche',
  'côché',
  'crétin',
  'crotté',
  'encule',
  'merdé',
  'négro',
  'pédalé',
  'salopé',
];
