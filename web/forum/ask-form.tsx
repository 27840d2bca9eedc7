import { createElement } from 'react';
import { LIMITS } from '#application/community/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { DraftRow, DraftView } from '#application/community/drafts/drafts.query';
import type { TagView } from '#application/community/tags/tags.query';
import type { SimilarTopic } from '#application/community/topics/similar-topics.query';
import type { IncidentInShort } from '#application/community/incidents/incidents.query';
import { KnownIncidents } from '../incidents/known-incidents.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { topicHref } from '../lib/addresses.ts';
import { draftHref } from './draft-place.ts';
import { branchChoices } from '../lib/branches.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Pill } from '../ui/pill.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { CategorySelect } from './category-select.tsx';
import { ComposeField } from './compose-field.tsx';
import { type DraftShown, filledIn, filledList, isRefused, type Previewed, shownOf } from './composing.ts';
import { kindsIn } from './kinds-here.ts';
import { TagBoxes } from './tag-boxes.tsx';
import { TOPIC_STATES, topicState } from './topic-state.ts';
import { headingText } from '../ui/heading-text.ts';

/** What the form is shown again with: why it was refused, its preview, or topics that may answer it already. */
export type AskOutcome =
  | Refused
  | Previewed
  | {
      readonly similar: readonly SimilarTopic[];
      /** That last, and that it may be about. */
      readonly incidents: readonly IncidentInShort[];
      /** Whether the text is among the drafts now. */
      readonly kept: boolean;
      readonly typed: Refused['typed'];
    };

