import { useFormat, useT } from '../lib/texts.tsx';

/** How an event stands as the notices of it are read, which may be long after they were sent. */
export interface EventNow {
  readonly stage: 'toCome' | 'live' | 'over' | 'cancelled';
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
}

/** What was true for a while, and asks for what cannot be done any more once the event is over or called off. */
const PASSING: readonly string[] = ['in-a-week', 'in-a-day', 'at-once', 'offered', 'waiting'];

/** Whether the news of an event says what does not hold any more. */
export const isStale = (news: string | null, now: EventNow | undefined): boolean =>
  news !== null && PASSING.includes(news) && (now?.stage === 'over' || now?.stage === 'cancelled');

/** What holds now, under whatever the notice said then. */
export function HoldsNow({ now }: { now: EventNow }) {
  const t = useT();
  const { formatMoment } = useFormat();
  const moment = formatMoment(now.stage === 'over' ? now.endsAt : now.startsAt);
  return <p className="small">{t(`events.holdsNow.${now.stage}`, { moment })}</p>;
}
