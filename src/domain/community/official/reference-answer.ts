import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import type { CategoryId } from '../categories/category.ts';
import { type Day, parisDay } from '../../shared/day.ts';
import { mustCiteNothing } from './citation.ts';
import type { ReferenceAnswerId, ReferenceVersionId, RuleId } from './ids.ts';
import { OfficialRule, ReferenceRedacted } from './official.errors.ts';
import { ReferenceToReview, ReferenceWithdrawn, type ReviewReason } from './official.facts.ts';
import { applyingOn, type PublishedText, ReferenceVersion, standingOn } from './reference-version.ts';
import { causesTogether, pastOn, type Review, type ReviewCause } from './review.ts';
import { judgedReview, type SourceLink } from './seal-terms.ts';
import type { ValueChange } from './value-change.ts';

export { type PublishedText, ReferenceVersion };
export type { ReferenceAnswerId, ReferenceVersionId };

/** What somebody publishes: a text, and where the article is found. */
interface Publication {
  readonly versionId: ReferenceVersionId;
  readonly tags: readonly string[];
  readonly categoryId: CategoryId | null;
  readonly text: PublishedText;
  readonly by: { readonly memberId: MemberId; readonly department: string };
  readonly at: Date;
}

/**
 * An article of the organisation: what it answers to a question that many ask, in versions that follow each other. Its
 * name, grounds and days are those of the version that applies; what that one and those to come rest on is kept together.
 */
export class ReferenceAnswer extends AggregateRoot {
  private state: 'valid' | 'to_review' | 'withdrawn' = 'valid';
  private reviewSince: Date | null = null;
  private reviewWhy: ReviewReason | null = null;
  private reviewCause: string | null = null;
  private reviewCauses: readonly ReviewCause[] = [];
  private lastNumber = 0;
  /** Number of the version that applies, or will first. */
  private applying!: number;
  private title!: string;
  private summary!: string;
  private validFrom!: Day;
  private validTo!: Day | null;
  private reviewBy!: Day;
  private sources: readonly SourceLink[] = [];
  private branches: readonly string[] = [];
  private ruleIds: readonly RuleId[] = [];
  private valueKeys: readonly string[] = [];
  private ownerId!: MemberId;
  private department!: string;
  private publishedAt!: Date;
  private withdrawnAt: Date | null = null;
  private withdrawnBy: MemberId | null = null;
  /** Told to whoever follows an old link. */
  private withdrawnWhy: string | null = null;
  /** The article to be read in its place. */
  private insteadId: ReferenceAnswerId | null = null;
  private version = 1;
  /** Rows of their own: given by who reads them. */
  declare private versions: readonly ReferenceVersion[];

  private constructor(
    readonly id: ReferenceAnswerId,
    readonly key: string,
    readonly slug: string,
    private tags: readonly string[],
    private categoryId: CategoryId | null,
  ) {
    super();
  }

  /** @throws InvalidValue beside `title`, `summary`, `tags`, `variants`, `note` */
  static publish(
    p: Publication & {
      readonly id: ReferenceAnswerId;
      /** Made of the title unless given. */
      readonly key?: string;
    },
  ): { reference: ReferenceAnswer; version: ReferenceVersion } {
    const slug = p.key ?? slugOf(p.text.title, 80, 'reponse');
    const reference = new ReferenceAnswer(p.id, slug, slug, judgedTags(p.tags), p.categoryId).holding([]);
    return { reference, version: reference.take(p) };
  }

  get category(): CategoryId | null {
    return this.categoryId;
  }

  /** The version that was written last, which whoever revises it goes on from. */
  get newest(): ReferenceVersion | undefined {
    return this.versions.find(({ number }) => number === this.lastNumber);
  }

  /** With all its versions, as they are kept. */
  holding(versions: readonly ReferenceVersion[]): this {
    this.versions = versions;
    return this;
  }

  /** @throws ChangedMeanwhile unless its newest version is the one the editor saw */
  mustBeAt(number: number): void {
    if (number !== this.lastNumber) throw new ChangedMeanwhile(this.lastNumber);
  }

  /** @throws ReferenceRedacted where a passage was taken out of versions since the editor saw them */
  mustBeRedactedAsOf(seen: Date | null): void {
    if (this.redactedLast === (seen?.getTime() ?? 0)) return;
    const since = this.versions.filter(({ redactedLast }) => redactedLast && redactedLast > (seen ?? NEVER));
    throw new ReferenceRedacted(since.map(({ number }) => number));
  }

