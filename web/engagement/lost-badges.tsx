import type { LostBadge } from '#application/engagement/badges/badges.query';
import { saidIn } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';

/** Badges that the reader had earned, and has no more since what brought them was taken away or taken back. */
export function LostBadges({ lost }: { lost: readonly LostBadge[] }) {
  const t = useT();
  if (lost.length === 0) return null;
  return (
    <ul className="rows">
      {lost.map(({ name, nameEn, tier, at }) => (
        <li key={`${name} ${tier}`}>
          <p>
            {t('points.badges.lost', {
              name: saidIn(t, name, nameEn),
              tier: t(`points.badges.tier.${tier}`),
            })}
          </p>
          <p className="small muted">
            <Ago at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
