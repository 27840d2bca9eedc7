import type { TopicListPage } from '#application/community/topics/topic-list.query';
import type { CategoryView } from '#application/community/categories/categories.query';
import { TopicRows } from '../forum/topic-rows.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import type { HeadingLevel } from '../ui/section-head.tsx';
import { hrefWith, inForce } from './query.ts';
import { parametersOf, type TopicAsking, VIEWS } from './topic-asking.ts';

type Kind = CategoryView['kinds'][number];

/** The page of the list that was asked for: pinned topics first, then the others, then the way on. */
export function TopicResults(props: {
  topics: TopicListPage;
  asked: TopicAsking;
  path: string;
  label: string;
  askHref: string;
  /** Of a list of one category: what its reader may open there, null for nothing. */
  opens?: Kind | null;
  withoutCategory?: boolean;
  level?: HeadingLevel;
}) {
  const { topics, asked, path } = props;
  const at = (cursor: string | null) =>
    cursor === null ? null : hrefWith(path, parametersOf({ ...asked, cursor }));
  const rows = [...topics.pinned, ...topics.items];
  return (
    <>
      {rows.length > 0 ? (
        <TopicRows
          topics={rows}
          label={props.label}
          withoutCategory={props.withoutCategory}
          level={props.level}
          areGone={VIEWS[asked.vue ?? 'recentes'] === 'deleted'}
        />
      ) : (
        <NoTopics asked={asked} askHref={props.askHref} opens={props.opens} />
      )}
      <Pagination
        previousHref={at(topics.previous)}
        nextHref={at(topics.next)}
        firstHref={asked.cursor ? hrefWith(path, parametersOf({ ...asked, cursor: undefined })) : null}
      />
    </>
  );
}

type Empty = Pick<Parameters<typeof TopicResults>[0], 'asked' | 'askHref' | 'opens'>;

function NoTopics({ asked, askHref, opens = 'question' }: Empty) {
  const t = useT();
  const view = VIEWS[asked.vue ?? 'recentes'];
  if (inForce({ ...asked }, 'categorie', 'etiquette', 'branche', 'genre', 'officiel', 'auteur', 'cursor') > 0)
    return (
      <EmptyState
        title={t('lists.questions.empty.filtered')}
        action={<ButtonLink href="/questions">{t('lists.questions.all')}</ButtonLink>}
      >
        {t('lists.questions.empty.filteredText')}
      </EmptyState>
    );
  if (view === 'latest')
    return (
      <EmptyState
        title={t('lists.questions.empty.latest')}
        action={
          opens && (
            <ButtonLink href={askHref} look="main">
              {t(opens === 'question' ? 'lists.questions.ask' : `lists.categories.openHere.${opens}`)}
            </ButtonLink>
          )
        }
      >
        {opens === 'question' ? t('lists.questions.empty.latestText') : undefined}
      </EmptyState>
    );
  const action =
    view === 'followed' ? (
      <ButtonLink href="/categories">{t('lists.questions.pickCategory')}</ButtonLink>
    ) : (
      <ButtonLink href="/questions">{t('lists.questions.all')}</ButtonLink>
    );
  return (
    <EmptyState title={t(`lists.questions.empty.${view}`)} action={action}>
      {t(`lists.questions.empty.${view}Text`)}
    </EmptyState>
  );
}
