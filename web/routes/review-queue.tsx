import { useActionData } from '@remix-run/react';
import {
  BULK_ACTIONS,
  contentsToFind,
  ITEM_KINDS,
  MANY_AT_MOST,
  NOBODY,
  placeholdersIn,
  PRIORITIES,
  QUEUE_VIEWS,
  REVIEW_LIMITS,
} from '#application/moderation/limits';
import type { QueuePiece } from '#application/moderation/review/queue-pieces.reader';
import type { QueueRow } from '#application/moderation/review/review-queue.query';
import { DecideManyRequest } from '#interfaces/http/moderation/review.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { caseHref, QUEUE } from '../lib/addresses.ts';
import { act, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { CaseRow } from '../review/case-row.tsx';
import { priorityOf } from '../review/case-words.ts';
import { queueAskingOf, queueParameters } from '../review/queue-asking.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** What templates may leave open and every case fills in by itself. */
const FILLED = ['date_contenu', 'titre_sujet', 'extrait', 'type_contenu'];

export const loader = read('review.page', async ({ app: { community, moderation }, actor, url }) => {
  const asked = queueAskingOf(url);
  const { vue: view = 'open', nature, contenu, motif, categorie, priorite, confie, cursor = null } = asked;
  const categories = await community.categories.execute(actor);
  const category = categories.find(({ slug }) => slug === categorie);
  if (categorie && !category) throw nothingHere('community.category-not-found');
  const [page, counts, reasons, templates] = await Promise.all([
    moderation.reviewQueue.execute(actor, {
      ...{ view, cursor },
      ...(nature && { kind: nature }),
      ...(contenu && { content: contenu }),
      ...(motif && { why: motif }),
      ...(category && { categoryId: category.id }),
      ...(priorite && { priority: PRIORITIES.indexOf(priorite) }),
      ...(confie && { assignee: confie }),
    }),
    moderation.queueCounts.execute(actor),
    moderation.reportReasons.all(),
    moderation.statementTemplates.all(),
  ]);
  const decides = view !== 'decided' && actor.may('review.decide');
  const [names, pieces] = await Promise.all([
    moderation.namesOf([...page.items.flatMap(({ claimedBy }) => claimedBy ?? []), ...counts.assignees]),
    moderation.queuePieces.execute(actor, decides ? page.items : []),
  ]);
  const whole = templates.filter(
    ({ offered, facts, scope, duration, explanation }) =>
      offered && placeholdersIn(facts, scope, duration, explanation).every((name) => FILLED.includes(name)),
  );
  return {
    ...{ asked, page, counts, names, pieces },
    categories: categories.filter(({ id, slug }) => counts.categories.includes(id) || slug === categorie),
    reasons: reasons.map(({ key, label }) => ({ key, label })),
    templates: whole.map(({ key, label, reason }) => ({ key, label, reason })),
  };
});

export const action = act('review.decide', DecideManyRequest, async (input, visit) => {
  const { app, actor } = visit;
  const numbers = pairsOf(input.numbers);
  const numberOf = (itemId: string): number => Number(numbers.get(itemId) ?? 0);
  const { action: asked } = input;
  if (asked === 'claim') {
    const claimed = await app.moderation.claimMany.execute({ actor, itemIds: input.chosen });
    const outcomes = claimed.map(({ itemId, why }) => ({
      ...{ itemId, number: numberOf(itemId), refused: why && wordsOf(visit.problemOf(why)) },
    }));
    return { outcomes, isClaimed: true, asked, answer: input.answer ?? '' };
  }
  const versions = pairsOf(input.seen);
  const marks = pairsOf(input.read);
  const templates = pairsOf(input.reasons);
  const restricts = asked === 'hide' || asked === 'delete';
  const decisions = input.chosen.map((itemId) => ({
    itemId,
    version: Number(versions.get(itemId) ?? 0),
    read: marks.get(itemId) ?? null,
    action: asked,
    statement: restricts ? { template: templates.get(itemId) ?? '' } : null,
    answer: input.answer ?? null,
  }));
  const decided = await app.moderation.decideMany.execute({ actor, decisions });
  const outcomes = decided.map(({ itemId, why }) => ({
    itemId,
    number: numberOf(itemId),
    refused: why && wordsOf(visit.problemOf(why)),
  }));
  return { outcomes, isClaimed: false, asked, answer: input.answer ?? '' };
});

/** What is wrong with its fields, or with all of it. */
const wordsOf = ({ title, fields = [] }: ReturnType<Visit['problemOf']>): string =>
  fields.map(({ text }) => text).join(' ') || title;

/** `id value` lines as a map. */
const pairsOf = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.map((line) => line.split(' ', 2) as [string, string]));

