import type { PlannedKind } from '#application/shared/planned';
import { aMonth } from '../events/asked-month.ts';
import { monthAway, monthBounds } from '../events/moments.ts';
import type { Visit } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { lenientQueryOf, oneOf } from '../lists/query.ts';
import { entriesOf, type EntryKind } from './planned-days.ts';
import { entryKindsFor } from './entry-kinds.ts';

/** What the address asks for: a month, kinds of things, and how they are shown. */
export async function askedCalendar({ app, actor, url, now }: Visit) {
  const asked = lenientQueryOf(url, { mois: aMonth, vue: oneOf('liste') });
  const month = asked.mois ?? isoDay(now).slice(0, 7);
  const kinds = entryKindsFor((part) => actor.uses(part));
  const chosen = kinds.filter((kind) => url.searchParams.getAll('genre').includes(kind));
  const isWanted = (kind: EntryKind) => (chosen.length === 0 ? kinds : chosen).includes(kind);
  const { from, until: before } = monthBounds(month);
  const days = { from: `${month}-01`, before: `${monthAway(month, 1)}-01` };
  const [notes, ...parts] = await Promise.all([
    isWanted('note') ? app.editorial.notes.between(actor, days) : [],
    ...app.editorial.planned.map((each) => each.between(actor, { from, before })),
  ]);
  const planned = parts.flat().filter(({ kind }: { kind: PlannedKind }) => isWanted(kind));
  return {
    month,
    kinds,
    chosen,
    asList: asked.vue === 'liste',
    entries: entriesOf(month, planned, notes, actor.may('official.author')),
  };
}
