import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { Page } from '../../shared/page.ts';
import type { ChangeView, CitedRule, CitedValue, SourceView } from './official-view.ts';

export interface ReferenceRowView {
  readonly id: Id<'ReferenceAnswer'>;
  readonly key: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly category: { readonly id: string; readonly slug: string; readonly name: string } | null;
  /** Whom it concerns; none means all five. */
  readonly branches: readonly string[];
  readonly department: string;
  readonly publishedAt: Date;
  readonly reviewBy: string;
  readonly overdue: boolean;
}

export interface ReferenceFilter {
  readonly categoryId?: string;
  readonly tag?: string;
  readonly branch?: string;
  /** Words of the title or the summary. */
  readonly words?: string;
  /** When the words find nothing: what was most likely meant by them is looked for in their place. */
  readonly forgiving?: true;
  /** Opaque, from a former page. @throws InvalidValue `cursor.broken` */
  readonly cursor?: string | null;
  /** 1 to 100, 20 unless told. */
  readonly limit?: number;
}

export interface ReferenceList extends Page<ReferenceRowView> {
  /** The words as they were most likely meant, when the list answers these. */
  readonly correction?: string;
}

export interface ReferencesQuery {
  /** Published last comes first. Reference answers of a category are for who may know of the category. */
  execute(actor: Actor, filter: ReferenceFilter): Promise<ReferenceList>;
}

/** A reference answer as it is pointed to from elsewhere. */
export type NearReference = Pick<ReferenceRowView, 'slug' | 'title' | 'overdue'>;

export interface NearReferencesQuery {
  /**
   * Of a category, those within it and the one it belongs to. First those that share a tag with `tags`, then those of the
   * category itself, of the reader's `branches`, for everybody, and the newest.
   * @param p.most how many at most
   */
  execute(
    actor: Actor,
    p: {
      readonly categoryId: string;
      readonly tags?: readonly string[];
      readonly branches?: readonly string[];
      readonly most: number;
    },
  ): Promise<readonly NearReference[]>;
}

/** One version, told in the public log. Days are `yyyy-mm-dd`. */
export interface ReferenceVersionRow {
  readonly number: number;
  readonly validFrom: string;
  /** The day before the next version, or the end that was given. */
  readonly validTo: string | null;
  readonly publishedAt: Date;
  readonly department: string;
  readonly note: string;
  /** When a passage was taken out of it last. */
  readonly redactedAt: Date | null;
  /** When it was read again and nothing changed, by which department; the latest first. */
  readonly confirmations: readonly { readonly at: Date; readonly department: string }[];
  /** Another version has said since what applied from the very same day. */
  readonly corrected: boolean;
}

/** The version that is shown, under its own name and on its own grounds. */
export interface ReferencePage extends ReferenceRowView {
  readonly sources: readonly SourceView[];
  readonly rules: readonly CitedRule[];
  readonly values: readonly CitedValue[];
  readonly owner: { readonly pseudonym: string; readonly handle: string };
  readonly review: {
    readonly since: Date;
    readonly why: string;
    readonly cause: string | null;
    /** As of a seal. */
    readonly changesOn: string | null;
    readonly changes: readonly ChangeView[];
  } | null;
  /** What is shown: the version of the day asked for, for the branch asked for. */
  readonly shown: {
    readonly version: ReferenceVersionRow;
    /** Null for the text common to all. */
    readonly branch: string | null;
    readonly html: string;
    readonly plain: string;
    readonly source: string;
    /** Whether a later version applies today. */
    readonly superseded: boolean;
    /** Whether it does not apply yet. */
    readonly toCome: boolean;
  };
  /** Branches that this version has a text of their own for. */
  readonly variants: readonly string[];
  /** Newest first. */
  readonly log: readonly ReferenceVersionRow[];
}

/** What is left of an article that the organisation says no longer. */
export interface WithdrawnReference {
  readonly id: Id<'ReferenceAnswer'>;
  readonly slug: string;
  readonly title: string;
  readonly withdrawnAt: Date;
  /** For everybody; null for what was withdrawn before reasons were kept. */
  readonly reason: string | null;
  /** What to read in its place, where the viewer may. */
  readonly instead: { readonly slug: string; readonly title: string } | null;
  readonly category: ReferenceRowView['category'];
}

export type ReferenceOutcome =
  | {
      readonly found: 'page';
      readonly page: ReferencePage;
      /** All that the version says for some branches alone, each in place of the text common to all. */
      readonly texts: readonly { readonly branch: string; readonly html: string }[];
    }
  /** It exists, and nothing of it applied on the day asked for. */
  | {
      readonly found: 'not-yet';
      readonly id: Id<'ReferenceAnswer'>;
      readonly validFrom: string;
      readonly title: string;
      readonly category: ReferenceRowView['category'];
      /** Number of the version published last. */
      readonly newest: number;
    }
  /** It was withdrawn. */
  | { readonly found: 'withdrawn'; readonly withdrawn: WithdrawnReference }
  | { readonly found: 'nothing' };

export interface ReferencePageQuery {
  /**
   * @param branches of the reader, or the one asked for: the first that the version has a text for is shown
   * @param on `yyyy-mm-dd`; today unless told
   * @param number of the version that is shown, as it was published, in place of the one of a day
   */
  execute(
    actor: Actor,
    slug: string,
    p: {
      readonly branches?: readonly string[];
      readonly on?: string | null;
      readonly number?: number | undefined;
    },
  ): Promise<ReferenceOutcome>;
}

export interface WithdrawnReferencesQuery {
  /**
   * Withdrawn last comes first.
   * @throws NotAllowed without `official.review`; InvalidValue `cursor.broken`
   */
  execute(
    actor: Actor,
    filter?: Pick<ReferenceFilter, 'cursor' | 'limit'>,
  ): Promise<Page<WithdrawnReference>>;
}

export interface OverdueReferencesQuery {
  /** Which of these reference answers, by their slugs, must be read again before anybody relies on them: as their pages say today. */
  execute(actor: Actor, slugs: readonly string[]): Promise<ReadonlySet<string>>;
}
