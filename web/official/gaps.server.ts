import type { Deed, Visit } from '../lib/gates.server.ts';
import { isDay, isoDay } from '../lib/paris-day.ts';
import type { TextOfField } from './cited.server.ts';
import type { LeftOpen } from './gaps-box.tsx';

/** The day whose values a text tells that begins to be shown on `from`: that one where it lies ahead, else today. */
export const dayToShow = (from: string | undefined, now: Date): string | undefined =>
  from !== undefined && isDay(from) && from > isoDay(now) ? from : undefined;

/**
 * Before an agent speaks for the organisation: whether a text would be published that leaves values open, which they have not
 * said they mean.
 * @param from the day on which they begin to be shown, where that lies ahead
 * @throws InvalidValue, InvalidValues beside a text that cites a value nobody registered, or none: that is a mistake, and nothing to be meant
 */
export async function leftOpenIn(
  visit: Visit & Pick<Deed, 'typed'>,
  texts: readonly TextOfField[],
  seen: boolean | undefined,
  from?: string,
): Promise<LeftOpen | null> {
  if (seen) return null;
  await visit.app.official.citedTexts.mustBeKnown(texts);
  const day = dayToShow(from, visit.now);
  const gaps = await visit.app.official.citedTexts.gapsIn(
    texts.map(({ text }) => text),
    day,
  );
  return gaps.length > 0 ? { leftOpen: gaps, typed: visit.typed } : null;
}
