import { idOf } from '#interfaces/http/validate';
import type { Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';

/** Whom the field `member` names. Becomes a 422 beside it where nobody bears that name. */
export async function askedMember({ app }: Visit, name: string) {
  const found = await app.members.names.idOf(name.trim());
  if (found === null) throw invalid('member', 'engagement.member-unknown');
  return idOf<'Member'>(found);
}
