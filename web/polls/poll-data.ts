import type { MemberName } from '#application/community/members/member-names.query';
import type { PollView } from '#application/engagement/polls/poll-view';
import { memberHref, pollHref, POLLS } from '../lib/addresses.ts';
import { breadcrumbList, forumPosting, graph } from '../lib/structured-data.ts';
import { type Translate, WRITTEN_IN } from '../lib/texts.tsx';

/** What a poll tells search engines: a posting of whoever asks, the choices in its text, and how many voted. */
export function pollData(
  poll: PollView,
  names: ReadonlyMap<string, MemberName>,
  publicUrl: string,
  t: Translate,
): object {
  const asker = names.get(poll.authorId);
  return graph(
    forumPosting(
      {
        title: poll.question,
        url: publicUrl + pollHref(poll),
        language: WRITTEN_IN,
        category: { name: t('polls.title'), url: publicUrl + POLLS },
        replyCount: 0,
        text: [poll.description || poll.question, ...poll.options].join('\n'),
        author: asker
          ? { name: asker.pseudonym, url: publicUrl + memberHref(asker) }
          : { name: t('forum.topic.formerMember') },
        postedAt: poll.openedAt,
        votes: poll.votes,
      },
      [],
    ),
    breadcrumbList([
      { name: t('forum.topic.home'), url: `${publicUrl}/` },
      { name: t('polls.title'), url: publicUrl + POLLS },
      { name: poll.question },
    ]),
  );
}
