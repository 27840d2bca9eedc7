import type { ContentRef } from '#domain/moderation/decisions/ids';
import { hidesAtOnce } from '#domain/moderation/reports/at-once';
import { NoticesSuspended } from '#domain/moderation/reports/notice-misuse';
import { othersWhoAskToHide } from '#domain/moderation/reports/heard-report';
import { mailboxOf } from '#domain/moderation/reports/mailbox';
import { NO_RECORD, type ReportScore, scoreOf } from '#domain/moderation/reports/reliability';
import {
  HOURS_BETWEEN,
  judgedNotice,
  type JudgedNotice,
  NothingToReport,
  receiptNumber,
  Report,
  type ReportId,
  ReportRule,
} from '#domain/moderation/reports/report';
import { HOURS_FOR_TRUSTED } from '#domain/moderation/reports/trusted-flagger';
import { rankOf } from '#domain/moderation/reports/report-reason';
import type { AutomationSettings, ReportReasons, Reports } from '#domain/moderation/reports/reports.port';
import type { ReviewItem } from '#domain/moderation/review/review-item';
import { type Actor, isStaff, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Ids, LastingDigests, Secrets, Throttle, UnitOfWork } from '../../shared/ports.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';
import type { NoticeRecordQuery } from './notice-record.query.ts';
import type { AutomaticDecider, Reported } from './automatic.decider.ts';
import {
  REPORTS_PER_MEMBER,
  REPORTS_PER_NETWORK,
  URGENT_PER_MEMBER,
  URGENT_PER_NETWORK,
} from './report.limits.ts';
import type { TrustedFlaggers } from './trusted-flaggers.port.ts';
import { mayHideAtOnce, reportable } from './reportable.policy.ts';
import type { ReportScales } from './report.scales.ts';
import { ownVoice } from './reporter.voice.ts';
import { TrackingLinks } from './tracking.links.ts';

export interface FileReportCommand {
  readonly actor: Actor;
  readonly target: ContentRef;
  readonly reason: string;
  readonly explanation: string;
  readonly goodFaith: boolean;
  /** Of visitors. */
  readonly name?: string | null;
  readonly email?: string | null;
  /** Where the request came from, /24 or /64. */
  readonly network: string;
  readonly language: string;
  /** Asked by somebody who may decide: it is hidden until it is decided of. */
  readonly actsAtOnce?: boolean;
}

interface Receipt {
  readonly number: string;
  readonly filedAt: Date;
  /** Where it is followed; for visitors with its secret. */
  readonly path: string;
  /** Whether a number of somebody was taken out of the explanation. */
  readonly masked: boolean;
}

const HOUR = 3_600_000;
/** What is marked here: without the key of the site nobody tries which mailbox or which network a mark is of. */
const VOICE = 'voice of a reporter';
const NETWORK = 'network of a visitor who reports';
const MAILBOX = 'mailbox of a visitor who reports';

