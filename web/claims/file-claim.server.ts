import type { ClaimKind } from '#application/community/limits';
import type { Deed } from '../lib/gates.server.ts';
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

/** Files a request. @returns where it is followed, with word that it was received; null where a letter says so first */
export async function fileClaim(given: Given, { app, actor, network, locale }: Deed): Promise<string | null> {
  const { kind, words = '', page = '', name = '', email = '', website } = given;
  if (website !== undefined) throw invalid('website', 'moderation.not-a-person');
  const { path } = await app.privacy.fileClaim.execute({
    ...{ actor, network, language: locale, claim: { kind, words, page, name, email } },
  });
  return path && `${path}${path.includes('?') ? '&' : '?'}recu=1`;
}
