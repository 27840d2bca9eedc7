import { idOf } from '#interfaces/http/validate';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The provider that an address names. @throws what the page shows where there is none */
export async function providerIn({ app, actor, params }: Visit) {
  const id = idOf<'SignOnProvider'>(params['id'], 'site.provider-not-found');
  const provider = await app.site.signOnDesk.one(actor, id);
  if (!provider) throw nothingHere('site.provider-not-found');
  return { ...provider, id };
}
