import { Decision } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { groundOf } from '#domain/moderation/decisions/grounds';
import { knownId } from '#domain/shared/id';
import type { MessageShownV1 } from '../../community/published/chat.facts.ts';
import type {
  AcceptanceWithdrawnV1,
  AnswerAcceptedV1,
  ContentPurgedV1,
  PassageRedactedV1,
  PiecePurgedV1,
  PostDeletedV1,
  PostEditedV1,
  PostRestoredV1,
  RepliesCarriedV1,
  RepliesPurgedV1,
  TopicChangedV1,
  WordsRedactedV1,
} from '../../community/published/community.facts.ts';
import type { QuestionShownV1 } from '../../events/published/events.facts.ts';
import type { RestrainedPiece, RestrictionV1 } from '../../community/published/restrained.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { PromptingReader } from '../reports/prompting.reader.ts';
import { type Act, keepsOrder, type StatementWriters } from './statement-writer.port.ts';

type Told =
  | AcceptanceWithdrawnV1
  | AnswerAcceptedV1
  | ContentPurgedV1
  | MessageShownV1
  | PassageRedactedV1
  | PiecePurgedV1
  | PostDeletedV1
  | PostEditedV1
  | PostRestoredV1
  | QuestionShownV1
  | RepliesCarriedV1
  | RepliesPurgedV1
  | TopicChangedV1
  | WordsRedactedV1;

/**
 * Gives what somebody did to the words of another in the place itself the decision and the statement that every
 * restriction has: one for each act, under the id that the act gave it. What somebody else
 * than its author brings back there no longer stands here.
 */
export class RecordActs implements Consumer<Told | RestrainedPiece> {
  constructor(
    private readonly decisions: Decisions,
    private readonly statements: StatementWriters,
    private readonly prompting: PromptingReader,
  ) {}

  async on(fact: Told | RestrainedPiece, { factId }: { readonly factId: string }): Promise<void> {
    const broughtBack = isRestrained(fact) ? null : broughtBackBy(fact);
    if (broughtBack) return this.overturn(broughtBack, fact);
    const act = isRestrained(fact) ? restraining(fact) : actIn(fact);
    if (!act || (await this.decisions.recordedFor(factId))) return;
    const { restriction } = act;
    const ground = groundOf(restriction.ground, keepsOrder(act));
    const words = await this.statements.to(restriction.subjectId);
    const at = new Date(fact.at);
    const source = await this.prompting.sourceOf(act.action, act.target, at);
    this.decisions.add(
      Decision.take({
        id: knownId<'Decision'>(restriction.decisionId),
        action: act.action,
        target: act.target,
        subjectId: knownId<'Member'>(restriction.subjectId),
        categoryId: restriction.categoryId ?? null,
        by: knownId<'Member'>(act.by),
        path: 'page',
        cause: factId,
        statement: { ...words.ofAct(act, ground), source },
        at,
      }),
    );
  }

  private async overturn({ id, by }: { id: string; by: string }, fact: Pick<Told, 'at'>): Promise<void> {
    const decision = await this.decisions.getForChange(knownId<'Decision'>(id));
    if (!decision.stands || decision.statement === null || decision.subjectId === by) return;
    const { takenBack } = await this.statements.to(decision.subjectId);
    decision.overturn({ by: knownId<'Member'>(by), why: takenBack, at: new Date(fact.at) });
  }
}

const isRestrained = (fact: Told | RestrainedPiece): fact is RestrainedPiece =>
  'change' in fact && 'targetKind' in fact;

function restraining({ targetKind: kind, targetId: id, change, by, restriction, at }: RestrainedPiece): Act {
  const done = { target: { kind, id }, by, restriction, at };
  if (change === 'hidden')
    return { ...done, action: 'hide', what: kind === 'chat-message' ? 'message-removed' : 'question-hidden' };
  if (change === 'merged') return { ...done, action: 'move', what: 'idea-merged' };
  const isEvent = kind === 'event';
  return change === 'closed'
    ? { ...done, action: 'lock', what: isEvent ? 'event-cancelled' : 'poll-closed' }
    : { ...done, action: 'edit', what: isEvent ? 'event-rewritten' : 'poll-rewritten' };
}

