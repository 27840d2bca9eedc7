import { ALL_RULES } from '#application/engagement/limits';
import type { RuleInForce } from '#application/engagement/points/points.query';
import { FirstWords } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const CAPS = ['day', 'month', 'post', 'pair'] as const;

/** The rules that hold now, as everybody may read them: also those that give nothing, and why. */
export function PointRules({ rules }: { rules: readonly RuleInForce[] }) {
  const t = useT();
  return (
    <section aria-labelledby="regles">
      <SectionHead id="regles" title={t('points.rules.title')} />
      <p>{t('points.rules.lead')}</p>
      <dl className="points__rules">
        {rules.map(({ key, event, label, labelEn, explanation, explanationEn, points, caps }) => (
          <div key={key}>
            <dt>
              <FirstWords text={label} english={labelEn} />{' '}
              {event !== ALL_RULES && (
                <span className="points__worth">{t('points.rules.worth', { count: points })}</span>
              )}
            </dt>
            <dd>
              <FirstWords text={explanation} english={explanationEn} />{' '}
              {CAPS.filter((cap) => caps[cap] !== null)
                .map((cap) => t(`points.rules.cap.${cap}`, { cap: caps[cap] ?? 0 }))
                .join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
