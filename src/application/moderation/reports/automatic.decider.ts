import { Decision } from '#domain/moderation/decisions/decision';
import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import { type GivenStatement, judgedStatement } from '#domain/moderation/decisions/statement-of-reasons';
import { type ReportReason, reasonIn } from '#domain/moderation/reports/report-reason';
import { ofSomeStanding, standingOf } from '#domain/moderation/reports/heard-report';
import type { Reports } from '#domain/moderation/reports/reports.port';
import {
  type Automation,
  DAYS_SILENCED,
  HOURS_CLOSED,
  mustClose,
  mustHide,
  mustSilence,
} from '#domain/moderation/reports/thresholds';
import type { ReviewItem } from '#domain/moderation/review/review-item';
import { asValue } from '#domain/moderation/templates/statement-template';
import { isStaff } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import { knownId, type MemberId } from '#domain/shared/id';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import type { MemberCard } from '../published/member-cards.api.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { Ids } from '../../shared/ports.ts';
import { type Origin, type StatementWriter, valuesOf } from '../review/statement.writer.ts';
import type { ReportScales } from './report.scales.ts';

/** Keys of the templates for what is decided before anybody looked at the case, by machines or by who gave notice. */
const AUTOMATIC_TEMPLATES = {
  now: 'masquage-immediat',
  byHand: 'masquage-par-la-moderation',
  hide: 'masquage-par-signalements',
  silence: 'silence-par-signalements',
  lock: 'verrouillage-par-signalements',
} as const;

const BY_MACHINE = { source: 'notice', automatedDetection: false, automatedDecision: 'fully' } as const;
/** Somebody of the moderators who gives notice of it and hides it on the spot: no machine has a part in it. */
const BY_HAND = { ...BY_MACHINE, automatedDecision: 'no' } as const;
const HOUR = 3_600_000;

/** Why something is out of sight as soon as it was reported. */
export type AtOnce =
  | { readonly by: 'machine' }
  /** Who may decide of it asked for it, and answers for it. */
  | { readonly by: 'hand'; readonly memberId: MemberId };

/** What a machine may have to say, worded before the transaction opens; it does nothing for which it finds no words. */
export type Worded = Readonly<Record<keyof typeof AUTOMATIC_TEMPLATES, GivenStatement | null>>;

export interface Reported {
  readonly target: ContentRef;
  readonly piece: ModeratedPiece;
  /** Null where nobody is known to have written it. */
  readonly author: MemberCard | null;
  readonly reason: ReportReason;
  /** The topic that it is or is part of: closing it is told to whoever opened it. */
  readonly topic: { readonly target: ContentRef; readonly piece: ModeratedPiece } | null;
}

/**
 * What machines decide by themselves once enough was reported: always a decision with its statement of reasons, which
 * somebody looks at afterwards. Each once for each case.
 */
export class AutomaticDecider {
  constructor(
    private readonly reports: Reports,
    private readonly scales: ReportScales,
    private readonly decisions: Decisions,
    private readonly writer: StatementWriter,
    private readonly statements: StatementWriters,
    private readonly ids: Ids,
  ) {}

  /** Never refuses: a template that cannot be filled in keeps the machine from acting, and nobody from giving notice. */
  async word({ target, piece, reason, topic }: Reported): Promise<Worded> {
    const { now, byHand, hide, silence, lock } = AUTOMATIC_TEMPLATES;
    const write = await this.writing(target.kind, piece, reason);
    const ofTopic = topic && (await this.writing(topic.target.kind, topic.piece, reason));
    return {
      now: await write(now, 'hide'),
      byHand: await write(byHand, 'hide', BY_HAND),
      hide: await write(hide, 'hide'),
      silence: await write(silence, 'silence'),
      lock: (await ofTopic?.(lock, 'lock')) ?? null,
    };
  }

