import type { AskedPeriod } from '#application/insights/limits';
import { PRESET_DAYS } from '#application/insights/limits';
import { dayTyped } from '#interfaces/http/fields.request';
import type { Visit } from '../lib/gates.server.ts';
import { isDay } from '../lib/paris-day.ts';
import { type Judge, oneOf, queryOf } from '../lists/query.ts';

const aDay: Judge = Object.assign(
  (raw: string) => {
    const day = dayTyped(raw);
    return isDay(day) ? day : undefined;
  },
  { code: 'field.day' },
);
const PRESETS = PRESET_DAYS.map(String);

/** The period that an address asks for: the last so many days, or from one day to another. */
export interface PeriodAsking {
  readonly jours?: string;
  readonly du?: string;
  readonly au?: string;
}

/** @throws an `invalid` refusal beside what is no period */
export const periodAskingOf = (url: URL): PeriodAsking =>
  queryOf(url, { jours: oneOf(...PRESETS), du: aDay, au: aDay });

export const askedBy = ({ jours, du, au }: PeriodAsking): AskedPeriod => ({
  days: jours === undefined ? undefined : Number(jours),
  from: du,
  to: au,
});

/** The names that the form gives to the fields which a refusal names. */
const FORM_NAMES: Readonly<Record<string, string>> = { from: 'du', to: 'au' };

/** What was asked and, where that is no period, why: the page then shows the usual one. */
export async function readingOf<T>(
  visit: Visit,
  read: (asked: AskedPeriod) => Promise<T>,
): Promise<{ asked: PeriodAsking; shown: T; refused?: ReturnType<typeof refusedOf> }> {
  try {
    const asked = periodAskingOf(visit.url);
    return { asked, shown: await read(askedBy(asked)) };
  } catch (error) {
    const { kind } = error as { kind?: string };
    if (kind !== 'invalid') throw error;
    return { asked: {}, shown: await read({}), refused: refusedOf(visit, error) };
  }
}

function refusedOf({ url, problemOf }: Visit, error: unknown) {
  const problem = problemOf(error);
  const fields = (problem.fields ?? []).map((one) => ({ ...one, field: FORM_NAMES[one.field] ?? one.field }));
  return { problem: { ...problem, fields }, typed: Object.fromEntries(url.searchParams) };
}
