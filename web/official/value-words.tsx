import type { CitedValue } from '#application/community/official/official-view';
import { useFormat, useT } from '../lib/texts.tsx';

type Told = Pick<CitedValue, 'value' | 'unit' | 'from'> & Partial<Pick<CitedValue, 'to' | 'ended' | 'ahead'>>;

/** A regulatory value as people read it; one that nobody has published yet, that holds no longer or not yet, says so. */
export function ValueWords({ value }: { value: Told }) {
  const t = useT();
  const format = useFormat();
  if (value.ended && value.to)
    return <span className="value">{t('official.values.ended', { day: format.formatDay(value.to) })}</span>;
  if (value.ahead)
    return <span className="value">{t('official.values.ahead', { day: format.formatDay(value.from) })}</span>;
  if (value.value === null)
    return (
      <span className="value">{t('official.values.missingYear', { year: value.from.slice(0, 4) })}</span>
    );
  if (value.unit === 'date') return format.formatDay(value.value);
  return t(`official.values.written.${value.unit}`, { value: format.formatNumber(Number(value.value)) });
}
