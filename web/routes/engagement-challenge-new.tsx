import { useActionData } from '@remix-run/react';
import { ChallengeRequest } from '#interfaces/http/engagement/desk.request';
import { saveChallenge } from '../engagement/challenge-asked.server.ts';
import { ChallengeForm } from '../engagement/challenge-form.tsx';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('engagement.desk', (visit) => segmentChoices(visit));

export const action = act('engagement.desk', ChallengeRequest, (input, visit) =>
  saveChallenge(visit, null, { ...input, version: 0 }),
);

export default function NewEngagementChallengeRoute() {
  const segments = usePageData<typeof loader>();
  const t = useT();
  return (
    <EngagementDesk
      view="challenges"
      title={t('engage.challenges.new')}
      lead={t('engage.challenges.newLead')}
    >
      <Breadcrumbs items={[{ href: `${ENGAGEMENT}/defis`, label: t('engage.challenges.title') }]} />
      <ChallengeForm challenge={null} segments={segments} refused={useActionData<Refused>()} />
    </EngagementDesk>
  );
}
