import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { BrandFont, BrandName, ColourField, FrameMode } from '#application/site/limits';
import { BRAND_FONTS, BRAND_THEMES, BRAND_TOKENS, FRAME_MODES, SITE_LIMITS } from '#application/site/limits';
import { OptionalText, Text, together, Version, Whole } from '../fields.request.ts';
import { asYesOrNo } from '../transforms.ts';

const { brand: LIMITS } = SITE_LIMITS;

/** Every colour of the design, by day and by night. */
export const COLOUR_FIELDS: readonly ColourField[] = BRAND_THEMES.flatMap((theme) =>
  BRAND_TOKENS.map((token): ColourField => `${theme}-${token}`),
);

/** Wider than a colour, so that the colour itself says what is wrong with it; left empty, the delivered one. */
const ColourTyped = () => together(IsOptional(), Text({ max: 60 }));

/** One field for each colour: too many to be written one by one. */
const Colours = class {} as new () => Partial<Record<ColourField, string>>;
for (const field of COLOUR_FIELDS) ColourTyped()(Colours.prototype as object, field);

/** How the site shall look: all its colours, its faces and its corners. */
export class BrandLookRequest extends Colours {
  @IsIn(BRAND_FONTS)
  headingFont!: BrandFont;

  @IsIn(BRAND_FONTS)
  bodyFont!: BrandFont;

  @Whole(LIMITS.radius)
  radius!: number;

  /** Of the draft as it was looked at. */
  @Version()
  version!: number;
}

/** What something is called; left empty, as it was called at first. */
const NameTyped = (name: BrandName) => together(IsOptional(), Text(LIMITS.names[name]));

/** What the organisation and its place are called. */
export class BrandNamesRequest {
  @NameTyped('organisation')
  organisation?: string;

  @NameTyped('shortName')
  shortName?: string;

  @NameTyped('community')
  community?: string;

  @NameTyped('wordFr')
  wordFr?: string;

  @NameTyped('wordEn')
  wordEn?: string;

  @NameTyped('departmentFr')
  departmentFr?: string;

  @NameTyped('departmentEn')
  departmentEn?: string;

  @NameTyped('contact')
  contact?: string;

  @Version()
  version!: number;
}

const BRAND_INTENTS = ['publish', 'discard', 'take', 'preview', 'link', 'unlink'] as const;

/** What is done with the draft. */
export class BrandDeedRequest {
  @IsIn(BRAND_INTENTS)
  intent!: (typeof BRAND_INTENTS)[number];

  @Version()
  version!: number;

  /** Asked of who publishes. */
  @OptionalText(LIMITS.note)
  note?: string;

  /** Of the shade that is taken. */
  @IsOptional()
  @IsIn(COLOUR_FIELDS)
  field?: ColourField;

  @OptionalText(LIMITS.colour)
  colour?: string;
}

/** Back to a version of former days. */
export class ReturnToBrandRequest {
  @Text(LIMITS.note)
  note!: string;
}

const Ticked = () => together(IsOptional(), Transform(asYesOrNo), IsBoolean());

const LinksTyped = () => OptionalText(LIMITS.menus.list);
const TitleTyped = () => OptionalText(LIMITS.menus.title);

/** The menus of head and foot, one link a line; left empty, as delivered. */
export class BrandMenusRequest {
  @LinksTyped()
  header?: string;

  @TitleTyped()
  title1?: string;

  @LinksTyped()
  links1?: string;

  @TitleTyped()
  title2?: string;

  @LinksTyped()
  links2?: string;

  @TitleTyped()
  title3?: string;

  @LinksTyped()
  links3?: string;

  @Version()
  version!: number;
}

const ModeTyped = () => IsIn(FRAME_MODES);
const HtmlTyped = () => OptionalText(LIMITS.frames.html);
const UrlTyped = () => OptionalText(LIMITS.frames.url);

/** A head and a foot of the organisation's own: none, written here, or from another site. */
export class BrandFramesRequest {
  @ModeTyped()
  headerMode!: FrameMode;

  @HtmlTyped()
  headerHtml?: string;

  @UrlTyped()
  headerUrl?: string;

  @ModeTyped()
  footerMode!: FrameMode;

  @HtmlTyped()
  footerHtml?: string;

  @UrlTyped()
  footerUrl?: string;

  @Version()
  version!: number;
}

/** What goes with the pictures of the organisation; the files come beside it. */
export class BrandPicturesRequest {
  @OptionalText(LIMITS.logoAlt)
  logoAlt?: string;

  @Ticked()
  logoSaysName?: boolean;

  @Ticked()
  removeLogo?: boolean;

  @Ticked()
  removeLogoDark?: boolean;

  @Ticked()
  removeIcon?: boolean;

  @Version()
  version!: number;
}
