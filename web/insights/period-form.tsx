import { PRESET_DAYS, USUAL_DAYS } from '#application/insights/limits';
import { useFormat, useT } from '../lib/texts.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf } from '../lib/refused.ts';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Tag } from '../ui/tag.tsx';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The usual periods as links, others by a form: both are addresses, and need no script. */
export function PeriodForm(props: {
  href: string;
  asked: { readonly jours?: string; readonly du?: string; readonly au?: string };
  refused: Refused | undefined;
  shown: { readonly period: Span; readonly previous?: Span };
}) {
  const { href, asked, refused, shown } = props;
  const t = useT();
  const { formatDay } = useFormat();
  const isOwn = asked.du !== undefined || refused !== undefined;
  const current = isOwn ? null : (asked.jours ?? String(USUAL_DAYS));
  return (
    <section className="stack" aria-label={t('insights.period.title')}>
      <p className="cluster small">
        {t('insights.period.title')}
        {PRESET_DAYS.map(String).map((days) => (
          <Tag key={days} href={hrefWith(href, { jours: days })} on={days === current}>
            {t('insights.period.days', { days })}
          </Tag>
        ))}
      </p>
      <details className="disclose" open={isOwn}>
        <summary>{t('insights.period.own')}</summary>
        <FormErrors errors={errorsOf(refused)} />
        <form className="audit__filters" method="get" action={href}>
          <DayField
            name="du"
            label={t('insights.period.from')}
            value={String(refused?.typed['du'] ?? shown.period.from)}
            error={errorOf(refused, 'du')}
          />
          <DayField
            name="au"
            label={t('insights.period.to')}
            value={String(refused?.typed['au'] ?? shown.period.to)}
            error={errorOf(refused, 'au')}
          />
          <Button>{t('insights.period.show')}</Button>
        </form>
      </details>
      <p className="small muted">
        {t('insights.span', { from: formatDay(shown.period.from), to: formatDay(shown.period.to) })}
        {shown.previous &&
          t('insights.period.compared', {
            before: formatDay(shown.previous.from),
            until: formatDay(shown.previous.to),
          })}
      </p>
    </section>
  );
}
