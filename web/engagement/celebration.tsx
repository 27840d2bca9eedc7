import type { NewBadge } from '#application/engagement/celebrations/celebrations.query';
import type { Level } from '#application/engagement/levels/levels.query';
import { POINTS } from '../lib/addresses.ts';
import { saidIn } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

/** What the reader reached since they last took note: said once, without noise. */
export function Celebration({ fresh, level }: { fresh: readonly NewBadge[]; level: Level | null }) {
  const t = useT();
  if (fresh.length === 0 && level === null) return null;
  return (
    <Alert tone="ok" title={t('points.new.title')}>
      <ul>
        {level !== null && <li>{t('points.new.level', { name: saidIn(t, level.name, level.nameEn) })}</li>}
        {fresh.map(({ name, nameEn, tier }) => (
          <li key={`${name}-${tier}`}>
            {t('points.new.badge', { name: saidIn(t, name, nameEn), tier: t(`points.badges.tier.${tier}`) })}
          </li>
        ))}
      </ul>
      <form method="post" action={POINTS}>
        <Button look="quiet">{t('points.new.noted')}</Button>
      </form>
    </Alert>
  );
}
