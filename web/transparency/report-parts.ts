import type { PublishedFigures } from '#application/moderation/transparency/reports-of-years.query';
import type { MessageKey, Translate } from '../lib/texts.tsx';

export type TableKey = keyof PublishedFigures['tables'];
type TotalKey = keyof PublishedFigures['totals'];
export type SingleKey = keyof PublishedFigures['singles'];
export type MedianKey = keyof PublishedFigures['medians'];
export type MeansKey = keyof PublishedFigures['errorRates'];

/** One chapter of the report, as article 15 asks for them. */
export interface Chapter {
  readonly key:
    'notices' | 'own' | 'automation' | 'complaints' | 'misuse' | 'restrictions' | 'disputes' | 'orders';
  readonly total: TotalKey | null;
  readonly tables: readonly TableKey[];
  readonly singles?: readonly SingleKey[];
  readonly median?: MedianKey;
  readonly rates?: readonly MeansKey[];
}

export const CHAPTERS: readonly Chapter[] = [
  {
    key: 'notices',
    total: 'notices',
    tables: [
      'noticesByCategory',
      'noticesBySender',
      'noticesByOutcome',
      'noticesActedByGround',
      'noticesByMeans',
    ],
    median: 'noticeHours',
  },
  { key: 'own', total: null, tables: ['ownByMeasure', 'ownByCategory', 'ownByDetection'] },
  {
    key: 'restrictions',
    total: 'restrictions',
    tables: [
      'restrictionsBySource',
      'restrictionsByMeasure',
      'restrictionsByCategory',
      'restrictionsByGround',
    ],
  },
  {
    key: 'automation',
    total: null,
    tables: ['restrictionsByDetection', 'restrictionsByAutomation'],
    singles: ['detectedOverturned', 'partiallyOverturned', 'fullyOverturned'],
    rates: ['detected', 'partially', 'fully'],
  },
  {
    key: 'complaints',
    total: 'complaints',
    tables: ['complaintsByGround', 'complaintsByOutcome', 'complaintsByParty'],
    singles: ['reversals'],
    median: 'complaintDays',
  },
  { key: 'misuse', total: 'misuse', tables: ['suspensionsByMisuse'] },
  {
    key: 'disputes',
    total: 'disputes',
    tables: ['disputesByOutcome'],
    singles: ['disputesImplemented'],
    median: 'disputeDays',
  },
  {
    key: 'orders',
    total: 'orders',
    tables: ['ordersByArticle', 'ordersByCategory'],
    median: 'orderHours',
  },
];

/** Anything beside a category that a table is broken down by has its own word. */
export function cellWord(table: TableKey, cell: string, t: Translate): string {
  if (table.endsWith('ByCategory')) return categoryWord(cell, t);
  if (table.endsWith('ByMeasure')) return t(`decisions.action.${cell as 'hide'}`);
  if (table.endsWith('BySource')) return t(`decisions.source.${cell as 'notice'}`);
  return t(`transparency.cell.${cell as 'open'}`);
}

const PREFIX = 'STATEMENT_CATEGORY_';
const KNOWN = [
  'ANIMAL_WELFARE',
  'CONSUMER_INFORMATION',
  'CYBER_VIOLENCE',
  'CYBER_VIOLENCE_AGAINST_WOMEN',
  'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'ILLEGAL_OR_HARMFUL_SPEECH',
  'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'NOT_SPECIFIED_NOTICE',
  'OTHER_VIOLATION_TC',
  'PROTECTION_OF_MINORS',
  'RISK_FOR_PUBLIC_SECURITY',
  'SCAMS_AND_FRAUD',
  'SELF_HARM',
  'UNSAFE_AND_PROHIBITED_PRODUCTS',
  'VIOLENCE',
] as const;
/** Categories that something can be filed under, as the database of the Commission writes them. */
export const CATEGORIES = KNOWN.map((name) => `${PREFIX}${name}`);

export function categoryWord(category: string, t: Translate): string {
  const known = KNOWN.find((name) => `${PREFIX}${name}` === category);
  return known ? t(`transparency.category.${known}` satisfies MessageKey) : category;
}