/** Somebody, signed in or not, gives notice of something that should not be there. */
export class FileReport {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly cards: MemberCards,
    private readonly reasons: ReportReasons,
    private readonly reports: Reports,
    private readonly records: NoticeRecordQuery,
    private readonly flaggers: TrustedFlaggers,
    private readonly automation: AutomationSettings,
    private readonly intake: ReviewIntake,
    private readonly scales: ReportScales,
    private readonly machine: AutomaticDecider,
    private readonly links: TrackingLinks,
    private readonly numbers: PersonalNumbers,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly digests: LastingDigests,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NothingToReport, InvalidValue, InvalidValues, ReportRule, NoticesSuspended, TooManyTries, NotAllowed */
  async execute(command: FileReportCommand): Promise<Receipt> {
    const { actor, target, network } = command;
    actor.mustBeAllowed('report.file');
    const { piece } = await reportable(this.kinds, actor, target);
    const found = await this.reasons.find(command.reason);
    judgedNotice(found, command, actor.memberId);
    const reason = found!;
    const trusted = actor.memberId !== null && (await this.flaggers.isTrusted(actor.memberId));
    const cards = await this.cards.look([actor.memberId, piece.authorId].filter((id) => id !== null));
    const own = cards.get(actor.memberId ?? '');
    // Whoever may not write has the voice of a member of their trust, whatever their role.
    const voice = own === undefined || own.status === 'active' ? actor.role : 'member';
    if (!trusted) await this.mustNotFlood(command, voice, reason.priority === 'critical');
    if (reason.priority !== 'critical') await this.mustBeHeard(actor);
    // Not before: whoever floods costs no walk through what they wrote.
    const { text: explanation, masked } = await this.numbers.without(command.explanation);
    const notice = judgedNotice(found, { ...command, explanation }, actor.memberId);
    const author = cards.get(piece.authorId ?? '') ?? null;
    const topic = await this.topicOf(target, piece);
    const reported = { target, piece, author, reason, topic };
    const [automation, worded, isAnswered] = await Promise.all([
      this.automation.get(),
      this.machine.word(reported),
      this.isAnswered(target),
    ]);
    const trustLevel = own?.trustLevel ?? 0;
    const spoken = await this.voiceOf(actor);
    const networkKey = await this.networkKeyOf(network);
    const reporterKey = await this.keyOf(notice, networkKey);
    const at = this.clock.now();
    return this.unitOfWork.run(async () => {
      await this.intake.takeTurn(target);
      const where = whereaboutsOf(await this.asItStands(target));
      await this.mustBeNew(reporterKey, target, at);
      const record = spoken === null ? NO_RECORD : await this.reports.recordOf(spoken.memberId, spoken.voice);
      const actsAtOnce = command.actsAtOnce === true && mayHideAtOnce(actor, target, piece);
      const asksToHide = reason.hidePendingReview && piece.isOfficial;
      const score = scoreOf({
        role: voice,
        trustLevel,
        record,
        typeBonus: reason.typeBonus,
        actsAtOnce,
      });
      const item = await this.intake.raise({
        target,
        where,
        cause: {
          kind: target.kind === 'profile' ? 'profile' : 'report',
          why: reason.key,
          score: (await this.addsToOrder(spoken, networkKey, target)) ? score.total : 0,
          priority: rankOf(asksToHide || trusted ? 'critical' : reason.priority),
          dueAt: new Date(at.getTime() + hoursFor(reason, trusted) * HOUR),
        },
        at,
      });
      const number = receiptNumber(this.secrets.hash(this.secrets.next()));
      const filed = { id: this.ids.next<ReportId>(), number, itemId: item.id, target, seen: piece, reason };
      const { language } = command;
      const reporter = { reporterKey, reporterVoice: spoken?.voice ?? null };
      this.reports.add(Report.file({ ...filed, notice, ...reporter, language, score, trusted, at }));
      const byReason =
        !actsAtOnce && (await this.hides(reported, { spoken, role: voice }, { item, score, isAnswered, at }));
      const atOnce = actsAtOnce
        ? ({ by: 'hand', memberId: actor.mustBeMember() } as const)
        : byReason
          ? ({ by: 'machine' } as const)
          : null;
      await this.machine.act({ reported, item, automation, worded, atOnce, at });
      const secret = actor.memberId === null ? await this.links.secretOf(number) : null;
      return { number, filedAt: at, path: TrackingLinks.path(number, secret), masked };
    });
  }

  private async mustNotFlood(
    { actor, network }: FileReportCommand,
    voice: Role,
    isUrgent: boolean,
  ): Promise<void> {
    if (actor.memberId === null)
      await hitByNetwork(this.throttle, isUrgent ? URGENT_PER_NETWORK : REPORTS_PER_NETWORK, network);
    else if (!isStaff(voice))
      await this.throttle.hit(isUrgent ? URGENT_PER_MEMBER : REPORTS_PER_MEMBER, actor.memberId);
  }

  /** Whether others replied in what was reported. */
  private async isAnswered({ kind, id }: ContentRef): Promise<boolean> {
    return kind === 'topic' && ((await this.kinds.of(kind)?.around(id))?.after.length ?? 0) > 0;
  }

