import { IsIn } from 'class-validator';
import { OWN_TEXT_LIMITS, TEXT_LANGUAGES } from '#application/site/limits';
import { OptionalText, Whole } from '../community/fields.request.ts';

const TEXT = { max: OWN_TEXT_LIMITS.most } as const;
const FILE = { max: OWN_TEXT_LIMITS.file } as const;

/** One text in both languages; one that is left empty is said as delivered. */
export class TextRequest {
  @OptionalText(TEXT)
  fr?: string;

  @OptionalText(TEXT)
  en?: string;

  /** How often it had been changed when it was looked at. */
  @Whole({ min: 0 })
  version!: number;

  @IsIn(['save', 'show', 'delivered'])
  intent!: 'save' | 'show' | 'delivered';
}

/** The texts of one letter in one language. */
export class LetterRequest {
  @OptionalText(TEXT)
  subject?: string;

  @OptionalText(TEXT)
  preview?: string;

  @OptionalText(TEXT)
  body?: string;

  @OptionalText(TEXT)
  action?: string;

  @OptionalText(TEXT)
  after?: string;

  @OptionalText(TEXT)
  link1?: string;

  @OptionalText(TEXT)
  link2?: string;

  @IsIn(TEXT_LANGUAGES)
  language!: (typeof TEXT_LANGUAGES)[number];

  /** How often its texts had been changed when they were looked at. */
  @Whole({ min: 0 })
  version!: number;

  @IsIn(['save', 'show', 'try', 'delivered'])
  intent!: 'save' | 'show' | 'try' | 'delivered';
}

/** Texts of a file, as they are exported; a file that was chosen takes the place of what was typed. */
export class ImportTextsRequest {
  @OptionalText(FILE)
  lines?: string;

  @IsIn(['check', 'import'])
  intent!: 'check' | 'import';
}
