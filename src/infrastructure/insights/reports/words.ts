import type { Branch } from '#domain/shared/branch';
import type { KpiGroup } from '#domain/insights/kpis/kpi';
import type { ReportLanguage } from '#application/insights/reports/reports.port';

/** What figures are called and what each counts, as the pages say it. */
export type KpiWords = Readonly<
  Record<ReportLanguage, Readonly<Record<string, { readonly label: string; readonly means: string }>>>
>;

/** What the letter of a report says, in ICU MessageFormat. */
export interface ReportLetterTexts {
  readonly report: Readonly<
    Record<
      | 'subject'
      | 'preview'
      | 'hello'
      | 'intro'
      | 'compared'
      | 'empty'
      | 'attached'
      | 'made'
      | 'because'
      | 'action'
      | 'stop',
      string
    >
  >;
}

/** All that a report says in one language, beside its letter and the names of figures. */
export interface ReportWords {
  /** BCP 47. */
  readonly region: string;
  readonly subject: (name: string, period: string) => string;
  readonly trySubject: (subject: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly compared: (previous: string) => string;
  readonly empty: string;
  readonly tryNote: string;
  readonly columns: { readonly figure: string; readonly value: string; readonly change: string };
  readonly groups: Readonly<Record<KpiGroup, string>>;
  readonly byBranch: string;
  readonly branches: Readonly<Record<Branch, string>>;
  readonly quarter: (number: string, year: string) => string;
  readonly masked: string;
  readonly maskedNote: string;
  readonly nothing: string;
  readonly over: (value: string) => string;
  readonly minutes: (count: string) => string;
  readonly hours: (count: string) => string;
  readonly days: (count: string) => string;
  readonly percent: (count: string) => string;
  /** Of a few, in place of a percentage. */
  readonly ofFew: (part: string, base: string) => string;
  /** @param size the same as a number, by which the word is written */
  readonly points: (count: string, size: number) => string;
  readonly up: (share: string, before: string) => string;
  readonly down: (share: string, before: string) => string;
  readonly same: (before: string) => string;
  readonly unknown: (before: string) => string;
  readonly countedTo: (value: string, day: string) => string;
  readonly notCounted: string;
  readonly definitions: string;
  readonly version: (version: number) => string;
  readonly made: (moment: string) => string;
  readonly page: (page: number, of: number) => string;
}