interface Outcomes {
  readonly outcomes: readonly {
    readonly itemId: string;
    readonly number: number;
    /** Why not, in words. */
    readonly refused: string | null;
  }[];
  /** They were taken, not decided. */
  readonly isClaimed: boolean;
  /** What was asked for, and said to whoever reported: kept for the cases that were refused. */
  readonly asked: string;
  readonly answer: string;
}

/** All that waits for a decision. */
export default function ReviewQueueRoute() {
  const { asked, page, counts } = usePageData<typeof loader>();
  const answered = useActionData<Outcomes | Refused>();
  const refused = answered && 'problem' in answered ? answered : undefined;
  const done = answered && 'outcomes' in answered ? answered : null;
  const t = useT();
  const view = asked.vue ?? 'open';
  const at = (more: Partial<typeof asked>) =>
    hrefWith(QUEUE, queueParameters({ ...asked, cursor: undefined, ...more }));
  const numbers = { open: counts.open, mine: counts.mine, late: counts.late, decided: null };
  return (
    <AdminFrame place="queue" title={t('review.queue.title')} lead={t('review.queue.lead')}>
      {done && <Done {...done} />}
      <FormErrors errors={errorsOf(refused)} />
      <Tabs
        label={t('review.queue.views')}
        items={QUEUE_VIEWS.map((each) => ({
          href: at({ vue: each }),
          label:
            numbers[each] === null
              ? t(`review.queue.view.${each}`)
              : t('review.queue.tab', { name: t(`review.queue.view.${each}`), count: numbers[each] }),
          current: each === view,
        }))}
      />
      <Filter />
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('review.queue.empty')}>
          {t('review.queue.emptyText')}
        </EmptyState>
      ) : (
        <Cases rows={page.items} bulk={view !== 'decided'} />
      )}
      <Pagination
        previousHref={page.previous && at({ cursor: page.previous })}
        nextHref={page.next && at({ cursor: page.next })}
      />
    </AdminFrame>
  );
}

