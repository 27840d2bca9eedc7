import { boundedText } from '../../shared/bounded-text.ts';

export const BODY_LIMITS = { min: 2, max: 30_000 } as const;

/** What the one renderer made of a Markdown text, kept beside its source so that reading renders nothing. */
export interface Rendering {
  readonly html: string;
  readonly text: string;
  readonly version: number;
}

/** A text as typed and as shown: rendered once, when it is written. */
export class Body {
  private constructor(
    readonly source: string,
    readonly html: string,
    readonly plain: string,
    readonly rendererVersion: number,
  ) {}

  /**
   * @param render the one renderer
   * @throws InvalidValue beside `body`: missing, shorter than 2 or longer than 30,000 characters
   */
  static of(raw: string, render: (source: string) => Rendering): Body {
    const source = Body.bounded(raw);
    const { html, text, version } = render(source);
    return new Body(source, html, text, version);
  }

  /** Its length alone, before anything is asked of it. @throws as `of` */
  static bounded(raw: string): string {
    return boundedText('body', raw, BODY_LIMITS);
  }

  static restore(source: string, html: string, plain: string, rendererVersion: number): Body {
    return new Body(source, html, plain, rendererVersion);
  }
}
