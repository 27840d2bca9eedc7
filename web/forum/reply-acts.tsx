import { REACTION_KINDS } from '#application/community/limits';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { postDeedHref } from '../lib/addresses.ts';
import type { PageFacts } from '../lib/page.tsx';
import type { Format } from '../lib/format.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { MoreActions, PostAction, PostActionLink, PostActions } from '../ui/post-actions.tsx';
import {
  isForAskerToAccept,
  MENU_HOLES,
  menuFillingOf,
  type MenuShape,
  menuShapeOf,
  ReplyMenu,
} from './reply-menu.tsx';

/** A mark that one may give: whether it is given, where that is known, and whether it was given by anybody. */
type MarkShape = { readonly on?: boolean | undefined; readonly isCounted: boolean };

/** What a member can do with a reply. */
export type ActsShape = {
  readonly mark: MarkShape | null;
  /** Whether it helped, where one may not say so too. */
  readonly isHelpful: boolean;
  /** In the order of `REACTION_KINDS`. */
  readonly react: readonly MarkShape[] | null;
  readonly accept: boolean;
  readonly answer: boolean;
  readonly menu: MenuShape | null;
};

/** Where it leads, and how many did the same. */
export const ACT_HOLES = [
  'marks',
  'help',
  'helped',
  'cite',
  'reply',
  'more',
  'of',
  'count',
  ...REACTION_KINDS,
  ...MENU_HOLES,
] as const;
type ActHole = (typeof ACT_HOLES)[number];

/** What who looks can do with this reply. */
export function actsShapeOf(
  post: PostView,
  page: TopicPage,
  looking: Pick<PageFacts, 'member' | 'may'>,
): ActsShape {
  const rights = page.rights.posts[post.id]!;
  const { mine, reactions, helpfulCount } = post;
  return {
    mark: rights.mark ? { on: mine?.helpful, isCounted: helpfulCount > 0 } : null,
    isHelpful: !rights.mark && helpfulCount > 0,
    react: rights.react
      ? REACTION_KINDS.map((kind) => ({
          on: mine?.reactions.includes(kind),
          isCounted: (reactions[kind] ?? 0) > 0,
        }))
      : null,
    accept: isForAskerToAccept(post, page, looking.member?.id),
    answer: page.rights.answer,
    menu: mine && menuShapeOf(post, page, looking),
  };
}

/** What is put there for this reply. */
export function actsFillingOf(
  post: PostView,
  page: TopicPage,
  { menu, isHelpful }: ActsShape,
  { t, format }: { t: Translate; format: Format },
): Readonly<Record<ActHole, string>> {
  const { helpfulCount, reactions } = post;
  const of = replyMeant(post, t);
  // Relative, and one address for all reactions: on a page of twenty replies the difference is kilobytes.
  const here = page.page > 1 ? `?page=${page.page}&` : '?';
  const many = (kind: string) => (reactions[kind] ? format.formatNumber(reactions[kind]) : '');
  return {
    ...menuFillingOf(post, page, menu),
    marks: postDeedHref(post.id, 'reaction'),
    help: postDeedHref(post.id, 'aide'),
    helped: isHelpful ? t('topic.acts.helpedYou', { count: helpfulCount }) : '',
    count: helpfulCount > 0 ? format.formatNumber(helpfulCount) : '',
    thanks: many('thanks'),
    useful: many('useful'),
    bravo: many('bravo'),
    // To the field itself, which takes the focus: what is typed next is the answer.
    cite: `${here}citer=${post.id}#body`,
    reply: `${here}repondre=${post.id}#body`,
    more: menu ? numbered(t('ui.post.more', { name: post.author.pseudonym }), post, t) : '',
    of,
  };
}

/** Which reply an act is of: one author may have written several. */
export const replyMeant = ({ position, author }: PostView, t: Translate): string =>
  t('topic.acts.ofReply', { number: position - 1, name: author.pseudonym });

/** The same after words that name the author already. */
export const numbered = (words: string, { position }: PostView, t: Translate): string =>
  t('topic.acts.numbered', { words, number: position - 1 });

/** For who hears a name alone. */
export const Of = ({ reply }: { reply: string }) => <span className="vh">{reply}</span>;

/** One line: helpful, reactions, quote, reply, and the rest behind "…". In a piece. */
export function ReplyActs({ shape, hole }: { shape: ActsShape; hole: Readonly<Record<ActHole, string>> }) {
  const t = useT();
  return (
    <PostActions action={hole.marks} marksFailed={shape.menu ? t('topic.acts.failed') : undefined}>
      {shape.mark && (
        <PostAction
          icon="hand"
          pressed={shape.mark.on}
          counted={shape.mark.isCounted ? hole.count : undefined}
          formAction={hole.help}
          name="on"
          value={shape.mark.on ? '0' : '1'}
        >
          {t('topic.acts.helpful')}
          <Of reply={hole.of} />
        </PostAction>
      )}
      {shape.isHelpful && <span className="small muted">{hole.helped}</span>}
      {shape.react?.map(({ on, isCounted }, place) => {
        const kind = REACTION_KINDS[place]!;
        return (
          <PostAction
            key={kind}
            optional
            pressed={on}
            counted={isCounted ? hole[kind] : undefined}
            name="reaction"
            value={`${kind}-${on ? 0 : 1}`}
          >
            {t(`topic.acts.${kind}`)}
            <Of reply={hole.of} />
          </PostAction>
        );
      })}
      {shape.accept && (
        <PostAction icon="check" formAction={hole.accept} name="on" value="1">
          {t('topic.acts.acceptShort')}
          <span className="vh"> {t('topic.acts.acceptRest')}</span>
          <Of reply={hole.of} />
        </PostAction>
      )}
      {shape.answer && (
        <>
          <PostActionLink optional icon="quote" href={hole.cite}>
            {t('topic.acts.cite')}
            <Of reply={hole.of} />
          </PostActionLink>
          <PostActionLink icon="reply" href={hole.reply}>
            {t('topic.acts.reply')}
            <Of reply={hole.of} />
          </PostActionLink>
        </>
      )}
      {shape.menu && (
        <MoreActions label={hole.more}>
          <ReplyMenu shape={shape.menu} hole={hole} />
        </MoreActions>
      )}
    </PostActions>
  );
}
