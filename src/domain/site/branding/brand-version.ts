import type { MemberId } from '../../shared/id.ts';
import type { BrandContent } from './brand-content.ts';

export interface Publishing {
  readonly by: MemberId;
  readonly at: Date;
  /** Why, for those who come later. */
  readonly note: string;
  /** What makes pages look so. */
  readonly sheet: BrandSheet;
}

/** A stylesheet, and a name that is another one as soon as anything in it is. */
export interface BrandSheet {
  readonly css: string;
  readonly hash: string;
}

/** What visitors saw from a moment on. Never changed: what was once published can be returned to. */
export class BrandVersion {
  private constructor(
    readonly number: number,
    readonly content: BrandContent,
    readonly sheet: string,
    readonly sheetHash: string,
    readonly note: string,
    readonly publishedBy: MemberId | null,
    readonly publishedAt: Date,
    /** The version that was returned to, if any; 0 for the design as delivered. */
    readonly backTo: number | null,
  ) {}

  static of(number: number, content: BrandContent, p: Publishing, backTo: number | null): BrandVersion {
    return new BrandVersion(number, content, p.sheet.css, p.sheet.hash, p.note, p.by, p.at, backTo);
  }
}
