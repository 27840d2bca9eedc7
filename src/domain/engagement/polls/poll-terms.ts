import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { audiencesOf } from './asked-audiences.ts';
import {
  hasOwnOptions,
  POLL_KINDS,
  POLL_LIMITS,
  type PollKind,
  RESULTS_SHOWN,
  type ResultsShown,
  SCALES,
} from './poll-kind.ts';

/** What is asked, of whom, and what becomes of it, as it came in. */
export interface AskedTerms {
  readonly question: string;
  /** It is asked in a session, or stands as it was asked there: it may be brief. */
  readonly isSpoken?: boolean;
  readonly description: string;
  readonly kind: string;
  /** One label each; none for scales and for answers in words. */
  readonly options: readonly string[];
  /** How many options are chosen at least and at most, where several may be. */
  readonly least?: number;
  readonly most?: number;
  readonly results: string;
  /** Nobody will ever know who voted what. */
  readonly secret: boolean;
  /** Who is asked: `public` and `members` are all members; else branches, groups and segments. */
  readonly audiences: readonly string[];
  readonly closesAt: Date;
}

export interface PollTerms extends AskedTerms {
  readonly kind: PollKind;
  readonly least: number;
  readonly most: number;
  readonly results: ResultsShown;
}

const DAY = 24 * 60 * 60_000;

/** @throws InvalidValue, InvalidValues beside the fields */
export function judgedTerms(asked: AskedTerms, at: Date): PollTerms {
  const kind = oneOf('kind', POLL_KINDS, asked.kind);
  const judged = judgedTogether({
    question: () =>
      boundedText(
        'question',
        asked.question,
        asked.isSpoken ? POLL_LIMITS.spokenQuestion : POLL_LIMITS.question,
      ),
    description: () => boundedText('description', asked.description, POLL_LIMITS.description),
    options: () => optionsOf(kind, asked.options),
    results: () => oneOf('results', RESULTS_SHOWN, asked.results),
    audiences: () => audiencesOf(asked.audiences),
    closesAt: () => closingAfter(asked.closesAt, at),
  });
  return { ...judged, ...boundsOf(kind, asked, judged.options.length), kind, secret: asked.secret };
}

function oneOf<const T extends string>(field: string, known: readonly T[], raw: string): T {
  const found = known.find((each) => each === raw);
  if (found === undefined) throw new InvalidValue(field, 'field.choice');
  return found;
}

function optionsOf(kind: PollKind, raw: readonly string[]): readonly string[] {
  if (!hasOwnOptions(kind)) return SCALES[kind] ?? [];
  const { min, max } = POLL_LIMITS.options;
  if (raw.length < min) throw new InvalidValue('options', 'engagement.too-few-options', { min });
  if (raw.length > max) throw new InvalidValue('options', 'engagement.too-many-options', { max });
  const labels = raw.map((label) =>
    boundedText('options', label.replaceAll(/\s+/gu, ' '), POLL_LIMITS.option),
  );
  const alike = new Set(labels.map((label) => label.toLocaleLowerCase('fr')));
  if (alike.size !== labels.length) throw new InvalidValue('options', 'engagement.options-alike');
  return labels;
}

/** Only where several options may be chosen is there anything to say. */
function boundsOf(kind: PollKind, asked: AskedTerms, options: number) {
  if (kind !== 'multiple' && kind !== 'ranked') return { least: 1, most: 1 };
  const least = asked.least ?? 1;
  const most = asked.most ?? options;
  const counts = (value: number) => Number.isInteger(value) && value >= 1 && value <= options;
  if (!counts(least)) throw new InvalidValue('least', 'engagement.choices-out-of-bounds', { max: options });
  if (!counts(most) || most < least)
    throw new InvalidValue('most', 'engagement.choices-out-of-bounds', { max: options });
  return { least, most };
}

function closingAfter(closesAt: Date, at: Date): Date {
  const days = (closesAt.getTime() - at.getTime()) / DAY;
  if (!(days > 0)) throw new InvalidValue('closesAt', 'engagement.closes-too-soon');
  if (days > POLL_LIMITS.days.max)
    throw new InvalidValue('closesAt', 'engagement.closes-too-late', { days: POLL_LIMITS.days.max });
  return closesAt;
}
