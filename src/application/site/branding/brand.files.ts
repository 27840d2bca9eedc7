import type { BrandPicture } from '#domain/site/branding/brand-pictures';
import type { GraphicBox } from '../../shared/text.ports.ts';

/** Twice and more of what is ever shown. */
export const LOGO_HEIGHT = 160;
/** Tabs, home screens of telephones, applications. */
export const ICON_HEIGHTS = [32, 180, 192, 512] as const;
/** Telephones paint black what is transparent. */
const ON_WHITE = 180;

/** The boxes into which a picture is fitted, the largest last: it says how large the picture is. */
export const boxesOf = (picture: BrandPicture): readonly GraphicBox[] =>
  picture === 'icon'
    ? ICON_HEIGHTS.map((side) => ({
        width: side,
        height: side,
        enlarged: true,
        ...(side === ON_WHITE && { ground: '#ffffff' }),
      }))
    : [{ width: 8 * LOGO_HEIGHT, height: LOGO_HEIGHT }];

/** Files are named by the box they were fitted into. */
export const BRAND_HEIGHTS: readonly number[] = [LOGO_HEIGHT, ...ICON_HEIGHTS];

/** Where a file is kept. */
export const brandFileKey = (hash: string, height: number): string => `brand/${hash}-${height}.png`;
