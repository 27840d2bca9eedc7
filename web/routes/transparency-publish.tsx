import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PublishReportRequest } from '#interfaces/http/moderation/transparency.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { MANAGE_TRANSPARENCY, transparencyHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { aNumber, lenientQueryOf } from '../lists/query.ts';
import { yearIn } from '../transparency/edition-of.server.ts';
import { usePeriod } from '../transparency/report-view.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('transparency.publish', async (visit) => {
  const year = yearIn(visit);
  const draft = await visit.app.transparency.drafts.draftOf(visit.actor, year);
  const { version: seen } = lenientQueryOf(visit.url, { version: aNumber });
  // Another counted anew since: whoever publishes reads those figures first.
  const isRead = seen === undefined || seen === String(draft?.version);
  if (!(draft?.isOfWholeYear && isRead) && !isAfterDeed(visit.request))
    throw redirect(`${MANAGE_TRANSPARENCY}/${year}`, 302);
  return { year, draft };
});

export const action = act('transparency.publish', PublishReportRequest, async ({ version }, visit) => {
  const year = yearIn(visit);
  await visit.app.transparency.publishReport.execute({ actor: visit.actor, year, version });
  return seeOther(transparencyHref(year), telling('transparency.flash.published'));
});

/** Asks once more before the report of a year is everybody's to read: with what words, and with which figures. */
export default function TransparencyPublishRoute() {
  const { year, draft } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatMoment } = useFormat();
  const period = usePeriod();
  const back = `${MANAGE_TRANSPARENCY}/${year}`;
  return (
    <SmallPage
      title={t('transparency.admin.sure', { year: String(year), edition: draft?.edition ?? 1 })}
      lead={t('transparency.admin.frozen')}
    >
      {draft && (
        <div className="stack">
          <Alert
            title={t('transparency.admin.counted', {
              period: period(draft.figures),
              moment: formatMoment(draft.countedAt),
            })}
          />
          {(['correction', 'comment'] as const).map(
            (said) =>
              draft[said] !== '' && (
                <section key={said} aria-labelledby={said}>
                  <SectionHead id={said} title={t(`transparency.admin.${said}`)} />
                  <p className="pre">{draft[said]}</p>
                </section>
              ),
          )}
        </div>
      )}
      <ActForm
        refused={refused}
        back={back}
        submit={
          draft && <Button look="final">{t('transparency.admin.publish', { edition: draft.edition })}</Button>
        }
      >
        {draft && <VersionSeen refused={refused} of={draft.version} />}
      </ActForm>
    </SmallPage>
  );
}
