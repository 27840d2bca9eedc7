import type { Deed, Visit } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { cited } from './cited.server.ts';
import { hasGap } from './gap.ts';
import type { LeftOpen } from './gaps-box.tsx';

/**
 * Before an agent speaks for the organisation: whether a text would be published that leaves values open, which they have not
 * said they mean.
 * @param texts as typed, or rendered
 * @param from the day on which they begin to be shown, where that lies ahead
 */
export async function leftOpenIn(
  visit: Visit & Pick<Deed, 'typed'>,
  texts: readonly string[],
  seen: boolean | undefined,
  from?: string,
): Promise<LeftOpen | null> {
  if (seen) return null;
  const on = from !== undefined && from > isoDay(visit.now) ? from : undefined;
  const { html } = await cited(visit, { html: texts.join('\n') }, { html: ['html'] }, on);
  return hasGap(html) ? { leftOpen: true, typed: visit.typed } : null;
}
