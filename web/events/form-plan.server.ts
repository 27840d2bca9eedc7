import type { GatheringPlan } from '#application/events/gatherings/gathering-view';
import type { Visit } from '../lib/gates.server.ts';
import type { FormPlan } from './event-form.tsx';
import { momentOf } from './event-terms.ts';

/** The event of the address, as its form shows it. @throws GatheringNotFound, NotAllowed */
export const planIn = async (visit: Visit, key: string): Promise<FormPlan> =>
  withNames(visit, await visit.app.events.gatheringPlan.execute(visit.actor, key));

async function withNames({ app }: Visit, plan: GatheringPlan): Promise<FormPlan> {
  const names = await app.members.names.of(plan.hosts);
  const timeOf = (minute: number) => app.events.wall.timeOf(momentOf(plan.startsAt, minute), plan.zone);
  return {
    ...plan,
    hosts: plan.hosts.flatMap((id) => names.get(id)?.pseudonym ?? []),
    agenda: plan.agenda.map(({ minute, title }) => `${timeOf(minute)} ${title}`),
  };
}
