import { useActionData } from '@remix-run/react';
import { OfficeRequest } from '#interfaces/http/community/ambassadors.request';
import { AmbassadorList } from '../ambassadors/ambassador-list.tsx';
import { Criteria } from '../ambassadors/criteria.tsx';
import { OwnService } from '../ambassadors/own-service.tsx';
import { WhatItAllows } from '../ambassadors/what-it-allows.tsx';
import { AMBASSADORS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { orIdentity } from '../lib/identity.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('ambassadors.page', async ({ app, actor, publicUrl }) => {
  const [all, own] = await Promise.all([
    app.members.ambassadors.all(actor),
    app.members.ambassadors.own(actor),
  ]);
  return { all, own, publicUrl };
});

export const action = act('ambassadors.take-part', OfficeRequest, async (input, visit) => {
  const { app, actor, viewer, cookies } = visit;
  const { act: deed, motivation = '', charter = false, agreed } = input;
  if (!STOPS.includes(deed)) visit.mustPass('ambassadors.commit');
  const asked =
    deed === 'ask'
      ? { do: deed, motivation, charter, agreed }
      : deed === 'accept'
        ? { do: deed, charter }
        : { do: deed };
  const { session } = viewer;
  return orIdentity(AMBASSADORS, async () => {
    const renewed = await app.members.takeOffice.execute({ actor, act: asked, session });
    if (renewed) cookies.startSession(renewed.secret, renewed.expiresAt);
    return seeOther(AMBASSADORS, telling(`ambassadors.flash.${deed}`));
  });
});

/** Whoever stops is not asked for what begins. */
const STOPS: readonly OfficeRequest['act'][] = ['withdraw', 'decline', 'leave'];

/** Who represents the community, what is asked of them, and what a member does about it. */
export default function AmbassadorsRoute() {
  const { all, own, publicUrl } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const serves = own.latest?.state === 'serving';
  return (
    <Main>
      <Head title={t('ambassadors.title')} noIndex canonical={AMBASSADORS} />
      <Wrap>
        <PageHead title={t('ambassadors.title')} lead={t('ambassadors.lead')} />
        <div className="narrow--wide stack">
          <FormErrors errors={errorsOf(refused)} />
          <OwnService own={own} publicUrl={publicUrl} refused={refused} />
          <WhatItAllows serves={serves} />
          <AmbassadorList all={all} />
          <Criteria standing={own.standing} serves={serves} />
        </div>
      </Wrap>
    </Main>
  );
}
