import type { Deed, Visit } from '../lib/gates.server.ts';
import { cited } from './cited.server.ts';
import { hasGap } from './gap.ts';
import type { LeftOpen } from './gaps-box.tsx';

/**
 * Before an agent speaks for the organisation: whether a text would be published that leaves values open, which they have not
 * said they mean.
 * @param texts as typed, or rendered
 */
export async function leftOpenIn(
  visit: Visit & Pick<Deed, 'typed'>,
  texts: readonly string[],
  seen: boolean | undefined,
): Promise<LeftOpen | null> {
  if (seen) return null;
  const { html } = await cited(visit, { html: texts.join('\n') }, { html: ['html'] });
  return hasGap(html) ? { leftOpen: true, typed: visit.typed } : null;
}
