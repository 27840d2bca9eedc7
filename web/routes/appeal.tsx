import { useActionData } from '@remix-run/react';
import { DecideAppealRequest } from '#interfaces/http/moderation/decisions.request';
import { idOf } from '#interfaces/http/validate';
import { AnswerForm, AppealLead, Contested } from '../decisions/appeal-case.tsx';
import { appealFor } from '../decisions/appeal-reading.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { APPEALS, QUEUE } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('appeals.decide', (visit) => appealFor(visit, visit.params['id'] ?? ''));

export const action = act('appeals.decide', DecideAppealRequest, async (input, visit) => {
  const { outcome, reply, measure = '', facts = '', text = null, alsoLift = [] } = input;
  const appealId = idOf<'Appeal'>(visit.params['id'], 'moderation.appeal-not-found');
  const { masked, stands } = await visit.app.moderation.decideAppeal.execute({
    actor: visit.actor,
    appealId,
    outcome,
    reply,
    lesser: { measure, facts, text },
    alsoLift,
  });
  const told = stands ? 'decisions.flash.answeredStanding' : 'decisions.flash.answered';
  // What else stands is named where the complaint is read.
  return seeOther(
    stands ? `${APPEALS}/${appealId}` : QUEUE,
    telling(masked ? 'words.flash.sentMasked' : told),
  );
});

/** One complaint with the decision it is about; whoever judges is somebody else than who decided. */
export default function AppealRoute() {
  const found = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame
      place="appeals"
      title={t('decisions.appeals.one', { number: found.appeal.number })}
      lead={<AppealLead found={found} />}
    >
      <Contested found={found} />
      <AnswerForm found={found} refused={refused} />
    </AdminFrame>
  );
}
