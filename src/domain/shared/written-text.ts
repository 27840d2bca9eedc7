import { boundedText } from './bounded-text.ts';
import { InvalidValue } from './domain-error.ts';

/** What stands where words were taken out for good. */
export const ERASED = '[…]';

/** What the one renderer made of a text. */
export interface Rendering {
  readonly html: string;
  readonly text: string;
  /** Own files shown as images. */
  readonly images: readonly string[];
}

/** A text as typed and as shown: rendered once, when it is written. Files belong to the forum: none are shown here. */
export class WrittenText {
  private constructor(
    readonly source: string,
    readonly html: string,
    readonly plain: string,
  ) {}

  /** @throws InvalidValue beside the field: missing, too short, too long, or with pictures */
  static of(
    field: string,
    raw: string,
    limits: { readonly min: number; readonly max: number },
    render: (source: string) => Rendering,
  ): WrittenText {
    const source = boundedText(field, raw, limits);
    const { html, text, images } = render(source);
    if (images.length > 0) throw new InvalidValue(field, 'text.no-pictures');
    return new WrittenText(source, html, text);
  }
}
