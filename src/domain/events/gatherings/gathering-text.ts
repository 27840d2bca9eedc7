import type { WrittenText } from '../../shared/written-text.ts';

/** What somebody wrote of an event, and what is made of it. */
export type Body = Pick<WrittenText, 'source' | 'html' | 'plain'>;

/** What an event says at length: as typed, as shown, and without markup. */
export class GatheringText implements Body {
  private constructor(
    readonly source: string,
    readonly html: string,
    readonly plain: string,
  ) {}

  static none(): GatheringText {
    return new GatheringText('', '', '');
  }

  static of({ source, html, plain }: Body): GatheringText {
    return new GatheringText(source, html, plain);
  }

  /** All that it says. */
  get texts(): readonly string[] {
    return [this.source, this.plain];
  }
}
