import type { CitedValue } from '#application/community/official/official-view';
import { useFormat, useT } from '../lib/texts.tsx';

/** A regulatory value as people read it; one that nobody has published yet says so. */
export function ValueWords({ value }: { value: Pick<CitedValue, 'value' | 'unit' | 'year'> }) {
  const t = useT();
  const format = useFormat();
  if (value.value === null)
    return <span className="value">{t('official.values.missingYear', { year: String(value.year) })}</span>;
  if (value.unit === 'date') return format.formatDay(value.value);
  return t(`official.values.written.${value.unit}`, { value: format.formatNumber(Number(value.value)) });
}
