import { OLDEST_MONTHS } from '#application/engagement/limits';
import { useT } from '../lib/texts.tsx';

const POINTS = [
  'who',
  'unverified',
  'unpaid',
  'order',
  'dates',
  'average',
  'moderation',
  'refusals',
  'answer',
  'kept',
] as const;

/**
 * How reviews come to be shown, beside them, as the law on reviews online asks (code de la consommation, L111-7-2 and
 * D111-16 to D111-19): what orders them, whether they are verified, that nobody is paid, why one is refused.
 */
export function ReviewRules() {
  const t = useT();
  return (
    <>
      <ul className="list small">
        {POINTS.map((point) => (
          <li key={point}>{t(`services.rules.${point}`, { months: OLDEST_MONTHS })}</li>
        ))}
      </ul>
      <p className="small muted">{t('services.rules.law')}</p>
    </>
  );
}
