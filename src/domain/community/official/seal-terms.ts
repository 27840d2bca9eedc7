import { knownIds } from '../../shared/id.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { BRANCHES, type Branch, concernedBranches } from '../../shared/branch.ts';
import { addDays, type Day, dayOf } from '../../shared/day.ts';
import { mustCiteNothing } from './citation.ts';
import type { RuleId } from './ids.ts';

export const MAX_SOURCES = 8;
/** A label, ` | ` and an address, in characters. */
export const SOURCE_MAX = 705;
export const MAX_RULES = 20;
/** How far ahead an answer may be trusted without being read again, in days: two years. */
const MAX_TRUSTED_DAYS = 731;

/** Where what is said can be checked. */
export interface SourceLink {
  readonly label: string;
  readonly url: string | null;
}

/** What the organisation vouches for, for whom, and until when. */
export interface SealTerms {
  readonly sources: readonly SourceLink[];
  /** Whom it concerns; none means all. */
  readonly branches: readonly Branch[];
  readonly ruleIds: readonly RuleId[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** When somebody must have read it again. */
  readonly reviewBy: Day;
}

/** The terms as somebody gives them. */
export interface GivenTerms {
  readonly sources: readonly { readonly label: string; readonly url?: string | null | undefined }[];
  readonly branches: readonly string[];
  readonly ruleIds: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reviewBy: string;
}

/**
 * Of a seal, which is in force at once: nobody vouches today for what holds from tomorrow on.
 * @param today the day of the act
 * @throws InvalidValue, InvalidValues beside `sources`, `branches`, `ruleIds`, `validFrom`, `validTo`, `reviewBy`
 */
export const judgedTerms = (given: GivenTerms, today: Day): SealTerms =>
  judged(given, today, (raw) => judgedStart(raw, today));

/** Of a version of a reference answer, which may be published before the day it holds from. @throws as `judgedTerms` does */
export const judgedVersionTerms = (given: GivenTerms, today: Day): SealTerms =>
  judged(given, today, (raw) => dayOf('validFrom', raw));

function judged(given: GivenTerms, today: Day, startOf: (raw: string) => Day): SealTerms {
  const terms = judgedTogether({
    sources: () => judgedSources(given.sources),
    branches: () => judgedBranches(given.branches),
    ruleIds: () => judgedRules(given.ruleIds),
    validFrom: () => startOf(given.validFrom),
    validTo: () => (given.validTo === null ? null : judgedEnd(given.validTo, today)),
    reviewBy: () => judgedReview(given.reviewBy, today),
  });
  if (terms.validTo !== null && terms.validTo < terms.validFrom)
    throw new InvalidValue('validTo', 'official.ends-before-start');
  return terms;
}

function judgedStart(raw: string, today: Day): Day {
  const start = dayOf('validFrom', raw);
  if (start > today) throw new InvalidValue('validFrom', 'official.starts-in-the-future');
  return start;
}

function judgedEnd(raw: string, today: Day): Day {
  const end = dayOf('validTo', raw);
  if (end < today) throw new InvalidValue('validTo', 'official.already-ended');
  return end;
}

/** @throws InvalidValue beside `reviewBy` */
export function judgedReview(raw: string, today: Day): Day {
  const day = dayOf('reviewBy', raw);
  if (day < today) throw new InvalidValue('reviewBy', 'official.review-in-the-past');
  if (day > addDays(today, MAX_TRUSTED_DAYS))
    throw new InvalidValue('reviewBy', 'official.review-too-far', { maxDays: MAX_TRUSTED_DAYS });
  return day;
}

/** @throws InvalidValue beside `sources` */
export function judgedSources(given: GivenTerms['sources']): readonly SourceLink[] {
  if (given.length === 0) throw new InvalidValue('sources', 'official.source-missing');
  if (given.length > MAX_SOURCES) throw new InvalidValue('sources', 'list.too-long', { max: MAX_SOURCES });
  return given.map(({ label, url }) => ({
    label: sourceLabel(label),
    url: url === undefined || url === null || url.trim() === '' ? null : judgedUrl('sources', url),
  }));
}

function sourceLabel(raw: string): string {
  const label = boundedText('sources', raw, { min: 2, max: 200 });
  mustCiteNothing(label, 'sources');
  return label;
}

/** @throws InvalidValue `official.not-an-address` beside `field` */
export function judgedUrl(field: string, raw: string): string {
  const url = boundedText(field, raw, { max: 500 });
  if (!/^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/.test(url))
    throw new InvalidValue(field, 'official.not-an-address');
  return url;
}

/** All of them named is the same as none. @throws InvalidValue beside `branches` */
function judgedBranches(given: readonly string[]): readonly Branch[] {
  const named = concernedBranches(given);
  return named.length === BRANCHES.length ? [] : named;
}

function judgedRules(given: readonly string[]): readonly RuleId[] {
  const ids = knownIds<'Rule'>(new Set(given));
  if (ids.length > MAX_RULES) throw new InvalidValue('ruleIds', 'list.too-long', { max: MAX_RULES });
  return ids;
}
