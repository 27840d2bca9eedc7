import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { SITE_LINK, siteLink } from '../site-link.ts';

export const BRAND_FRAMES = ['header', 'footer'] as const;
export type BrandFrame = (typeof BRAND_FRAMES)[number];

/** Nothing of the organisation's own beside its menus, what it wrote, or what its own site answers. */
export const FRAME_MODES = ['menus', 'written', 'remote'] as const;
export type FrameMode = (typeof FRAME_MODES)[number];

export const FRAME_LIMITS = {
  /** Characters that are typed. */
  html: { min: 0, max: 20_000 },
  url: SITE_LINK,
  /** Bytes that another site answers. */
  remote: { max: 100_000 },
} as const;

/** What stands above the head or in place of the columns of the foot. Whoever shows it cleans it first. */
export interface OwnFrame {
  readonly mode: FrameMode;
  /** As it was typed, kept while another mode is chosen. */
  readonly html: string;
  /** In https; empty for none. */
  readonly url: string;
}

export type OwnFrames = Readonly<Record<BrandFrame, OwnFrame>>;

const NO_FRAME: OwnFrame = { mode: 'menus', html: '', url: '' };
export const DELIVERED_FRAMES: OwnFrames = { header: NO_FRAME, footer: NO_FRAME };

export type FramesTyped = {
  readonly [K in BrandFrame as `${K}Mode` | `${K}Html` | `${K}Url`]: string;
};

/** @throws InvalidValue beside the field: a mode that is none, a text too long, an address that is not in https, or none */
export function frameOf(frame: BrandFrame, typed: FramesTyped): OwnFrame {
  const mode = FRAME_MODES.find((each) => each === typed[`${frame}Mode`]);
  if (mode === undefined) throw new InvalidValue(`${frame}Mode`, 'field.choice');
  const html = boundedText(`${frame}Html`, typed[`${frame}Html`], FRAME_LIMITS.html);
  const url = siteLink(`${frame}Url`, typed[`${frame}Url`]);
  if (url.startsWith('/')) throw new InvalidValue(`${frame}Url`, 'site.frame-own');
  if (mode === 'written' && html === '') throw new InvalidValue(`${frame}Html`, 'text.missing');
  if (mode === 'remote' && url === '') throw new InvalidValue(`${frame}Url`, 'text.missing');
  return { mode, html, url };
}
