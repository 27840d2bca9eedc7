import type { ChangeUnit, KpiUnit } from '#application/insights/limits';
import type { CsvColumn } from '../lib/csv.server.ts';
import type { MessageKey, Translate } from '../lib/texts.tsx';

/**
 * How the tables of Statistics are written for a spreadsheet: headings in the language of the reader, shares as percentages and
 * waits in hours with the unit beside or above them, days as `yyyy-mm-dd`, and no more decimals than say something.
 */
const HOUR = 3600;
const to = (decimals: number, value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** 25.5, from 0.2548. */
export const inPercent = (share: number | null): number | null =>
  share === null ? null : to(1, share * 100);
/** 8.25, from 29700. */
export const inHours = (seconds: number | null): number | null =>
  seconds === null ? null : to(2, seconds / HOUR);
/** One decimal. */
export const shortly = (value: number | null): number | null => (value === null ? null : to(1, value));

/** A figure in the unit that `sheet.units` names. */
export function figureCell(unit: KpiUnit, value: number | null): number | null {
  if (unit === 'share') return inPercent(value);
  return unit === 'seconds' ? inHours(value) : shortly(value);
}

/** A change in the unit that `sheet.changeUnits` names. */
export function changeCell(unit: KpiUnit, as: ChangeUnit, change: number | null): number | null {
  if (as === 'seconds') return inHours(change);
  return as === 'relative' || unit === 'share' ? inPercent(change) : shortly(change);
}

/** "2026-11-29 14:05", in Paris: what spreadsheets of all languages take for a moment. */
export const momentCell = (at: Date): string =>
  at.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16);

type SheetKey =
  Extract<MessageKey, `insights.sheet.${string}`> extends `insights.sheet.${infer Name}` ? Name : never;

/** Columns named by texts of `insights.sheet`. */
export function sheetOf(t: Translate) {
  return {
    column: <Row>(name: SheetKey, value: CsvColumn<Row>['value']): CsvColumn<Row> => ({
      header: t(`insights.sheet.${name}`),
      value,
    }),
    yesOrNo: (is: boolean): string => t(is ? 'insights.sheet.yes' : 'insights.sheet.no'),
    unit: (unit: KpiUnit): string => t(`insights.sheet.units.${unit}`),
    changeUnit: (unit: ChangeUnit): string => t(`insights.sheet.changeUnits.${unit}`),
  };
}
