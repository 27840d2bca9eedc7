import type { HeldBadge } from '#application/engagement/badges/badges.query';
import { FirstWords } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Day } from '../ui/moment.tsx';

/** Badges that somebody has, each with what it takes. Nothing where there are none. */
export function BadgeList({ badges }: { badges: readonly HeldBadge[] }) {
  const t = useT();
  if (badges.length === 0) return null;
  return (
    <section aria-labelledby="badges">
      <SectionHead id="badges" title={t('points.badges.title')} />
      <ul className="badges">
        {badges.map(({ key, name, nameEn, criterion, criterionEn, tier, earnedAt }) => (
          <li key={key} className="card">
            <p>
              <strong>
                <FirstWords text={name} english={nameEn} />
              </strong>{' '}
              <Pill tone="brand">{t(`points.badges.tier.${tier}`)}</Pill>
            </p>
            <p className="small">
              <FirstWords text={criterion} english={criterionEn} />
            </p>
            <p className="small muted">
              <Day at={earnedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
