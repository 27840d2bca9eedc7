import { useActionData } from '@remix-run/react';
import { SENSITIVITIES } from '#application/moderation/limits';
import { AutomationRequest } from '#interfaces/http/moderation/report-reasons.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { REASONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { calledIn, priorityOf } from '../review/case-words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Select } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('review.configure', async ({ app: { moderation } }) => {
  const [reasons, { automation, thresholds }] = await Promise.all([
    moderation.reportReasons.all(),
    moderation.thresholds.execute(),
  ]);
  return { reasons, automation, thresholds };
});

export const action = act('review.configure', AutomationRequest, async (input, { app, actor }) => {
  await app.moderation.setAutomation.execute({ actor, ...input });
  return seeOther(REASONS, telling('review.flash.thresholdsSaved'));
});

const PRIORITY_RANK = { low: 0, normal: 1, high: 2, critical: 3 } as const;

/** Why things may be reported, and what machines do by themselves. */
export default function ReportReasonsRoute() {
  const { reasons } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame
      place="reasons"
      title={t('review.reasons.title')}
      lead={t('review.reasons.lead')}
      acts={
        <ButtonLink look="main" href={`${REASONS}/nouveau`}>
          {t('review.reasons.add')}
        </ButtonLink>
      }
    >
      <DataTable
        id="motifs"
        caption={t('review.reasons.title')}
        captionHidden
        stacks
        rows={reasons}
        rowKey={({ key }) => key}
        columns={[
          {
            label: t('review.reasons.label'),
            header: true,
            cell: (reason) => {
              const { label, lang } = calledIn(t, reason);
              return (
                <>
                  <a href={`${REASONS}/${reason.key}`} aria-label={t('review.reasons.changeOf', { label })}>
                    <span lang={lang}>{label}</span>
                  </a>{' '}
                  <span className="small muted">{t(`review.reasons.kinds.${reason.ground}`)}</span>
                </>
              );
            },
          },
          {
            label: t('review.reasons.priority'),
            cell: ({ priority }) => {
              const { tone, key } = priorityOf(PRIORITY_RANK[priority]);
              return <Pill tone={tone}>{t(key)}</Pill>;
            },
          },
          { label: t('review.reasons.hours'), cell: ({ targetHours }) => targetHours },
          { label: t('review.reasons.bonus'), cell: ({ typeBonus }) => typeBonus },
          {
            label: t('review.reasons.offered'),
            cell: ({ offered }) => t(offered ? 'review.reasons.offered' : 'review.reasons.notOffered'),
          },
        ]}
      />
      <Thresholds />
    </AdminFrame>
  );
}

function Thresholds() {
  const { automation, thresholds } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const figure = (value: number | null) =>
    value === null ? t('review.reasons.never') : format.formatNumber(Math.round(value * 100) / 100);
  return (
    <section className="stack" aria-labelledby="thresholds">
      <h2 id="thresholds" className="step">
        {t('review.reasons.thresholds')}
      </h2>
      <p className="muted">{t('review.reasons.thresholdsLead')}</p>
      <p>
        {t('review.reasons.now', {
          hide: figure(thresholds.hide),
          silence: figure(thresholds.silence),
          close: figure(thresholds.close),
        })}
      </p>
      <form method="post" action={REASONS} className="form fields-row">
        <FormErrors errors={errorsOf(refused)} />
        {(['hide', 'silence', 'close'] as const).map((what) => (
          <Select
            key={what}
            name={what}
            label={t(`review.reasons.${what}`)}
            defaultValue={automation[what]}
            error={errorOf(refused, what)}
            choices={SENSITIVITIES.map((value) => ({
              value,
              label: t(`review.reasons.sensitivity.${value}`),
            }))}
          />
        ))}
        <p>
          <Button look="main">{t('review.reasons.save')}</Button>
        </p>
      </form>
    </section>
  );
}
