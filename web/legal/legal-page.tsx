import type { ReactNode } from 'react';
import type { ShownLegal } from '#application/site/legal/shown-legal';
import { LEGAL_HREFS, legalVersionHref } from '../lib/addresses.ts';
import { Head } from '../lib/head.tsx';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Alert } from '../ui/alert.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

/** A text that the law asks for, its version and those before it. */
export function LegalPage({ shown, children }: { shown: ShownLegal; children: ReactNode }) {
  const t = useT();
  const { site } = usePage();
  const { formatDay } = useFormat();
  const { kind, number, since, isFormer, versions } = shown;
  const path = LEGAL_HREFS[kind];
  const title = t(`legal.kind.${kind}`);
  const lead = t(`legal.lead.${kind}`);
  const earlier = versions.filter((one) => one.number !== number);
  return (
    <Main>
      <Head
        title={title}
        description={lead}
        canonical={path}
        noIndex={isFormer}
        structured={useTrail({ label: title })}
      />
      <Wrap>
        <PageHead title={title} lead={lead} />
        {isFormer && since && (
          <Alert tone="warn" title={t('legal.former', { number, day: formatDay(since) })}>
            <a href={path}>{t('legal.present')}</a>
          </Alert>
        )}
        {number === 0 && (
          <Alert tone="warn" title={t('legal.missing')}>
            {t('legal.missingText')}{' '}
            {site.contact ? <a href={site.contact}>{t('legal.contactUs')}</a> : site.organisation}
          </Alert>
        )}
        <div className="prose account">{children}</div>
        {!isFormer && since && (
          <p className="small muted apart">{t('legal.version', { number, day: formatDay(since) })}</p>
        )}
        {earlier.length > 0 && (
          <details className="apart">
            <summary className="btn">{t('legal.versions')}</summary>
            <ul>
              {earlier.map((one) => (
                <li key={one.number}>
                  <a href={legalVersionHref(kind, one.number)}>
                    {t('legal.versionOf', { number: one.number, day: formatDay(one.publishedAt) })}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Wrap>
    </Main>
  );
}