function Filter() {
  const { asked, reasons, categories, counts, names } = usePageData<typeof loader>();
  const t = useT();
  const { uses } = usePage();
  const contents = contentsToFind(uses, { ...counts.contents, ...(asked.contenu && { [asked.contenu]: 1 }) });
  const assignees = counts.assignees.filter((id) => names[id] !== undefined);
  return (
    <form method="get" className="desk__filter" aria-label={t('review.queue.filter')}>
      {asked.vue && <input type="hidden" name="vue" value={asked.vue} />}
      <Select
        name="nature"
        label={t('review.queue.kind')}
        defaultValue={asked.nature ?? ''}
        choices={[
          { value: '', label: t('review.queue.allKinds') },
          ...ITEM_KINDS.map((kind) => ({ value: kind, label: t(`review.queue.kinds.${kind}`) })),
        ]}
      />
      <Select
        name="contenu"
        label={t('review.queue.content')}
        defaultValue={asked.contenu ?? ''}
        choices={[
          { value: '', label: t('review.queue.allContents') },
          ...contents.map((kind) => ({ value: kind, label: t(`review.queue.targets.${kind}`) })),
        ]}
      />
      <Select
        name="motif"
        label={t('review.queue.why')}
        defaultValue={asked.motif ?? ''}
        choices={[
          { value: '', label: t('review.queue.allWhys') },
          ...reasons.map(({ key, label }) => ({ value: key, label })),
        ]}
      />
      <Select
        name="categorie"
        label={t('review.queue.category')}
        defaultValue={asked.categorie ?? ''}
        choices={[
          { value: '', label: t('review.queue.allCategories') },
          ...categories.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <Select
        name="priorite"
        label={t('review.queue.urgency')}
        defaultValue={asked.priorite ?? ''}
        choices={[
          { value: '', label: t('review.queue.allUrgencies') },
          ...PRIORITIES.map((value, rank) => ({ value, label: t(priorityOf(rank).key) })).toReversed(),
        ]}
      />
      <Select
        name="confie"
        label={t('review.queue.assignee')}
        defaultValue={asked.confie ?? ''}
        choices={[
          { value: '', label: t('review.queue.anyAssignee') },
          { value: NOBODY, label: t('review.queue.noAssignee') },
          ...assignees.map((id) => ({ value: id, label: names[id] ?? '' })),
        ]}
      />
      <p>
        <Button>{t('review.queue.apply')}</Button>
      </p>
    </form>
  );
}

function Cases({ rows, bulk }: { rows: readonly QueueRow[]; bulk: boolean }) {
  const { names, templates, pieces } = usePageData<typeof loader>();
  const kept = useKept();
  const { may, path } = usePage();
  const t = useT();
  if (!bulk || !may('review.decide'))
    return (
      <ul className="cases" aria-label={t('review.queue.list')}>
        {rows.map((row) => (
          <li key={row.id}>
            <CaseRow row={row} name={names[row.claimedBy ?? '']} />
          </li>
        ))}
      </ul>
    );
  return (
    <form method="post" action={path} className="stack">
      <ul className="cases" aria-label={t('review.queue.list')}>
        {rows.map((row) =>
          // An appeal is answered with reasons of its own: never among others.
          row.kind === 'appeal' ? (
            <li key={row.id}>
              <CaseRow row={row} name={names[row.claimedBy ?? '']} />
            </li>
          ) : (
            <li key={row.id} className="cases__row">
              <input type="hidden" name="seen" value={`${row.id} ${row.version}`} />
              <input type="hidden" name="read" value={`${row.id} ${pieces[row.id]?.mark ?? ''}`} />
              <input type="hidden" name="numbers" value={`${row.id} ${row.number}`} />
              <label className="check cases__choose">
                <input
                  type="checkbox"
                  name="chosen"
                  value={row.id}
                  defaultChecked={kept.chosen.includes(row.id)}
                />
                <span className="vh">{t('review.queue.choose', { number: row.number })}</span>
              </label>
              <div>
                <CaseRow row={row} name={names[row.claimedBy ?? '']} />
                <Words piece={pieces[row.id]} />
                <select
                  className="input input--s cases__reason"
                  name="reasons"
                  aria-label={t('review.queue.bulkReason', { number: row.number })}
                  defaultValue={`${row.id} ${templates.find(({ reason }) => row.whys.includes(reason))?.key ?? templates[0]?.key ?? ''}`}
                >
                  {templates.map(({ key, label }) => (
                    <option key={key} value={`${row.id} ${key}`}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
            </li>
          ),
        )}
      </ul>
      <fieldset className="form">
        <legend className="step">{t('review.queue.bulk')}</legend>
        <p className="help">{t('review.queue.bulkHelp', { max: MANY_AT_MOST })}</p>
        <Select
          name="action"
          label={t('review.queue.bulkAction')}
          defaultValue={kept.action}
          choices={BULK_ACTIONS.map((each) => ({
            value: each,
            label: each === 'claim' ? t('review.queue.bulkClaim') : t(`review.decide.actions.${each}`),
          }))}
        />
        <TextArea
          name="answer"
          label={t('review.queue.bulkAnswer')}
          help={t('review.queue.bulkAnswerHelp')}
          defaultValue={kept.answer}
          rows={2}
          maxLength={REVIEW_LIMITS.answer.max}
        />
        <p>
          <Button>{t('review.queue.bulkSubmit')}</Button>
        </p>
      </fieldset>
    </form>
  );
}

/** After a refusal nothing is to be ticked or written again. */
function useKept(): { chosen: readonly string[]; action: string | undefined; answer: string } {
  const answered = useActionData<Outcomes | Refused>();
  if (!answered) return { chosen: [], action: undefined, answer: '' };
  if ('problem' in answered)
    return {
      chosen: typedList(answered, 'chosen'),
      action: typedIn(answered, 'action') || undefined,
      answer: typedIn(answered, 'answer'),
    };
  const chosen = answered.outcomes.flatMap(({ itemId, refused }) => (refused === null ? [] : [itemId]));
  return chosen.length === 0
    ? { chosen, action: undefined, answer: '' }
    : { chosen, action: answered.asked, answer: answered.answer };
}

/** What is decided of is shown where it is decided. */
function Words({ piece }: { piece: QueuePiece | undefined }) {
  const t = useT();
  if (!piece) return <p className="small muted">{t('review.queue.nothingLeft')}</p>;
  return (
    <details className="disclose small">
      <summary>{t('review.queue.words')}</summary>
      <p className="as-typed">{piece.excerpt}</p>
      {piece.isCut && <p className="muted">{t('review.queue.wordsCut')}</p>}
    </details>
  );
}

function Done({ outcomes, isClaimed }: Pick<Outcomes, 'outcomes' | 'isClaimed'>) {
  const t = useT();
  const done = outcomes.filter(({ refused }) => refused === null).length;
  return (
    <Alert
      tone={done === outcomes.length ? 'ok' : 'warn'}
      live
      title={t(isClaimed ? 'review.queue.bulkTaken' : 'review.queue.bulkDone', {
        done,
        refused: outcomes.length - done,
      })}
    >
      <ul>
        {outcomes.map(({ itemId, number, refused }) => (
          <li key={itemId}>
            <a href={caseHref(itemId)}>
              {refused === null
                ? t(isClaimed ? 'review.queue.bulkClaimed' : 'review.queue.bulkDecided', { number })
                : t('review.queue.bulkRefused', { number, why: refused })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
