import type { SaidOfBadge } from '#application/engagement/badges/badges.query';
import { saidIn } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';

/** Badges that the team gave to the reader or took away, and why. */
export function SaidOfBadges({ said }: { said: readonly SaidOfBadge[] }) {
  const t = useT();
  if (said.length === 0) return null;
  return (
    <ul className="rows">
      {said.map(({ name, nameEn, verdict, reason, at }) => (
        <li key={name}>
          <p>{t(`points.badges.${verdict}`, { name: saidIn(t, name, nameEn) })}</p>
          <p className="small">{t('points.reason', { reason })}</p>
          <p className="small muted">
            <Ago at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
