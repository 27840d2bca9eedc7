import { type Colour, contrastBetween } from './colour.ts';
import { BRAND_THEMES, type BrandTheme, type BrandToken, type Palette } from './palette.ts';

/** Two colours that meet on pages: what is drawn, and what it is drawn on. */
export interface Pair {
  readonly front: BrandToken;
  readonly back: BrandToken;
  /** At least so much contrast: 4.5 for text, 3 for what is seen and not read (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: number;
}

/** A pair as it is in one theme. */
export interface MeasuredPair extends Pair {
  readonly theme: BrandTheme;
  readonly ratio: number;
  readonly passes: boolean;
}

const TEXT = 4.5;
const SHAPE = 3;

const on = (front: BrandToken, least: number, backs: readonly BrandToken[]): readonly Pair[] =>
  backs.map((back) => ({ front, back, least }));

const PAPER: readonly BrandToken[] = ['bg', 'surface'];
const EVERY_GROUND: readonly BrandToken[] = [...PAPER, 'sunken', 'raised'];
const BRAND_GROUNDS: readonly BrandToken[] = ['brand-soft', 'brand-wash'];

/** Every pair that the design uses. */
export const PAIRS: readonly Pair[] = [
  ...on('text', TEXT, [...EVERY_GROUND, ...BRAND_GROUNDS, 'mark']),
  ...on('text', TEXT, ['official-soft', 'validated-soft', 'accepted-soft', 'success-soft']),
  ...on('text', TEXT, ['warning-soft', 'danger-soft']),
  ...on('text-muted', TEXT, [...EVERY_GROUND, ...BRAND_GROUNDS, 'official-soft']),
  ...on('link', TEXT, [...EVERY_GROUND, ...BRAND_GROUNDS]),
  ...on('on-action', TEXT, ['action', 'action-hover']),
  ...on('action', SHAPE, PAPER),
  ...on('on-brand', TEXT, ['brand']),
  ...on('official', TEXT, [...PAPER, 'sunken', 'official-soft']),
  ...on('on-official', TEXT, ['official-fill']),
  ...on('official-fill', SHAPE, ['bg']),
  ...on('validated', TEXT, [...PAPER, 'sunken', 'validated-soft']),
  ...on('on-validated', TEXT, ['validated']),
  ...on('accepted', TEXT, [...PAPER, 'accepted-soft']),
  ...on('success', TEXT, [...PAPER, 'success-soft']),
  ...on('warning', TEXT, [...PAPER, 'warning-soft']),
  ...on('danger', TEXT, [...PAPER, 'sunken', 'danger-soft']),
  ...on('on-danger', TEXT, ['danger']),
  ...on('rule', SHAPE, [...PAPER, 'sunken']),
  ...on('field', SHAPE, [...PAPER, 'sunken']),
  ...on('focus', SHAPE, [...PAPER, 'sunken', 'focus-halo']),
];

/** All pairs in both themes, as they would be read. */
export const measured = (palette: Palette): readonly MeasuredPair[] =>
  BRAND_THEMES.flatMap((theme) =>
    PAIRS.map((pair) => {
      const ratio = contrastBetween(palette[theme][pair.front], palette[theme][pair.back]);
      return { ...pair, theme, ratio, passes: ratio >= pair.least };
    }),
  );

/** Those that could not be read, the worst first. */
export const unreadable = (palette: Palette): readonly MeasuredPair[] =>
  measured(palette)
    .filter(({ passes }) => !passes)
    .toSorted((one, other) => one.ratio / one.least - other.ratio / other.least);

/**
 * The first of some shades of a colour with which the pair would pass, together with all others of that colour if that
 * can be; null where no shade would do.
 * @param shades the nearest first
 */
export function passingShade(
  palette: Palette,
  { token, pair, shades }: { token: BrandToken; pair: MeasuredPair; shades: readonly Colour[] },
): Colour | null {
  const { theme } = pair;
  const wide = PAIRS.filter(({ front, back }) => front === token || back === token);
  const passWith = (shade: Colour, pairs: readonly Pair[]) => {
    const colours = { ...palette[theme], [token]: shade };
    return pairs.every(({ front, back, least }) => contrastBetween(colours[front], colours[back]) >= least);
  };
  return (
    shades.find((shade) => passWith(shade, wide)) ?? shades.find((shade) => passWith(shade, [pair])) ?? null
  );
}
