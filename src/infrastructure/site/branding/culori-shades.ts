import { clampChroma, converter, formatHex } from 'culori';
import type { Shades } from '#application/site/branding/shades.port';
import type { Colour } from '#domain/site/branding/colour';

const STEPS = 400;
const toOklch = converter('oklch');

/** Shades by their OKLCH lightness: hue and, as far as screens can show it, strength stay. */
export class CuloriShades implements Shades {
  of(colour: Colour): readonly Colour[] {
    const own = toOklch(colour);
    if (!own) return [];
    return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS)
      .toSorted((one, other) => Math.abs(one - own.l) - Math.abs(other - own.l))
      .map((l) => formatHex(clampChroma({ ...own, l }, 'oklch', 'rgb')) as Colour);
  }
}
