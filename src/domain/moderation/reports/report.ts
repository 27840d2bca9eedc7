import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { oneLine } from '../../shared/one-line.ts';
import type { ContentRef, DecisionId } from '../decisions/ids.ts';
import type { ReviewItemId } from '../review/ids.ts';
import type { ReportId } from './ids.ts';
import type { ReportScore } from './reliability.ts';
import { ReportFiled } from './report.facts.ts';
import { ReasonNotOffered, type ReportReason } from './report-reason.ts';

export type { ReportId };

export const EXPLANATION = { min: 0, max: 2000 } as const;
export const REPORTER_NAME = { max: 120 } as const;
export const REPORTER_EMAIL = { max: 254 } as const;
const EXCERPT_MAX = 500;
/** After a decision the same person may report the same thing again so many hours later. */
export const HOURS_BETWEEN = 24;

const EMAIL = /^[^\s<>@,;:"()[\]\\]{1,64}@[^\s<>@,;:"()[\]\\]{1,189}$/u;

/** A rule of reports that an act would break; the code says which. */
export class ReportRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      'moderation.already-reported' | 'moderation.reported-lately' | 'moderation.reason-needs-account',
  ) {
    super(code);
  }
}

export class ReportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.report-not-found';
  constructor() {
    super('No such report');
  }
}

/** What is reported does not exist, or not for this person. */
export class NothingToReport extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.nothing-to-report';
  constructor() {
    super('Nothing to report there');
  }
}

/** Who gives notice: a member by their account, a visitor by name and e-mail. */
export interface Reporter {
  readonly memberId: MemberId | null;
  readonly name: string | null;
  readonly email: string | null;
}

interface GivenNotice {
  readonly explanation: string;
  readonly goodFaith: boolean;
  readonly name?: string | null;
  readonly email?: string | null;
}

/** What was seen when it was reported. */
export interface Seen {
  readonly title: string;
  readonly address: string;
  readonly text: string;
}

export type ReportStatus = 'open' | 'agreed' | 'disagreed' | 'ignored';

/**
 * A notice under article 16 of Regulation (EU) 2022/2065: what, where, why, by whom and in good faith. Who gave it is never
 * told to the author of what it is about.
 */
export class Report extends AggregateRoot {
  private status: ReportStatus = 'open';
  private settledAt: Date | null = null;
  private decisionId: DecisionId | null = null;
  /** What whoever gave notice is told, when nothing was restricted. */
  private answer: string | null = null;
  private version = 1;

  private constructor(
    readonly id: ReportId,
    /** Eight letters and digits on the receipt. */
    readonly number: string,
    readonly itemId: ReviewItemId,
    private readonly targetKind: string,
    private readonly targetId: string,
    private readonly title: string,
    private readonly address: string,
    /** Of what was written when it was reported. */
    private readonly excerpt: string,
    readonly reason: string,
    private readonly explanation: string,
    private readonly reporterId: MemberId | null,
    private readonly reporterName: string | null,
    private readonly reporterEmail: string | null,
    /** Whom it counts for: a member, an address, or a network. */
    private readonly reporterKey: string,
    private readonly language: string,
    private readonly score: ReportScore,
    readonly filedAt: Date,
    /** By a trusted flagger. */
    private readonly trusted: boolean,
    /** Whose voice it is among those of members, whatever account they use; none of visitors. */
    private readonly reporterVoice: string | null,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues beside `reason`, `explanation`, `goodFaith`, `name`, `email` */
  static file(p: {
    id: ReportId;
    number: string;
    itemId: ReviewItemId;
    target: ContentRef;
    seen: Seen;
    reason: ReportReason;
    notice: JudgedNotice;
    reporterKey: string;
    reporterVoice: string | null;
    language: string;
    score: ReportScore;
    trusted: boolean;
    at: Date;
  }): Report {
    const { memberId, name, email } = p.notice.reporter;
    const report = new Report(
      p.id,
      p.number,
      p.itemId,
      p.target.kind,
      p.target.id,
      p.seen.title,
      p.seen.address,
      firstWords(p.seen.text),
      p.reason.key,
      p.notice.explanation,
      memberId,
      name,
      email,
      p.reporterKey,
      p.language,
      p.score,
      p.at,
      p.trusted,
      p.reporterVoice,
    );
    report.record(new ReportFiled(p.at, p.id, p.itemId, p.target, p.reason.key));
    return report;
  }
}

/** A notice whose every field was looked at. */
export interface JudgedNotice {
  readonly explanation: string;
  readonly reporter: Reporter;
}

/** @throws InvalidValue, InvalidValues, ReportRule */
export function judgedNotice(
  reason: ReportReason | null,
  given: GivenNotice,
  memberId: MemberId | null,
): JudgedNotice {
  if (!reason?.offered) throw new ReasonNotOffered();
  if (memberId === null && !reason.guestAllowed) throw new ReportRule('moderation.reason-needs-account');
  const judged = judgedTogether({
    explanation: () =>
      boundedText('explanation', given.explanation, {
        ...EXPLANATION,
        min: reason.requiresDetails ? 10 : 0,
      }),
    goodFaith: () => inGoodFaith(given.goodFaith),
    name: () => nameOf(given.name, memberId, reason.identityOptional),
    email: () => emailOf(given.email, memberId, reason.identityOptional),
  });
  return {
    explanation: judged.explanation,
    reporter: { memberId, name: judged.name, email: judged.email },
  };
}

function inGoodFaith(given: boolean): true {
  if (!given) throw new InvalidValue('goodFaith', 'moderation.good-faith-needed');
  return true;
}

/** `M.Dupont` and `J.-P. Martin` are names. */
const ADDRESS_OF_A_SITE = /:\/\/|\bwww\.|[\p{L}\d-]{2,}\.(?:[a-z]{2,}|[A-Z]{2,})(?!\p{L})/u;

function nameOf(raw: string | null | undefined, memberId: MemberId | null, optional: boolean): string | null {
  if (memberId !== null) return null;
  const name = boundedText('name', oneLine(raw ?? ''), { ...REPORTER_NAME, min: optional ? 0 : 2 });
  if (ADDRESS_OF_A_SITE.test(name.normalize('NFKC')))
    throw new InvalidValue('name', 'moderation.name-with-link');
  return name === '' ? null : name;
}

function emailOf(
  raw: string | null | undefined,
  memberId: MemberId | null,
  optional: boolean,
): string | null {
  if (memberId !== null) return null;
  const email = boundedText('email', raw ?? '', { ...REPORTER_EMAIL, min: optional ? 0 : 3 });
  if (email === '') return null;
  if (!EMAIL.test(email)) throw new InvalidValue('email', 'moderation.email-invalid');
  return email;
}

/** Names stand in mails, where a line break would begin another. */

function firstWords(text: string): string {
  const letters = [...text];
  return letters.length <= EXCERPT_MAX ? text : `${letters.slice(0, EXCERPT_MAX - 1).join('')}…`;
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7K3M-2F9Q`, without letters that look like digits. @param random at least 16 hexadecimal characters */
export function receiptNumber(random: string): string {
  const letters = [...random.slice(0, 16).matchAll(/../g)].map(([two]) => DIGITS[parseInt(two, 16) % 32]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4, 8).join('')}`;
}
