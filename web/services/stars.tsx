import { STARS } from '#application/engagement/limits';
import { useFormat, useT } from '../lib/texts.tsx';

const STAR = 'M10 1.4L12.3 7.2L18.6 7.6L13.7 11.6L15.3 17.7L10 14.3L4.7 17.7L6.3 11.6L1.4 7.6L7.7 7.2z';
const EACH = Array.from({ length: STARS.max }, (_, at) => at + 1);

/** How many stars of five: drawn for the eye, in words for readers. */
export function Stars({ stars }: { stars: number }) {
  const t = useT();
  return (
    <span className="stars">
      <svg className="stars__row" viewBox="0 0 108 20" aria-hidden="true">
        {EACH.map((each) => (
          <path
            key={each}
            className={each <= Math.round(stars) ? 'stars__on' : 'stars__off'}
            d={STAR}
            transform={`translate(${(each - 1) * 22} 0)`}
          />
        ))}
      </svg>
      <span className="vh">{t('services.stars.of', { stars: Math.round(stars * 10) / 10 })}</span>
    </span>
  );
}

/** The average of a service beside its stars, and of how many reviews; never without that number. */
export function Average({ average, reviews }: { average: number | null; reviews: number }) {
  const t = useT();
  const format = useFormat();
  if (average === null) return <p className="muted">{t('services.reviews', { count: 0 })}</p>;
  const written = format.formatNumber(Math.round(average * 10) / 10);
  return (
    <p className="stars-average">
      <Stars stars={average} />
      <b>{t('services.average', { average: written })}</b>
      <span className="muted">{t('services.reviews', { count: reviews })}</span>
    </p>
  );
}

/** `2026-05` in words. */
export function useMonthWords(): (month: string) => string {
  const format = useFormat();
  return (month) => format.formatMonth(`${month}-15T12:00:00Z`);
}
