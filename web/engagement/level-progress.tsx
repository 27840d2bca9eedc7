import type { OwnLevel } from '#application/engagement/levels/levels.query';
import { saidIn } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { Progress } from '../ui/progress.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What the reader's points are called, how far the next level is, and all levels. Nothing where there are none. */
export function LevelProgress({ own }: { own: OwnLevel }) {
  const t = useT();
  const { level, next, missing, points, levels } = own;
  if (levels.length === 0) return null;
  const from = level?.threshold ?? 0;
  return (
    <section aria-labelledby="niveau">
      <SectionHead id="niveau" title={t('points.levels.title')} />
      <p>
        {level
          ? t('points.levels.own', { name: saidIn(t, level.name, level.nameEn) })
          : t('points.levels.below')}
      </p>
      {next === null ? (
        <p>{t('points.levels.highest')}</p>
      ) : (
        <Progress
          id="vers-le-niveau"
          label={t('points.levels.next', { name: saidIn(t, next.name, next.nameEn), count: missing })}
          value={Math.max(0, points - from)}
          max={next.threshold - from}
        />
      )}
      <p className="small muted">
        {levels
          .map(({ threshold, name, nameEn }) =>
            t('points.levels.one', { threshold, name: saidIn(t, name, nameEn) }),
          )
          .join(', ')}
        . {t('points.levels.note')}
      </p>
    </section>
  );
}
