import type { IdeaCommentView, IdeaView } from '#application/engagement/ideas/idea-view';
import type { MemberName } from '#application/community/members/member-names.query';
import { commentAnchor, ideaHref, IDEAS, memberHref } from '../lib/addresses.ts';
import { plainText } from '../lib/plain-text.ts';
import {
  breadcrumbList,
  type DataPerson,
  type DataReply,
  forumPosting,
  graph,
} from '../lib/structured-data.ts';
import { type Translate, WRITTEN_IN } from '../lib/texts.tsx';

/** Whether everybody may find it. */
export const isFound = ({ standing, status }: Pick<IdeaView, 'standing' | 'status'>): boolean =>
  standing === 'published' && status !== 'merged' && status !== 'withdrawn';

/** What an idea tells search engines: a posting with its support, what the organisation answered and what members say of it. */
export function ideaData(
  idea: IdeaView,
  said: { readonly comments: readonly IdeaCommentView[]; readonly names: ReadonlyMap<string, MemberName> },
  site: { readonly publicUrl: string; readonly organisation: string },
  t: Translate,
): object {
  const here = site.publicUrl + ideaHref(idea);
  const author = (id: string): DataPerson => {
    const known = said.names.get(id);
    return known
      ? { name: known.pseudonym, url: site.publicUrl + memberHref(known) }
      : { name: t('forum.topic.formerMember') };
  };
  const answers: DataReply[] = idea.answers.map((answer) => ({
    text: plainText(answer.html),
    author: answer.isOfficial
      ? {
          name: site.organisation,
          url: `${site.publicUrl}/`,
          ...(answer.department && { organisation: { department: answer.department } }),
        }
      : author(answer.authorId),
    postedAt: answer.answeredAt,
    helpful: 0,
    url: here,
  }));
  const comments: DataReply[] = said.comments
    .filter(({ standing }) => standing === 'published')
    .map((comment) => ({
      text: plainText(comment.html),
      author: author(comment.authorId),
      postedAt: comment.writtenAt,
      editedAt: comment.editedAt,
      helpful: 0,
      url: `${here}#${commentAnchor(comment.id)}`,
    }));
  return graph(
    forumPosting(
      {
        title: idea.title,
        url: here,
        language: WRITTEN_IN,
        category: { name: t('ideas.title'), url: site.publicUrl + IDEAS },
        replyCount: idea.comments + answers.length,
        text: plainText(idea.html) || idea.title,
        author: author(idea.authorId),
        postedAt: idea.proposedAt,
        helpful: idea.votes,
      },
      [...answers, ...comments].filter(({ text }) => text !== ''),
    ),
    breadcrumbList([
      { name: t('forum.topic.home'), url: `${site.publicUrl}/` },
      { name: t('ideas.title'), url: site.publicUrl + IDEAS },
      { name: idea.title },
    ]),
  );
}
