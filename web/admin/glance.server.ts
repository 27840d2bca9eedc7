import type { Visit } from '../lib/gates.server.ts';
import { FIGURE_DAYS, glanceOf, KEY_FIGURES, weekFrom } from './glance.ts';

/** The state of the community for who looks: nothing is asked for which they lack the right. */
export async function glance({ app, actor, now }: Visit) {
  const [figures, queue, desk, lateQuestions, sendings, ...planned] = await Promise.all([
    actor.may('kpi.read') ? keyFigures(app, actor) : null,
    actor.may('review.read') ? app.moderation.queueCounts.execute(actor) : null,
    actor.may('official.review') ? app.official.deskCounts.execute(actor) : null,
    actor.may('official.review') ? app.official.lateQuestions.count(actor) : 0,
    actor.may('member.invite') ? app.members.invitations.sending(actor) : [],
    ...app.editorial.planned.map((each) => each.between(actor, weekFrom(now))),
  ]);
  return {
    figures,
    queue: queue && { open: queue.open, late: queue.late, mine: queue.mine },
    desk,
    lateQuestions,
    sendings,
    ...glanceOf(planned.flat(), now),
  };
}

async function keyFigures(app: Visit['app'], actor: Visit['actor']) {
  const asked = { actor, days: FIGURE_DAYS, keys: KEY_FIGURES };
  const { figures, period } = await app.insights.readKpis.some(asked);
  return {
    period,
    shown: figures.map(({ key, unit, value, atLeast, base, partOfBase, countedTo, ...moved }) => ({
      key,
      unit,
      value,
      atLeast,
      base,
      partOfBase,
      change: moved.change,
      changeUnit: moved.changeUnit,
      previous: moved.previous,
      previousAtLeast: moved.previousAtLeast,
      previousBase: moved.previousBase,
      countedTo,
    })),
  };
}
