import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import type { CategoryId } from '../categories/category.ts';
import { BRANCHES } from '../../shared/branch.ts';
import type { Body } from '../topics/body.ts';
import type { Day } from '../../shared/day.ts';
import type { ReferenceAnswerId, ReferenceVersionId, RuleId } from './ids.ts';
import { OfficialRule } from './official.errors.ts';
import { ReferencePublished } from './official.facts.ts';
import type { ReviewReason } from './official.facts.ts';
import type { SealTerms, SourceLink } from './seal-terms.ts';
import { valuesCitedIn } from './regulatory-value.ts';

export type { ReferenceAnswerId, ReferenceVersionId };

/** What the article says to one branch instead of its common text. */
export interface BranchVariant {
  readonly branch: string;
  readonly source: string;
  readonly html: string;
  readonly plain: string;
}

export interface PublishedText {
  readonly body: Body;
  readonly variants: readonly { readonly branch: string; readonly body: Body }[];
  readonly terms: SealTerms;
  /** What changed, for the public log. */
  readonly note: string;
}

/** One text of a reference answer, with the days on which it applies. Never changed, never erased. */
export class ReferenceVersion {
  private constructor(
    readonly id: ReferenceVersionId,
    readonly referenceId: ReferenceAnswerId,
    readonly number: number,
    readonly source: string,
    readonly html: string,
    readonly plain: string,
    readonly variants: readonly BranchVariant[],
    readonly validFrom: Day,
    readonly validTo: Day | null,
    readonly publishedAt: Date,
    readonly publishedBy: MemberId,
    readonly department: string,
    readonly note: string,
  ) {}

  static of(p: {
    id: ReferenceVersionId;
    referenceId: ReferenceAnswerId;
    number: number;
    text: PublishedText;
    by: { memberId: MemberId; department: string };
    at: Date;
  }): ReferenceVersion {
    const { body, terms } = p.text;
    return new ReferenceVersion(
      p.id,
      p.referenceId,
      p.number,
      body.source,
      body.html,
      body.plain,
      judgedVariants(p.text.variants),
      terms.validFrom,
      terms.validTo,
      p.at,
      p.by.memberId,
      p.by.department,
      boundedText('note', p.text.note, { min: 3, max: 500 }),
    );
  }
}

/** An article of the organisation: what it answers to a question that many ask, in versions that follow each other. */
export class ReferenceAnswer extends AggregateRoot {
  private state: 'valid' | 'to_review' | 'withdrawn' = 'valid';
  private reviewSince: Date | null = null;
  private reviewWhy: ReviewReason | null = null;
  private reviewCause: string | null = null;
  private lastNumber = 0;
  private validFrom!: Day;
  private validTo!: Day | null;
  private reviewBy!: Day;
  private sources: readonly SourceLink[] = [];
  private branches: readonly string[] = [];
  private ruleIds: readonly RuleId[] = [];
  private valueKeys: readonly string[] = [];
  private ownerId!: MemberId;
  private department = '';
  private publishedAt!: Date;
  private version = 1;

  private constructor(
    readonly id: ReferenceAnswerId,
    readonly key: string,
    readonly slug: string,
    private title: string,
    private summary: string,
    private tags: readonly string[],
    private categoryId: CategoryId | null,
  ) {
    super();
  }

  /** @throws InvalidValue beside `title`, `summary`, `tags`, `variants`, `note` */
  static publish(p: {
    id: ReferenceAnswerId;
    versionId: ReferenceVersionId;
    title: string;
    summary: string;
    tags: readonly string[];
    categoryId: CategoryId | null;
    text: PublishedText;
    by: { memberId: MemberId; department: string };
    at: Date;
    /** Made of the title unless given. */
    key?: string;
  }): { reference: ReferenceAnswer; version: ReferenceVersion } {
    const title = judgedTitle(p.title);
    const slug = p.key ?? slugOf(title, 80, 'reponse');
    const reference = new ReferenceAnswer(
      p.id,
      slug,
      slug,
      title,
      judgedSummary(p.summary),
      judgedTags(p.tags),
      p.categoryId,
    );
    return { reference, version: reference.take(p) };
  }

  /**
   * Says something else from a day on; what it said before stays readable under its days.
   * @throws OfficialRule `community.version-starts-too-early`: versions follow each other
   */
  revise(p: {
    versionId: ReferenceVersionId;
    title: string;
    summary: string;
    tags: readonly string[];
    categoryId: CategoryId | null;
    text: PublishedText;
    by: { memberId: MemberId; department: string };
    at: Date;
  }): ReferenceVersion {
    if (p.text.terms.validFrom < this.validFrom)
      throw new OfficialRule('community.version-starts-too-early', { validFrom: this.validFrom });
    this.title = judgedTitle(p.title);
    this.summary = judgedSummary(p.summary);
    this.tags = judgedTags(p.tags);
    this.categoryId = p.categoryId;
    return this.take(p);
  }

  /** @returns whether anything changed */
  putToReview(p: { why: ReviewReason; cause: string | null; at: Date }): boolean {
    if (this.state !== 'valid') return false;
    this.state = 'to_review';
    this.reviewSince = p.at;
    this.reviewWhy = p.why;
    this.reviewCause = p.cause;
    return true;
  }

  /** @returns whether anything changed */
  reviewIfPast(today: Day, at: Date): boolean {
    if (this.validTo !== null && this.validTo < today)
      return this.putToReview({ why: 'past-validity', cause: null, at });
    return this.reviewBy < today ? this.putToReview({ why: 'past-review', cause: null, at }) : false;
  }

  private take(p: {
    versionId: ReferenceVersionId;
    text: PublishedText;
    by: { memberId: MemberId; department: string };
    at: Date;
  }): ReferenceVersion {
    const { terms, body, variants } = p.text;
    this.lastNumber += 1;
    const version = ReferenceVersion.of({
      id: p.versionId,
      referenceId: this.id,
      number: this.lastNumber,
      text: p.text,
      by: p.by,
      at: p.at,
    });
    this.validFrom = terms.validFrom;
    this.validTo = terms.validTo;
    this.reviewBy = terms.reviewBy;
    this.sources = terms.sources;
    this.branches = terms.branches;
    this.ruleIds = terms.ruleIds;
    this.valueKeys = valuesCitedIn(
      [body, ...variants.map((one) => one.body)].map((one) => one.source).join('\n'),
    );
    this.ownerId = p.by.memberId;
    this.department = p.by.department;
    this.publishedAt = p.at;
    this.state = 'valid';
    this.reviewSince = null;
    this.reviewWhy = null;
    this.reviewCause = null;
    this.record(new ReferencePublished(p.at, this.id, this.slug, this.lastNumber, p.by.memberId));
    return version;
  }
}

const judgedTitle = (raw: string) => boundedText('title', raw, { min: 5, max: 160 });
const judgedSummary = (raw: string) => boundedText('summary', raw, { min: 10, max: 600 });

function judgedTags(tags: readonly string[]): readonly string[] {
  const distinct = [...new Set(tags)];
  if (distinct.length > 10) throw new InvalidValue('tags', 'list.too-long', { max: 10 });
  return distinct;
}

function judgedVariants(variants: PublishedText['variants']): readonly BranchVariant[] {
  const known: readonly string[] = BRANCHES;
  const branches = variants.map((one) => one.branch);
  if (branches.some((branch) => !known.includes(branch)) || new Set(branches).size < branches.length)
    throw new InvalidValue('variants', 'field.invalid');
  return variants.map(({ branch, body: { source, html, plain } }) => ({ branch, source, html, plain }));
}
