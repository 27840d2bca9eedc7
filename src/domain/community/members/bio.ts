import { boundedText } from '../../shared/bounded-text.ts';

export const BIO_MAX = 1000;

/** A short presentation: Markdown as typed, and what the one renderer made of it. */
export class Bio {
  private constructor(
    readonly source: string,
    readonly html: string,
  ) {}

  /** @throws InvalidValue `text.too-long` */
  static of(raw: string, render: (source: string) => string): Bio {
    const source = boundedText('bio', raw.replaceAll('\u0000', ''), { min: 0, max: BIO_MAX });
    return new Bio(source, source === '' ? '' : render(source));
  }
}
