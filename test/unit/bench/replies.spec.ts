import { expect, it } from '@jest/globals';
import { areAlike, type TextPrint, textPrint } from '#domain/community/newcomers/text-print';
import type { Landmarks } from '../../../bench/dataset/landmarks.ts';
import { profilesOf } from '../../../bench/profiles.ts';
import { workshop } from '../../support/word-workshop.ts';

/** As many as a run sends before anything is measured, and then in one round. */
const LOOKED_AT = 3_000;

it('writes replies that the site would not hold as copies of each other', () => {
  const landmarks = {
    open: [{ path: '/sujets/un-1' }],
    categories: ['/c/droits'],
    searches: [],
    fullPages: [],
  };
  const world = { landmarks: landmarks as unknown as Landmarks, writers: 9, origin: 'http://localhost' };
  const { requests } = profilesOf(world).find(({ name }) => name === 'reply')!;
  const byBand = new Map<number, TextPrint[]>();
  const copies = requests.slice(0, LOOKED_AT).filter(({ body }) => {
    const source = new URLSearchParams(String(body)).get('body')!;
    const print = textPrint(workshop.folding.fold(source).text);
    if (!print) return false;
    const isCopy = print.bands.some((band) =>
      (byBand.get(band) ?? []).some((other) => areAlike(print, other)),
    );
    for (const band of print.bands) byBand.set(band, [...(byBand.get(band) ?? []), print]);
    return isCopy;
  });
  expect(copies).toEqual([]);
});
