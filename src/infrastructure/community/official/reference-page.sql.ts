import type {
  ReferenceOutcome,
  ReferencePage,
  ReferencePageQuery,
  ReferenceVersionRow,
} from '#application/community/official/references.query';
import type { ChangeView, SourceView } from '#application/community/official/official-view';
import type { Clock } from '#application/shared/ports';
import { addDays, type Day, isDay, parisDay } from '#domain/shared/day';
import type { BranchVariant, Confirmation } from '#domain/community/official/reference-version';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { citedValue } from './cited-value.ts';
import {
  changesOn,
  changesUnder,
  hasPassed,
  reviewOn,
  type RestsJson,
  restsOn,
} from './official-view.sql.ts';
import {
  CATEGORY_COLUMNS,
  categoryOf,
  type CategoryRow,
  type ReferenceRow,
  referenceRow,
  visibleReference,
} from './references.sql.ts';
import { withdrawnReference } from './withdrawn-references.sql.ts';

/**
 * With when its versions were redacted: who revises the text that is read here gives back what was true of it then.
 * $3 the day that is asked for: the version that applied then, if one did. $4 today. $5 a version by its number instead.
 */
const REFERENCE = `
  select a.id, a.key, a.slug, a.tags, coalesce(said.title, a.title) as title, ${CATEGORY_COLUMNS},
    said.number, said.summary, said.branches, said.department, said.published_at, said.review_by::text, ${hasPassed('said', '$4::date')} as overdue,
    said.source, said.html, said.plain, said.variants, said.sources, said.review_since, said.review_why, said.review_cause, ${changesOn('said')}::text as changes_on, ${changesUnder('said')} as changes,
    owner.pseudonym, owner.handle, jsonb_build_object(${restsOn('said')}) as rests,
    (select jsonb_object_agg(w.number, w.redacted_at) from community.reference_version w
     where w.reference_id = a.id and w.redacted_at is not null) as redacted
  from community.reference_answer a
  left join community.category c on c.id = a.category_id
  left join lateral (
    select * from community.reference_version w where w.reference_id = a.id
      and case when $5::int is null then w.valid_from <= $3::date else w.number = $5 end
    order by w.valid_from desc, w.number desc limit 1) said on true
  left join community.member owner on owner.id = said.published_by
  where a.slug = $2 and a.state <> 'withdrawn' and ${visibleReference('a', '$1')}`;

const VERSIONS = `
  select v.number, v.valid_from::text, v.valid_to::text, v.published_at, v.department, v.note, v.confirmations
  from community.reference_version v
  join community.reference_answer a on a.id = v.reference_id
  where a.slug = $2 and a.state <> 'withdrawn' and ${visibleReference('a', '$1')}
  order by v.number desc`;

export class SqlReferencePage implements ReferencePageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    slug: string,
    p: { branches?: readonly string[]; on?: string | null; number?: number | undefined },
  ): Promise<ReferenceOutcome> {
    const today = parisDay(this.clock.now());
    const on = p.on ?? today;
    if (!isDay(on)) return { found: 'nothing' };
    const params = [audiencesOf(actor), asked(slug)];
    const [row, versions] = await Promise.all([
      this.sql.row<HeadRow | ShownRow>(REFERENCE, [...params, on, today, p.number ?? null]),
      this.sql.rows<VersionRow>(VERSIONS, params),
    ]);
    if (!row) {
      const withdrawn = await withdrawnReference(this.sql, audiencesOf(actor), asked(slug));
      return withdrawn ? { found: 'withdrawn', withdrawn } : { found: 'nothing' };
    }
    const log = versions.map((version) => entryOf(version, versions, row.redacted ?? {}));
    const shown = log.find((one) => one.number === row.number);
    if (p.number !== undefined && !shown) return { found: 'nothing' };
    if (row.number === null || !shown)
      return {
        found: 'not-yet',
        id: row.id,
        title: row.title,
        validFrom: firstDayOf(versions) ?? today,
        category: categoryOf(row),
        newest: Math.max(...versions.map(({ number }) => number)),
      };
    return {
      found: 'page',
      page: pageOf(row, log, {
        shown,
        today,
        on: p.number === undefined ? on : (shown.validFrom as Day),
        branches: p.branches ?? [],
      }),
      texts: row.variants.map(({ branch, html }) => ({ branch, html })),
    };
  }
}

function pageOf(
  row: ShownRow,
  log: readonly ReferenceVersionRow[],
  p: { shown: ReferenceVersionRow; today: Day; on: Day; branches: readonly string[] },
): ReferencePage {
  const variant = p.branches
    .map((branch) => row.variants.find((one) => one.branch === branch))
    .find((one) => one !== undefined);
  const { source, html, plain } = variant ?? row;
  return {
    ...referenceRow(row),
    sources: row.sources,
    rules: row.rests.rules,
    values: row.rests.values.map((value) => citedValue(value, p.on)),
    owner: { pseudonym: row.pseudonym, handle: row.handle },
    review: row.review_since
      ? reviewOn(p.today, {
          since: row.review_since,
          why: row.review_why!,
          cause: row.review_cause,
          changesOn: row.changes_on,
          changes: row.changes,
        })
      : null,
    shown: {
      version: p.shown,
      branch: variant?.branch ?? null,
      html,
      plain,
      source,
      superseded: log.some((one) => one.validFrom > p.shown.validFrom && one.validFrom <= p.today),
      toCome: p.shown.validFrom > p.today,
    },
    variants: row.variants.map((one) => one.branch),
    log,
  };
}

/** A version ends on the day before the next one begins, however long it was meant to hold. */
function entryOf(
  version: VersionRow,
  all: readonly VersionRow[],
  redacted: RedactedByNumber,
): ReferenceVersionRow {
  const redactedAt = redacted[version.number];
  const next = firstDayOf(all.filter((other) => other.valid_from > version.valid_from));
  const ends = [version.valid_to, next && addDays(next, -1)].filter((day) => day !== null).sort();
  return {
    number: version.number,
    validFrom: version.valid_from,
    validTo: ends[0] ?? null,
    publishedAt: version.published_at,
    department: version.department,
    note: version.note,
    redactedAt: redactedAt ? new Date(redactedAt) : null,
    confirmations: version.confirmations
      .map(({ at, department }) => ({ at: new Date(at), department }))
      .reverse(),
    corrected: all.some((other) => other.valid_from === version.valid_from && other.number > version.number),
  };
}

const firstDayOf = (versions: readonly VersionRow[]): Day | null =>
  versions.map((one) => one.valid_from).sort()[0] ?? null;

/** When passages were taken out last, by the numbers of the versions. */
type RedactedByNumber = Readonly<Record<number, string>>;

/** Of an article of which nothing applied on the day. */
interface HeadRow extends CategoryRow {
  id: ReferenceRow['id'];
  number: null;
  title: string;
  redacted: RedactedByNumber | null;
}
interface ShownRow extends ReferenceRow {
  number: number;
  source: string;
  html: string;
  plain: string;
  variants: BranchVariant[];
  sources: SourceView[];
  review_since: Date | null;
  changes_on: Day | null;
  changes: ChangeView[];
  review_why: string | null;
  review_cause: string | null;
  pseudonym: string;
  handle: string;
  rests: RestsJson;
  redacted: RedactedByNumber | null;
}
interface VersionRow {
  number: number;
  valid_from: Day;
  valid_to: Day | null;
  published_at: Date;
  department: string;
  note: string;
  confirmations: Confirmation[];
}