  /** What is closed where too much of it is reported. */
  private async topicOf(target: ContentRef, piece: ModeratedPiece): Promise<Reported['topic']> {
    if (target.kind === 'topic') return { target, piece };
    if (piece.partOf?.kind !== 'topic') return null;
    const whole = await this.kinds.piece(piece.partOf);
    return whole && { target: piece.partOf, piece: whole };
  }

  private async hides(
    { reason, piece: { isOfficial } }: Pick<Reported, 'reason' | 'piece'>,
    { spoken, role }: { spoken: Spoken | null; role: Role },
    { item, score, isAnswered, at }: { item: ReviewItem; score: ReportScore; isAnswered: boolean; at: Date },
  ): Promise<boolean> {
    if (spoken === null || !reason.hidePendingReview) return false;
    await this.reports.takeTurnOf(spoken.voice);
    const others = othersWhoAskToHide(await this.scales.weigh({ itemId: item.id }, at), spoken);
    const waiting = await this.reports.hiddenOnWordOf(spoken.memberId, spoken.voice);
    return hidesAtOnce({ reason, score, isStaff: isStaff(role), others, waiting, isOfficial, isAnswered });
  }

  /** What endangers somebody is heard from anybody. @throws NoticesSuspended */
  private async mustBeHeard({ memberId }: Actor): Promise<void> {
    if (memberId === null) return;
    const at = this.clock.now();
    const { suspendedUntil } = await this.records.of(memberId, at);
    if (suspendedUntil !== null)
      throw new NoticesSuspended(Math.ceil((suspendedUntil.getTime() - at.getTime()) / (24 * HOUR)));
  }

  /**
   * Until it is kept, nobody forgets what it is about: whoever does waits, and finds the case. It may have gone elsewhere since it was
   * looked at, and whatever goes elsewhere takes along those cases alone that are there. @throws NothingToReport
   */
  private async asItStands(target: ContentRef): Promise<ModeratedPiece> {
    const piece = await this.kinds.held(target);
    if (piece === null) throw new NothingToReport();
    return piece;
  }

  /** @throws ReportRule */
  private async mustBeNew(reporterKey: string, target: ContentRef, at: Date): Promise<void> {
    const { open, settledAt } = await this.reports.formerly(reporterKey, target);
    if (open) throw new ReportRule('moderation.already-reported');
    if (settledAt !== null && at.getTime() - settledAt.getTime() < HOURS_BETWEEN * HOUR)
      throw new ReportRule('moderation.reported-lately');
  }

  private async keyOf({ reporter }: JudgedNotice, networkKey: string): Promise<string> {
    if (reporter.memberId !== null) return `member:${reporter.memberId}`;
    return reporter.email === null
      ? networkKey
      : `${networkKey}/mail:${await this.digests.digest(mailboxOf(reporter.email), MAILBOX)}`;
  }

  private async networkKeyOf(network: string): Promise<string> {
    return `network:${await this.digests.digest(network, NETWORK)}`;
  }

  /** Whoever has several accounts of one mailbox speaks with one voice. */
  private async voiceOf({ memberId }: Actor): Promise<Spoken | null> {
    if (memberId === null) return null;
    const address = await this.cards.addressOf(memberId);
    const voice = address
      ? `mail:${await this.digests.digest(mailboxOf(address.email), VOICE)}`
      : ownVoice(memberId);
    return { memberId, voice };
  }

  /** Addresses are easily made up: visitors of one network bring a case forward once, and so do the accounts of one mailbox. */
  private async addsToOrder(spoken: Spoken | null, networkKey: string, target: ContentRef): Promise<boolean> {
    return !(spoken
      ? await this.reports.hasSpoken(spoken.voice, target)
      : await this.reports.heardFrom(networkKey, target));
  }
}

/** A member, and whose voice theirs is. */
interface Spoken {
  readonly memberId: MemberId;
  readonly voice: string;
}

/** Trusted flaggers are answered first. */
const hoursFor = ({ targetHours }: Reported['reason'], trusted: boolean): number =>
  trusted ? Math.min(targetHours, HOURS_FOR_TRUSTED) : targetHours;
