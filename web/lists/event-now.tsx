import { dayInZone, hourIn, inZone } from '../events/moments.ts';
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

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How near each reminder says that the event is, from when it was sent: in days of its calendar, or in time. */
const NEAR: Readonly<Record<string, (days: number, ms: number) => boolean>> = {
  'in-a-week': (days) => days > 1 && days <= 7,
  'in-a-day': (days) => days === 1,
  'at-once': (_days, ms) => ms > 0 && ms <= 15 * MINUTE,
};

/**
 * Whether the news of an event says what does not hold any more: it began or is called off, or was moved to where a reminder is not
 * true of it.
 */
export function isStale(news: string | null, toldAt: Date | string, now: EventNow | undefined): boolean {
  if (news === null || now === undefined || !PASSING.includes(news)) return false;
  if (now.stage !== 'toCome') return true;
  const [told, begins] = [new Date(toldAt), new Date(now.startsAt)];
  const dayOf = (at: Date) => Date.parse(dayInZone(at, now.zone));
  const days = (dayOf(begins) - dayOf(told)) / DAY;
  return NEAR[news]?.(days, begins.getTime() - told.getTime()) === false;
}

/** What holds now, by the clocks of the event, under whatever the notice said then. */
export function HoldsNow({ now }: { now: EventNow }) {
  const t = useT();
  const { zone, stage } = now;
  const at = new Date(stage === 'over' ? now.endsAt : now.startsAt);
  const place = t('events.hourOf', { place: t(zoneKey(zone)) });
  const moment = `${inZone(at, 'day', zone, t.locale)}, ${hourIn(at, zone, t)} (${place})`;
  return <p className="small">{t(`events.holdsNow.${stage}`, { moment })}</p>;
}