function broughtBackBy(fact: Told): { id: string; by: string } | null {
  if (fact.name === 'community.answer-accepted.v1')
    return fact.decisionId ? { id: fact.decisionId, by: fact.acceptedBy } : null;
  const isBack =
    fact.name === 'community.post-restored.v1' ||
    fact.name === 'events.question-shown.v1' ||
    fact.name === 'community.message-shown.v1' ||
    (fact.name === 'community.topic-changed.v1' && BRINGING_BACK.includes(fact.change));
  return isBack && fact.decisionId !== null && fact.by !== null ? { id: fact.decisionId, by: fact.by } : null;
}

function actIn(fact: Told): Act | null {
  switch (fact.name) {
    case 'community.post-deleted.v1':
      return actOf(
        'delete',
        'deleted',
        { kind: 'post', id: fact.postId },
        fact.by,
        fact.restriction,
        fact.at,
      );
    case 'community.post-edited.v1':
      return actOf(
        'edit',
        'edited',
        { kind: 'post', id: fact.postId },
        fact.editorId,
        fact.restriction,
        fact.at,
      );
    case 'community.topic-changed.v1': {
      const action = OF_CHANGES[fact.change];
      const target = { kind: 'topic', id: fact.topicId };
      const act = action && actOf(action, fact.change, target, fact.by, fact.restriction, fact.at);
      return act ? { ...act, readers: fact.readers ?? null } : null;
    }
    case 'community.passage-redacted.v1':
      return actOf('mask', 'redacted', { kind: 'post', id: fact.postId }, fact.by, fact.restriction, fact.at);
    case 'community.words-redacted.v1': {
      const { restriction, by, at, target = { kind: 'profile', id: restriction.subjectId } } = fact;
      return { action: 'mask', what: 'redacted-outside', target, by, restriction, at };
    }
    case 'community.content-purged.v1': {
      const target = fact.whole ? { kind: 'topic', id: fact.topicId } : { kind: 'post', id: fact.postId };
      return actOf('purge', 'purged', target, fact.by, fact.restriction, fact.at);
    }
    case 'community.piece-purged.v1': {
      const target = { kind: fact.targetKind, id: fact.targetId };
      return actOf('purge', 'purged', target, fact.by, fact.restriction, fact.at);
    }
    case 'community.replies-purged.v1': {
      const { count, restriction, by, at } = fact;
      const target = { kind: 'post', id: fact.postId };
      return { action: 'purge', what: 'purged-with-topic', target, by, restriction, at, count };
    }
    case 'community.replies-carried.v1': {
      const { count, restriction, by, at, going = null } = fact;
      const target = { kind: 'post', id: fact.postId };
      return { action: 'move', what: 'carried', target, by, restriction, at, count, going };
    }
    case 'community.acceptance-withdrawn.v1': {
      const { restriction, withdrawnBy, topicId: id, at } = fact;
      return actOf('edit', 'unaccepted', { kind: 'topic', id }, withdrawnBy, restriction ?? null, at);
    }
    case 'community.answer-accepted.v1':
    case 'community.post-restored.v1':
    case 'events.question-shown.v1':
    case 'community.message-shown.v1':
      return null;
  }
}

const BRINGING_BACK: readonly TopicChangedV1['change'][] = ['restored', 'reopened', 'closure-lifted'];
const OF_CHANGES: Partial<Record<TopicChangedV1['change'], Act['action']>> = {
  deleted: 'delete',
  closed: 'lock',
  'closed-as-duplicate': 'lock',
  moved: 'move',
  merged: 'move',
  retitled: 'edit',
};

function actOf(
  action: Act['action'],
  what: Act['what'],
  target: Act['target'],
  by: string | null,
  restriction: RestrictionV1 | null,
  at: string,
): Act | null {
  return restriction && by !== null ? { action, what, target, by, restriction, at } : null;
}
