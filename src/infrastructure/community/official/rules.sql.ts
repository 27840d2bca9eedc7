import type {
  CitingTextsQuery,
  LinkedAnswer,
  LinkedReference,
  RegulatoryValuesQuery,
  RegulatoryValueView,
  RegisterFilter,
  RegulatoryValueQuery,
  RuleChoice,
  RuleChoicesQuery,
  RuleQuery,
  RuleRegisterQuery,
  RulesQuery,
  RuleVersionView,
  RuleView,
  ValuePeriod,
  ValueRegisterQuery,
} from '#application/community/official/rules.query';
import type { Page } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import { addDays, type Day, parisDay } from '#domain/shared/day';
import { type Figure, newestFirst, nextAfter } from '#domain/community/official/figure';
import type { RuleVersion } from '#domain/community/official/rule';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { citedValue, type KeptValue } from './cited-value.ts';
import { causedBy } from './desk.sql.ts';
import { hasPassed } from './official-view.sql.ts';
import { registerPage } from './register-page.ts';
import { referenceHasPassed, visibleReference } from './references.sql.ts';

/** Standing answers of which `resting` holds, in topics the viewer may know of. */
const answersThat = (resting: string): string => `
  from community.seal s
  join community.post p on p.id = s.post_id and p.deleted_at is null
  join community.topic t on t.id = p.topic_id
  where s.lifted_at is null and ${resting} and ${visibleTopic('t', '$1')}`;

/** Reference answers of which `resting` holds and that the viewer may read. */
const referencesThat = (resting: string): string => `
  from community.reference_answer a
  where a.state <> 'withdrawn' and ${resting} and ${visibleReference('a', '$1')}`;

/**
 * Whether the seal `s` or the reference answer `a` is to be read again because this entry of the register changed, as the desk lists it.
 * @param desk the categories of the viewer's desk, as `deskOf` tells them
 */
const waitsFor = (x: 's' | 'a', why: 'rule-changed' | 'value-changed', key: string, desk: string): string =>
  `${x}.state = 'to_review' and ${causedBy(x, `'${why}'::text`, key)}
    and (${desk}::text[] is null or ${x === 's' ? 't' : 'a'}.category_id::text = any(${desk})${x === 'a' ? ' or a.category_id is null' : ''})`;

/** Null where the desk of all categories is theirs, or none: then what they may read is counted. */
const deskOf = (actor: Actor): readonly string[] | null => {
  const reach = actor.reachOf('official.review');
  return reach === null || reach === 'everywhere' ? null : [...reach];
};

const LINKED = answersThat('s.rule_ids @> array[r.id]');
const LINKED_REFERENCES = referencesThat('a.rule_ids @> array[r.id]');

/** As on the day `$3`. */
const ANSWER_COLUMNS = `s.id, s.post_id, p.position, t.number, t.slug, t.title, s.kind, s.department, s.state, s.review_by::text,
    s.sealed_at, (${hasPassed('s', '$3::date')}) as overdue`;
const REFERENCE_COLUMNS = `a.slug, a.title, a.state, ${referenceHasPassed('a', '$3::date')} as overdue`;
const CITING = `select ${ANSWER_COLUMNS} ${answersThat('s.value_keys @> array[$2::text]')}
  order by s.sealed_at desc, s.id limit 500`;
const CITING_REFERENCES = `select ${REFERENCE_COLUMNS} ${referencesThat('a.value_keys @> array[$2::text]')}
  order by community.plain(a.title), a.slug limit 200`;
const TO_REVIEW_FOR_VALUE = `
  select count(*)::int as count from (
    select 1 ${answersThat(waitsFor('s', 'value-changed', '$2::text', '$3'))}
    union all select 1 ${referencesThat(waitsFor('a', 'value-changed', '$2::text', '$3'))}) l`;

/** $1 audiences, $2 categories of the desk. */
const rules = (wanted: string) => `
  select r.id, r.key, r.label, r.kind, r.reference, r.url, r.versions, n.linked, n.to_review
  from community.rule r
  cross join lateral (
    select count(*)::int as linked, (count(*) filter (where l.waits))::int as to_review
    from (
      select ${waitsFor('s', 'rule-changed', 'r.key', '$2')} as waits ${LINKED}
      union all select ${waitsFor('a', 'rule-changed', 'r.key', '$2')} ${LINKED_REFERENCES}) l) n
  ${wanted}`;

const ALL = `${rules('')} order by community.plain(r.label), r.id`;
const ONE = rules('where r.key = $3');
const SOME = {
  asc: `${rules('where $3::text is null or r.key > $3')} order by r.key limit $4`,
  desc: `${rules('where r.key < $3')} order by r.key desc limit $4`,
};
const ANSWERS = `
  select x.* from community.rule r cross join lateral (
    select ${ANSWER_COLUMNS} ${LINKED}) x
  where r.key = $2 order by x.sealed_at desc, x.id limit 500`;
const REFERENCES = `
  select x.* from community.rule r cross join lateral (select ${REFERENCE_COLUMNS} ${LINKED_REFERENCES}) x
  where r.key = $2 order by community.plain(x.title), x.slug limit 200`;

const VALUES = `select key, label, unit, figures, changed_at, version from community.regulatory_value`;
const SOME_VALUES = {
  asc: `${VALUES} where $1::text is null or key > $1 order by key limit $2`,
  desc: `${VALUES} where key < $1 order by key desc limit $2`,
};

export class SqlRules implements RulesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<readonly RuleView[]> {
    const rows = await this.sql.rows<RuleRow>(ALL, [audiencesOf(actor), deskOf(actor)]);
    const today = parisDay(this.clock.now());
    return rows.map((row) => ruleView(row, today));
  }
}

