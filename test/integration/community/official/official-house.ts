import { afterAll, beforeAll, jest } from '@jest/globals';
import { AnswerOfficially } from '#application/community/official/answer-officially';
import { RegisterRule } from '#application/community/official/register-rule';
import { SetRegulatoryValue } from '#application/community/official/set-regulatory-value';
import { SealAnswer } from '#application/community/official/seal-answer';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import type { GivenTerms } from '#domain/community/official/seal-terms';
import type { RuleId, SealId } from '#domain/community/official/ids';
import type { SealKind } from '#domain/community/official/seal';
import { Forum } from '../topics/forum.ts';

export type Member = Awaited<ReturnType<Forum['member']>>;

export const terms = (more: Partial<GivenTerms> = {}): GivenTerms => ({
  sources: [{ label: 'Social security code, article L. 382-1', url: 'https://law.example/382-1' }],
  branches: [],
  ruleIds: [],
  validFrom: '2030-01-01',
  validTo: null,
  reviewBy: '2030-12-31',
  ...more,
});

/** The only period of a value, from the first day of a year on, as the register keeps it. */
export const figuresFrom = (year: number, value: string | null = null): string =>
  JSON.stringify([{ from: `${year}-01-01`, to: null, value, source: '' }]);

/**
 * Opens a house of its own before the tests of a file, and closes it after them.
 * @param ready hands it over, and makes what all of them need
 */
export function openingHouse(ready: (house: OfficialHouse, forum: Forum) => void | Promise<void>): void {
  jest.setTimeout(60_000);
  let forum: Forum;
  beforeAll(async () => {
    forum = await Forum.open();
    await ready(new OfficialHouse(forum), forum);
  });
  afterAll(() => forum.close());
}

/** People, questions and sealed answers for tests of official answers. */
export class OfficialHouse {
  private rules = 0;

  constructor(readonly forum: Forum) {}

  async question(p: { categoryId?: CategoryId; asker?: Member } = {}) {
    const asker = p.asker ?? (await this.forum.member());
    const categoryId = p.categoryId ?? (await this.forum.category());
    const topic = await this.forum.get(OpenTopic).execute({
      actor: asker,
      kind: 'question',
      categoryId,
      title: 'How do I declare royalties?',
      body: 'In which box?',
      tags: [],
      branches: [],
    });
    return { asker, categoryId, ...topic };
  }

  /** A question with a reply of a member. */
  async replied(p: { categoryId?: CategoryId; body?: string; asker?: Member; author?: Member } = {}) {
    const question = await this.question(p);
    const author = p.author ?? (await this.forum.member());
    const { id } = await this.forum.get(PostAnswer).execute({
      actor: author,
      topicId: question.id,
      body: p.body ?? 'In box 5HQ.',
      replyTo: null,
    });
    return { ...question, author, replyId: id };
  }

  /** Of the text as it stands, unless another `version` was read. */
  async seal(
    agent: Member,
    postId: string,
    more: Partial<GivenTerms> = {},
    p: { replaces?: SealId; version?: number; kind?: SealKind } = {},
  ) {
    const stands = await this.forum.row<{ version: number }>(
      `select version from community.post where id = $1`,
      [postId],
    );
    return this.forum.get(SealAnswer).execute({
      actor: agent,
      postId: postId as never,
      kind: p.kind ?? 'validated',
      terms: terms(more),
      replaces: p.replaces ?? null,
      version: p.version ?? stands.version,
    });
  }

  answer(agent: Member, topicId: string, more: Partial<GivenTerms> = {}, body = 'The law says so.') {
    return this.forum.get(AnswerOfficially).execute({
      actor: agent,
      topicId: topicId as never,
      body,
      replyTo: null,
      terms: terms(more),
    });
  }

  /** A member's reply under the seal of a fresh agent. */
  async validated(more: Partial<GivenTerms> = {}, body?: string) {
    const agent = await this.forum.member('agent');
    const replied = await this.replied(body === undefined ? {} : { body });
    const { sealId } = await this.seal(agent, replied.replyId, more);
    return { ...replied, agent, sealId };
  }

  async rule(by: Member): Promise<RuleId> {
    this.rules += 1;
    const { id } = await this.forum.get(RegisterRule).execute({
      actor: by,
      key: `rule-${this.rules}`,
      label: `Rule ${this.rules}`,
      kind: 'rate',
      reference: 'Decree 1',
      url: null,
      effectiveFrom: '2029-01-01',
      summary: 'As it was first.',
    });
    return id;
  }

  /** Puts a value into the register, or one in place of another. */
  async value(key: string, value: string | null = null, year = 2030): Promise<void> {
    await this.forum.rows('delete from community.regulatory_value where key = $1', [key]);
    await this.forum.rows(
      `insert into community.regulatory_value (key, label, unit, figures, changed_at)
       values ($1, initcap($1), 'EUR', $2, now())`,
      [key, figuresFrom(year, value)],
    );
  }

  /** Says what it is from a day on. @param more such as the period that is corrected */
  setValue(
    by: Member,
    key: string,
    p: { from: string; value: string | null; version: number; to?: string; replaces?: string },
  ) {
    const { to = null, replaces = null } = p;
    return this.forum
      .get(SetRegulatoryValue)
      .execute({ actor: by, key, source: 'Decree', ...p, to, replaces });
  }

  sealRow(sealId: string) {
    return this.forum.row<{
      state: string;
      lifted_why: string | null;
      review_why: string | null;
      department: string;
      body_hash: string;
    }>(`select * from community.seal where id = $1`, [sealId]);
  }

  async stateOf(topicId: string): Promise<string> {
    const row = await this.forum.row<{ official: string }>(
      `select official from community.topic where id = $1`,
      [topicId],
    );
    return row.official;
  }
}
