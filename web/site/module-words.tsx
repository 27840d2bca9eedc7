import type { ModuleView } from '#application/site/modules/module-desk.query';
import type { Format } from '../lib/format.ts';
import type { Translate } from '../lib/texts.tsx';
import { Pill } from '../ui/pill.tsx';

const TONES = { on: 'ok', some: 'agent', off: 'warn' } as const;

/** How a part of the site is now. */
export function ModulePill({ state, t }: { state: ModuleView['state']; t: Translate }) {
  return <Pill tone={TONES[state]}>{t(`modules.state.${state}`)}</Pill>;
}

/** Whether a setting holds between days; without them it is how things are now, and that says it. */
export const hasDays = ({ from, until }: ModuleView['period']): boolean => from !== null || until !== null;

/** A setting with its days, as a sentence. */
export function settingSentence(
  { state, period }: Pick<ModuleView, 'state' | 'period'>,
  t: Translate,
  format: Format,
): string {
  const { from, until } = period;
  const kind = from && until ? 'between' : from ? 'from' : until ? 'until' : 'always';
  const day = (each: string | null) => (each === null ? '' : format.formatDay(each));
  return t(`modules.set.${kind}`, {
    state: t(`modules.state.${state}`),
    from: day(from),
    until: day(until),
  });
}
