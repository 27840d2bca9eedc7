import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { BRAND_FRAMES, DELIVERED_FRAMES, type OwnFrames } from './brand-frames.ts';
import { DELIVERED_MENUS, menusOf, type MenusTyped, type OwnMenus } from './brand-menus.ts';
import { BRAND_NAMES, changedNames, type OwnNames } from './brand-names.ts';
import {
  BRAND_PICTURES,
  type BrandPicture,
  changedPictures,
  LOGO_ALT,
  type OwnPicture,
  type OwnPictures,
} from './brand-pictures.ts';
import { colourOf } from './colour.ts';
import {
  BRAND_THEMES,
  BRAND_TOKENS,
  type BrandTheme,
  type BrandToken,
  DELIVERED_PALETTE,
  type OwnColours,
  type Palette,
} from './palette.ts';

/** The faces that are packaged with the site, and two that every machine has. */
export const BRAND_FONTS = ['bricolage', 'atkinson', 'system', 'serif'] as const;
export type BrandFont = (typeof BRAND_FONTS)[number];
/** Of the corners of buttons and fields, in pixels; what is official stays square. */
export const BRAND_RADIUS = { min: 0, max: 8 } as const;

/** What an organisation makes its own. It holds only what is otherwise than delivered, so that the design may grow. */
export interface BrandContent {
  readonly colours: OwnColours;
  readonly headingFont: BrandFont;
  readonly bodyFont: BrandFont;
  readonly radius: number;
  readonly names: OwnNames;
  readonly pictures: OwnPictures;
  readonly logo: LogoWords;
  readonly menus: OwnMenus;
  readonly frames: OwnFrames;
}

/** What a logo says to who does not see it, and whether it says the name, so that nobody writes it beside. */
interface LogoWords {
  readonly alt: string;
  readonly saysName: boolean;
}

export const DELIVERED_BRAND: BrandContent = {
  colours: { light: {}, dark: {} },
  headingFont: 'bricolage',
  bodyFont: 'atkinson',
  radius: 3,
  names: {},
  pictures: {},
  logo: { alt: '', saysName: false },
  menus: DELIVERED_MENUS,
  frames: DELIVERED_FRAMES,
};

export type ColourField = `${BrandTheme}-${BrandToken}`;

/** What a form may change of it; colours as they are typed, an empty one for the delivered one. */
export interface BrandChange {
  readonly colours?: Readonly<Partial<Record<ColourField, string>>>;
  readonly headingFont?: string;
  readonly bodyFont?: string;
  readonly radius?: number;
  readonly names?: OwnNames;
  /** Null takes one away. */
  readonly pictures?: Readonly<Partial<Record<BrandPicture, OwnPicture | null>>>;
  readonly logoAlt?: string;
  readonly logoSaysName?: boolean;
  readonly menus?: MenusTyped;
  /** Judged and tried already. */
  readonly frames?: OwnFrames;
}

/** The colours of the whole design with those of the organisation. */
export const paletteOf = ({ colours }: Pick<BrandContent, 'colours'>): Palette => ({
  light: { ...DELIVERED_PALETTE.light, ...colours.light },
  dark: { ...DELIVERED_PALETTE.dark, ...colours.dark },
});

/** @throws InvalidValue or InvalidValues beside what is no colour, no font, no size */
export function changedContent(content: BrandContent, change: BrandChange): BrandContent {
  const fontOf = (field: 'headingFont' | 'bodyFont') => () => {
    const font = BRAND_FONTS.find((each) => each === (change[field] ?? content[field]));
    if (font === undefined) throw new InvalidValue(field, 'field.choice');
    return font;
  };
  const { logoAlt, ...judged } = judgedTogether({
    colours: () => changedColours(content.colours, change.colours ?? {}),
    headingFont: fontOf('headingFont'),
    bodyFont: fontOf('bodyFont'),
    radius: () => radiusOf(change.radius ?? content.radius),
    names: () => changedNames(content.names, change.names ?? {}),
    menus: () => (change.menus ? menusOf(change.menus) : content.menus),
    logoAlt: () => boundedText('logoAlt', change.logoAlt ?? content.logo.alt, LOGO_ALT),
  });
  return {
    ...judged,
    pictures: changedPictures(content.pictures, change.pictures ?? {}),
    frames: change.frames ?? content.frames,
    logo: { alt: logoAlt, saysName: change.logoSaysName ?? content.logo.saysName },
  };
}

export const isSameContent = (one: BrandContent, other: BrandContent): boolean =>
  comparable(one) === comparable(other);

const comparable = (content: BrandContent): string =>
  JSON.stringify([
    BRAND_THEMES.map((theme) => BRAND_TOKENS.map((token) => content.colours[theme][token] ?? null)),
    content.headingFont,
    content.bodyFont,
    content.radius,
    BRAND_NAMES.map((name) => content.names[name] ?? null),
    BRAND_PICTURES.map((name) => content.pictures[name]?.hash ?? null),
    content.logo.alt,
    content.logo.saysName,
    menusIn(content.menus),
    BRAND_FRAMES.map((frame) => [
      content.frames[frame].mode,
      content.frames[frame].html,
      content.frames[frame].url,
    ]),
  ]);

/** In an order of our own: what was kept may come back in another. */
const menusIn = ({ header, footer }: OwnMenus) => [
  header.map(({ label, href }) => [label, href]),
  footer.map(({ title, links }) => [title, links.map(({ label, href }) => [label, href])]),
];

function changedColours(former: OwnColours, change: NonNullable<BrandChange['colours']>): OwnColours {
  const judges = BRAND_THEMES.flatMap((theme) =>
    BRAND_TOKENS.flatMap((token) => {
      const field: ColourField = `${theme}-${token}`;
      const typed = change[field];
      if (typed === undefined) return [];
      return [
        [field, () => (typed.trim() === '' ? DELIVERED_PALETTE[theme][token] : colourOf(field, typed))],
      ];
    }),
  );
  const judged = judgedTogether(Object.fromEntries(judges) as Record<ColourField, () => string>);
  const own = (theme: BrandTheme) =>
    Object.fromEntries(
      BRAND_TOKENS.flatMap((token) => {
        const colour = judged[`${theme}-${token}`] ?? former[theme][token];
        return colour === undefined || colour === DELIVERED_PALETTE[theme][token] ? [] : [[token, colour]];
      }),
    );
  return { light: own('light'), dark: own('dark') };
}

function radiusOf(radius: number): number {
  const { min, max } = BRAND_RADIUS;
  if (!Number.isInteger(radius) || radius < min || radius > max)
    throw new InvalidValue('radius', 'site.brand-radius', BRAND_RADIUS);
  return radius;
}