  /** Words statements of a piece to its author, in their language. */
  private async writing(kind: string, piece: ModeratedPiece, reason: ReportReason) {
    const theirs = await this.statements.to(piece.authorId);
    const { language } = theirs;
    const values = { ...valuesOf(kind, piece, theirs), motif: asValue(reasonIn(reason, language).label) };
    return async (
      template: string,
      action: DecisionAction,
      origin: Origin = BY_MACHINE,
    ): Promise<GivenStatement | null> => {
      try {
        const given = { actions: [action], origin, language, values };
        const worded = await this.writer.write({ template }, given);
        // The template is everybody's; the reason and its place in the law are those of the report.
        const whole = { ...worded, reason: reason.key, category: reason.category ?? worded.category };
        judgedStatement(whole);
        return whole;
      } catch (error) {
        if (error instanceof DomainError) return null;
        throw error;
      }
    };
  }

  /** @param p.atOnce the latest report asks for it by its reason, or its author may decide of it; null for neither */
  async act(p: {
    reported: Reported;
    item: ReviewItem;
    automation: Automation;
    worded: Worded;
    atOnce: AtOnce | null;
    at: Date;
  }): Promise<void> {
    const { reported, item, automation, worded, at } = p;
    const { target, piece, topic } = reported;
    const standing = standingOf(await this.scales.weigh({ itemId: item.id }, at));
    const trusted = await this.reports.hasTrustedNotices(item.id);
    const take = (
      action: DecisionAction,
      of: { readonly target: ContentRef; readonly authorId: string | null },
      worded: GivenStatement | null,
      until: Date | null,
      by: MemberId | null = null,
    ) => {
      if (!worded) return;
      const statement = trusted ? { ...worded, source: 'trusted-notice' as const } : worded;
      const id = this.ids.next<DecisionId>();
      const path = by === null ? 'threshold' : 'page';
      const made = {
        id,
        action,
        target: of.target,
        subjectId: knownId<'Member'>(of.authorId),
        categoryId: of.target.kind === 'profile' ? null : item.category,
        by,
        path,
        statement,
        until,
        at,
      } as const;
      this.decisions.add(Decision.take({ ...made, reviewItemId: item.id }));
      item.actedOn(action, at, by);
    };
    const reportedPiece = { target, authorId: piece.authorId };
    if (target.kind !== 'profile' && !item.hasActed('hide')) {
      if (p.atOnce?.by === 'hand') take('hide', reportedPiece, worded.byHand, null, p.atOnce.memberId);
      else if (p.atOnce) take('hide', reportedPiece, worded.now, null);
      else if (!piece.isOfficial && mustHide(standing, automation))
        take('hide', reportedPiece, worded.hide, null);
    }
    if (await this.isToBeSilenced(reported, item, automation, at)) {
      const until = new Date(at.getTime() + DAYS_SILENCED * 24 * HOUR);
      const profile = { kind: 'profile', id: piece.authorId! };
      take('silence', { target: profile, authorId: piece.authorId }, worded.silence, until);
    }
    if (topic && !item.hasActed('lock')) {
      const inTopic = standingOf(ofSomeStanding(await this.scales.weigh({ within: topic.target }, at)));
      if (mustClose(inTopic, automation) && !(await this.decisions.isUnder(topic.target, 'lock', at))) {
        const until = new Date(at.getTime() + HOURS_CLOSED * HOUR);
        take('lock', { target: topic.target, authorId: topic.piece.authorId }, worded.lock, until);
      }
    }
  }

  private async isToBeSilenced(
    { author }: Reported,
    item: ReviewItem,
    automation: Automation,
    at: Date,
  ): Promise<boolean> {
    const isNewcomer = author?.status === 'active' && author.trustLevel === 0 && !isStaff(author.role);
    if (!author || !isNewcomer || item.hasActed('silence')) return false;
    const against = await this.scales.weigh({ against: knownId<'Member'>(author.id) }, at);
    if (!mustSilence(standingOf(ofSomeStanding(against)), automation)) return false;
    return !(await this.decisions.isUnder({ kind: 'profile', id: author.id }, 'silence', at));
  }
}
