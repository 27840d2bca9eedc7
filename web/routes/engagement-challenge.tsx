import { useActionData } from '@remix-run/react';
import { ChallengeRequest } from '#interfaces/http/engagement/desk.request';
import { saveChallenge } from '../engagement/challenge-asked.server.ts';
import { ChallengeForm } from '../engagement/challenge-form.tsx';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { act, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

const keyIn = ({ params }: Visit): string => params['key'] ?? '';

export const loader = read('engagement.desk', async (visit) => {
  const challenge = await visit.app.engagement.challenges.one(visit.actor, keyIn(visit));
  const { audience } = challenge;
  return { challenge, segments: await segmentChoices(visit, audience === null ? [] : [audience]) };
});

export const action = act('engagement.desk', ChallengeRequest, async (input, visit) => {
  const { key } = await visit.app.engagement.challenges.one(visit.actor, keyIn(visit));
  return saveChallenge(visit, key, input);
});

/** One challenge, to be changed or ended. */
export default function EngagementChallengeRoute() {
  const { challenge, segments } = usePageData<typeof loader>();
  const t = useT();
  return (
    <EngagementDesk view="challenges" title={challenge.title} lead={t('engage.challenges.newLead')}>
      <Breadcrumbs items={[{ href: `${ENGAGEMENT}/defis`, label: t('engage.challenges.title') }]} />
      <ChallengeForm challenge={challenge} segments={segments} refused={useActionData<Refused>()} />
    </EngagementDesk>
  );
}
