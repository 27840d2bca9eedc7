import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import { WrittenText } from '#domain/shared/written-text';
import { mustBeDrawn } from '../../shared/laden-text.ts';
import type { RenderedText, TextRenderer } from '../../shared/text.ports.ts';

/** What organisers write, rendered once by the one renderer. */
export class GatheringTexts {
  constructor(
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
  ) {}

  /** @throws InvalidValue beside the field */
  written(field: 'body' | 'minutes', raw: string): WrittenText {
    return this.of(field, raw, (rendered) => mustBeDrawn(field, rendered));
  }

  /** What stands and a decision mends. @throws InvalidValue beside the field */
  mended(field: 'body', raw: string): WrittenText {
    return this.of(field, raw, (rendered) => rendered);
  }

  private of(field: string, raw: string, judged: (rendered: RenderedText) => RenderedText): WrittenText {
    return WrittenText.of(field, raw, GATHERING_LIMITS.body, (source) =>
      judged(this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'official' })),
    );
  }
}
