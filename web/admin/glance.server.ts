import type { Visit } from '../lib/gates.server.ts';
import { FIGURE_DAYS, glanceOf, KEY_FIGURES, weekFrom } from './glance.ts';

/** A list of guests who are being written to. */
interface Sending {
  readonly id: string;
  readonly source: string;
  readonly sent: number;
  readonly invited: number;
}
const isSent = (list: { isOver: boolean; isCancelled: boolean; waiting: number }): boolean =>
  !list.isCancelled && (!list.isOver || list.waiting > 0);

/** The state of the community for who looks: nothing is asked for which they lack the right. */
export async function glance({ app, actor, now }: Visit) {
  const [figures, queue, desk, imports, ...planned] = await Promise.all([
    actor.may('kpi.read') ? keyFigures(app, actor) : null,
    actor.may('review.read') ? app.moderation.queueCounts.execute(actor) : null,
    actor.may('official.review') ? app.official.deskCounts.execute(actor) : null,
    actor.may('member.invite') ? app.members.invitations.imports(actor) : [],
    ...app.editorial.planned.map((each) => each.between(actor, weekFrom(now))),
  ]);
  return {
    figures,
    queue: queue && { open: queue.open, late: queue.late, mine: queue.mine },
    desk,
    imports: imports
      .filter(isSent)
      .map(({ id, source, sent, invited }): Sending => ({ id, source, sent, invited })),
    ...glanceOf(planned.flat(), now),
  };
}

async function keyFigures(app: Visit['app'], actor: Visit['actor']) {
  const asked = { actor, days: FIGURE_DAYS, keys: KEY_FIGURES };
  const { figures, period } = await app.insights.readKpis.some(asked);
  return {
    period,
    shown: figures.map(
      ({ key, unit, value, atLeast, change, changeUnit, previous, previousAtLeast, countedTo }) => ({
        ...{ key, unit, value, atLeast, change, changeUnit, previous, previousAtLeast, countedTo },
      }),
    ),
  };
}
