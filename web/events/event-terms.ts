import { BRANCHES } from '#application/community/limits';
import type { GatheringPlan } from '#application/events/gatherings/gathering-view';
import type { PlanGatheringFormRequest } from '#interfaces/http/events/gatherings.request';

/** What both forms say. */
export type FormInput = Omit<PlanGatheringFormRequest, 'every' | 'times'>;

const LINE = /^(\d{1,2})\s*[:hH.]\s*(\d{2})?\s+(.+)$/u;
const DAY = 24 * 60;
const minutesOf = (time: string): number => {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return hour * 60 + minute;
};

/** What the use cases ask of an event. */
export type AskedTerms = NonNullable<ReturnType<typeof termsOf>>;

/** @returns null where a line of the agenda does not begin with a time */
export function termsOf(input: FormInput, startsAt: Date, endsAt: Date) {
  const agenda: { minute: number; title: string }[] = [];
  for (const line of input.agenda) {
    const [, hour, minute, title] = LINE.exec(line) ?? [];
    if (!hour || !title || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
    const after = Number(hour) * 60 + Number(minute ?? 0) - minutesOf(input.from);
    agenda.push({ minute: after < 0 ? after + DAY : after, title });
  }
  const { kind, title, summary, body, zone, audience, branches, speakers } = input;
  return {
    ...{ kind, title, summary, body, zone, audience, branches, speakers, startsAt, endsAt, agenda },
    place: input.place ?? '',
    link: input.link ?? '',
    capacity: input.capacity ?? null,
    reserved: BRANCHES.map((branch, at) => ({ branch, seats: Number(input.reserved[at] || 0) })),
  };
}

const timeAt = (minutes: number): string => {
  const of = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
};

/** The agenda as the form says it, a line for each entry. */
export const agendaLines = ({ agenda, from }: Pick<GatheringPlan, 'agenda' | 'from'>): string =>
  agenda.map(({ minute, title }) => `${timeAt(minutesOf(from) + minute)} ${title}`).join('\n');

/** When an entry of the agenda begins. */
export const momentOf = (startsAt: Date, minute: number): Date =>
  new Date(startsAt.getTime() + minute * 60_000);
