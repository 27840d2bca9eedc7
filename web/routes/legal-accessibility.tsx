import type { LegalFieldName } from '#application/site/limits';
import { FAULT_NEW } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { legalAsked } from '../legal/legal-asked.server.ts';
import { LegalFields } from '../legal/legal-fields.tsx';
import { LegalPage } from '../legal/legal-page.tsx';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('legal.read', (visit) => legalAsked(visit, 'accessibility'));

const CONTENTS = ['failures', 'derogations', 'outside'] as const;
const REDRESS = ['redress1', 'redress2', 'redress3', 'redress4'] as const;

/** The statement of accessibility, after the model of RGAA 4.1. */
export default function LegalAccessibilityRoute() {
  const shown = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  const { fields, rate, conformity, since } = shown;
  const plain = (name: LegalFieldName) => fields.find((field) => field.name === name)?.plain ?? '';
  const audited = plain('auditedOn');
  return (
    <LegalPage shown={shown}>
      <h2 id="etat">{t('legal.accessibility.stateTitle')}</h2>
      <p>
        <strong>{t('legal.accessibility.state', { state: t(`legal.state.${conformity}`) })}</strong>
      </p>
      {rate === null ? (
        <p>{t('legal.accessibility.unaudited')}</p>
      ) : (
        <>
          <h2 id="resultats">{t('legal.accessibility.results')}</h2>
          <p>
            {t('legal.accessibility.resultsText', {
              day: formatDay(`${audited}T12:00:00Z`),
              auditor: plain('auditor'),
              rate,
              met: plain('met'),
              applicable: plain('applicable'),
            })}
          </p>
          <h2 id="contenus">{t('legal.accessibility.contents')}</h2>
          {CONTENTS.some((name) => plain(name) !== '') ? (
            <LegalFields fields={fields} only={CONTENTS} isInner />
          ) : (
            <p>{t('legal.accessibility.none')}</p>
          )}
          {since && (
            <>
              <h2 id="etablissement">{t('legal.accessibility.made')}</h2>
              <p>{t('legal.accessibility.madeText', { day: formatDay(since) })}</p>
            </>
          )}
          <LegalFields fields={fields} only={['technologies', 'tools', 'sample']} isInner />
        </>
      )}
      <h2 id="signaler">{t('legal.accessibility.feedback')}</h2>
      <p>{t('legal.accessibility.feedbackText')}</p>
      <p>
        <ButtonLink look="main" href={FAULT_NEW}>
          {t('legal.accessibility.report')}
        </ButtonLink>
      </p>
      <LegalFields fields={fields} only={['contact']} isInner />
      <h2 id="recours">{t('legal.accessibility.redress')}</h2>
      <p>{t('legal.accessibility.redressText')}</p>
      <ul>
        {REDRESS.map((way) => (
          <li key={way}>{t(`legal.accessibility.${way}`)}</li>
        ))}
      </ul>
      <LegalFields fields={fields} only={['scheme']} />
    </LegalPage>
  );
}
