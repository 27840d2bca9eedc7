import type { GatheringPlan } from '#application/events/gatherings/gathering-view';
import type { Visit } from '../lib/gates.server.ts';
import type { FormPlan } from './event-form.tsx';
import { momentOf } from './event-terms.ts';

/** The event of the address, as its form shows it. @throws GatheringNotFound, NotAllowed */
export const planIn = async (visit: Visit, key: string): Promise<FormPlan> =>
  withNames(visit, await visit.app.events.gatheringPlan.execute(visit.actor, key));

async function withNames(visit: Visit, plan: GatheringPlan): Promise<FormPlan> {
  const names = await visit.app.members.names.of(plan.hosts);
  return {
    ...plan,
    hosts: plan.hosts.flatMap((id) => names.get(id)?.pseudonym ?? []),
    agenda: plan.agenda.map(({ minute, title }) => `${timeIn(visit, plan, minute)} ${title}`),
  };
}

const DAY_MS = 86_400_000;
const FIRST_LETTER = { fr: 'J', en: 'D' } as const;

/** As it is typed: of an event that lasts longer than a day, or was to, with the day where it is not the first. */
function timeIn({ app, locale }: Visit, plan: GatheringPlan, minute: number): string {
  const time = app.events.wall.timeOf(momentOf(plan.startsAt, minute), plan.zone);
  const lasts = Math.max(plan.endsAt.getTime(), momentOf(plan.startsAt, minute).getTime());
  if (lasts - plan.startsAt.getTime() <= DAY_MS) return time;
  const day = app.events.agendaOnClocks.dayOf(minute, plan);
  return day === 1 ? time : `${FIRST_LETTER[locale]}${day} ${time}`;
}
