import type { Category } from '#domain/community/categories/category';
import { type Day, parisDay } from '#domain/shared/day';
import { DeskQuestion } from '#domain/community/official/desk-question';
import type { CannedParagraphId, RuleId, SealId } from '#domain/community/official/ids';
import {
  ReferenceAnswer,
  type ReferenceAnswerId,
  type ReferenceVersion,
  type ReferenceVersionId,
} from '#domain/community/official/reference-answer';
import { RegulatoryValue, valuesCitedIn } from '#domain/community/official/regulatory-value';
import { Rule } from '#domain/community/official/rule';
import { askedIn, Seal } from '#domain/community/official/seal';
import { judgedTerms } from '#domain/community/official/seal-terms';
import { Body } from '#domain/community/topics/body';
import type { TopicId } from '#domain/community/topics/ids';
import { Title } from '#domain/community/topics/title';
import type { Post } from '#domain/community/topics/post';
import type { MemberId } from '#domain/shared/id';
import { Sha256Text } from '#infrastructure/platform/text/sha256-text';
import { CONTENT } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import type { Plan, PlannedMember, PlannedPost, PlannedSeal } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';
import { insertRows } from './rows.ts';

const DAY = 24 * 3_600_000;
type Rules = ReadonlyMap<string, RuleId>;

/** Laws, rates and thresholds that answers rest on, and the figures they cite. */
export function registerOf(
  parts: SeedParts,
  now: Date,
): { rules: Rule[]; values: RegulatoryValue[]; byKey: Rules } {
  const rules = CONTENT.rules.map((rule) =>
    Rule.register({
      ...rule,
      id: parts.ids.next<RuleId>(),
      label: typeset(rule.label),
      reference: typeset(rule.reference),
      url: null,
      by: null,
      at: now,
    }),
  );
  const values = CONTENT.values.map((value) =>
    RegulatoryValue.register({
      ...value,
      label: typeset(value.label),
      from: `${value.year}-01-01`,
      to: null,
      source: '',
      by: null,
      at: now,
    }),
  );
  return { rules, values, byKey: new Map(rules.map((rule) => [rule.key, rule.id])) };
}

/** The answers of the organisation, sealed by its agents when they read or wrote them. */
export function sealsOf(plan: Plan, posts: readonly Post[], rules: Rules): Seal[] {
  const byId = new Map<string, Post>(posts.map((post) => [post.id, post]));
  const seals = plan.topics.flatMap(({ title, posts: [opening, ...replies] }) => {
    const question = askedIn(Title.of(title).text, byId.get(opening.id)!.text);
    return replies.flatMap((one) =>
      one.seal ? [sealOf(one, one.seal, { post: byId.get(one.id)!, question, rules })] : [],
    );
  });
  for (const seal of seals) seal.reviewIfPast(plan.now);
  return seals;
}

function sealOf(
  planned: PlannedPost,
  seal: PlannedSeal,
  { post, question, rules }: { post: Post; question: string; rules: Rules },
): Seal {
  const hash = new Sha256Text();
  const { text, authorId, isOpening, topic: topicId } = post;
  return Seal.on(
    {
      id: post.id,
      topicId,
      authorId,
      isOpening,
      textHash: hash.of(text),
      question: hash.of(question),
      version: 1,
      values: valuesCitedIn(text),
    },
    {
      id: seal.id as SealId,
      kind: seal.kind,
      by: sealing(seal.by, planned.key),
      terms: judgedTerms(
        {
          sources: seal.sources.map(({ label, url }) => ({ label: typeset(label), url })),
          branches: seal.branches,
          ruleIds: seal.rules.map((key) => found(rules, key)),
          validFrom: parisDay(seal.validFrom),
          validTo: null,
          reviewBy: parisDay(seal.reviewBy),
        },
        parisDay(seal.at),
      ),
      latest: null,
      replaces: null,
      at: seal.at,
    },
  );
}

/** Articles of the organisation; some have grown by their last part since they were published. */
export function referencesOf(
  parts: SeedParts,
  plan: Plan,
  around: { categories: ReadonlyMap<string, Category>; rules: Rules },
): { answers: ReferenceAnswer[]; versions: ReferenceVersion[] } {
  const owners = new Map(plan.members.map((member) => [member.handle, member]));
  const made = CONTENT.references.map((content) => referenceOf(content, parts, plan, { ...around, owners }));
  return { answers: made.map((one) => one.reference), versions: made.flatMap((one) => one.versions) };
}

