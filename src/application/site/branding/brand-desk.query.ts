import type { Actor } from '#domain/shared/actor';
import type { BrandFrame } from '#domain/site/branding/brand-frames';
import type { BrandContent } from '#domain/site/branding/brand-content';
import type { Colour } from '#domain/site/branding/colour';
import type { MeasuredPair } from '#domain/site/branding/contrast';
import type { BrandTheme, BrandToken, Palette } from '#domain/site/branding/palette';
import type { FragmentFailure } from './fragments.port.ts';

/** A shade that could be read, the nearest to what was chosen. */
export interface BrandOffer {
  readonly theme: BrandTheme;
  readonly token: BrandToken;
  readonly colour: Colour;
}

/** Two colours of the draft that are too much alike, and what would do. */
export interface BrandFailure extends MeasuredPair {
  readonly frontColour: Colour;
  readonly backColour: Colour;
  readonly offers: readonly BrandOffer[];
}

export interface BrandVersionView {
  readonly number: number;
  readonly note: string;
  readonly by: string | null;
  readonly at: Date;
  /** The version that was returned to; null for one that was new. */
  readonly backTo: number | null;
}

/** What becomes of a head or foot of the organisation's own. */
export interface FrameState {
  /** Names of elements that pages do not show. */
  readonly dropped: readonly string[];
  /** Of another site's: when it last answered what is shown, and why not since; null where another mode is chosen. */
  readonly remote: {
    readonly gotAt: Date;
    readonly triedAt: Date;
    readonly failure: FragmentFailure | null;
  } | null;
}

export interface BrandDeskView {
  readonly content: BrandContent;
  readonly frames: Readonly<Record<BrandFrame, FrameState>>;
  readonly palette: Palette;
  readonly revision: number;
  /** Whether publishing would change anything. */
  readonly isChanged: boolean;
  readonly changedBy: string | null;
  readonly changedAt: Date;
  /** What visitors see; 0 for the design as delivered. */
  readonly shown: number;
  /** Until when a link shows the draft to whoever has it; null where none does. */
  readonly previewUntil: Date | null;
  /** How many pairs were measured, both themes together. */
  readonly pairs: number;
  /** The worst first. */
  readonly failures: readonly BrandFailure[];
  /** The latest first, fifty at most. */
  readonly history: readonly BrandVersionView[];
}

export interface BrandDeskQuery {
  /** @throws NotAllowed */
  execute(actor: Actor): Promise<BrandDeskView>;
  /** What visitors see. */
  shown(): Promise<BrandContent>;
}

export interface BrandSheetQuery {
  /** @returns the stylesheet of that name, published once or of the draft; null where there is none */
  execute(hash: string): Promise<string | null>;
}
