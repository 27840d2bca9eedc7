import type { SkeletonOf } from './reserved-names.ts';

/**
 * What stands behind a name says where somebody works, and is left out by whoever passes for them. Behind the point of an initial or
 * of a form of address the name goes on.
 */
const BEHIND = /[,(]| -|- |(?<!(?:^|[ .-])(?:\p{L}|mr|mme|mlle|dr|prof?|me|ste?))\. /giu;

/** Figures that are read as letters; 0 and 1 are letters in every skeleton. */
const FIGURES: Readonly<Record<string, string>> = {
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'b',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/**
 * Closer than a skeleton, in which m is rn already, w is vv, and i is l: d and cl, rn and nn (so m and nn, however many stand in a row),
 * letters and figures are one.
 */
const lookOf = (name: string, skeletonOf: SkeletonOf): string =>
  skeletonOf(name)
    .replace(/[3-9]/g, (figure) => FIGURES[figure] ?? figure)
    .replaceAll(/r(?=r*n)/g, 'n')
    .replaceAll('d', 'cl');

/** A name as far as each thing that stands behind it, and all of it. */
const waysToSay = (name: string): readonly string[] => [
  ...[...name.matchAll(BEHIND)].map(({ index }) => name.slice(0, index)),
  name,
];

/**
 * Whether a name is read as that of somebody who works for the organisation, with or without what says where.
 * @param team what they are called
 */
export function passesForOneOf(team: readonly string[], name: string, skeletonOf: SkeletonOf): boolean {
  const looks = (said: string) => waysToSay(said).map((one) => lookOf(one, skeletonOf));
  const theirs = new Set(team.flatMap(looks).filter((look) => look !== ''));
  return looks(name).some((look) => theirs.has(look));
}
