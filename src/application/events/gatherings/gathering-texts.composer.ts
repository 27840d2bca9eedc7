import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import { WrittenText } from '#domain/shared/written-text';
import type { TextRenderer } from '../../shared/text.ports.ts';

/** What organisers write, rendered once by the one renderer. */
export class GatheringTexts {
  constructor(
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
  ) {}

  /** @throws InvalidValue beside the field */
  written(field: 'body' | 'minutes', raw: string): WrittenText {
    return WrittenText.of(field, raw, GATHERING_LIMITS.body, (source) =>
      this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'official' }),
    );
  }
}