function referenceOf(
  content: (typeof CONTENT.references)[number],
  parts: SeedParts,
  plan: Plan,
  around: {
    categories: ReadonlyMap<string, Category>;
    rules: Rules;
    owners: ReadonlyMap<string, PlannedMember>;
  },
) {
  const text = (raw: string) =>
    fillIn(raw, {
      organisation: CONTENT.site.organisationInText,
      missingValue: null,
      postIds: new Map(),
    });
  const written = (source: string) =>
    Body.of(source, (raw) =>
      parts.renderer.render(raw, { baseUrl: parts.publicUrl, trust: 'official', mentions: new Set() }),
    );
  const first = new Date(plan.now.getTime() - content.validFromDaysAgo * DAY);
  const later = LATER_PARTS[content.key];
  const whole = text(content.body);
  const { before, heading } = withoutLastPart(whole);
  const saying = (at: Date, body: string, note: string) => ({
    versionId: parts.ids.next<ReferenceVersionId>(),
    tags: [],
    categoryId: found(around.categories, content.category).id,
    text: {
      title: text(content.title),
      summary: text(content.summary),
      body: written(body),
      variants: (content.variants ?? []).map((variant) => ({
        branch: variant.branch,
        body: written(text(variant.body)),
      })),
      terms: judgedTerms(
        {
          sources: content.sources.map(({ label, url }) => ({ label: typeset(label), url })),
          branches: content.branches,
          ruleIds: content.rules.map((key) => found(around.rules, key)),
          validFrom: parisDay(at),
          validTo: null,
          reviewBy: parisDay(new Date(plan.now.getTime() + content.reviewInDays * DAY)),
        },
        parisDay(at) satisfies Day,
      ),
      note: typeset(note),
    },
    by: sealing(found(around.owners, content.owner), content.key),
    at,
  });
  const { reference, version } = ReferenceAnswer.publish({
    ...saying(first, later === undefined ? whole : before, content.note),
    id: parts.ids.next<ReferenceAnswerId>(),
    key: content.key,
  });
  if (later === undefined) return { reference, versions: [version] };
  const since = new Date(first.getTime() + later * DAY);
  const grown = reference.revise(
    saying(since, whole, CONTENT.official.laterPartNote.replace('{heading}', heading)),
  );
  return { reference, versions: [version, grown] };
}

/** Days after which an article got its last part. */
const LATER_PARTS: Readonly<Record<string, number>> = CONTENT.official.laterParts;

function withoutLastPart(body: string): { before: string; heading: string } {
  const at = body.lastIndexOf('\n## ');
  const heading = body.slice(at + '\n## '.length).split('\n')[0]!;
  return { before: body.slice(0, at), heading };
}

/** Open questions of which agents took one, and were given another by a colleague. */
export function assignmentsOf(plan: Plan): DeskQuestion[] {
  const [agent, colleague] = plan.members.filter(({ role, department }) => role === 'agent' && department);
  const waiting = plan.topics.filter(
    ({ kind, duplicate, category, branches, posts }) =>
      kind === 'question' &&
      !duplicate &&
      category.audience === 'public' &&
      branches.length === 0 &&
      posts.every(({ seal }) => !seal),
  );
  if (!agent || !colleague) return [];
  return waiting.slice(-2).map((topic, index) => {
    const question = DeskQuestion.of(topic.id as TopicId);
    const at = new Date(topic.posts[0].at.getTime() + 3_600_000);
    const [to, by] = index === 0 ? [agent, colleague] : [colleague, colleague];
    question.assignTo(to.id as MemberId, by.id as MemberId, at > plan.now ? plan.now : at);
    return question;
  });
}

/** What agents put in again and again, and how soon they promise to answer. */
export async function writeDesk(
  parts: SeedParts,
  plan: Plan,
  categories: ReadonlyMap<string, Category>,
): Promise<void> {
  const by = plan.members.find((member) => member.role === 'agent')?.id;
  await insertRows(
    parts.sql,
    'community.canned_paragraph',
    { id: 'uuid', title: 'text', body: 'text', changed_by: 'uuid', changed_at: 'timestamptz' },
    CONTENT.official.paragraphs.map(({ title, body }) => ({
      id: parts.ids.next<CannedParagraphId>(),
      title,
      body: typeset(body),
      changed_by: by,
      changed_at: plan.now,
    })),
  );
  await insertRows(
    parts.sql,
    'community.response_target',
    { category_id: 'uuid', working_days: 'integer' },
    CONTENT.official.targets.map(({ category, workingDays }) => ({
      category_id: found(categories, category).id,
      working_days: workingDays,
    })),
  );
}

function sealing(agent: PlannedMember, what: string): { memberId: MemberId; department: string } {
  if (!agent.department) throw new Error(`${agent.handle} is no agent and cannot seal ${what}`);
  return { memberId: agent.id as MemberId, department: agent.department };
}

function found<T>(all: ReadonlyMap<string, T>, key: string): T {
  const one = all.get(key);
  if (one === undefined) throw new Error(`The content has no ${key}`);
  return one;
}
