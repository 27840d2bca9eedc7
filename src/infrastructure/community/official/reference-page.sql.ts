import type {
  ReferenceOutcome,
  ReferencePage,
  ReferencePageQuery,
  ReferenceVersionRow,
} from '#application/community/official/references.query';
import type { CitedRule, CitedValue, SourceView } from '#application/community/official/official-view';
import type { Clock } from '#application/shared/ports';
import { addDays, type Day, isDay, parisDay } from '#domain/shared/day';
import type { BranchVariant } from '#domain/community/official/reference-answer';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { restsOn } from './official-view.sql.ts';
import { REFERENCE_COLUMNS, type ReferenceRow, referenceRow, visibleReference } from './references.sql.ts';

const REFERENCE = `
  select ${REFERENCE_COLUMNS}, a.sources, a.review_since, a.review_why, a.review_cause, owner.pseudonym, owner.handle,
    jsonb_build_object(${restsOn('a')}) as rests
  from community.reference_answer a
  left join community.category c on c.id = a.category_id
  join community.member owner on owner.id = a.owner_id
  where a.slug = $2 and a.state <> 'withdrawn' and ${visibleReference('a', '$1')}`;

// The text of one version only: the others are a line of the log.
const VERSIONS = `
  select v.number, v.valid_from::text, v.valid_to::text, v.published_at, v.department, v.note,
    shown.number is not null as shown, shown.source, shown.html, shown.plain, shown.variants
  from community.reference_version v
  join community.reference_answer a on a.id = v.reference_id
  left join lateral (
    select w.number, w.source, w.html, w.plain, w.variants from community.reference_version w
    where w.reference_id = a.id and w.valid_from <= $3::date order by w.valid_from desc, w.number desc limit 1
  ) shown on shown.number = v.number
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
    p: { branches?: readonly string[]; on?: string | null },
  ): Promise<ReferenceOutcome> {
    const today = parisDay(this.clock.now());
    const on = p.on ?? today;
    if (!isDay(on)) return { found: 'nothing' };
    const params = [audiencesOf(actor), asked(slug)];
    const [row, versions] = await Promise.all([
      this.sql.row<HeadRow>(REFERENCE, params),
      this.sql.rows<VersionRow>(VERSIONS, [...params, on]),
    ]);
    if (!row) return { found: 'nothing' };
    const log = logOf(versions);
    const shown = versions.find((version) => version.shown);
    const entry = log.find((one) => one.number === shown?.number);
    if (!shown || !entry)
      return { found: 'not-yet', title: row.title, validFrom: log.at(-1)?.validFrom ?? today };
    return { found: 'page', page: pageOf(row, log, { shown, entry, today, branches: p.branches ?? [] }) };
  }
}

function pageOf(
  row: HeadRow,
  log: readonly ReferenceVersionRow[],
  p: { shown: VersionRow; entry: ReferenceVersionRow; today: Day; branches: readonly string[] },
): ReferencePage {
  const variants = p.shown.variants ?? [];
  const variant = p.branches
    .map((branch) => variants.find((one) => one.branch === branch))
    .find((one) => one !== undefined);
  const text = variant ?? { source: p.shown.source!, html: p.shown.html!, plain: p.shown.plain! };
  return {
    ...referenceRow(row),
    sources: row.sources,
    rules: row.rests.rules,
    values: row.rests.values,
    owner: { pseudonym: row.pseudonym, handle: row.handle },
    review: row.review_since
      ? { since: row.review_since, why: row.review_why!, cause: row.review_cause }
      : null,
    shown: {
      version: p.entry,
      branch: variant?.branch ?? null,
      html: text.html,
      plain: text.plain,
      source: text.source,
      superseded: log.some((one) => one.number > p.entry.number && one.validFrom <= p.today),
    },
    variants: variants.map((one) => one.branch),
    log,
  };
}

/** A version ends on the day before the next one begins, however long it was meant to hold. */
function logOf(versions: readonly VersionRow[]): ReferenceVersionRow[] {
  return versions.map((version) => {
    const next = versions
      .filter((other) => other.number > version.number)
      .map((other) => addDays(other.valid_from as Day, -1))
      .sort()[0];
    const ends = [version.valid_to, next ?? null].filter((day) => day !== null).sort();
    return {
      number: version.number,
      validFrom: version.valid_from,
      validTo: ends[0] ?? null,
      publishedAt: version.published_at,
      department: version.department,
      note: version.note,
    };
  });
}

interface HeadRow extends ReferenceRow {
  sources: SourceView[];
  review_since: Date | null;
  review_why: string | null;
  review_cause: string | null;
  pseudonym: string;
  handle: string;
  rests: { rules: CitedRule[]; values: CitedValue[] };
}
interface VersionRow {
  number: number;
  valid_from: string;
  valid_to: string | null;
  published_at: Date;
  department: string;
  note: string;
  shown: boolean;
  source: string | null;
  html: string | null;
  plain: string | null;
  variants: BranchVariant[] | null;
}
