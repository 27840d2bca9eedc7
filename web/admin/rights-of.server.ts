import { idOf } from '#interfaces/http/validate';
import type { Id } from '#application/shared/viewer';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { namedLines, type NamedLine } from './audit-of.server.ts';

/** The member whose rights a page of the back office is about. */
interface MemberInQuestion {
  readonly id: Id<'Member'>;
  readonly pseudonym: string;
  readonly handle: string;
  readonly status: string;
}

const HISTORY = 20;

/** @throws 404 */
export async function memberInQuestion({ app, actor, params }: Visit): Promise<MemberInQuestion> {
  const id = idOf<'Member'>(params['id'], 'community.member-not-found');
  const name = (await app.members.names.of([id])).get(id);
  const member = name && (await app.members.page.execute(actor, name.handle));
  if (!name || !member?.about) throw nothingHere('community.member-not-found');
  return { id, ...name, status: member.about.status };
}

/** What was decided about the matrix, or about the role of one member, the latest first. */
export async function rightsHistory(
  visit: Pick<Visit, 'app' | 'actor' | 'problemOf' | 'locale'>,
  of: { readonly objectKind: 'matrix' } | { readonly objectKind: 'member'; readonly objectId: string },
): Promise<readonly NamedLine[]> {
  const { items } = await visit.app.audit.trail.page({ ...of, action: 'role', limit: HISTORY });
  return namedLines(visit, items);
}
