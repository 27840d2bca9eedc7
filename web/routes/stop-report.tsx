import { useActionData } from '@remix-run/react';
import { StopReportRequest } from '#interfaces/http/insights/reports.request';
import { Refusal } from '../accounts/refusal.tsx';
import { SmallPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

/** No redirect: a mail program follows none (RFC 8058). */
const STOPPED = { done: true } as const;

const pathOf = (token: string): string => `/desinscription-rapport/${token}`;

export const loader = read('insights.stop-report', async ({ app, params }) => {
  const token = params['token'] ?? '';
  return { token, page: await app.insights.stopReport.page(token) };
});

/** A mail program is answered where it asked, a person is led back to the page that says what stands now. */
export const action = act<StopReportRequest, typeof STOPPED>(
  'insights.stop-report',
  StopReportRequest,
  async (input, { app, params }) => {
    const token = params['token'] ?? '';
    await app.insights.stopReport.execute(token);
    if (input['List-Unsubscribe']) return STOPPED;
    return seeOther(pathOf(token), telling('figureReports.flash.stopped'));
  },
);

/** For whoever holds the link of a report: not to get it any more. */
export default function StopReportRoute() {
  const { token, page } = usePageData<typeof loader>();
  const t = useT();
  const shown = useActionData<Refused | typeof STOPPED>();
  const refused = shown && 'problem' in shown ? shown : undefined;
  if (!page)
    return (
      <SmallPage title={t('figureReports.stop.unknown')} lead={t('figureReports.stop.unknownLead')}>
        <p>
          <ButtonLink href="/">{t('figureReports.stop.home')}</ButtonLink>
        </p>
      </SmallPage>
    );
  return (
    <SmallPage title={t('figureReports.stop.title')} lead={t('figureReports.stop.lead', { name: page.name })}>
      <Refusal refused={refused} />
      {page.isReader ? (
        <form method="post" action={pathOf(token)}>
          <Button look="main">{t('figureReports.stop.act')}</Button>
        </form>
      ) : (
        <p>{t('figureReports.stop.stopped')}</p>
      )}
    </SmallPage>
  );
}
