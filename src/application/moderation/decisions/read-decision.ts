import type { AppealParty } from '#domain/moderation/appeals/outcomes';
import type { Actor } from '#domain/shared/actor';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { ModeratedKind, ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { Clock } from '../../shared/ports.ts';
import { asksForAddress, contestingSide } from './contesting-side.policy.ts';
import { type DecisionKeys, decisionPath } from './decision-keys.port.ts';
import type { DecisionPart, DecisionParties } from './decision-party.policy.ts';
import type { AppealRow, DecisionRow, DecisionRowsQuery } from './decision-rows.query.ts';
import type { NoticeBehind } from './notices-behind.query.ts';
import type { RedressBodies, RedressBody } from './redress-bodies.port.ts';

/** What somebody may read of a decision. */
export interface DecisionPage {
  readonly decision: DecisionRow;
  /** As whom they read it. */
  readonly as: AppealParty | 'staff';
  /** What they gave notice of, and what they were told. */
  readonly notice: Pick<NoticeBehind, 'number' | 'answer'> | null;
  /** Nobody knows yet where to answer them. */
  readonly asksAddress: boolean;
  /** What it is about; null when it is gone, or not for them to read. */
  readonly content: Pick<
    ModeratedPiece,
    'title' | 'text' | 'source' | 'address' | 'writtenAt' | 'state'
  > | null;
  /** Of their own side; of both for the staff. */
  readonly appeals: readonly AppealRow[];
  readonly mayAppeal: boolean;
  readonly bodies: readonly RedressBody[];
  /** Where the lesser decision is read that took its place. */
  readonly insteadPath: string | null;
}

/** A decision for whom it concerns: the member restricted, whoever holds a signed link, and the moderators. */
export class ReadDecision {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly parties: DecisionParties,
    private readonly keys: DecisionKeys,
    private readonly kinds: readonly ModeratedKind[],
    private readonly bodies: RedressBodies,
    private readonly cards: MemberCards,
    private readonly clock: Clock,
  ) {}

  /** @returns null for what does not exist and for what is not theirs to know */
  async execute(asked: { actor: Actor; ref: string; key: string | null }): Promise<DecisionPage | null> {
    const decision = await this.rows.find(asked.ref);
    const part = decision && (await this.parties.of(decision, asked));
    if (!decision || !part) return null;
    const { as } = part;
    const notice = part.as === 'notifier' ? part.notice : null;
    const [appeals, content, bodies] = await Promise.all([
      this.rows.appealsOf(decision.id),
      as === 'notifier' ? null : this.look(decision, as === 'staff' ? asked.actor : null),
      this.bodies.list(),
    ]);
    const mine = as === 'staff' ? appeals : appeals.filter((one) => isOf(part, one));
    return {
      decision: as === 'notifier' ? withoutReasons(decision) : decision,
      as,
      notice: notice && { number: notice.number, answer: notice.answer },
      asksAddress:
        part.as !== 'staff' &&
        (await asksForAddress(contestingSide(part, decision.subjectId), asked.actor, this.cards)),
      content,
      appeals: mine,
      mayAppeal: as !== 'staff' && mine.length === 0 && this.isOpen(decision),
      bodies,
      insteadPath: await this.insteadOf(decision, as),
    };
  }

  /** Whoever reads by a link goes on by a link. */
  private async insteadOf({ replacedBy }: DecisionRow, as: DecisionPage['as']): Promise<string | null> {
    const instead = replacedBy === null ? null : await this.rows.find(String(replacedBy));
    if (!instead || as === 'notifier') return null;
    if (as === 'staff') return decisionPath(instead.number);
    return decisionPath(
      instead.number,
      await this.keys.sign({ decisionId: instead.id, party: as, reportId: null }),
    );
  }

  private isOpen({ overturnedAt, appealableUntil }: DecisionRow): boolean {
    return overturnedAt === null && appealableUntil !== null && this.clock.now() <= appealableUntil;
  }

  /** @param reader of the staff, who reads no more of it here than in its place */
  private async look({ targetKind, targetId }: DecisionRow, reader: Actor | null) {
    const kind = this.kinds.find((one) => one.kind === targetKind);
    const piece = (await kind?.look([targetId]))?.get(targetId) ?? null;
    const isKnown = piece?.audience.split(' ').some((circle) => reader?.sees(circle) ?? true);
    return isKnown ? piece : null;
  }
}

const isOf = (part: DecisionPart, { party, reportId }: AppealRow): boolean =>
  party === part.as && reportId === (part.as === 'notifier' ? part.notice.reportId : null);

/** The reasons are told to who was restricted, and so is what became of their complaint. */
const withoutReasons = (decision: DecisionRow): DecisionRow => ({
  ...decision,
  statement: null,
  subjectId: null,
  decidedBy: null,
  overturnedWhy: null,
  replacedBy: null,
});
