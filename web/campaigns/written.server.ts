import type { CampaignRequest } from '#interfaces/http/community/campaigns.request';
import type { Deed } from '../lib/gates.server.ts';
import { idOf } from '#interfaces/http/validate';
import type { ShownOutcome } from './campaign-form.tsx';

type Written = Omit<CampaignRequest, 'intent' | 'segment' | 'version'> & {
  readonly segment: ReturnType<typeof segmentOf>;
};

const segmentOf = (raw: string) => idOf<'Segment'>(raw, 'community.campaign-without-segment');

/** What a form says, as the campaign it would be. */
export function writtenIn({
  intent: _intent,
  version: _version,
  segment,
  ...words
}: CampaignRequest): Written {
  return { ...words, segment: segmentOf(segment) };
}

/** Shows a campaign that is not kept, or sends it to whoever writes it; and says who would get it now. */
export async function shown(input: CampaignRequest, { app, actor, typed }: Deed): Promise<ShownOutcome> {
  const { segment, ...words } = writtenIn(input);
  const asked = { actor, words: { ...words, segment: null } };
  const audience = await app.members.campaigns.audience(actor, segment);
  const shows = await app.members.tryCampaign.show(asked);
  if (input.intent === 'try') await app.members.tryCampaign.execute(asked);
  return { audience, shows, tried: input.intent === 'try', typed };
}
