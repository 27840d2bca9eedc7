import type { Deed, Visit } from '../lib/gates.server.ts';
import { isDay, isoDay } from '../lib/paris-day.ts';
import { cited, type TextOfField } from './cited.server.ts';
import { hasGap } from './gap.ts';
import type { LeftOpen } from './gaps-box.tsx';

/** The day whose values a text tells that begins to be shown on `from`: that one where it lies ahead, else today. */
export const dayToShow = (from: string | undefined, now: Date): string | undefined =>
  from !== undefined && isDay(from) && from > isoDay(now) ? from : undefined;

/**
 * Before an agent speaks for the organisation: whether a text would be published that leaves values open, which they have not
 * said they mean.
 * @param from the day on which they begin to be shown, where that lies ahead
 * @throws InvalidValue, InvalidValues beside a text that cites a value nobody registered: that is a mistake, and nothing to be meant
 */
export async function leftOpenIn(
  visit: Visit & Pick<Deed, 'typed'>,
  texts: readonly TextOfField[],
  seen: boolean | undefined,
  from?: string,
): Promise<LeftOpen | null> {
  if (seen) return null;
  await visit.app.official.citedTexts.mustBeKnown(texts);
  const html = texts.map(({ text }) => text).join('\n');
  const told = await cited(visit, { html }, { html: ['html'] }, dayToShow(from, visit.now));
  return hasGap(told.html) ? { leftOpen: true, typed: visit.typed } : null;
}
