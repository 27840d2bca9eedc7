import type { TopicPage } from '#application/community/topics/topic-page.query';
import { postDeedHref, reportHref, tagHref, topicDeedHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Menu, MenuButton, MenuLink, MenuRule } from '../ui/menu.tsx';
import { Tag } from '../ui/tag.tsx';

const LEVELS = ['watching', 'tracking', 'muted'] as const;

/** A tag as people read it. */
export interface NamedTag {
  readonly slug: string;
  readonly label: string;
}

/** Under the question: its tags, then what one can do with the topic. */
export function TopicActs({ page, tags }: { page: TopicPage; tags: readonly NamedTag[] }) {
  const t = useT();
  const { member } = usePage();
  const { topic, opening } = page;
  return (
    <div className="topic__foot topic-acts">
      {tags.map(({ slug, label }) => (
        <Tag given key={slug} href={tagHref(slug)}>
          {label}
        </Tag>
      ))}
      {(member === null || page.rights.follow) && <FollowMenu page={page} />}
      <ButtonLink look="quiet" icon="bookmark" href={postDeedHref(opening.id, 'garder')}>
        {t(opening.mine?.kept ? 'topic.topicActs.kept' : 'topic.topicActs.keep')}
      </ButtonLink>
      <ButtonLink look="quiet" icon="link" href={topicHref(topic)} data-copy={t('topic.acts.copied')}>
        {t('topic.topicActs.link')}
      </ButtonLink>
      {opening.author.id !== member?.id && (
        <ButtonLink
          look="quiet"
          icon="flag"
          href={reportHref('topic', topic.id)}
          rel="nofollow"
          aria-label={t('review.report.ofTopic')}
        >
          {t('review.report.act')}
        </ButtonLink>
      )}
      {member && <TopicMenu page={page} />}
    </div>
  );
}

const FOLLOWING = standingPiece<string>(({ shape: level, t }) => (
  <Menu
    className="drop--quiet"
    icon="bell"
    align="start"
    label={t('topic.follow.label')}
    text={t(level === 'watching' || level === 'tracking' ? 'topic.follow.on' : 'topic.follow.off')}
  >
    {LEVELS.map((each) => (
      <MenuButton key={each} name="level" value={each} aria-pressed={each === level}>
        {t(`topic.follow.${each}`)}
      </MenuButton>
    ))}
    {level !== 'none' && (
      <MenuButton name="level" value="none">
        {t('topic.follow.none')}
      </MenuButton>
    )}
  </Menu>
));

/** How closely to follow; four plain buttons behind one. */
function FollowMenu({ page: { topic, mine } }: { page: TopicPage }) {
  return (
    <Standing
      as="form"
      attributes={{ method: 'post', action: topicDeedHref(topic, 'suivre') }}
      of={FOLLOWING}
      shape={mine?.follow ?? 'none'}
      filling={{}}
    />
  );
}

/** What the asker and the team can do with a topic; nothing is shown that would be refused. */
function TopicMenu({ page }: { page: TopicPage }) {
  const t = useT();
  const { topic, opening, rights } = page;
  const onOpening = rights.posts[opening.id]!;
  const pinned = topic.pinnedUntil !== null;
  const at = (deed: Parameters<typeof topicDeedHref>[1]) => topicDeedHref(topic, deed);
  const lines = [
    onOpening.edit && (
      <MenuLink key="edit" icon="edit" href={postDeedHref(opening.id, 'modifier')}>
        {t('topic.topicActs.editBody')}
      </MenuLink>
    ),
    rights.retag && (
      <MenuLink key="retitle" icon="heading" href={at('modifier')}>
        {t('topic.topicActs.retitle')}
      </MenuLink>
    ),
    onOpening.readHistory && (
      <MenuLink key="history" icon="clock" href={postDeedHref(opening.id, 'historique')}>
        {t('topic.acts.history')}
      </MenuLink>
    ),
    onOpening.redact && (
      <MenuLink key="redact" icon="eye" href={postDeedHref(opening.id, 'caviarder')}>
        {t('redaction.act')}
      </MenuLink>
    ),
    onOpening.purge && (
      <MenuLink key="purge" icon="lock" href={postDeedHref(opening.id, 'effacer')}>
        {t('purge.act')}
      </MenuLink>
    ),
    rights.close && (
      <MenuLink key="close" icon="lock" href={at('clore')}>
        {t('topic.topicActs.close')}
      </MenuLink>
    ),
    rights.reopen && (
      <MenuButton key="reopen" icon="lock" formAction={at('rouvrir')}>
        {t('topic.topicActs.reopen')}
      </MenuButton>
    ),
    rights.pin &&
      (pinned ? (
        <MenuButton key="pin" icon="pin" formAction={at('detacher')}>
          {t('topic.topicActs.unpin')}
        </MenuButton>
      ) : (
        <MenuLink key="pin" icon="pin" href={at('epingler')}>
          {t('topic.topicActs.pin')}
        </MenuLink>
      )),
    rights.move && (
      <MenuLink key="move" icon="arrow" href={at('deplacer')}>
        {t('topic.topicActs.move')}
      </MenuLink>
    ),
    rights.closeAsDuplicate && rights.move && (
      <MenuLink key="duplicate" icon="link" href={at('doublon')}>
        {t('topic.topicActs.duplicate')}
      </MenuLink>
    ),
    rights.merge && (
      <MenuLink key="merge" icon="plus" href={at('fusionner')}>
        {t('topic.topicActs.merge')}
      </MenuLink>
    ),
    rights.split && (
      <MenuLink key="split" icon="out" href={`${at('separer')}?page=${page.page}`}>
        {t('topic.topicActs.split')}
      </MenuLink>
    ),
    rights.split && (
      <MenuLink key="move-replies" icon="arrow" href={`${at('deplacer-des-reponses')}?page=${page.page}`}>
        {t('topic.topicActs.moveReplies')}
      </MenuLink>
    ),
    rights.restore && (
      <MenuButton key="restore" icon="up" formAction={at('retablir')}>
        {t('topic.topicActs.restore')}
      </MenuButton>
    ),
  ].filter(Boolean);
  if (lines.length === 0 && !rights.delete) return null;
  return (
    <form method="post">
      <Menu
        className="drop--quiet"
        icon="gear"
        align="start"
        label={t('topic.topicActs.more')}
        text={t('topic.topicActs.moderate')}
      >
        {lines}
        {rights.delete && (
          <>
            <MenuRule />
            <MenuLink icon="trash" href={at('supprimer')}>
              {t('topic.topicActs.remove')}
            </MenuLink>
          </>
        )}
      </Menu>
    </form>
  );
}
