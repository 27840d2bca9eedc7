import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { postDeedHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Menu } from '../ui/menu.tsx';
import { PostAction, PostActionLink } from '../ui/post-actions.tsx';
import { REACTIONS } from './reactions.ts';
import {
  isForAskerToAccept,
  MENU_HOLES,
  menuFillingOf,
  type MenuHole,
  type MenuShape,
  menuShapeOf,
  ReplyMenu,
} from './reply-menu.tsx';

/** A mark that one may give: whether it is given, where that is known, and whether it was given by anybody. */
type MarkShape = { readonly on?: boolean | undefined; readonly isCounted: boolean };

type Shape = {
  readonly mark: MarkShape | null;
  /** How many it helped, where one may not say so too. */
  readonly isHelpful: boolean;
  readonly react: readonly MarkShape[] | null;
  readonly accept: boolean;
  readonly answer: boolean;
  readonly menu: MenuShape | null;
};

const HOLES = ['help', 'helped', 'cite', 'reply', 'more', 'count', ...REACTIONS, ...MENU_HOLES] as const;

const ACTS = standingPiece<Shape, (typeof HOLES)[number]>(
  ({ shape, hole, t }) => (
    <>
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
        </PostAction>
      )}
      {shape.isHelpful && <span className="small muted">{hole.helped}</span>}
      {shape.react?.map(({ on, isCounted }, place) => {
        const kind = REACTIONS[place]!;
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
          </PostAction>
        );
      })}
      {shape.accept && (
        <PostAction icon="check" formAction={hole.accept} name="on" value="1">
          {t('topic.acts.acceptShort')}
          <span className="vh"> {t('topic.acts.acceptRest')}</span>
        </PostAction>
      )}
      {shape.answer && (
        <>
          <PostActionLink optional icon="quote" href={hole.cite}>
            {t('topic.acts.cite')}
          </PostActionLink>
          <PostActionLink icon="reply" href={hole.reply}>
            {t('topic.acts.reply')}
          </PostActionLink>
        </>
      )}
      {shape.menu && (
        <Menu className="more-actions" label={hole.more}>
          <ReplyMenu shape={shape.menu} hole={hole} />
        </Menu>
      )}
    </>
  ),
  HOLES,
);

/** One line: helpful, reactions, quote, reply, and the rest behind "…". */
export function ReplyActs({ post, page }: { post: PostView; page: TopicPage }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const looking = usePage();
  const rights = page.rights.posts[post.id]!;
  // Relative, and one address for all reactions: on a page of twenty replies the difference is kilobytes.
  const here = page.page > 1 ? `?page=${page.page}&` : '?';
  const { mine, reactions, helpfulCount } = post;
  const menu = mine ? menuShapeOf(post, page, looking) : null;
  const lines: Partial<Record<MenuHole, string>> = menu
    ? menuFillingOf(post, page, menu)
    : { accept: postDeedHref(post.id, 'accepter') };
  return (
    <Standing
      as="form"
      attributes={{
        method: 'post',
        action: postDeedHref(post.id, 'reaction'),
        className: 'post__actions',
        'data-marks': mine ? t('topic.acts.failed') : undefined,
      }}
      of={ACTS}
      shape={{
        mark: rights.mark ? { on: mine?.helpful, isCounted: helpfulCount > 0 } : null,
        isHelpful: !rights.mark && helpfulCount > 0,
        react: rights.react
          ? REACTIONS.map((kind) => ({
              on: mine?.reactions.includes(kind),
              isCounted: (reactions[kind] ?? 0) > 0,
            }))
          : null,
        accept: isForAskerToAccept(post, page, looking.member?.id),
        answer: page.rights.answer,
        menu,
      }}
      filling={{
        ...lines,
        help: postDeedHref(post.id, 'aide'),
        helped: rights.mark ? '' : t('topic.acts.helpedYou', { count: helpfulCount }),
        count: formatNumber(helpfulCount),
        thanks: formatNumber(reactions['thanks'] ?? 0),
        useful: formatNumber(reactions['useful'] ?? 0),
        bravo: formatNumber(reactions['bravo'] ?? 0),
        cite: `${here}citer=${post.id}#repondre`,
        reply: `${here}repondre=${post.id}#repondre`,
        more: mine ? t('ui.post.more', { name: post.author.pseudonym }) : '',
      }}
    />
  );
}
