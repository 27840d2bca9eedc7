import { boundedText } from '../../shared/bounded-text.ts';
import { BRANCHES } from '../../shared/branch.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Body } from '../topics/body.ts';
import { type Day, parisDay } from '../../shared/day.ts';
import type { ReferenceAnswerId, ReferenceVersionId, RuleId } from './ids.ts';
import { OfficialRule } from './official.errors.ts';
import type { ReviewReason } from './official.facts.ts';
import { valuesCitedIn } from './regulatory-value.ts';
import { causesWith, isFirstReason, type Review, type ReviewCause } from './review.ts';
import type { SealTerms, SourceLink } from './seal-terms.ts';

/** What the article says to one branch instead of its common text. */
export interface BranchVariant {
  readonly branch: string;
  readonly source: string;
  readonly html: string;
  readonly plain: string;
}

export interface PublishedText {
  readonly title: string;
  readonly summary: string;
  readonly body: Body;
  readonly variants: readonly { readonly branch: string; readonly body: Body }[];
  readonly terms: SealTerms;
  /** What changed, for the public log. */
  readonly note: string;
}

/** Somebody read a version again and found nothing to change. */
export interface Confirmation {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: MemberId;
  /** As it was then. */
  readonly department: string;
  readonly reviewBy: Day;
}

/**
 * One text of a reference answer: what it says and rests on, from a day on. Its words are never changed and never erased, but
 * for a passage that is taken out of everywhere: then it tells so, and is to be read again.
 */
export class ReferenceVersion {
  private state: 'valid' | 'to_review' = 'valid';
  private reviewSince: Date | null = null;
  private reviewWhy: ReviewReason | null = null;
  private reviewCause: string | null = null;
  private reviewCauses: readonly ReviewCause[] = [];
  /** When a passage was taken out of it last. */
  private redactedAt: Date | null = null;
  /** The oldest first. */
  private confirmations: readonly Confirmation[] = [];

  private constructor(
    readonly id: ReferenceVersionId,
    readonly referenceId: ReferenceAnswerId,
    readonly number: number,
    readonly title: string,
    readonly summary: string,
    readonly source: string,
    readonly html: string,
    readonly plain: string,
    readonly variants: readonly BranchVariant[],
    readonly sources: readonly SourceLink[],
    readonly branches: readonly string[],
    readonly ruleIds: readonly RuleId[],
    readonly valueKeys: readonly string[],
    readonly validFrom: Day,
    readonly validTo: Day | null,
    public reviewBy: Day,
    readonly publishedAt: Date,
    readonly publishedBy: MemberId,
    readonly department: string,
    readonly note: string,
  ) {}

  /** @throws InvalidValue, InvalidValues beside `title`, `summary`, `variants`, `note` */
  static of(p: {
    id: ReferenceVersionId;
    referenceId: ReferenceAnswerId;
    number: number;
    text: PublishedText;
    by: { memberId: MemberId; department: string };
    at: Date;
  }): ReferenceVersion {
    const { body, variants, terms } = p.text;
    const { title, summary, note } = judgedTogether({
      title: () => boundedText('title', p.text.title, { min: 5, max: 160 }),
      summary: () => boundedText('summary', p.text.summary, { min: 10, max: 600 }),
      note: () => boundedText('note', p.text.note, { min: 3, max: 500 }),
    });
    return new ReferenceVersion(
      p.id,
      p.referenceId,
      p.number,
      title,
      summary,
      body.source,
      body.html,
      body.plain,
      judgedVariants(variants),
      terms.sources,
      terms.branches,
      terms.ruleIds,
      valuesCitedIn(
        [summary, ...[body, ...variants.map((one) => one.body)].map((one) => one.source)].join('\n'),
      ),
      terms.validFrom,
      terms.validTo,
      terms.reviewBy,
      p.at,
      p.by.memberId,
      p.by.department,
      note,
    );
  }

  /** Null while nothing asks for it to be read again. */
  get review(): Review | null {
    if (this.reviewSince === null || this.reviewWhy === null) return null;
    return { since: this.reviewSince, why: this.reviewWhy, cause: this.reviewCause };
  }

  get redactedLast(): Date | null {
    return this.redactedAt;
  }

  /** All that changed in the register since it waits to be read again. */
  get causes(): readonly ReviewCause[] {
    return this.reviewCauses;
  }

  /** All its texts that may cite a value, as typed: the summary, the common one, and those for branches. */
  get texts(): string {
    return [this.summary, this.source, ...this.variants.map(({ source }) => source)].join('\n');
  }

  /** A passage was taken out of its words, as the public log tells. */
  redacted(at: Date): void {
    this.redactedAt = at;
  }

  /**
   * It holds as it stands, and need not be read again before another day.
   * @throws ChangedMeanwhile where more asks for it to be read again than when it was read; OfficialRule `community.version-ended`
   */
  confirm(p: {
    readonly reviewBy: Day;
    readonly readAt: Date;
    readonly by: MemberId;
    readonly department: string;
    readonly at: Date;
  }): void {
    const { reviewBy, readAt, by, department, at } = p;
    if (this.validTo !== null && this.validTo < parisDay(at))
      throw new OfficialRule('community.version-ended');
    const moments = [
      this.reviewSince,
      this.redactedAt,
      ...this.reviewCauses.map((cause) => new Date(cause.at)),
    ];
    if (moments.some((moment) => moment !== null && moment > readAt)) throw new ChangedMeanwhile(this.number);
    this.state = 'valid';
    this.reviewSince = this.reviewWhy = this.reviewCause = null;
    this.reviewCauses = [];
    this.reviewBy = reviewBy;
    this.confirmations = [...this.confirmations, { at: at.toISOString(), by, department, reviewBy }];
  }

  /** What waits already takes note of each further change. @returns whether anything changed */
  putToReview(review: Review): boolean {
    const known = this.reviewCauses;
    const isFirst = isFirstReason(review, this.reviewWhy, known);
    this.reviewCauses = causesWith(known, review);
    if (!isFirst) return this.reviewCauses.length > known.length;
    this.state = 'to_review';
    this.reviewSince = review.since;
    this.reviewWhy = review.why;
    this.reviewCause = review.cause;
    return true;
  }
}

/** The one that applies on a day: the last that has begun by then, and of those that begin together the newest. */
export function applyingOn(day: Day, versions: readonly ReferenceVersion[]): ReferenceVersion | undefined {
  return inOrder(versions).findLast((version) => version.validFrom <= day);
}

/** Those that apply on a day or will: no other one has taken their place. The first applies before all others. */
export function standingOn(day: Day, versions: readonly ReferenceVersion[]): readonly ReferenceVersion[] {
  return inOrder(versions).filter(
    (version) => version === applyingOn(version.validFrom > day ? version.validFrom : day, versions),
  );
}

const inOrder = (versions: readonly ReferenceVersion[]): readonly ReferenceVersion[] =>
  [...versions].sort((a, b) => a.validFrom.localeCompare(b.validFrom) || a.number - b.number);

function judgedVariants(variants: PublishedText['variants']): readonly BranchVariant[] {
  const known: readonly string[] = BRANCHES;
  const branches = variants.map((one) => one.branch);
  if (branches.some((branch) => !known.includes(branch)) || new Set(branches).size < branches.length)
    throw new InvalidValue('variants', 'field.invalid');
  return variants.map(({ branch, body: { source, html, plain } }) => ({ branch, source, html, plain }));
}
