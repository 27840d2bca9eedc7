import { postDeedHref } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';

/**
 * Where whoever changed a text that the organisation vouched for reads it once more and vouches for it again, on the terms of the seal that
 * fell; null where that is for others: no agent, or one of another department than that of the answer.
 */
export async function sealingAgain(
  { app, actor, viewer }: Pick<Visit, 'app' | 'actor' | 'viewer'>,
  postId: string,
): Promise<string | null> {
  if (!actor.may('official.review')) return null;
  const form = await app.official.sealForm.execute(actor, postId);
  if (!form) return null;
  const { author, sealedAs, topic } = form;
  const own = author.id === actor.memberId;
  const authored = own || sealedAs?.kind === 'authored';
  const isOfOthers = authored && !own && sealedAs?.department !== viewer.member?.department;
  const right = authored ? 'official.author' : 'official.validate';
  return !isOfOthers && actor.may(right, topic.category.id) ? postDeedHref(postId, 'certifier') : null;
}
