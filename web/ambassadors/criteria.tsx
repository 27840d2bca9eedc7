import type { OwnAmbassadorship } from '#application/community/ambassadors/ambassadors.query';
import { LIMITS } from '#application/community/limits';
import { useFormat, useT } from '../lib/texts.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

interface CriteriaProps {
  readonly standing: OwnAmbassadorship['standing'];
  /** Their other role is this one. */
  readonly serves: boolean;
}

/** What is asked of ambassadors, and how whoever looks stands to it. */
export function Criteria({ standing, serves }: CriteriaProps) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { level, helpful, isFree, isPlain } = standing;
  const asked = LIMITS.ambassador;
  const lines = [
    {
      is: level >= asked.level,
      words: t('ambassadors.criteria.level', { level: formatNumber(asked.level), own: formatNumber(level) }),
    },
    {
      is: helpful >= asked.helpful,
      words: t('ambassadors.criteria.helpful', { count: asked.helpful, own: formatNumber(helpful) }),
    },
    { is: isFree, words: t('ambassadors.criteria.free') },
    { is: isPlain || serves, words: t('ambassadors.criteria.plain') },
  ];
  return (
    <section aria-labelledby="demande" className="stack">
      <SectionHead id="demande" title={t('ambassadors.criteria.title')} />
      <ul className="list">
        {lines.map(({ is, words }) => (
          <li key={words}>
            {words}{' '}
            <Pill tone={is ? 'ok' : 'plain'}>{t(`ambassadors.criteria.${is ? 'met' : 'unmet'}`)}</Pill>
          </li>
        ))}
      </ul>
    </section>
  );
}
