import { useActionData } from '@remix-run/react';
import { DEFLECTION_LIMITS, DEFLECTION_NOTE } from '#application/insights/limits';
import { DeflectionRuleRequest } from '#interfaces/http/insights/insights.request';
import { useMonthWords } from '../insights/deflection-parts.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { DEFLECTION, DEFLECTION_RULE } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('insights.manage', async ({ app, actor, publicUrl }) => {
  const { volumes: _, ...desk } = await app.insights.deflectionDesk.execute(actor);
  return { ...desk, publicUrl };
});

export const action = act('insights.manage', DeflectionRuleRequest, async (input, { app, actor }) => {
  const { sites = '', opened = null, ...rest } = input;
  await app.insights.changeDeflectionRule.execute({ actor, sites: sites.split('\n'), opened, ...rest });
  return seeOther(DEFLECTION_RULE, telling('deflection.flash.saved'));
});

/** Which contact forms are counted, and since when contacts may have been avoided. */
export default function DeflectionRuleRoute() {
  const { number, rule, history, publicUrl } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatMoment } = useFormat();
  const month = useMonthWords();
  return (
    <AdminFrame place="statistics" title={t('deflection.setting.title')} lead={t('deflection.setting.lead')}>
      <Breadcrumbs items={[{ href: DEFLECTION, label: t('deflection.title') }]} />
      <ActForm
        refused={refused}
        back={DEFLECTION}
        submit={<Button look="main">{t('deflection.setting.save')}</Button>}
      >
        <VersionSeen refused={refused} of={number} />
        <TextArea
          name="sites"
          label={t('deflection.setting.sites')}
          help={t('deflection.setting.sitesHelp')}
          rows={3}
          spellCheck={false}
          defaultValue={typedIn(refused, 'sites', rule.sites.join('\n'))}
          error={errorOf(refused, 'sites')}
          optional
        />
        <TextField
          name="withoutShare"
          type="number"
          label={t('deflection.setting.withoutShare')}
          help={t('deflection.setting.withoutShareHelp')}
          {...DEFLECTION_LIMITS.withoutShare}
          defaultValue={typedIn(refused, 'withoutShare', String(rule.withoutShare))}
          error={errorOf(refused, 'withoutShare')}
        />
        <TextField
          name="opened"
          type="month"
          label={t('deflection.setting.opened')}
          help={t('deflection.setting.openedHelp')}
          defaultValue={typedIn(refused, 'opened', rule.opened ?? '')}
          error={errorOf(refused, 'opened')}
          optional
        />
        <TextField
          name="note"
          label={t('deflection.setting.note')}
          help={t('deflection.setting.noteHelp')}
          maxLength={DEFLECTION_NOTE.max}
          defaultValue={typedIn(refused, 'note', '')}
          error={errorOf(refused, 'note')}
        />
      </ActForm>
      <section className="stack apart" aria-labelledby="placer">
        <SectionHead id="placer" title={t('deflection.setting.embed')} />
        <p>{t('deflection.setting.embedLead')}</p>
        <pre className="code-block">
          <code>{elementFor(publicUrl, t('deflection.setting.link'))}</code>
        </pre>
      </section>
      <section className="stack apart" aria-labelledby="versions">
        <SectionHead id="versions" title={t('deflection.setting.history')} />
        {history.length === 0 ? (
          <p>{t('deflection.setting.empty')}</p>
        ) : (
          <ol className="list" reversed>
            {history.map((version) => (
              <li key={version.number}>
                <p>
                  {t('deflection.setting.said', {
                    sites: version.rule.sites.length,
                    share: version.rule.withoutShare,
                    opened:
                      version.rule.opened === null
                        ? t('deflection.setting.notOpened')
                        : t('deflection.setting.openedIn', { month: month(version.rule.opened) }),
                  })}
                </p>
                <p>{version.note}</p>
                <p className="small muted">
                  {t('deflection.setting.version', {
                    number: version.number,
                    moment: formatMoment(version.at),
                  })}
                </p>
              </li>
            ))}
          </ol>
        )}
      </section>
    </AdminFrame>
  );
}

const elementFor = (publicUrl: string, link: string): string =>
  [
    `<script type="module" async src="${publicUrl}/embed/v1.js"></script>`,
    '',
    '<communaute-avant-contact formulaire="#contact" champ="#message">',
    `  <a href="${publicUrl}/recherche">${link}</a>`,
    '</communaute-avant-contact>',
  ].join('\n');
