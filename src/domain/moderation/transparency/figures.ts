import { ADMONITIONS, DECISION_ACTIONS, restricts } from '../decisions/decision-action.ts';
import { AUTOMATION, DECISION_SOURCES } from '../decisions/statement-of-reasons.ts';
import { APPEAL_OUTCOMES, APPEAL_PARTIES } from '../appeals/outcomes.ts';

/** Of what there is one number for the whole period. */
export const TOTALS = ['notices', 'restrictions', 'complaints', 'misuse', 'disputes', 'orders'] as const;
export type TotalKey = (typeof TOTALS)[number];

interface TableOf {
  /** The number that its cells add up to: a total, or a cell of another table as `table.cell`. */
  readonly of: string;
  /** Its cells, zero where nothing happened; null for as many categories as occur. */
  readonly cells: readonly string[] | null;
}

const TAKING_NOTHING: readonly string[] = ADMONITIONS;
const RESTRICTIONS = DECISION_ACTIONS.filter((one) => restricts(one) && !TAKING_NOTHING.includes(one));
const GROUNDS = ['illegal', 'terms', 'none'] as const;
const EYES = ['automated', 'human'] as const;
/** Every number of the yearly report that is broken down, as article 15 of Regulation (EU) 2022/2065 asks. */
export const TABLES = {
  noticesByCategory: { of: 'notices', cells: null },
  noticesBySender: { of: 'notices', cells: ['member', 'visitor', 'trusted'] },
  noticesByOutcome: { of: 'notices', cells: ['agreed', 'disagreed', 'ignored', 'open'] },
  noticesByMeans: { of: 'notices', cells: ['automated', 'human', 'open'] },
  noticesActedByGround: { of: 'noticesByOutcome.agreed', cells: GROUNDS },
  restrictionsBySource: { of: 'restrictions', cells: DECISION_SOURCES },
  restrictionsByMeasure: { of: 'restrictions', cells: RESTRICTIONS },
  restrictionsByCategory: { of: 'restrictions', cells: null },
  restrictionsByGround: { of: 'restrictions', cells: ['illegal', 'terms'] },
  restrictionsByDetection: { of: 'restrictions', cells: EYES },
  restrictionsByAutomation: { of: 'restrictions', cells: AUTOMATION },
  ownByCategory: { of: 'restrictionsBySource.own-initiative', cells: null },
  ownByMeasure: { of: 'restrictionsBySource.own-initiative', cells: RESTRICTIONS },
  ownByDetection: { of: 'restrictionsBySource.own-initiative', cells: EYES },
  complaintsByParty: { of: 'complaints', cells: APPEAL_PARTIES },
  complaintsByGround: { of: 'complaints', cells: GROUNDS },
  complaintsByOutcome: { of: 'complaints', cells: [...APPEAL_OUTCOMES, 'open'] },
  suspensionsByMisuse: { of: 'misuse', cells: ['content', 'notices', 'complaints'] },
  disputesByOutcome: { of: 'disputes', cells: ['for-platform', 'for-recipient', 'withdrawn', 'open'] },
  ordersByArticle: { of: 'orders', cells: ['9', '10'] },
  ordersByCategory: { of: 'ordersByArticle.9', cells: null },
} as const satisfies Readonly<Record<string, TableOf>>;
export type TableKey = keyof typeof TABLES;
export const TABLE_KEYS = Object.keys(TABLES) as readonly TableKey[];
export const tableOf = (key: TableKey): TableOf => TABLES[key];

/** What stands alone: of machines, how many of their decisions fell. */
export const SINGLES = [
  'reversals',
  'detectedOverturned',
  'partiallyOverturned',
  'fullyOverturned',
  'disputesImplemented',
] as const;
export type SingleKey = (typeof SINGLES)[number];

/** How often automated means erred: what fell, of what was decided with them. */
export const ERROR_RATES = {
  detected: { overturned: 'detectedOverturned', decided: 'restrictionsByDetection.automated' },
  partially: { overturned: 'partiallyOverturned', decided: 'restrictionsByAutomation.partially' },
  fully: { overturned: 'fullyOverturned', decided: 'restrictionsByAutomation.fully' },
} as const satisfies Readonly<Record<string, { overturned: SingleKey; decided: string }>>;
export type MeansKey = keyof typeof ERROR_RATES;
export const MEANS = Object.keys(ERROR_RATES) as readonly MeansKey[];

/** How long the middle one of them took: notices and orders in hours, complaints and disputes in days. */
export const MEDIANS = ['noticeHours', 'complaintDays', 'disputeDays', 'orderHours'] as const;
export type MedianKey = (typeof MEDIANS)[number];

export interface Median {
  readonly value: number | null;
  /** Of how many. */
  readonly of: number;
}
export interface MonthOfRecipients<Count = number> {
  /** `2026-03` */
  readonly month: string;
  readonly members: Count;
}

/** What one year's report counts, to the last one. Not for the public: a number that is small may tell of somebody. */
export interface Figures {
  /** ISO 8601, UTC; `to` is not part of it any more. */
  readonly from: string;
  readonly to: string;
  readonly tables: Readonly<Record<TableKey, Readonly<Record<string, number>>>>;
  readonly singles: Readonly<Record<SingleKey, number>>;
  readonly medians: Readonly<Record<MedianKey, Median>>;
  readonly months: readonly MonthOfRecipients[];
}

/** One number as it is counted. */
export interface Counted {
  readonly table: string;
  readonly cell: string;
  readonly count: number;
}

/** Puts what was counted in its place, and zero where nothing was. */
export function figuresFrom(p: {
  from: string;
  to: string;
  counted: readonly Counted[];
  medians: Readonly<Record<MedianKey, Median>>;
  months: readonly MonthOfRecipients[];
}): Figures {
  const cellsOf = (key: string) => p.counted.filter(({ table }) => table === key);
  const table = (key: TableKey): Record<string, number> => ({
    ...Object.fromEntries((tableOf(key).cells ?? []).map((cell) => [cell, 0])),
    ...Object.fromEntries(cellsOf(key).map(({ cell, count }) => [cell, count])),
  });
  const single = (key: SingleKey): number => cellsOf('single').find(({ cell }) => cell === key)?.count ?? 0;
  return {
    from: p.from,
    to: p.to,
    tables: Object.fromEntries(TABLE_KEYS.map((key) => [key, table(key)])) as Figures['tables'],
    singles: Object.fromEntries(SINGLES.map((key) => [key, single(key)])) as Figures['singles'],
    medians: p.medians,
    months: p.months,
  };
}

export const sumOf = (cells: Readonly<Record<string, number>>): number =>
  Object.values(cells).reduce((sum, count) => sum + count, 0);
