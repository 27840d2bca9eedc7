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

  /** @param stands what it said until now, which is not refused again while something else is changed @throws InvalidValue beside the field */
  written(field: 'body' | 'minutes', raw: string, stands = ''): WrittenText {
    return this.of(field, raw, (rendered, source) =>
      source === stands ? rendered : mustBeDrawn(field, rendered),
    );
  }

  /** What stands and a decision mends. @throws InvalidValue beside the field */
  mended(field: 'body', raw: string): WrittenText {
    return this.of(field, raw, (rendered) => rendered);
  }

  private of(
    field: string,
    raw: string,
    judged: (rendered: RenderedText, source: string) => RenderedText,
  ): WrittenText {
    return WrittenText.of(field, raw, GATHERING_LIMITS.body, (source) =>
      judged(this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'official' }), source),
    );
  }
}
