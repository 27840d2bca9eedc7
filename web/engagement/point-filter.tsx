import type { LinesSum, RuleInForce } from '#application/engagement/points/points.query';
import { ALL_RULES } from '#application/engagement/limits';
import { POINTS } from '../lib/addresses.ts';
import { saidIn } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';

/** Since when lines are shown, as addresses say it. */
export const SINCE_WORDS = ['mois', 'annee'] as const;
/** As addresses say that lines are shown which gave nothing. */
export const ALL_LINES = 'tout';

interface PointsAsked {
  readonly regle?: string | undefined;
  readonly depuis?: (typeof SINCE_WORDS)[number] | undefined;
  readonly lignes?: typeof ALL_LINES | undefined;
}

/** Which lines of points are shown, what they come to, and the way to those that gave nothing. */
export function PointFilter(props: {
  asked: PointsAsked;
  rules: readonly RuleInForce[];
  sum: LinesSum;
  granted: string;
}) {
  const { asked, rules, sum, granted } = props;
  const t = useT();
  const choices = rules
    .filter(({ event, points }) => event !== ALL_RULES && points > 0)
    .map(({ key, label, labelEn }) => ({ value: key, label: saidIn(t, label, labelEn) }));
  const shown = asked.lignes === ALL_LINES;
  return (
    <>
      <form action={POINTS} className="cluster">
        {shown && <input type="hidden" name="lignes" value={ALL_LINES} />}
        <Select
          name="regle"
          label={t('points.filter.rule')}
          placeholder={t('points.filter.anyRule')}
          choices={[...choices, { value: granted, label: t('points.granted') }]}
          defaultValue={asked.regle ?? ''}
        />
        <Select
          name="depuis"
          label={t('points.filter.since')}
          placeholder={t('points.filter.ever')}
          choices={SINCE_WORDS.map((word) => ({ value: word, label: t(`points.filter.from.${word}`) }))}
          defaultValue={asked.depuis ?? ''}
        />
        <Button>{t('points.filter.show')}</Button>
      </form>
      <p>
        {t('points.filter.sum', { points: sum.points })}{' '}
        {sum.idle > 0 && (
          <a href={hrefWith(POINTS, { ...asked, lignes: shown ? null : ALL_LINES })}>
            {shown ? t('points.filter.withoutIdle') : t('points.filter.withIdle', { count: sum.idle })}
          </a>
        )}
      </p>
    </>
  );
}
