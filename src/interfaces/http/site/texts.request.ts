import { IsIn } from 'class-validator';
import { LETTER_FIELDS, type LetterField, OWN_TEXT_LIMITS, TEXT_LANGUAGES } from '#application/site/limits';
import { OptionalText, Whole } from '../fields.request.ts';

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

/** The texts of one letter in one language; which of them there are is the letter's to say. */
export class LetterRequest implements Readonly<Partial<Record<LetterField, string>>> {
  subject?: string;
  preview?: string;
  body?: string;
  action?: string;
  after?: string;
  link1?: string;
  link2?: string;
  told?: string;
  counted?: string;
  stop?: string;
  piece?: string;
  state?: string;
  hello?: string;
  somebody?: string;
  goneTopic?: string;
  toCheck?: string;
  accept?: string;
  stopTopic?: string;
  settings?: string;
  when?: string;
  twice?: string;
  where?: string;
  offer?: string;
  reason?: string;
  intro?: string;
  news?: string;
  finds?: string;
  several?: string;
  more?: string;
  find?: string;
  message?: string;
  role?: string;
  account?: string;
  compared?: string;
  empty?: string;
  attached?: string;
  made?: string;
  because?: string;
  consents?: string;
  changedTitle?: string;
  changedWhen?: string;
  changedWhere?: string;
  changedLink?: string;
  changedSeats?: string;
  place?: string;
  seats?: string;

  @IsIn(TEXT_LANGUAGES)
  language!: (typeof TEXT_LANGUAGES)[number];

  /** How often its texts had been changed when they were looked at. */
  @Whole({ min: 0 })
  version!: number;

  @IsIn(['save', 'show', 'try', 'delivered'])
  intent!: 'save' | 'show' | 'try' | 'delivered';
}

for (const field of LETTER_FIELDS) OptionalText(TEXT)(LetterRequest.prototype, field);

/** Texts of a file, as they are exported; a file that was chosen takes the place of what was typed. */
export class ImportTextsRequest {
  @OptionalText(FILE)
  lines?: string;

  @IsIn(['check', 'import'])
  intent!: 'check' | 'import';
}
