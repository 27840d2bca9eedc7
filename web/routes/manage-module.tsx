import { useActionData } from '@remix-run/react';
import { MODULE_STATES, SITE_LIMITS } from '#application/site/limits';
import { SwitchModuleRequest } from '#interfaces/http/site/modules.request';
import { namedLines } from '../admin/audit-of.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_MODULES, moduleHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, isChanged, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { ModuleHistory } from '../site/module-history.tsx';
import { hasDays, ModulePill, settingSentence } from '../site/module-words.tsx';
import { namedChoices } from '../site/segment-choices.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextArea } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const HISTORY = 20;
export const loader = read('modules.switch', async (visit) => {
  const { app, actor, params } = visit;
  const one = await app.site.moduleDesk.one(actor, params['module'] ?? '');
  const [groups, segments, { items }] = await Promise.all([
    app.moderation.groups.nameable(actor),
    segmentChoices(visit, one.segments),
    app.audit.trail.page({ objectKind: 'module', objectId: one.module, limit: HISTORY }),
  ]);
  return { one, named: { groups, segments }, history: await namedLines(visit, items) };
});

export const action = act('modules.switch', SwitchModuleRequest, async (input, { app, actor, params }) => {
  const { from = null, until = null, ...rest } = input;
  await app.site.switchModule.execute({ ...rest, actor, module: params['module'] ?? '', from, until });
  return seeOther(MANAGE_MODULES, telling('modules.flash.saved'));
});

/** Opens or closes one part of the site, and tells what was decided of it before. */
export default function ManageModuleRoute() {
  const { one, named, history } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const title = t(`modules.name.${one.module}`);
  return (
    <AdminFrame place="modules" title={title} lead={t(`modules.about.${one.module}`)}>
      <Breadcrumbs items={[{ href: MANAGE_MODULES, label: t('modules.title') }]} />
      <p className="cluster">
        <ModulePill state={one.now} t={t} />
        {hasDays(one.period) && <span>{settingSentence(one, t, format)}</span>}
      </p>
      {isChanged(refused) && (
        <Alert tone="warn" title={t('modules.meanwhile')}>
          {t('modules.meanwhileText')}
        </Alert>
      )}
      <form method="post" action={moduleHref(one.module)} noValidate className="form">
        <FormErrors errors={errorsOf(refused)} />
        <VersionSeen refused={refused} of={one.version} />
        <RadioGroup
          name="state"
          legend={t('modules.legend')}
          choices={MODULE_STATES.map((value) => ({
            value,
            label: t(`modules.choice.${value}`),
            help: t(`modules.choiceHelp.${value}`),
          }))}
          value={typedIn(refused, 'state', one.state)}
          error={errorOf(refused, 'state')}
          required
        />
        <CheckGroup
          name="segments"
          legend={t('modules.segments')}
          help={t('modules.segmentsHelp')}
          choices={namedChoices(named, t, format)}
          values={typedList(refused, 'segments', one.segments)}
          error={errorOf(refused, 'segments')}
        />
        <Fieldset legend={t('modules.period')} help={t('modules.periodHelp')} id="dates">
          <DayField
            name="from"
            label={t('modules.from')}
            value={typedIn(refused, 'from', one.period.from ?? '')}
            error={errorOf(refused, 'from')}
            optional
          />
          <DayField
            name="until"
            label={t('modules.until')}
            value={typedIn(refused, 'until', one.period.until ?? '')}
            error={errorOf(refused, 'until')}
            optional
          />
        </Fieldset>
        <TextArea
          name="reason"
          label={t('modules.reason')}
          help={t('modules.reasonHelp')}
          rows={2}
          maxLength={SITE_LIMITS.reason.max}
          required
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
        />
        <p>
          <Button look="main">{t('modules.save')}</Button>
        </p>
      </form>
      <section aria-labelledby="historique" className="stack">
        <SectionHead id="historique" title={t('modules.history')} />
        <ModuleHistory lines={history} />
      </section>
    </AdminFrame>
  );
}