export class SqlRuleChoices implements RuleChoicesQuery {
  constructor(private readonly sql: Sql) {}

  execute(): Promise<readonly RuleChoice[]> {
    return this.sql.rows<RuleChoice>(
      `select id, label, reference from community.rule order by community.plain(label), id`,
    );
  }
}

export class SqlRule implements RuleQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, key: string): ReturnType<RuleQuery['execute']> {
    const today = parisDay(this.clock.now());
    const [audiences, known] = [audiencesOf(actor), asked(key)];
    const [row, answers, references] = await Promise.all([
      this.sql.row<RuleRow>(ONE, [audiences, deskOf(actor), known]),
      this.sql.rows<AnswerRow>(ANSWERS, [audiences, known, today]),
      this.sql.rows<LinkedReference>(REFERENCES, [audiences, known, today]),
    ]);
    if (!row) return null;
    return {
      rule: ruleView(row, today),
      answers: answers.map(linkedAnswer),
      references,
    };
  }
}

export class SqlRuleRegister implements RuleRegisterQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: RegisterFilter): Promise<Page<RuleView>> {
    const today = parisDay(this.clock.now());
    return registerPage(filter, async ({ key, way, limit }) => {
      const rows = await this.sql.rows<RuleRow>(SOME[way], [audiencesOf(actor), deskOf(actor), key, limit]);
      return rows.map((row) => ruleView(row, today));
    });
  }
}

export class SqlRegulatoryValues implements RegulatoryValuesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<readonly RegulatoryValueView[]> {
    const rows = await this.sql.rows<ValueRow>(`${VALUES} order by community.plain(label), key`);
    const today = parisDay(this.clock.now());
    return rows.map((row) => valueView(row, today));
  }
}

export class SqlValueRegister implements ValueRegisterQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(filter: RegisterFilter): Promise<Page<RegulatoryValueView>> {
    const today = parisDay(this.clock.now());
    return registerPage(filter, async ({ key, way, limit }) => {
      const rows = await this.sql.rows<ValueRow>(SOME_VALUES[way], [key, limit]);
      return rows.map((row) => valueView(row, today));
    });
  }
}

export class SqlRegulatoryValue implements RegulatoryValueQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(key: string): Promise<RegulatoryValueView | null> {
    const row = await this.sql.row<ValueRow>(`${VALUES} where key = $1`, [asked(key)]);
    return row && valueView(row, parisDay(this.clock.now()));
  }
}

export class SqlCitingTexts implements CitingTextsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, key: string): ReturnType<CitingTextsQuery['execute']> {
    const params = [audiencesOf(actor), asked(key), parisDay(this.clock.now())];
    const [answers, references] = await Promise.all([
      this.sql.rows<AnswerRow>(CITING, params),
      this.sql.rows<LinkedReference>(CITING_REFERENCES, params),
    ]);
    return { answers: answers.map(linkedAnswer), references };
  }

  async toReview(actor: Actor, key: string): Promise<number> {
    const params = [audiencesOf(actor), asked(key), deskOf(actor)];
    const row = await this.sql.row<{ count: number }>(TO_REVIEW_FOR_VALUE, params);
    return row!.count;
  }
}

function valueView(row: ValueRow, today: Day): RegulatoryValueView {
  const { changed_at: changedAt, version, figures } = row;
  return { ...citedValue(row, today), periods: periodsOf(figures), changedAt, version };
}

/** Each ends on the day before the next one begins, unless an end was given. */
const periodsOf = (figures: readonly Figure[]): readonly ValuePeriod[] =>
  newestFirst(figures).map(({ from, to: givenTo, value, source }) => {
    const next = nextAfter(from, figures);
    return { from, to: givenTo ?? (next ? addDays(next.from, -1) : null), givenTo, value, source };
  });

function ruleView(row: RuleRow, today: Day): RuleView {
  const versions = row.versions.map(versionView).sort((a, b) => b.number - a.number);
  const applying = versions.filter((version) => version.effectiveFrom <= today);
  const newest = (a: RuleVersionView, b: RuleVersionView) =>
    b.effectiveFrom.localeCompare(a.effectiveFrom) || b.number - a.number;
  return {
    id: row.id,
    key: row.key,
    label: row.label,
    kind: row.kind,
    reference: row.reference,
    url: row.url,
    versions,
    current: applying.sort(newest)[0] ?? null,
    answers: { linked: row.linked, toReview: row.to_review },
  };
}

export const versionView = ({ number, effectiveFrom, summary, at }: RuleVersion): RuleVersionView => ({
  number,
  effectiveFrom,
  summary,
  at: new Date(at),
});

const linkedAnswer = (row: AnswerRow): LinkedAnswer => ({
  sealId: row.id,
  postId: row.post_id,
  position: row.position,
  topic: { number: Number(row.number), slug: row.slug, title: row.title },
  kind: row.kind,
  department: row.department,
  state: row.state,
  overdue: row.overdue,
  reviewBy: row.review_by,
});

type ValueRow = KeptValue & { changed_at: Date; version: number };
interface RuleRow {
  id: Id<'Rule'>;
  key: string;
  label: string;
  kind: RuleView['kind'];
  reference: string;
  url: string | null;
  versions: RuleVersion[];
  linked: number;
  to_review: number;
}
interface AnswerRow {
  id: string;
  post_id: string;
  position: number;
  number: string;
  slug: string;
  title: string;
  kind: LinkedAnswer['kind'];
  department: string;
  state: LinkedAnswer['state'];
  review_by: string;
  overdue: boolean;
}
