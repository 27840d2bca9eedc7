import { useActionData } from '@remix-run/react';
import { NEWCOMER_BOUNDS, NEWCOMER_NOTE } from '#application/community/limits';
import { NewcomerRuleRequest } from '#interfaces/http/community/newcomers.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { NEWCOMERS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const PATH = `${NEWCOMERS}/regle`;

export const loader = read('review.configure', ({ app, actor }) => app.members.newcomerRule.execute(actor));

export const action = act('review.configure', NewcomerRuleRequest, async (input, { app, actor }) => {
  const { note, version, throwaway = false, ...rule } = input;
  await app.members.changeNewcomerRule.execute({ actor, rule: { ...rule, throwaway }, note, version });
  return seeOther(PATH, telling('newcomers.flash.saved'));
});

type Figure = keyof typeof NEWCOMER_BOUNDS;

/** When what newcomers write waits until somebody has looked. */
export default function NewcomersRuleRoute() {
  const { number, rule, history } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const figure = (name: Exclude<Figure, 'trustBelow' | 'massBelow'>) => (
    <TextField
      name={name}
      type="number"
      label={t(`newcomers.rule.${name}`)}
      help={t(`newcomers.rule.${name}Help`)}
      {...NEWCOMER_BOUNDS[name]}
      defaultValue={typedIn(refused, name, String(rule[name]))}
      error={errorOf(refused, name)}
    />
  );
  const level = (name: 'trustBelow' | 'massBelow') => (
    <Select
      name={name}
      label={t(`newcomers.rule.${name}`)}
      choices={([1, 2, 3, 4] as const).map((each) => ({
        value: String(each),
        label: t(`trust.level.n${each}`),
      }))}
      defaultValue={typedIn(refused, name, String(rule[name]))}
      error={errorOf(refused, name)}
    />
  );
  return (
    <AdminFrame place="newcomers" title={t('newcomers.rule.title')} lead={t('newcomers.rule.lead')}>
      <Breadcrumbs items={[{ href: NEWCOMERS, label: t('newcomers.title') }]} />
      <ActForm
        refused={refused}
        back={NEWCOMERS}
        submit={<Button look="main">{t('newcomers.rule.save')}</Button>}
      >
        <VersionSeen refused={refused} of={number} />
        <Fieldset legend={t('newcomers.rule.first')}>
          {level('trustBelow')}
          {figure('firstPosts')}
          {figure('firstLinks')}
          {figure('freshHours')}
          <Checkbox
            name="throwaway"
            label={t('newcomers.rule.throwaway')}
            help={t('newcomers.rule.throwawayHelp')}
            defaultChecked={refused ? typedIn(refused, 'throwaway') === 'on' : rule.throwaway}
          />
        </Fieldset>
        <Fieldset legend={t('newcomers.rule.mass')}>
          {level('massBelow')}
          {figure('copies')}
          {figure('copiesHours')}
          {figure('flood')}
          {figure('floodHours')}
          <TextArea
            name="knownHosts"
            label={t('newcomers.rule.knownHosts')}
            help={t('newcomers.rule.knownHostsHelp')}
            defaultValue={typedIn(refused, 'knownHosts', rule.knownHosts.join('\n'))}
            error={errorOf(refused, 'knownHosts')}
          />
        </Fieldset>
        <TextField
          name="note"
          label={t('newcomers.rule.note')}
          help={t('newcomers.rule.noteHelp')}
          maxLength={NEWCOMER_NOTE.max}
          defaultValue={typedIn(refused, 'note', '')}
          error={errorOf(refused, 'note')}
        />
      </ActForm>
      <section aria-labelledby="versions">
        <SectionHead id="versions" title={t('newcomers.rule.history')} />
        <ol className="list" reversed>
          {history.map((version) => (
            <li key={version.number}>
              <p>{version.note}</p>
              <p className="small muted">
                {t('newcomers.rule.version', {
                  number: version.number,
                  name: version.by ?? t('newcomers.rule.house'),
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
