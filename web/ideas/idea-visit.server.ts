import type { IdeaRow, IdeaView } from '#application/engagement/ideas/idea-view';
import { commentAnchor, ideaHref } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { hrefWith } from '../lists/query.ts';

/** The number at the end of the address. */
const NUMBERED = /^(?:[a-z0-9-]+-)?([1-9]\d{0,8})$/;

/** The idea of this address, as its viewer sees it. @throws IdeaNotFound */
export function ideaIn({ app, actor, params }: Visit): Promise<IdeaView> {
  const number = NUMBERED.exec(params['address'] ?? '')?.[1];
  if (!number) throw nothingHere('engagement.idea-not-found');
  return app.engagement.ideaPage.execute(actor, number);
}

/** What the viewer said of the idea of this address. @throws IdeaNotFound, CommentNotFound */
export async function ownCommentIn(visit: Visit) {
  const [idea, comment] = await Promise.all([
    ideaIn(visit),
    visit.app.engagement.ownIdeaComment.execute(visit.actor, visit.params['commentId'] ?? ''),
  ]);
  if (comment.ideaId !== idea.id) throw nothingHere('engagement.idea-comment-not-found');
  return { idea, comment };
}

/** The page that a comment of the idea is on, down to the comment. */
export async function commentPlace(
  { app, actor }: Visit,
  idea: IdeaView,
  commentId: string,
): Promise<string> {
  const cursor = await app.engagement.ideaCommentPlace.execute(actor, commentId);
  return `${hrefWith(ideaHref(idea), { cursor })}#${commentAnchor(commentId)}`;
}

/** The idea that a page of the back office is about. @throws IdeaNotFound */
export const managedIdea = ({ app, actor, params }: Visit): Promise<IdeaView> =>
  app.engagement.ideaPage.execute(actor, params['id'] ?? '');

/** Names of those who proposed these. */
export const authorsOf = ({ app }: Visit, ideas: readonly Pick<IdeaRow, 'authorId'>[]) =>
  app.members.names.of([...new Set(ideas.map(({ authorId }) => authorId))]);
