import type { ChallengeRequest } from '#interfaces/http/engagement/desk.request';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { seeOther, type Visit } from '../lib/gates.server.ts';

/** Saves what the form of a challenge says. @param key null for a new one */
export async function saveChallenge({ app, actor }: Visit, key: string | null, input: ChallengeRequest) {
  const { note, version, branch = null, audience = null, until = null, ...rest } = input;
  const { titleEn = null, descriptionEn = null, ...asked } = rest;
  await app.engagement.saveChallenge.execute({
    actor,
    key,
    note,
    version,
    asked: { ...asked, titleEn, descriptionEn, branch, audience, until },
  });
  return seeOther(`${ENGAGEMENT}/defis`, telling('engage.flash.challengeSaved'));
}