export function AskForm(props: {
  categories: readonly CategoryView[];
  tags: readonly TagView[];
  draft: DraftView | null;
  shown: DraftShown;
  /** Of the draft that this is, or becomes once it is kept. */
  place: string;
  /** The category that the address names, and what is opened there first of all. */
  chosen: { readonly id: string; readonly kind: string } | null;
  /** What was searched for in vain, as a first title. */
  words: string;
  outcome: AskOutcome | undefined;
}) {
  const t = useT();
  const written = useWritten();
  const { may } = usePage();
  const { categories, tags, draft, outcome } = props;
  const refused = isRefused(outcome) ? outcome : undefined;
  const stopped = outcome && 'similar' in outcome ? outcome : null;
  const similar = stopped?.similar ?? null;
  const seen = similar !== null || filledIn(outcome, 'similarSeen', draft) === '1';
  const kinds = kindsIn(categories, may);
  const branches = filledList(outcome, 'branches', draft);
  const exchange = filledIn(outcome, 'exchange', draft);
  return (
    <form method="post" noValidate action={draftHref(props.place)} id="question" className="stack">
      <FormErrors
        errors={errorsOf(refused, {
          title: t('compose.ask.name'),
          categoryId: t('compose.ask.category'),
          body: t('compose.ask.body'),
          tags: t('compose.ask.tags'),
          poll: t('polls.linked.address'),
        })}
      />
      {stopped && <KnownIncidents incidents={stopped.incidents} stops />}
      {stopped && stopped.similar.length > 0 && (
        <SimilarTopics topics={stopped.similar} kept={stopped.kept} first={stopped.incidents.length === 0} />
      )}
      {seen && <input type="hidden" name="similarSeen" value="1" />}
      {exchange !== '' && (
        <>
          <input type="hidden" name="exchange" value={exchange} />
          <p className="muted">{t('chat.exchange.willTell')}</p>
        </>
      )}
      {kinds.length > 1 ? (
        <RadioGroup
          name="kind"
          legend={t('compose.ask.kind')}
          required
          value={filledIn(outcome, 'kind', draft, props.chosen?.kind ?? 'question')}
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
        help={t('compose.ask.nameHelp', { min: LIMITS.title.min })}
        maxLength={LIMITS.title.max}
        counter
        autoComplete="off"
        defaultValue={filledIn(outcome, 'title', draft, props.words)}
        error={errorOf(refused, 'title')}
      />
      {createElement(
        'similar-topics',
        {
          'data-title': t('compose.ask.similarTitle'),
          'data-incident': t('incidents.ask.title'),
          'data-written': written.lang,
          'data-new-tab': t('ui.newTab'),
          'data-none': t('compose.ask.similarCount', { count: 0 }),
          'data-one': t('compose.ask.similarCount', { count: 1 }),
          'data-many': t('compose.ask.similarCount', { count: 2 }).replace('2', '{count}'),
        },
        [
          <template key="incident" data-state="incident">
            <Pill tone="warn">{t('editorial.kind.incident')}</Pill>
          </template>,
          ...TOPIC_STATES.map((state) => (
            <template key={state} data-state={state}>
              <StateMark state={state} />
            </template>
          )),
        ],
      )}
      <CategorySelect
        label={t('compose.ask.category')}
        categories={categories}
        value={
          outcome
            ? filledIn(outcome, 'categoryId')
            : (props.chosen?.id ?? filledIn(undefined, 'categoryId', draft))
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
          choices={branchChoices(t)}
          error={errorOf(refused, 'branches')}
        />
      </details>
      <details className="more-fields" open={filledIn(outcome, 'poll') !== ''}>
        <summary>{t('polls.linked.add')}</summary>
        <TextField
          name="poll"
          label={t('polls.linked.address')}
          help={t('polls.linked.addHelp')}
          optional
          maxLength={300}
          defaultValue={filledIn(outcome, 'poll')}
          error={errorOf(refused, 'poll')}
        />
      </details>
      <ComposeField
        place={props.place}
        label={t('compose.ask.body')}
        help={t('compose.ask.bodyHelp')}
        value={filledIn(outcome, 'body', draft)}
        error={errorOf(refused, 'body')}
        rows={12}
        draft={draft}
        {...shownOf(outcome, props.shown)}
        warning={<WarnedBox refused={refused} />}
        submit={t(similar ? 'compose.ask.publishAnyway' : 'compose.ask.publish')}
      />
    </form>
  );
}

/** What was begun before: to go on with it, or to begin anew in the form below. */
export function BegunBefore({ drafts }: { drafts: readonly Pick<DraftRow, 'id' | 'place' | 'title'>[] }) {
  const t = useT();
  if (drafts.length === 0) return null;
  return (
    <Alert title={t('compose.ask.begun', { count: drafts.length })}>
      <ul className="list">
        {drafts.slice(0, MOST_OFFERED).map((draft) => (
          <li key={draft.id}>
            <a href={draftHref(draft.place)}>
              {t('compose.ask.resume', { title: draft.title || t('compose.drafts.untitled') })}
            </a>
          </li>
        ))}
        {drafts.length > MOST_OFFERED && (
          <li>
            <a href="/brouillons">{t('compose.ask.allDrafts')}</a>
          </li>
        )}
        <li>
          <a href="#question">{t('compose.ask.anew')}</a>
        </li>
      </ul>
    </Alert>
  );
}

const MOST_OFFERED = 3;

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
function SimilarTopics(props: {
  topics: readonly SimilarTopic[];
  kept: boolean;
  /** Nothing above says already why it was stopped. */
  first: boolean;
}) {
  const { topics, kept, first } = props;
  const t = useT();
  const written = useWritten();
  return (
    <Alert tone="warn" live autoFocus={first} title={t('compose.ask.similarStop')}>
      {t('compose.ask.similarLead')} {t(kept ? 'compose.ask.similarKept' : 'compose.ask.similarBelow')}
      <ul className="list">
        {topics.map((topic) => (
          <li key={topic.number}>
            <StateMark state={topicState(topic)} />{' '}
            <a href={topicHref(topic)} {...written}>
              {headingText(topic.title)}
            </a>{' '}
            <span className="small muted">
              {t('compose.ask.similarReplies', { count: topic.replyCount })}
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
