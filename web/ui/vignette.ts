import { remembered } from '../lib/remembered.ts';

/** What makes one vignette: two tints, how the ground is cut, how the mark is turned and framed. */
export interface Vignette {
  /** Ground tint, 1 to 5. */
  readonly tint: number;
  /** Second tint, 1 to 5; equal to the first when the ground is plain. */
  readonly second: number;
  /** Direction of the cut between both tints, 0 to 3 (eighths of a turn). */
  readonly cut: number;
  /** Turn of the mark, 0 to 7 (eighths of a turn). */
  readonly turn: number;
  /** Scale and shift of the mark, 0 to 5. */
  readonly framing: number;
}

/** FNV-1a with a final avalanche, so that neighbouring names fall far apart. 32 bits, never negative. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The geometry of a member's vignette: always the same for the same pseudonym, whatever its case.
 * 4,800 geometries per branch mark keep the members of one branch apart.
 */
export function vignetteOf(pseudonym: string): Vignette {
  let rest = scatter(pseudonym.normalize('NFC').toLocaleLowerCase('fr'));
  const take = (options: number): number => {
    const choice = rest % options;
    rest = Math.floor(rest / options);
    return choice;
  };
  return { tint: 1 + take(5), second: 1 + take(5), cut: take(4), turn: take(8), framing: take(6) };
}

/** The same as class names, since a strict content policy allows no inline style. */
export const vignetteClasses = remembered(2_000, (pseudonym: string): string => {
  const { tint, second, cut, turn, framing } = vignetteOf(pseudonym);
  return `t${tint} u${second} c${cut} r${turn} f${framing}`;
});
