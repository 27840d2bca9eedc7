import { createElement } from 'react';
import { BRANCHES, LIMITS, TOPIC_KINDS } from '#application/community/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { DraftView } from '#application/community/drafts/drafts.query';
import type { TagView } from '#application/community/tags/tags.query';
import type { SimilarTopic } from '#application/community/topics/similar-topics.query';
import type { Refused } from '../lib/gates.server.ts';
import { topicHref } from '../lib/addresses.ts';
import { branchKey } from '../lib/branches.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { CategorySelect } from './category-select.tsx';
import { ComposeField } from './compose-field.tsx';
import { filledIn, filledList, isRefused, type Previewed, previewIn } from './composing.ts';
import { TagBoxes } from './tag-boxes.tsx';

/** What the form is shown again with: why it was refused, its preview, or topics that may answer it already. */
export type AskOutcome =
  Refused | Previewed | { readonly similar: readonly SimilarTopic[]; readonly typed: Refused['typed'] };

export function AskForm(props: {
  categories: readonly CategoryView[];
  tags: readonly TagView[];
  draft: DraftView | null;
  chosen: string | null;
  /** What was searched for in vain, as a first title. */
  words: string;
  outcome: AskOutcome | undefined;
}) {
  const t = useT();
  const { may } = usePage();
  const { categories, tags, draft, outcome } = props;
  const refused = isRefused(outcome) ? outcome : undefined;
  const similar = outcome && 'similar' in outcome ? outcome.similar : null;
  const seen = similar !== null || filledIn(outcome, 'similarSeen') === '1';
  const kinds = TOPIC_KINDS.filter(
    (kind) =>
      (kind !== 'announcement' || may('topic.announce')) &&
      categories.some((each) => each.kinds.includes(kind)),
  );
  const branches = filledList(outcome, 'branches', draft);
  return (
    <form method="post" noValidate action="/questions/nouvelle" className="stack" data-unsaved="">
      <FormErrors
        errors={errorsOf(refused, {
          title: t('compose.ask.name'),
          categoryId: t('compose.ask.category'),
          body: t('compose.ask.body'),
          tags: t('compose.ask.tags'),
        })}
      />
      {similar && <SimilarTopics topics={similar} />}
      {seen && <input type="hidden" name="similarSeen" value="1" />}
      {kinds.length > 1 ? (
        <RadioGroup
          name="kind"
          legend={t('compose.ask.kind')}
          required
          value={filledIn(outcome, 'kind', draft, 'question')}
          choices={kinds.map((kind) => ({
            value: kind,
            label: t(`compose.ask.kinds.${kind}`),
            help: t(`compose.ask.kindHelp.${kind}`),
          }))}
          error={errorOf(refused, 'kind')}
        />
      ) : (
        <input type="hidden" name="kind" value={kinds[0] ?? 'question'} />
      )}
      <TextField
        name="title"
        label={t('compose.ask.name')}
        help={t('compose.ask.nameHelp')}
        maxLength={LIMITS.title.max}
        counter
        autoComplete="off"
        defaultValue={filledIn(outcome, 'title', draft, props.words)}
        error={errorOf(refused, 'title')}
      />
      {createElement('similar-topics', {
        'data-title': t('compose.ask.similarTitle'),
        'data-none': t('compose.ask.similarCount', { count: 0 }),
        'data-one': t('compose.ask.similarCount', { count: 1 }),
        'data-many': t('compose.ask.similarCount', { count: 2 }).replace('2', '{count}'),
        'data-solved': t('compose.ask.similarSolved'),
      })}
      <CategorySelect
        label={t('compose.ask.category')}
        categories={categories}
        value={
          outcome
            ? filledIn(outcome, 'categoryId')
            : (props.chosen ?? filledIn(undefined, 'categoryId', draft))
        }
        error={errorOf(refused, 'categoryId')}
      />
      <Guidance categories={categories} />
      <TagBoxes
        legend={t('compose.ask.tags')}
        help={t('compose.ask.tagsHelp')}
        optional
        tags={tags}
        values={filledList(outcome, 'tags', draft)}
        error={errorOf(refused, 'tags')}
      />
      <details className="more-fields" open={branches.length > 0}>
        <summary>{t('compose.ask.optional')}</summary>
        <CheckGroup
          name="branches"
          legend={t('compose.ask.branches')}
          help={t('compose.ask.branchesHelp')}
          values={branches}
          choices={BRANCHES.map((branch) => {
            const key = branchKey(branch);
            return { value: branch, label: key === null ? branch : t(key) };
          })}
          error={errorOf(refused, 'branches')}
        />
      </details>
      <ComposeField
        place="new-topic"
        label={t('compose.ask.body')}
        help={t('compose.ask.bodyHelp')}
        value={filledIn(outcome, 'body', draft)}
        error={errorOf(refused, 'body')}
        rows={12}
        draft={draft}
        preview={previewIn(outcome)}
        warning={<WarnedBox refused={refused} />}
        submit={t(similar ? 'compose.ask.publishAnyway' : 'compose.ask.publish')}
      />
    </form>
  );
}

/** What each category is for; in sight for those who hesitate. */
function Guidance({ categories }: { categories: readonly CategoryView[] }) {
  const t = useT();
  return (
    <details className="more-fields">
      <summary>{t('compose.ask.guidance')}</summary>
      <dl className="guidance">
        {categories.map((each) => (
          <div key={each.id} data-category={each.id}>
            <dt>{each.name}</dt>
            <dd>{each.guidance || each.description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Shown once before publishing: the answer may be there already. */
export function SimilarTopics({ topics }: { topics: readonly SimilarTopic[] }) {
  const t = useT();
  return (
    <Alert tone="warn" live title={t('compose.ask.similarStop')}>
      {t('compose.ask.similarLead')}
      <ul className="list">
        {topics.map((topic) => (
          <li key={topic.number}>
            <a href={topicHref(topic)}>{topic.title}</a>{' '}
            <span className="small muted">
              {topic.solved
                ? t('compose.ask.similarSolved')
                : t('compose.ask.similarReplies', { count: topic.replyCount })}
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
