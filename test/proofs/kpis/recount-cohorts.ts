import type { Cohort, CohortWay } from '#domain/insights/cohorts/cohorts';
import type { Raw } from './recount.ts';

const TAKEN_PART = [
  'question.asked',
  'topic.opened',
  'reply.posted',
  'post.marked',
  'reaction.given',
  'event.registered',
  'event.attended',
];

/** The twelve months before that of `yesterday`'s next day, counted one by one over the rows. */
export function recountCohorts(raw: Raw, way: CohortWay, running: string): Cohort[] {
  const joined = new Map<string, string>();
  for (const { kind, member, staff, day } of raw.acts) {
    if (kind !== 'member.joined' || staff || member === null) continue;
    const earlier = joined.get(member);
    if (earlier === undefined || day < earlier) joined.set(member, day);
  }
  const came = new Set<string>();
  if (way === 'visit') {
    for (const { day, member, staff } of raw.visits) if (!staff) came.add(`${member} ${day.slice(0, 7)}`);
  } else {
    for (const { kind, day, member, staff } of raw.acts)
      if (!staff && TAKEN_PART.includes(kind)) came.add(`${member} ${day.slice(0, 7)}`);
  }
  const months: string[] = [];
  for (let month = previous(running); months.length < 12; month = previous(month)) months.push(month);
  return months.flatMap((month) => {
    const who = [...joined].filter(([, day]) => day.startsWith(month)).map(([member]) => member);
    if (who.length === 0) return [];
    const masked = who.length < 5;
    const after = months.filter((other) => other > month).reverse();
    const back = after.map((other) => ({
      month: other,
      share: masked ? null : who.filter((member) => came.has(`${member} ${other}`)).length / who.length,
    }));
    return [{ joined: month, members: masked ? null : who.length, masked, back } as unknown as Cohort];
  });
}

function previous(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
