import { useActionData } from '@remix-run/react';
import { INACTIVITY_BOUNDS, INACTIVITY_NOTE } from '#application/community/limits';
import type { InactivityForecast } from '#application/community/inactivity/inactivity.query';
import { InactivityRuleRequest } from '#interfaces/http/community/inactivity.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ADMIN, INACTIVITY } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TextField } from '../ui/field.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('privacy.manage', ({ app, actor }) => app.privacy.inactivity.execute(actor));

export const action = act('privacy.manage', InactivityRuleRequest, async (input, { app, actor }) => {
  const { note, version, isOn = false, ...rule } = input;
  await app.privacy.changeInactivityRule.execute({ actor, rule: { ...rule, isOn }, note, version });
  return seeOther(INACTIVITY, telling('inactivity.flash.saved'));
});

/** How long accounts are kept that nobody uses, and whom this concerns today. */
export default function InactivityRoute() {
  const { number, rule, forecast, history } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const figure = (name: keyof typeof INACTIVITY_BOUNDS) => (
    <TextField
      name={name}
      type="number"
      label={t(`inactivity.rule.${name}`)}
      help={t(`inactivity.rule.${name}Help`, INACTIVITY_BOUNDS[name])}
      {...INACTIVITY_BOUNDS[name]}
      defaultValue={typedIn(refused, name, String(rule[name]))}
      error={errorOf(refused, name)}
    />
  );
  return (
    <AdminFrame place="inactivity" title={t('inactivity.title')} lead={t('inactivity.lead')}>
      <section aria-labelledby="aujourdhui">
        <SectionHead id="aujourdhui" title={t('inactivity.forecast.title')} />
        {!rule.isOn && <Alert tone="warn" title={t('inactivity.forecast.off')} />}
        <Forecast forecast={forecast} inForce={rule.months} />
      </section>
      <section className="apart" aria-labelledby="regle">
        <SectionHead id="regle" title={t('inactivity.rule.title')} />
        <ActForm
          refused={refused}
          back={ADMIN}
          submit={<Button look="main">{t('inactivity.rule.save')}</Button>}
        >
          <VersionSeen refused={refused} of={number} />
          <Checkbox
            name="isOn"
            label={t('inactivity.rule.isOn')}
            help={t('inactivity.rule.isOnHelp')}
            defaultChecked={refused ? typedIn(refused, 'isOn') === 'on' : rule.isOn}
          />
          {figure('months')}
          {figure('firstDays')}
          {figure('lastDays')}
          <TextField
            name="note"
            label={t('inactivity.rule.note')}
            help={t('inactivity.rule.noteHelp')}
            maxLength={INACTIVITY_NOTE.max}
            defaultValue={typedIn(refused, 'note', '')}
            error={errorOf(refused, 'note')}
          />
        </ActForm>
      </section>
      <section className="apart" aria-labelledby="versions">
        <SectionHead id="versions" title={t('inactivity.rule.history')} />
        <ol className="list" reversed>
          {history.map((version) => (
            <li key={version.number}>
              <p>
                {version.rule.isOn
                  ? t('inactivity.rule.said', {
                      months: version.rule.months,
                      firstDays: version.rule.firstDays,
                      lastDays: version.rule.lastDays,
                    })
                  : t('inactivity.rule.saidOff')}
              </p>
              <p>{version.note}</p>
              <p className="small muted">
                {t('inactivity.rule.version', {
                  number: version.number,
                  name: version.by ?? t('inactivity.rule.house'),
                  moment: format.formatMoment(version.at),
                })}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </AdminFrame>
  );
}

const FIGURES = ['members', 'toWrite', 'hadFirst', 'hadLast', 'endingSoon', 'closed'] as const;

/** @param p.inForce months of the rule that holds */
function Forecast({ forecast, inForce }: { forecast: InactivityForecast; inForce: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="stack">
      <KeyFigures>
        {FIGURES.map((name) => (
          <KeyFigure
            key={name}
            label={t(`inactivity.forecast.${name}`)}
            value={format.formatNumber(forecast[name])}
          />
        ))}
      </KeyFigures>
      <p className="muted">{t('inactivity.forecast.note', { team: forecast.team })}</p>
      <h3>{t('inactivity.forecast.byMonths')}</h3>
      <p>{t('inactivity.forecast.byMonthsLead')}</p>
      <DataTable
        id="par-delai"
        caption={t('inactivity.forecast.byMonths')}
        captionHidden
        rows={forecast.byMonths}
        rowKey={({ months }) => String(months)}
        columns={[
          {
            label: t('inactivity.forecast.months'),
            header: true,
            cell: ({ months }) => (
              <>
                {t('inactivity.forecast.monthsOf', { months })}{' '}
                {months === inForce && <Pill tone="plain">{t('inactivity.forecast.current')}</Pill>}
              </>
            ),
          },
          {
            label: t('inactivity.forecast.accounts'),
            numeric: true,
            cell: ({ accounts }) => format.formatNumber(accounts),
          },
        ]}
      />
    </div>
  );
}
