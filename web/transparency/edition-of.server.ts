import type { Visit } from '../lib/gates.server.ts';

/** The year in the address; what is none is as unknown as one without a report. */
export function yearIn({ params }: Pick<Visit, 'params'>): number {
  const { year = '' } = params;
  if (!/^20\d\d$/.test(year)) throw notFound();
  return Number(year);
}

/** All editions of the year in the address, the newest first, and the one that is asked for. */
export async function editionsOf(visit: Visit) {
  const editions = await visit.app.transparency.published.ofYear(yearIn(visit));
  const asked = visit.url.searchParams.get('version');
  const shown = asked === null ? editions[0] : editions.find(({ edition }) => String(edition) === asked);
  if (!shown) throw notFound();
  return { shown, editions };
}

const notFound = () =>
  Object.assign(new Error('No such report'), {
    kind: 'not-found',
    code: 'moderation.transparency-report-not-found',
  });
