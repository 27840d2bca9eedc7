import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { AppealParty } from '#domain/moderation/appeals/outcomes';
import { type Actor, NO_CATEGORY, ownCircle } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { ModeratedKind } from '../published/moderated-kind.api.ts';
import type { Clock } from '../../shared/ports.ts';
import { type BesideState, besideState, isContestable, mayBeContested } from './beside.policy.ts';
import { asksForAddress, contestingSide } from './contesting-side.policy.ts';
import { type DecisionKeys, decisionPath } from './decision-keys.port.ts';
import type { DecisionPart, DecisionParties } from './decision-party.policy.ts';
import type { AppealRow, DecisionRow, DecisionRowsQuery } from './decision-rows.query.ts';
import { knownInItsPlace, type KnownOf, type KnownPiece, knownToAuthor } from './known-piece.policy.ts';
import type { NoticeBehind } from './notices-behind.query.ts';
import type { RedressBodies, RedressBody } from './redress-bodies.port.ts';

/** Another decision that rests on the same facts, and that whoever reads the first may read as well. */
export interface ReadBeside {
  readonly id: string;
  readonly number: number;
  readonly action: DecisionAction;
  readonly path: string;
  readonly state: BesideState;
  /** Whoever reads may contest it with the first. */
  readonly mayAppeal: boolean;
}

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
  readonly content: KnownPiece | null;
  /** What that is. */
  readonly contentOf: { readonly kind: string; readonly id: string };
  /** Of their own side; of both for the staff. */
  readonly appeals: readonly AppealRow[];
  readonly mayAppeal: boolean;
  readonly bodies: readonly RedressBody[];
  /** Where the lesser decision is read that took its place. */
  readonly insteadPath: string | null;
  /** None for who gave notice, who is told of no measure. */
  readonly besides: readonly ReadBeside[];
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
    const [appeals, { content, contentOf }, bodies] = await Promise.all([
      this.rows.appealsOf(decision.id),
      this.whatItIsAbout(decision, as, asked.actor),
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
      contentOf,
      appeals: mine,
      mayAppeal: as !== 'staff' && mine.length === 0 && isContestable(decision, this.clock.now()),
      bodies,
      insteadPath: await this.insteadOf(decision, as),
      besides: await this.besidesOf(decision, as, asked.actor),
    };
  }

  private async insteadOf({ replacedBy }: DecisionRow, as: DecisionPage['as']): Promise<string | null> {
    const instead = replacedBy === null ? null : await this.rows.find(String(replacedBy));
    return !instead || as === 'notifier' ? null : this.pathTo(instead, as);
  }

  private async besidesOf(
    { id }: DecisionRow,
    as: DecisionPage['as'],
    actor: Actor,
  ): Promise<readonly ReadBeside[]> {
    if (as === 'notifier') return [];
    const besides = await this.rows.besides(id);
    const theirs = besides.filter(
      ({ categoryId }) => as === 'author' || actor.may('decision.read', categoryId ?? NO_CATEGORY),
    );
    const at = this.clock.now();
    return Promise.all(
      theirs.map(async (one) => ({
        id: one.id,
        number: one.number,
        action: one.action,
        path: await this.pathTo(one, as),
        state: besideState(one, at),
        mayAppeal: as === 'author' && mayBeContested(one, at),
      })),
    );
  }

  /** Whoever reads by a link goes on by a link. */
  private async pathTo(
    { id, number }: Pick<DecisionRow, 'id' | 'number'>,
    as: 'author' | 'staff',
  ): Promise<string> {
    if (as === 'staff') return decisionPath(number);
    return decisionPath(number, await this.keys.sign({ decisionId: id, party: as, reportId: null }));
  }

  /** A person is warned or restricted for what they wrote: that is shown, and their profile where it was about that. */
  private async whatItIsAbout(
    { id, targetKind, targetId, subjectId }: DecisionRow,
    as: DecisionPage['as'],
    actor: Actor,
  ): Promise<Pick<DecisionPage, 'content' | 'contentOf'>> {
    const target = { kind: targetKind, id: targetId };
    if (as === 'notifier') return { content: null, contentOf: target };
    const knownOf = as === 'staff' ? asOfTheTeam(actor) : asAuthor(actor, subjectId);
    const givenFor = targetKind === 'profile' ? await this.rows.givenFor(id) : null;
    const written = givenFor && (await this.look(givenFor, knownOf));
    if (givenFor && written && written.authorId === subjectId)
      return { content: written, contentOf: givenFor };
    return { content: await this.look(target, knownOf), contentOf: target };
  }

  private async look(target: DecisionPage['contentOf'], knownOf: KnownOf): Promise<KnownPiece | null> {
    const kind = this.kinds.find((one) => one.kind === target.kind);
    const piece = (await kind?.look([target.id]))?.get(target.id);
    return kind && piece ? knownOf(kind, piece) : null;
  }
}

const asOfTheTeam = (actor: Actor): KnownOf => knownInItsPlace((circle) => actor.sees(circle));

/** Of every member. */
const OF_MEMBERS = ['public', 'members'];

/** Whoever wrote it reads it by a link as well, or once they are excluded. */
function asAuthor(actor: Actor, subjectId: string | null): KnownOf {
  const known = [...OF_MEMBERS, ...(subjectId === null ? [] : [ownCircle(knownId<'Member'>(subjectId))])];
  return knownToAuthor(subjectId, (circle) => actor.sees(circle) || known.includes(circle));
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
