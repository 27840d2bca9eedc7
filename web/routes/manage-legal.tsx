import { LEGAL_KINDS } from '#application/site/limits';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { LEGAL_HREFS, manageLegalHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('privacy.manage', ({ app, actor }) => app.privacy.legalDesk.all(actor));

/** A statement of accessibility holds for so long (décret n° 2019-768). */
const VALID_MS = 3 * 365 * 86_400_000;

/** The texts that the law asks for, and since when each stands. */
export default function ManageLegalRoute() {
  const since = usePageData<typeof loader>();
  const t = useT();
  const { now } = usePage();
  const { formatDay } = useFormat();
  return (
    <AdminFrame place="legal" title={t('legal.admin.title')} lead={t('legal.admin.lead')}>
      {LEGAL_KINDS.map((kind) => {
        const at = since[kind];
        const name = t(`legal.kind.${kind}`);
        return (
          <section key={kind} className="apart stack" aria-labelledby={kind}>
            <SectionHead id={kind} title={name} />
            {at === null ? (
              <Alert tone="warn" title={t('legal.admin.never')} />
            ) : (
              <p>{t('legal.admin.since', { day: formatDay(at) })}</p>
            )}
            {kind === 'accessibility' && at && now.getTime() - new Date(at).getTime() > VALID_MS && (
              <Alert tone="warn" title={t('legal.admin.stale')} />
            )}
            <p className="cluster">
              <ButtonLink href={manageLegalHref(kind)}>{t('legal.admin.edit', { name })}</ButtonLink>
              <ButtonLink look="quiet" href={LEGAL_HREFS[kind]}>
                {t('legal.admin.see')}
                <span className="vh"> {name}</span>
              </ButtonLink>
            </p>
          </section>
        );
      })}
    </AdminFrame>
  );
}
