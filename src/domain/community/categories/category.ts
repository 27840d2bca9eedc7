import { boundedText } from '../../shared/bounded-text.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { categoryIconOf } from './category-icon.ts';
import {
  CategoryClosed,
  CategoryInUse,
  CategoryMerged,
  CategoryReceiving,
  CategoryTooDeep,
  type StandingInCategory,
} from './category.errors.ts';
import { CategoryAudienceChanged, CategoryWentInto } from './category.facts.ts';
import { type Audience, audienceOf, isWithin, kindsOf, type TopicKind } from './audience.ts';
import { type MergedOrNot, mustGoInto } from './merging.ts';

export type { Audience, TopicKind };

export type CategoryId = Id<'Category'>;

/** Places among its siblings, from 0. */
export const MAX_POSITION = 10_000;
export const CATEGORY_LIMITS = {
  name: { min: 2, max: 80 },
  description: { min: 0, max: 300 },
  guidance: { min: 0, max: 2_000 },
} as const;

export class CategoryNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.category-not-found';
  constructor() {
    super('No such category');
  }
}

/** What is below may be narrower than what is above, never wider. */
export class AudienceTooWide extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.audience-too-wide';
  constructor(category: string) {
    super('A category is never open to more people than the one above it', { category });
  }
}

export interface CategoryText {
  readonly name: string;
  readonly description: string;
  readonly guidance: string;
  readonly icon: string;
  readonly kinds: readonly string[];
  readonly audience: string;
  readonly position: number;
}

/** A thematic space. The tree is two deep. */
export class Category extends AggregateRoot {
  private version = 1;
  private closedAt: Date | null = null;
  private mergedInto: CategoryId | null = null;
  private mergedAt: Date | null = null;
  private emptiedAt: Date | null = null;

  private constructor(
    readonly id: CategoryId,
    readonly slug: string,
    private name: string,
    private description: string,
    private guidance: string,
    private icon: string,
    private kinds: TopicKind[],
    private audience: Audience,
    private position: number,
    private parentId: CategoryId | null,
  ) {
    super();
  }

  /** @throws CategoryTooDeep, InvalidValue beside the field */
  static create(p: { id: CategoryId; slug: string; parent: Category | null } & CategoryText): Category {
    if (p.parent?.parentId) throw new CategoryTooDeep();
    p.parent?.mustStand();
    const text = judged(p);
    if (p.parent && !isWithin(text.audience, p.parent.audience)) throw new AudienceTooWide(text.name);
    return new Category(
      p.id,
      p.slug,
      text.name,
      text.description,
      text.guidance,
      text.icon,
      text.kinds,
      text.audience,
      text.position,
      p.parent?.id ?? null,
    );
  }

  get called(): string {
    return this.name;
  }

  get allowedKinds(): readonly TopicKind[] {
    return this.kinds;
  }
  get audienceOfTopics(): Audience {
    return this.audience;
  }

  get parent(): CategoryId | null {
    return this.parentId;
  }

  /** The category that it went into. */
  get leadsTo(): CategoryId | null {
    return this.mergedInto;
  }

  /** @throws CategoryMerged */
  mustStand(): void {
    if (this.mergedInto) throw new CategoryMerged();
  }

  /**
   * It goes into another one, for good: its topics follow, and those categories that stand in it stand in the other. It stands in none any more.
   * @param children those that stand in this one
   * @throws CategoryMerged, CategoryClosed, CategoryIntoItself, CategoryOfOthers, CategoryTooDeep
   */
  mergeInto(
    target: Category,
    children: readonly Category[],
    { at, by }: { readonly at: Date; readonly by: MemberId | null },
  ): void {
    this.mustStand();
    target.mustStand();
    mustGoInto(this.place, target.place, children.length > 0);
    for (const child of children) child.parentId = target.id;
    this.parentId = null;
    this.mergedInto = target.id;
    this.mergedAt = at;
    this.record(new CategoryWentInto(at, this.id, target.id, by));
  }

  private get place(): MergedOrNot {
    const { id, parentId, audience, closedAt } = this;
    return { id, parentId, audience, closedAt };
  }

  /** All that stood in it stands in the other. Emptied already, it stays so since then. */
  empty(at: Date): void {
    this.emptiedAt ??= at;
  }

  /**
   * No topic comes into it any more; those that stand in it are read and answered as before. Closed already, it stays so since then.
   * @throws CategoryMerged
   */
  close(at: Date): void {
    this.mustStand();
    this.closedAt ??= at;
  }

  /** @throws CategoryMerged */
  reopen(): void {
    this.mustStand();
    this.closedAt = null;
  }

  /** @throws CategoryMerged, CategoryClosed */
  mustTakeTopics(): void {
    this.mustStand();
    if (this.closedAt) throw new CategoryClosed();
  }

  /** @throws CategoryMerged, CategoryInUse unless nothing ever stood in it */
  mustBeUnused(standing: StandingInCategory): void {
    this.mustStand();
    if (Object.values(standing).some((count) => count > 0)) throw new CategoryInUse(standing);
  }

  /** @throws ChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile(this.version);
  }

  /**
   * @param p the category above and those below, whether topics of another one are still coming in, and when
   * @returns whether topics must follow to another audience
   * @throws CategoryMerged, CategoryReceiving, AudienceTooWide, InvalidValue beside the field
   */
  describe(
    changes: CategoryText,
    {
      parent,
      children,
      isReceiving,
      at,
    }: { parent: Category | null; children: readonly Category[]; isReceiving: boolean; at: Date },
  ): boolean {
    this.mustStand();
    const text = judged(changes);
    if (parent && !isWithin(text.audience, parent.audience)) throw new AudienceTooWide(text.name);
    for (const child of children)
      if (!isWithin(child.audience, text.audience)) throw new AudienceTooWide(child.name);
    if (isReceiving && text.audience !== this.audience) throw new CategoryReceiving();
    const [former, formerName] = [this.audience, this.name];
    this.name = text.name;
    this.description = text.description;
    this.guidance = text.guidance;
    this.icon = text.icon;
    this.kinds = text.kinds;
    this.audience = text.audience;
    this.position = text.position;
    if (text.audience === former) return false;
    this.record(new CategoryAudienceChanged(at, this.id, text.audience, former, formerName));
    return true;
  }
}

function judged(p: CategoryText) {
  if (!Number.isInteger(p.position)) throw new InvalidValue('position', 'field.integer');
  if (p.position < 0) throw new InvalidValue('position', 'field.too-small', { min: 0 });
  if (p.position > MAX_POSITION) throw new InvalidValue('position', 'field.too-large', { max: MAX_POSITION });
  return {
    name: boundedText('name', p.name, CATEGORY_LIMITS.name),
    description: boundedText('description', p.description, CATEGORY_LIMITS.description),
    guidance: boundedText('guidance', p.guidance, CATEGORY_LIMITS.guidance),
    icon: categoryIconOf(p.icon),
    kinds: kindsOf(p.kinds),
    audience: audienceOf(p.audience),
    position: p.position,
  };
}
