import { InvalidValue } from '../../shared/domain-error.ts';

/** The pictures of the organisation: its logo by day and by night, and the small square of tabs and telephones. */
export const BRAND_PICTURES = ['logo', 'logoDark', 'icon'] as const;
export type BrandPicture = (typeof BRAND_PICTURES)[number];

/** Of what the logo says to who does not see it. */
export const LOGO_ALT = { min: 0, max: 120 } as const;

/** Pixels that a picture must have, so that it is sharp wherever it stands. */
const PICTURE_SIDES = { logo: { height: 64, width: 64 }, icon: 192 } as const;
/** How much longer one side of a square may be than the other. */
const SQUARE_ENOUGH = 1.02;
/** A logo that is wider would leave no room for anything beside it. */
const WIDEST = 8;

/** What is kept of a picture: the name of its files, and how large the largest is. */
export interface OwnPicture {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

export type OwnPictures = Readonly<Partial<Record<BrandPicture, OwnPicture>>>;

/** @throws InvalidValue beside the picture, where it would not be sharp or not fit */
export function mustFit(picture: BrandPicture, { width, height }: { width: number; height: number }): void {
  if (picture === 'icon') {
    const least = PICTURE_SIDES.icon;
    if (Math.max(width, height) / Math.min(width, height) > SQUARE_ENOUGH)
      throw new InvalidValue(picture, 'site.brand-icon-square', { width, height });
    if (Math.min(width, height) < least)
      throw new InvalidValue(picture, 'site.brand-icon-small', { width, height, least });
    return;
  }
  const least = PICTURE_SIDES.logo;
  if (height < least.height || width < least.width)
    throw new InvalidValue(picture, 'site.brand-logo-small', { width, height, least: least.height });
  if (width / height > WIDEST) throw new InvalidValue(picture, 'site.brand-logo-wide', { most: WIDEST });
}

/** @param change a picture for another one, null for none */
export function changedPictures(
  former: OwnPictures,
  change: Readonly<Partial<Record<BrandPicture, OwnPicture | null>>>,
): OwnPictures {
  return Object.fromEntries(
    BRAND_PICTURES.flatMap((name) => {
      const picture = change[name] === undefined ? former[name] : change[name];
      return picture ? [[name, picture]] : [];
    }),
  );
}
