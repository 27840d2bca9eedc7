import type { CitedValue } from '#application/community/official/official-view';
import {
  type Figure,
  figureOn,
  hasEndedBy,
  latestOn,
  newestFirst,
  nextAfter,
} from '#domain/community/official/figure';
import { addDays, type Day } from '#domain/shared/day';

/** A regulatory value as it is kept. */
export interface KeptValue {
  readonly key: string;
  readonly label: string;
  readonly unit: CitedValue['unit'];
  readonly figures: readonly Figure[];
}

/** What it is on a day. */
export function citedValue({ key, label, unit, figures }: KeptValue, day: Day): CitedValue {
  const shown = latestOn(day, figures) ?? newestFirst(figures).at(-1)!;
  const next = nextAfter(shown.from, figures);
  const { from, source } = shown;
  return {
    key,
    label,
    unit,
    from,
    source,
    to: shown.to ?? (next ? addDays(next.from, -1) : null),
    value: figureOn(day, figures)?.value ?? null,
    ended: hasEndedBy(day, shown),
    ahead: shown.from > day && shown.value !== null,
  };
}
