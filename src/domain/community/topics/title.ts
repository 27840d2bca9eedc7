import { boundedText } from '../../shared/bounded-text.ts';

export const TITLE_LIMITS = { min: 12, max: 150 } as const;

/** One line that says what a topic is about. */
export class Title {
  private constructor(readonly text: string) {}

  /** @throws InvalidValue beside `title`: shorter than 12 or longer than 150 characters */
  static of(raw: string): Title {
    return new Title(boundedText('title', raw.replace(/[ \t\n\v\f\r]+/g, ' '), TITLE_LIMITS));
  }

  static restore(stored: string): Title {
    return new Title(stored);
  }
}
