import { useActionData } from '@remix-run/react';
import {
  contentsToFind,
  ITEM_KINDS,
  measuresOf,
  NOBODY,
  placeholdersIn,
  PRIORITIES,
  QUEUE_VIEWS,
} from '#application/moderation/limits';
import { DecideManyRequest } from '#interfaces/http/moderation/decide-many.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DECISIONS_TABLE, QUEUE } from '../lib/addresses.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { BulkConfirm } from '../review/bulk-confirm.tsx';
import { type Motive, motiveFaults, motivesFor, pairsOf } from '../review/bulk-motives.ts';
import { type BulkAnswer, Done, type ToChoose } from '../review/bulk-outcomes.tsx';
import { calledIn, priorityOf } from '../review/case-words.ts';
import { queueAskingOf, queueParameters } from '../review/queue-asking.ts';
import { QueueCases } from '../review/queue-cases.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FoldedFilter } from '../ui/layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** What templates may leave open and every case fills in by itself. */
const FILLED = ['date_contenu', 'titre_sujet', 'extrait', 'type_contenu', 'suite_masquage'];

export const loader = read('review.page', async ({ app: { community, moderation }, actor, url }) => {
  const asked = queueAskingOf(url);
  const { vue: view = 'open', nature, contenu, motif, categorie, priorite, confie, cursor = null } = asked;
  const categories = await community.categories.execute(actor);
  const category = categories.find(({ slug }) => slug === categorie);
  if (categorie && !category) throw nothingHere('community.category-not-found');
  const [page, counts, reasons, templates] = await Promise.all([
    moderation.reviewQueue.execute(actor, {
      view,
      cursor,
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
  const [names, pieces] = await Promise.all([
    moderation.namesOf([...page.items.flatMap(({ claimedBy }) => claimedBy ?? []), ...counts.assignees]),
    moderation.queuePieces.execute(actor, page.items),
  ]);
  const whole = templates.filter(
    ({ offered, facts, scope, duration, explanation }) =>
      offered && placeholdersIn(facts, scope, duration, explanation).every((name) => FILLED.includes(name)),
  );
  return {
    asked,
    page,
    counts,
    names,
    pieces,
    categories: categories.filter(({ id, slug }) => counts.categories.includes(id) || slug === categorie),
    reasons: reasons.map(({ key, label, english }) => ({
      key,
      label,
      english: english && { label: english.label },
    })),
    motives: whole.map(({ restriction, ...one }): Motive => {
      const { key, label, reason, explanation, english } = one;
      const inEnglish = english && { label: english.label, explanation: english.explanation };
      return { key, label, reason, explanation, english: inEnglish, measures: measuresOf(restriction) };
    }),
  };
});

export const action = actOfSafety('review.decide', DecideManyRequest, async (input, visit) => {
  const { app, actor } = visit;
  const numbers = pairsOf(input.numbers);
  const numberOf = (itemId: string): number => Number(numbers.get(itemId) ?? 0);
  const { action: asked, answer = '', reasons } = input;
  if (asked === 'claim') {
    const claimed = await app.moderation.claimMany.execute({ actor, itemIds: input.chosen });
    const outcomes = claimed.map(({ itemId, why }) => ({
      itemId,
      number: numberOf(itemId),
      refused: why && wordsOf(visit.problemOf(why)),
      isChanged: false,
    }));
    return { outcomes, isClaimed: true, asked, answer, reasons };
  }
  const restricts = asked === 'hide' || asked === 'delete';
  const { chosen, seen, read: marked } = input;
  const kept = { chosen, asked, answer, reasons };
  if (input.step === 'back') return { ...kept, step: 'choose' as const, faults: [] };
  const templates = pairsOf(reasons);
  if (restricts) {
    const all = await app.moderation.statementTemplates.all();
    const motives = all.map(({ key, restriction }) => ({ key, measures: measuresOf(restriction) }));
    const faults = motiveFaults(chosen, asked, templates, motives);
    if (faults.length > 0) return { ...kept, step: 'choose' as const, faults };
  }
  if (input.step !== 'confirmed' && chosen.length > 0)
    return { ...kept, step: 'confirm' as const, restricts, seen, read: marked, numbers: input.numbers };
  const versions = pairsOf(input.seen);
  const marks = pairsOf(input.read);
  const decisions = input.chosen.map((itemId) => ({
    itemId,
    version: Number(versions.get(itemId) ?? 0),
    read: marks.get(itemId) ?? null,
    action: asked,
    statement: restricts ? { template: templates.get(itemId) ?? '' } : null,
    answer: input.answer ?? null,
  }));
  const decided = await app.moderation.decideMany.execute({ actor, decisions });
  const outcomes = decided.map(({ itemId, refused, why }) => ({
    itemId,
    number: numberOf(itemId),
    refused: why && wordsOf(visit.problemOf(why)),
    isChanged: CHANGED_MEANWHILE.includes(refused ?? ''),
  }));
  return { outcomes, isClaimed: false, asked, answer, reasons };
});

/** Nobody decides of what they did not read: it is to be looked at, and ticked, once more. */
const CHANGED_MEANWHILE: readonly string[] = ['moderation.item-changed', 'moderation.piece-changed'];

/** What is wrong with its fields, or with all of it. */
const wordsOf = ({ title, fields = [] }: ReturnType<Visit['problemOf']>): string =>
  fields.map(({ text }) => text).join(' ') || title;

/** All that waits for a decision. */
export default function ReviewQueueRoute() {
  const { asked, page, counts, names, motives, reasons, pieces } = usePageData<typeof loader>();
  const answered = useActionData<BulkAnswer | Refused>();
  const refused = answered && 'problem' in answered ? answered : undefined;
  const { may } = usePage();
  const done = answered && 'outcomes' in answered ? answered : null;
  const stopped = answered && 'step' in answered ? answered : null;
  const t = useT();
  const view = asked.vue ?? 'open';
  const at = (more: Partial<typeof asked>) =>
    hrefWith(QUEUE, queueParameters({ ...asked, cursor: undefined, ...more }));
  const reasonKeys = reasons.map(({ key }) => key);
  const faultShown = ({ itemId, fault }: ToChoose['faults'][number]) => {
    const row = page.items.find(({ id }) => id === itemId);
    const said = row && motivesFor(row, motives, reasonKeys).length === 0 ? 'unfit' : fault;
    return {
      field: said === 'unfit' ? `case-${itemId}` : `motive-${itemId}`,
      message: `${t('review.queue.confirmCase', { number: row?.number ?? '' })} ${t(`review.queue.fault.${said}`)}`,
    };
  };
  const numbers = { open: counts.open, mine: counts.mine, late: counts.late, decided: null };
  if (stopped?.step === 'confirm')
    return (
      <AdminFrame place="queue" title={t('review.queue.confirmTitle')}>
        <BulkConfirm asked={stopped} rows={page.items} motives={motives} />
      </AdminFrame>
    );
  return (
    <AdminFrame
      place="queue"
      title={t('review.queue.title')}
      lead={t('review.queue.lead')}
      acts={
        may('decision.read') && <ButtonLink href={DECISIONS_TABLE}>{t('decisions.table.export')}</ButtonLink>
      }
    >
      {stopped && <FormErrors errors={stopped.faults.map(faultShown)} />}
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
        <QueueCases
          names={names}
          motives={motives}
          pieces={pieces}
          rows={page.items}
          bulk={view !== 'decided'}
          reasons={reasonKeys}
        />
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
  const { vue: _vue, cursor: _cursor, ...narrowed } = asked;
  return (
    <FoldedFilter label={t('review.queue.filter')} active={Object.values(narrowed).filter(Boolean).length}>
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
          ...reasons.map((reason) => ({ value: reason.key, ...calledIn(t, reason) })),
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
    </FoldedFilter>
  );
}