  private get redactedLast(): number {
    return Math.max(0, ...this.versions.map((version) => version.redactedLast?.getTime() ?? 0));
  }

  /**
   * Says something else from a day on, in place of the version that applies then and up to the next; what was said before
   * stays readable under its days.
   * @param p.ofThePast whether it is meant to hold for days that have passed too, in place of what applied on them
   * @throws OfficialRule `community.version-starts-too-early`: nothing is said of days before the first version;
   *   `community.reference-withdrawn`; InvalidValue `official.begins-in-the-past` beside `validFrom`
   */
  revise(p: Publication & { readonly ofThePast?: boolean | undefined }): ReferenceVersion {
    this.mustBePublished();
    const [first] = this.versions.map((version) => version.validFrom).sort();
    if (first !== undefined && p.text.terms.validFrom < first)
      throw new OfficialRule('community.version-starts-too-early', { validFrom: first });
    if (p.text.terms.validFrom < parisDay(p.at) && !p.ofThePast)
      throw new InvalidValue('validFrom', 'official.begins-in-the-past');
    this.tags = judgedTags(p.tags);
    this.categoryId = p.categoryId;
    return this.take(p);
  }

  /**
   * Somebody read a version again, and it holds as it stands.
   * @param p.number of a version that applies or will
   * @param p.reviewBy when it is to be read again next
   * @param p.readAt when they were shown it: what asked for it since is not settled by that
   * @throws InvalidValue beside `reviewBy`; ChangedMeanwhile; OfficialRule `community.reference-withdrawn`, `community.version-ended`
   */
  confirm(p: {
    readonly number: number;
    readonly reviewBy: string;
    readonly readAt: Date;
    readonly by: Publication['by'];
    readonly at: Date;
  }): void {
    this.mustBePublished();
    const today = parisDay(p.at);
    const version = standingOn(today, this.versions).find(({ number }) => number === p.number);
    if (!version) throw new ChangedMeanwhile(this.lastNumber);
    const { memberId: by, department } = p.by;
    version.confirm({ ...p, reviewBy: judgedReview(p.reviewBy, today), by, department });
    this.stand(today);
  }

  /** Those of its versions are to be read again that apply or will, and rest on what changed. @returns whether one is */
  ruleChanged(ruleId: RuleId, p: { key: string; at: Date; from?: Day }): boolean {
    const why = { since: p.at, why: 'rule-changed', cause: p.key, from: p.from ?? null } as const;
    return this.putToReview(why, (version) => version.ruleIds.includes(ruleId));
  }

  /** The same for a regulatory value that they cite, where they say something else by it. */
  valueChanged(change: ValueChange, at: Date): boolean {
    const why = { since: at, why: 'value-changed', cause: change.key } as const;
    return this.putToReview(
      why,
      ({ texts }) => change.touches(texts, parisDay(at)),
      ({ texts }) => change.beginsIn(texts, parisDay(at)),
    );
  }

  /** Whether a version that applies on a day or will is to be read again for it, and people are told. */
  isTouchedBy(change: ValueChange, day: Day): boolean {
    return (
      this.state !== 'withdrawn' &&
      standingOn(day, this.versions).some(({ texts }) => change.touches(texts, day))
    );
  }

  /** A passage was taken out of some of its versions: they tell so, and those that apply or will are to be read again. */
  redacted(versionIds: ReadonlySet<string>, at: Date): boolean {
    // Later than any before, also where it began sooner and took longer: who read what the other left has not read this.
    const marked = new Date(Math.max(at.getTime(), this.redactedLast + 1));
    for (const version of this.versions) if (versionIds.has(version.id)) version.redacted(marked);
    return this.putToReview({ since: at, why: 'redacted', cause: null }, ({ id }) => versionIds.has(id));
  }

  /** A day has begun: the version that applies on it stands, and is to be read again if its days have passed. */
  newDay(at: Date): boolean {
    const today = parisDay(at);
    const shown = this.shownOn(today);
    const why = pastOn(today, shown);
    if (why !== null)
      return this.putToReview({ since: at, why, cause: null }, (version) => version === shown);
    this.stand(today);
    return false;
  }

