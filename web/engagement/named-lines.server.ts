import type { PointLine } from '#application/engagement/points/points.query';
import type { Visit } from '../lib/gates.server.ts';

/** Lines of a ledger with the names of the events they were for; of those that the reader may not know of nothing is said. */
export async function namedLines<Line extends PointLine>(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  lines: readonly Line[],
): Promise<readonly Line[]> {
  const ids = lines.flatMap(({ about }) => (about?.of === 'event' ? [about.key] : []));
  const names = await app.events.gatheringNames.execute(actor, ids);
  return lines.map((line) => {
    if (line.about?.of !== 'event') return line;
    const name = names.get(line.about.key);
    return { ...line, about: name ? { of: 'event', key: String(name.number), title: name.title } : null };
  });
}
