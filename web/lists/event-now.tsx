import { hourIn, inZone } from '../events/moments.ts';
import { zoneKey } from '../events/when.tsx';
import { useT } from '../lib/texts.tsx';

/** How an event stands as the notices of it are read, which may be long after they were sent. */
export interface EventNow {
  readonly stage: 'toCome' | 'live' | 'over' | 'cancelled';
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
  /** Whose clocks the event goes by. */
  readonly zone: string;
}

/** What was true until the event began, and asks for what cannot be done any more once it has, or is called off. */
const PASSING: readonly string[] = ['in-a-week', 'in-a-day', 'at-once', 'offered', 'waiting'];

/** Whether the news of an event says what does not hold any more. */
export const isStale = (news: string | null, now: EventNow | undefined): boolean =>
  news !== null && PASSING.includes(news) && now !== undefined && now.stage !== 'toCome';

/** What holds now, by the clocks of the event, under whatever the notice said then. */
export function HoldsNow({ now }: { now: EventNow }) {
  const t = useT();
  const { zone, stage } = now;
  const at = new Date(stage === 'over' ? now.endsAt : now.startsAt);
  const place = t('events.hourOf', { place: t(zoneKey(zone)) });
  const moment = `${inZone(at, 'day', zone, t.locale)}, ${hourIn(at, zone, t)} (${place})`;
  return <p className="small">{t(`events.holdsNow.${stage}`, { moment })}</p>;
}
