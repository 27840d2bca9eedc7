import type { ClaimKind } from '#application/community/limits';
import { telling } from '../lib/flash.server.ts';
import { type Deed, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';

/** What the forms give. */
interface Given {
  readonly kind: ClaimKind;
  readonly words?: string | undefined;
  readonly page?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}

/**
 * Files a request.
 * @param elsewhere where a letter says first where it is followed
 * @returns the page on which it is followed, with word that it was received
 */
export async function fileClaim(
  given: Given,
  { app, actor, network, locale }: Deed,
  elsewhere: string,
): Promise<Response> {
  const { kind, words = '', page = '', name = '', email = '', website } = given;
  if (website !== undefined) throw invalid('website', 'moderation.not-a-person');
  const { path, masked } = await app.privacy.fileClaim.execute({
    actor,
    network,
    language: locale,
    claim: { kind, words, page, name, email },
  });
  const next = path === null ? elsewhere : `${path}${path.includes('?') ? '&' : '?'}recu=1`;
  return masked ? seeOther(next, telling('words.flash.sentMasked')) : seeOther(next);
}
