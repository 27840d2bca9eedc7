import type { Day } from '#domain/shared/day';
import type { ReviewCause } from '#domain/community/official/review';
import type { RuleId } from '#domain/community/official/ids';
import type { SourceLink } from '#domain/community/official/seal-terms';
import { calendarDay } from '../../platform/persistence/calendar-day.ts';

/** What a text of the organisation rests on, for whom and until when, and whether it is to be read again. */
export interface TermsFields {
  sources: readonly SourceLink[];
  branches: readonly string[];
  ruleIds: readonly RuleId[];
  valueKeys: readonly string[];
  validFrom: Day;
  validTo: Day | null;
  reviewBy: Day;
  state: string;
  reviewSince: Date | null;
  reviewWhy: string | null;
  reviewCause: string | null;
  reviewCauses: readonly ReviewCause[];
}

/** The columns of seals and of reference answers for it. */
export const TERMS_COLUMNS = {
  sources: { type: 'json' },
  branches: { type: 'array' },
  ruleIds: { type: 'array', columnType: 'uuid[]' },
  valueKeys: { type: 'array' },
  validFrom: { type: calendarDay },
  validTo: { type: calendarDay, nullable: true },
  reviewBy: { type: calendarDay },
  state: { type: 'text' },
  reviewSince: { type: 'datetime', nullable: true },
  reviewWhy: { type: 'text', nullable: true },
  reviewCause: { type: 'text', nullable: true },
  reviewCauses: { type: 'json' },
} as const;
