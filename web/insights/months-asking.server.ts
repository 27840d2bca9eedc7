import type { AskedMonths } from '#application/insights/deflection/read-deflection';
import { DEFLECTION_SPANS } from '#application/insights/limits';
import type { Visit } from '../lib/gates.server.ts';
import { type Judge, oneOf, queryOf } from '../lists/query.ts';

const aMonth: Judge = Object.assign(
  (raw: string) => (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(raw) ? raw : undefined),
  { code: 'insights.volume-month' },
);

/** The months that an address asks for: the last so many, or those that end with one. */
interface MonthsAsking {
  readonly mois?: string;
  readonly au?: string;
}

/** @throws an `invalid` refusal beside what is no month */
export const monthsAskingOf = (url: URL): MonthsAsking =>
  queryOf(url, { mois: oneOf(...DEFLECTION_SPANS.map(String)), au: aMonth });

export const askedMonths = ({ mois, au }: MonthsAsking): AskedMonths => ({
  months: mois === undefined ? undefined : Number(mois),
  to: au,
});

/** What was asked and, where those are no months, why: the page then shows the usual ones. */
export async function readingMonths<T>(
  { url, problemOf }: Visit,
  read: (asked: AskedMonths) => Promise<T>,
): Promise<{ asked: MonthsAsking; shown: T; refused?: ReturnType<Visit['problemOf']> }> {
  try {
    const asked = monthsAskingOf(url);
    return { asked, shown: await read(askedMonths(asked)) };
  } catch (error) {
    if ((error as { kind?: string }).kind !== 'invalid') throw error;
    return { asked: {}, shown: await read({}), refused: problemOf(error) };
  }
}
