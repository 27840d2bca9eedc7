import type {
  AppealDecidedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import type { UndoneDecision } from '../published/undone.facts.ts';
import { SEND_DECISION_MAIL, type SendDecisionMailCommand } from '../letters/decision-mail.job.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type { DecisionNotice, DecisionNotices } from '../notifications/decision-notices.port.ts';
import { isHeldOnArrival } from '../../moderation/published/judged-piece.ts';
import { standingAfter } from '../../moderation/published/standing-after.ts';
import type { Consumer, JobQueue, RealtimeChannel } from '../../shared/ports.ts';

type Decided = DecisionMadeV1 | DecisionOverturnedV1 | AppealDecidedV1;
type Told = Decided | UndoneDecision;

const OWN_KINDS: readonly string[] = ['topic', 'post'];

/** Tells whom a decision concerns: on the site, and by a mail with the whole statement and the link to contest it. */
export class TellOfDecisions implements Consumer<Told> {
  constructor(
    private readonly notices: DecisionNotices,
    private readonly jobs: JobQueue,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: Told, { factId }: { readonly factId: string }): Promise<void> {
    const notice = noticeOf(fact);
    if (notice) {
      await this.notices.tell({ ...notice, cause: factId, at: new Date(fact.at) });
      this.channel.ring(memberChannel(notice.memberId), {});
    }
    const mail = mailOf(fact);
    if (mail)
      await this.jobs.enqueue(
        SEND_DECISION_MAIL,
        { ...mail },
        { dedupeKey: `${SEND_DECISION_MAIL}.${mail.about}.${mail.id}` },
      );
  }
}

function noticeOf(fact: Told): Pick<DecisionNotice, 'memberId' | 'decisionId' | 'what' | 'ofUnread'> | null {
  if (isUndone(fact)) return null; // told when it was overturned
  const { decisionId } = fact;
  if (fact.name === 'moderation.appeal-decided.v1')
    return fact.appellantId === null
      ? null
      : { memberId: fact.appellantId, decisionId, what: 'decision-changed' };
  const memberId = fact.subjectId;
  if (memberId === null) return null;
  if (fact.name === 'moderation.decision-overturned.v1')
    return { memberId, decisionId, what: 'decision-changed' };
  const standing = standingAfter(fact);
  // What takes a text away is told as a removal already, which leads to the same decision.
  // What was kept back as it was written was nothing that could be removed.
  if (isHeldOnArrival(fact) && OWN_KINDS.includes(fact.targetKind))
    return { memberId, decisionId, what: 'decision', ofUnread: fact.targetId };
  const isRemoval = standing !== null && standing !== 'published' && OWN_KINDS.includes(fact.targetKind);
  return fact.explanation === null || isRemoval ? null : { memberId, decisionId, what: 'decision' };
}

function mailOf(fact: Told): SendDecisionMailCommand | null {
  if (isUndone(fact)) return { about: 'overturned', id: fact.decisionId, undone: fact.outcome };
  switch (fact.name) {
    case 'moderation.appeal-decided.v1':
      return { about: 'appeal', id: fact.appealId };
    case 'moderation.decision-overturned.v1':
      // What became of a topic, of a post, of what a poll asks or of an event is told once it is known.
      return isToldWhenUndone(fact)
        ? null
        : { about: 'overturned', id: fact.decisionId, ...(fact.read !== undefined && { read: fact.read }) };
    case 'moderation.decision-made.v1':
      return fact.explanation === null ? null : { about: 'made', id: fact.decisionId };
  }
}

/** Whoever keeps the piece says what became of it. */
const isUndone = (fact: Told): fact is UndoneDecision => fact.name.endsWith('-undone.v1');

const isToldWhenUndone = ({ targetKind, action }: DecisionOverturnedV1): boolean =>
  OWN_KINDS.includes(targetKind) ||
  (targetKind === 'poll' && action === 'edit') ||
  (targetKind === 'event' && (action === 'lock' || action === 'edit'));
