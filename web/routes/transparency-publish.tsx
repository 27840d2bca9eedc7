import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { PublishReportRequest } from '#interfaces/http/moderation/transparency.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { MANAGE_TRANSPARENCY, transparencyHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { yearIn } from '../transparency/edition-of.server.ts';

export const loader = read('transparency.publish', async (visit) => {
  const year = yearIn(visit);
  if (isAfterDeed(visit.request)) return null;
  throw redirect(`${MANAGE_TRANSPARENCY}/${year}`, 302);
});

export const action = act('transparency.publish', PublishReportRequest, async ({ version }, visit) => {
  const year = yearIn(visit);
  await visit.app.transparency.publishReport.execute({ actor: visit.actor, year, version });
  return seeOther(transparencyHref(year), telling('transparency.flash.published'));
});

export default function TransparencyPublishRoute() {
  const { year } = useParams();
  return <RefusedPage refused={useActionData<Refused>()} back={`${MANAGE_TRANSPARENCY}/${year}`} />;
}
