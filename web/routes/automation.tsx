import { useActionData } from '@remix-run/react';
import { USUAL_DELAYS } from '#application/community/limits';
import { AutomationRequest } from '#interfaces/http/community/campaigns.request';
import {
  AutomationForm,
  type AutomationOutcome,
  type ShownAutomation,
} from '../campaigns/automation-form.tsx';
import { stateOf } from '../campaigns/automation-state.ts';
import { occasionIn } from '../campaigns/occasion-in.server.ts';
import { Figures } from '../campaigns/report.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { AUTOMATIONS, CAMPAIGNS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('campaigns.manage', async (visit) => {
  const { app, actor } = visit;
  const { occasion, terms, isHeldBack, version, report } = await app.members.automations.one(
    actor,
    occasionIn(visit),
  );
  const due = await app.members.automations.due(actor, occasion, terms?.delayDays ?? USUAL_DELAYS[occasion]);
  return { occasion, terms, isHeldBack, version, report, due };
});

export const action = act<AutomationRequest, ShownAutomation>(
  'campaigns.manage',
  AutomationRequest,
  async ({ intent, version, ...asked }, visit) => {
    const { app, actor, typed } = visit;
    const occasion = occasionIn(visit);
    if (intent === 'on' || intent === 'off') {
      await app.members.saveAutomation.execute({
        actor,
        occasion,
        version,
        ...asked,
        isOn: intent === 'on',
      });
      return seeOther(
        AUTOMATIONS,
        telling(intent === 'on' ? 'campaigns.flash.automationOn' : 'campaigns.flash.automationOff'),
      );
    }
    const words = { ...asked, name: occasion, segment: null, perMinute: 1 };
    const shows = await app.members.tryCampaign.show({ actor, words });
    if (intent === 'try') await app.members.tryCampaign.execute({ actor, words });
    const due = await app.members.automations.due(actor, occasion, asked.delayDays);
    return { shows, due, tried: intent === 'try', typed };
  },
);

/** A mail that leaves by itself on one occasion: what it says, when, and whether. */
export default function AutomationRoute() {
  const { occasion, terms, isHeldBack, version, report, due } = usePageData<typeof loader>();
  const outcome = useActionData() as AutomationOutcome;
  const t = useT();
  return (
    <AdminFrame
      place="campaigns"
      title={t(`campaigns.automations.occasions.${occasion}`)}
      lead={
        <>
          {t(`campaigns.automations.who.${occasion}`)}{' '}
          <Pill tone={terms?.isOn ? 'ok' : 'plain'}>
            {t(`campaigns.automations.${stateOf({ terms, isHeldBack })}`)}
          </Pill>
        </>
      }
    >
      <Breadcrumbs
        items={[
          { href: CAMPAIGNS, label: t('campaigns.title') },
          { href: AUTOMATIONS, label: t('campaigns.automations.title') },
        ]}
      />
      {isHeldBack && (
        <Alert title={t('campaigns.automations.heldBackTitle')}>
          {t('campaigns.automations.heldBackHelp')}
        </Alert>
      )}
      {outcome === undefined && (
        <Alert title={t('campaigns.automations.due', { due })}>{t('campaigns.automations.dueHelp')}</Alert>
      )}
      {terms && <Figures report={report} />}
      <AutomationForm outcome={outcome} terms={terms} version={version} usualDelay={USUAL_DELAYS[occasion]} />
    </AdminFrame>
  );
}
