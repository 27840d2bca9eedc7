import { DEFLECTION_SPANS } from '#application/insights/limits';
import {
  ContactSteps,
  ModelledPart,
  ShareOfMonths,
  useMonthWords,
  WayDefinition,
} from '../insights/deflection-parts.tsx';
import { readingMonths } from '../insights/months-asking.server.ts';
import { StatisticsTabs } from '../insights/statistics-tabs.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { CONTACT_VOLUMES, DEFLECTION, DEFLECTION_RULE } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tag } from '../ui/tag.tsx';

export const loader = read('insights.read', async (visit) => {
  const { app, actor } = visit;
  const reading = await readingMonths(visit, (asked) =>
    app.insights.readDeflection.execute({ actor, ...asked }),
  );
  return { ...reading, runs: actor.may('kpi.manage') };
});

/** Contacts that the organisation was spared: three figures side by side, and no sum. */
export default function DeflectionRoute() {
  const { asked, shown, refused, runs } = usePageData<typeof loader>();
  const { explicit, declared, modelled } = shown;
  const t = useT();
  const { formatDay } = useFormat();
  const month = useMonthWords();
  return (
    <AdminFrame
      place="statistics"
      title={t('deflection.title')}
      lead={t('deflection.lead')}
      acts={
        <>
          <ButtonLink href={hrefWith(`${DEFLECTION}/export.csv`, { ...asked })}>
            {t('insights.csv')}
          </ButtonLink>
          {runs && (
            <>
              <ButtonLink look="quiet" href={DEFLECTION_RULE}>
                {t('deflection.rule')}
              </ButtonLink>
              <ButtonLink look="quiet" href={CONTACT_VOLUMES}>
                {t('deflection.volumes')}
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <StatisticsTabs current="deflection" />
      <MonthsForm asked={asked} refused={refused} period={shown.period} />
      <p>{t('deflection.apart')}</p>
      <section className="stack apart" aria-labelledby="explicite">
        <SectionHead id="explicite" title={t('deflection.explicit.title')} />
        {!explicit.isCounted && <Alert tone="info" title={t('deflection.explicit.off')} />}
        <ShareOfMonths
          id="explicite"
          figure={explicit}
          says={t('deflection.explicit.value')}
          caption={t('deflection.explicit.caption')}
        />
        <WayDefinition means={t('deflection.explicit.means')} defined={explicit} />
        <ContactSteps explicit={explicit} />
      </section>
      <section className="stack apart" aria-labelledby="declare">
        <SectionHead id="declare" title={t('deflection.declared.title')} />
        <ShareOfMonths
          id="declare"
          figure={declared}
          says={t('deflection.declared.value')}
          caption={t('deflection.declared.caption')}
        />
        <WayDefinition means={t('deflection.declared.means')} defined={declared} />
      </section>
      <section className="stack apart" aria-labelledby="modelise">
        <SectionHead id="modelise" title={t('deflection.modelled.title')} />
        {modelled.state === 'told' ? (
          modelled.channels.map((channel) => <ModelledPart key={channel.channel} channel={channel} />)
        ) : (
          <p>{t(`deflection.modelled.state.${modelled.state}`)}</p>
        )}
        <p className="small muted">
          {modelled.opened !== null && t('deflection.modelled.opened', { month: month(modelled.opened) })}{' '}
          {modelled.correctedAt !== null &&
            t('deflection.modelled.corrected', { day: formatDay(modelled.correctedAt) })}
        </p>
        <WayDefinition means={t('deflection.modelled.means')} defined={modelled} />
      </section>
    </AdminFrame>
  );
}

/** So many months, and the last of them: both are addresses, and need no script. */
function MonthsForm(props: {
  asked: { readonly mois?: string; readonly au?: string };
  refused: { readonly title: string; readonly fields?: readonly { readonly text: string }[] } | undefined;
  period: { readonly from: string; readonly to: string };
}) {
  const { asked, refused, period } = props;
  const t = useT();
  const month = useMonthWords();
  return (
    <section className="stack" aria-label={t('deflection.period.title')}>
      <p className="cluster small">
        {t('deflection.period.title')}
        {DEFLECTION_SPANS.map(String).map((months) => (
          <Tag
            key={months}
            href={hrefWith(DEFLECTION, { ...asked, mois: months })}
            on={months === (asked.mois ?? '12')}
          >
            {t('deflection.period.months', { months })}
          </Tag>
        ))}
      </p>
      <form className="audit__filters" method="get" action={DEFLECTION}>
        {asked.mois !== undefined && <input type="hidden" name="mois" value={asked.mois} />}
        <TextField
          name="au"
          type="month"
          label={t('deflection.period.until')}
          help={t('deflection.period.untilHelp')}
          defaultValue={period.to}
          error={refused?.fields?.[0]?.text ?? refused?.title}
        />
        <Button>{t('deflection.period.show')}</Button>
      </form>
      <p className="small muted">
        {t('deflection.period.span', { from: month(period.from), to: month(period.to) })}
      </p>
    </section>
  );
}
