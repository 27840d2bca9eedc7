import { boundedText } from '../../shared/bounded-text.ts';

export const MESSAGE_LIMITS = { min: 1, max: 2_000 } as const;

/** A text as typed and as shown: rendered once, when it is written. */
export class MessageText {
  private constructor(
    readonly source: string,
    readonly html: string,
    readonly plain: string,
    /** Handles of members that it names. */
    readonly mentions: readonly string[],
  ) {}

  /** @throws InvalidValue beside `body`: missing or too long */
  static of(
    raw: string,
    render: (source: string) => {
      html: string;
      text: string;
      mentions?: readonly string[];
    },
  ): MessageText {
    const source = boundedText('body', raw, MESSAGE_LIMITS);
    const { html, text, mentions = [] } = render(source);
    return new MessageText(source, html, text, mentions);
  }
}
