import { Decision } from '#domain/moderation/decisions/decision';
import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import { type GivenStatement, judgedStatement } from '#domain/moderation/decisions/statement-of-reasons';
import { type ReportReason, reasonIn } from '#domain/moderation/reports/report-reason';
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
}

/**
 * What machines decide by themselves once enough was reported: always a decision with its statement of reasons, which
 * somebody looks at afterwards. Each once for each case.
 */
export class AutomaticDecider {
  constructor(
    private readonly reports: Reports,
    private readonly decisions: Decisions,
    private readonly writer: StatementWriter,
    private readonly statements: StatementWriters,
    private readonly ids: Ids,
  ) {}

  /** Never refuses: a template that cannot be filled in keeps the machine from acting, and nobody from giving notice. */
  async word({ target, piece, reason }: Reported): Promise<Worded> {
    const theirs = await this.statements.to(piece.authorId);
    const { language } = theirs;
    const values = {
      ...valuesOf(target.kind, piece, theirs),
      motif: asValue(reasonIn(reason, language).label),
    };
    const write = async (
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
    const { now, byHand, hide, silence, lock } = AUTOMATIC_TEMPLATES;
    return {
      now: await write(now, 'hide'),
      byHand: await write(byHand, 'hide', BY_HAND),
      hide: await write(hide, 'hide'),
      silence: await write(silence, 'silence'),
      lock: await write(lock, 'lock'),
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
    const { target, piece } = reported;
    const standing = await this.reports.weightOnItem(item.id);
    const trusted = await this.reports.hasTrustedNotices(item.id);
    const author = knownId<'Member'>(piece.authorId);
    const take = (
      action: DecisionAction,
      of: ContentRef,
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
        target: of,
        subjectId: author,
        categoryId: of.kind === 'profile' ? null : item.category,
        by,
        path,
        statement,
        until,
        at,
      } as const;
      this.decisions.add(Decision.take({ ...made, reviewItemId: item.id }));
      item.actedOn(action, at, by);
    };
    if (target.kind !== 'profile' && !item.hasActed('hide')) {
      if (p.atOnce?.by === 'hand') take('hide', target, worded.byHand, null, p.atOnce.memberId);
      else if (p.atOnce) take('hide', target, worded.now, null);
      else if (!piece.isOfficial && mustHide(standing, automation)) take('hide', target, worded.hide, null);
    }
    if (await this.isToBeSilenced(reported, item, automation, at)) {
      const until = new Date(at.getTime() + DAYS_SILENCED * 24 * HOUR);
      take('silence', { kind: 'profile', id: piece.authorId! }, worded.silence, until);
    }
    const topic = target.kind === 'topic' ? target : piece.partOf;
    if (topic?.kind === 'topic' && !item.hasActed('lock')) {
      const inTopic = await this.reports.within(topic);
      if (mustClose(inTopic, automation) && !(await this.decisions.isUnder(topic, 'lock', at)))
        take('lock', topic, worded.lock, new Date(at.getTime() + HOURS_CLOSED * HOUR));
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
    if (!mustSilence(await this.reports.against(knownId<'Member'>(author.id)), automation)) return false;
    return !(await this.decisions.isUnder({ kind: 'profile', id: author.id }, 'silence', at));
  }
}