  /**
   * The organisation says it no longer, in any version: its address tells so, and where to read on.
   * @param p.reason for everybody
   * @param p.instead another article to be read in its place
   * @throws OfficialRule `community.reference-withdrawn`; InvalidValue beside `reason`, `instead`
   */
  withdraw(p: { reason: string; instead: ReferenceAnswer | null; by: MemberId; at: Date }): void {
    this.mustBePublished();
    if (p.instead && (p.instead.id === this.id || p.instead.state === 'withdrawn'))
      throw new InvalidValue('instead', 'official.not-instead');
    const reason = boundedText('reason', p.reason, { min: 3, max: 500 });
    mustCiteNothing(reason, 'reason');
    this.withdrawnWhy = reason;
    this.state = 'withdrawn';
    this.withdrawnAt = p.at;
    this.withdrawnBy = p.by;
    this.insteadId = p.instead?.id ?? null;
    this.record(new ReferenceWithdrawn(p.at, this.id, this.slug, this.ownerId, p.by));
  }

  /**
   * It stands as it was, unless what it rests on changed or its days passed meanwhile: then it is to be read again.
   * @throws OfficialRule `community.reference-not-withdrawn`
   */
  publishAgain(at: Date): void {
    if (this.state !== 'withdrawn') throw new OfficialRule('community.reference-not-withdrawn');
    this.state = 'valid';
    this.withdrawnAt = this.withdrawnBy = this.withdrawnWhy = this.insteadId = null;
    this.newDay(at);
  }

  private mustBePublished(): void {
    if (this.state === 'withdrawn') throw new OfficialRule('community.reference-withdrawn');
  }

  /** What is withdrawn takes note, for the day on which it may be published again, and nobody is told. */
  private putToReview(
    review: Review,
    which: (version: ReferenceVersion) => boolean,
    from: (version: ReferenceVersion) => Day | null = () => review.from ?? null,
  ): boolean {
    const today = parisDay(review.since);
    const put = standingOn(today, this.versions).filter(
      (version) => which(version) && version.putToReview({ ...review, from: from(version) }),
    );
    this.stand(today);
    if (put.length === 0 || this.state === 'withdrawn') return false;
    const { since: at, why, cause } = review;
    this.record(new ReferenceToReview(at, this.id, this.slug, this.ownerId, why, cause));
    return true;
  }

  private take(p: Publication): ReferenceVersion {
    this.lastNumber += 1;
    const version = ReferenceVersion.of({
      ...p,
      id: p.versionId,
      referenceId: this.id,
      number: this.lastNumber,
    });
    this.versions = [...this.versions, version];
    this.stand(parisDay(p.at));
    return version;
  }

  /** Nothing applies before the first version begins: that one is shown meanwhile. */
  private shownOn(today: Day): ReferenceVersion {
    return applyingOn(today, this.versions) ?? standingOn(today, this.versions)[0]!;
  }

  private stand(today: Day): void {
    const shown = this.shownOn(today);
    const standing = standingOn(today, this.versions);
    this.applying = shown.number;
    this.title = shown.title;
    this.summary = shown.summary;
    this.validFrom = shown.validFrom;
    this.validTo = shown.validTo;
    this.reviewBy = shown.reviewBy;
    this.sources = shown.sources;
    this.branches = shown.branches;
    this.ownerId = shown.publishedBy;
    this.department = shown.department;
    this.publishedAt = shown.publishedAt;
    this.ruleIds = distinct(standing.flatMap((version) => version.ruleIds));
    this.valueKeys = distinct(standing.flatMap((version) => version.valueKeys));
    const [review] = standing
      .flatMap((version) => version.review ?? [])
      .sort((a, b) => b.since.getTime() - a.since.getTime());
    if (this.state !== 'withdrawn') this.state = review ? 'to_review' : 'valid';
    this.reviewSince = review?.since ?? null;
    this.reviewWhy = review?.why ?? null;
    this.reviewCause = review?.cause ?? null;
    this.reviewCauses = causesTogether(standing.flatMap((version) => version.causes));
  }
}

const NEVER = new Date(0);

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

function judgedTags(tags: readonly string[]): readonly string[] {
  const named = distinct(tags);
  if (named.length > 10) throw new InvalidValue('tags', 'list.too-long', { max: 10 });
  return named;
}
