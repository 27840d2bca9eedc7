import { useActionData } from '@remix-run/react';
import { FUNNEL_DAYS, WELCOME_NOTE, WELCOME_TEXT, WELCOME_TEXTS } from '#application/community/limits';
import type { WelcomeFunnel } from '#application/community/welcome/welcome.query';
import { WelcomeRuleRequest } from '#interfaces/http/community/welcome.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ADMIN, MANAGE_WELCOME } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('welcome.manage', ({ app, actor }) => app.members.welcome.desk(actor));

export const action = act('welcome.manage', WelcomeRuleRequest, async (input, { app, actor }) => {
  const { note, version, isOn = false } = input;
  const texts = {
    fr: {
      title: input.frTitle,
      lead: input.frLead,
      name: input.frName,
      branches: input.frBranches,
      tour: input.frTour,
      categories: input.frCategories,
      hello: input.frHello,
    },
    en: {
      title: input.enTitle,
      lead: input.enLead,
      name: input.enName,
      branches: input.enBranches,
      tour: input.enTour,
      categories: input.enCategories,
      hello: input.enHello,
    },
  };
  await app.members.changeWelcomeRule.execute({ actor, rule: { isOn, texts }, note, version });
  return seeOther(MANAGE_WELCOME, telling('welcome.flash.saved'));
});

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** How far newcomers come, whether they are helped, and in which words. */
export default function ManageWelcomeRoute() {
  const { number, rule, funnel, history } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatMoment } = useFormat();
  return (
    <AdminFrame place="welcome" title={t('welcome.admin.title')} lead={t('welcome.admin.lead')}>
      <Funnel funnel={funnel} />
      <section className="apart" aria-labelledby="textes">
        <SectionHead id="textes" title={t('welcome.admin.texts')} />
        <ActForm
          refused={refused}
          back={ADMIN}
          submit={<Button look="main">{t('welcome.admin.save')}</Button>}
        >
          <VersionSeen refused={refused} of={number} />
          <Checkbox
            name="isOn"
            label={t('welcome.admin.isOn')}
            help={t('welcome.admin.isOnHelp')}
            defaultChecked={refused ? typedIn(refused, 'isOn') === 'on' : rule.isOn}
          />
          {(['fr', 'en'] as const).map((language) => (
            <Fieldset
              key={language}
              id={`textes-${language}`}
              legend={t(`accounts.preferences.${language}`)}
              help={t('welcome.admin.textsHelp')}
            >
              {WELCOME_TEXTS.map((text) => {
                const name = `${language}${capital(text)}`;
                return (
                  <TextArea
                    key={name}
                    name={name}
                    rows={2}
                    optional
                    label={
                      text === 'title' || text === 'lead'
                        ? t(`welcome.admin.${text}Text`)
                        : t(`welcome.steps.${text}.title`)
                    }
                    maxLength={WELCOME_TEXT.max}
                    defaultValue={typedIn(refused, name, rule.texts[language][text])}
                    error={errorOf(refused, name)}
                  />
                );
              })}
            </Fieldset>
          ))}
          <TextField
            name="note"
            label={t('welcome.admin.note')}
            help={t('welcome.admin.noteHelp')}
            maxLength={WELCOME_NOTE.max}
            defaultValue={typedIn(refused, 'note', '')}
            error={errorOf(refused, 'note')}
          />
        </ActForm>
      </section>
      <section className="apart" aria-labelledby="versions">
        <SectionHead id="versions" title={t('welcome.admin.history')} />
        <ol className="list" reversed>
          {history.map((version) => (
            <li key={version.number}>
              <p>{version.note}</p>
              <p className="small muted">
                {t('inactivity.rule.version', {
                  number: version.number,
                  name: version.by ?? t('inactivity.rule.house'),
                  moment: formatMoment(version.at),
                })}
                {!version.isOn && ` · ${t('welcome.admin.off')}`}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </AdminFrame>
  );
}

function Funnel({ funnel }: { funnel: WelcomeFunnel }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const told = (count: number | null) => (count === null ? t('welcome.admin.few') : formatNumber(count));
  const rows = [
    { key: 'joined', label: t('welcome.admin.joined'), done: funnel.joined, skipped: undefined },
    { key: 'begun', label: t('welcome.admin.begun'), done: funnel.begun, skipped: undefined },
    ...funnel.steps.map(({ step, done, skipped }) => ({
      key: step as string,
      label: t(`welcome.steps.${step}.title`),
      done,
      skipped: skipped as number | null | undefined,
    })),
    { key: 'finished', label: t('welcome.admin.finished'), done: funnel.finished, skipped: undefined },
    { key: 'left', label: t('welcome.admin.left'), done: funnel.left, skipped: undefined },
  ];
  return (
    <section aria-labelledby="parcours">
      <SectionHead id="parcours" title={t('welcome.admin.funnel')} />
      <p className="small muted">{t('welcome.admin.funnelHelp', { days: FUNNEL_DAYS })}</p>
      <DataTable
        id="etapes"
        caption={t('welcome.admin.funnel')}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { label: t('welcome.admin.step'), header: true, cell: ({ label }) => label },
          { label: t('welcome.admin.done'), numeric: true, cell: ({ done }) => told(done) },
          {
            label: t('welcome.admin.skipped'),
            numeric: true,
            cell: ({ skipped }) => (skipped === undefined ? '' : told(skipped)),
          },
        ]}
      />
    </section>
  );
}
