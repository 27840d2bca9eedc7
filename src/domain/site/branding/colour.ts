import { InvalidValue } from '../../shared/domain-error.ts';

/** Six hexadecimal figures after a `#`, in small letters. */
export type Colour = `#${string}`;

const COLOUR = /^#?(?:([0-9a-f]{6})|([0-9a-f]{3}))$/;

/**
 * A colour as a charter of graphics gives it: `#0053A4`, `0053a4`, `#05a`.
 * @throws InvalidValue `site.brand-colour` beside `field`
 */
export function colourOf(field: string, raw: string): Colour {
  const [, six, three] = COLOUR.exec(raw.trim().toLowerCase()) ?? [];
  const figures = six ?? three?.replace(/./g, '$&$&');
  if (figures === undefined) throw new InvalidValue(field, 'site.brand-colour');
  return `#${figures}`;
}

/** From 1 (the same) to 21 (black on white), as WCAG 2.2 measures it. */
export function contrastBetween(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Relative luminance of sRGB. */
function luminanceOf(colour: Colour): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
