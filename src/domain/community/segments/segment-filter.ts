import { BRANCHES, type Branch } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { LANGUAGES } from '../members/preferences.ts';
import { REGIONS } from '../members/region.ts';
import { ASSIGNED_ROLES } from './assigned-roles.ts';

/** What a member is one of. */
export const CHOICE_FIELDS = ['branches', 'regions', 'roles', 'groups', 'languages'] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** What is counted of a member: a level, days since then, or how often. */
export const RANGE_FIELDS = ['trust', 'joined', 'seen', 'asked', 'answered', 'solved', 'attended'] as const;
export type RangeField = (typeof RANGE_FIELDS)[number];

const TEN_YEARS = 3_650;
const MOST = 9_999;
/** How far each range reaches; the smallest is always 0. */
export const RANGE_MAX: Readonly<Record<RangeField, number>> = {
  trust: 4,
  joined: TEN_YEARS,
  seen: TEN_YEARS,
  asked: MOST,
  answered: MOST,
  solved: MOST,
  attended: MOST,
};

/** Whether all conditions have to hold, or any one of them. */
export const MATCHES = ['all', 'any'] as const;
export type Match = (typeof MATCHES)[number];

/** How many groups a segment may name. */
export const GROUPS_MAX = 30;
const GROUP = /^[a-z0-9-]{1,80}$/;

export interface Choice {
  readonly field: ChoiceField;
  /** Any of them. */
  readonly among: readonly string[];
  /** None of them instead. */
  readonly except: boolean;
}
export interface Range {
  readonly field: RangeField;
  /** Both ends belong to it; null where it is open. */
  readonly min: number | null;
  readonly max: number | null;
}
export type Condition = Choice | Range;

export const isChoice = (condition: Condition): condition is Choice => 'among' in condition;

/** As a form gives it: what is left open is no condition. */
export interface AskedFilter {
  readonly match: string;
  readonly choices: Readonly<Record<ChoiceField, readonly string[]>>;
  /** The choices that are meant the other way round. */
  readonly except: readonly string[];
  readonly ranges: Readonly<
    Record<RangeField, { readonly min?: number | undefined; readonly max?: number | undefined }>
  >;
}

const KNOWN: Readonly<Record<Exclude<ChoiceField, 'groups'>, readonly string[]>> = {
  branches: BRANCHES satisfies readonly Branch[],
  regions: REGIONS,
  roles: ASSIGNED_ROLES,
  languages: LANGUAGES,
};

/**
 * Which members are meant, in a closed language: choices and ranges over what is known of a profile and of what somebody does,
 * each at most once. Without conditions everybody is meant.
 */
export class SegmentFilter {
  private constructor(
    readonly match: Match,
    readonly conditions: readonly Condition[],
  ) {}

  /** @throws InvalidValue beside the field that is wrong */
  static of(asked: AskedFilter): SegmentFilter {
    const match = MATCHES.find((one) => one === asked.match);
    if (!match) throw new InvalidValue('match', 'field.choice');
    const choices = CHOICE_FIELDS.flatMap((field) => choiceOf(field, asked));
    const ranges = RANGE_FIELDS.flatMap((field) => rangeOf(field, asked));
    return new SegmentFilter(match, [...choices, ...ranges]);
  }

  /** As it was kept. */
  static restore(match: string, conditions: readonly Condition[]): SegmentFilter {
    return new SegmentFilter(match === 'any' ? 'any' : 'all', conditions);
  }
}

function choiceOf(field: ChoiceField, { choices, except }: AskedFilter): Choice[] {
  const among = [...new Set(choices[field])];
  if (among.length === 0) return [];
  const isKnown = field === 'groups' ? areGroups(among) : among.every((one) => KNOWN[field].includes(one));
  if (!isKnown) throw new InvalidValue(field, 'field.choice');
  return [{ field, among, except: except.includes(field) }];
}

const areGroups = (slugs: readonly string[]): boolean =>
  slugs.length <= GROUPS_MAX && slugs.every((slug) => GROUP.test(slug));

function rangeOf(field: RangeField, { ranges }: AskedFilter): Range[] {
  const { min = null, max = null } = ranges[field];
  if (min === null && max === null) return [];
  for (const end of [min, max])
    if (end !== null && !(Number.isInteger(end) && end >= 0 && end <= RANGE_MAX[field]))
      throw new InvalidValue(`${field}Min`, 'community.segment-range-beyond', { max: RANGE_MAX[field] });
  if (min !== null && max !== null && min > max)
    throw new InvalidValue(`${field}Max`, 'community.segment-range-backwards');
  return [{ field, min, max }];
}
