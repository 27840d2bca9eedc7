import { SEALING_KEY } from './sign-on-world.ts';
import { newClient } from '../support/api-clients.ts';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { type RunningSite, startSite } from '../support/site.ts';
import { type Answer, type Call, Client } from './client.ts';

export const NOBODY = '01997777-0000-7000-8000-000000000001';
/** Of another system that may be told: nobody is there. */
export const TOLD_ORIGIN = 'http://127.0.0.1:9';
export const OTHER_ORIGIN = 'https://evil.example';

/** Who acts in these tests, with the rights of their roles; the agent may run topics without seeing what was deleted. */
export interface Cast {
  readonly member: SignedIn;
  readonly other: SignedIn;
  readonly newcomer: SignedIn;
  readonly pending: SignedIn;
  readonly agent: SignedIn;
  readonly moderator: SignedIn;
  readonly manager: SignedIn;
  /** Alone runs machines. */
  readonly administrator: SignedIn;
}

/** An empty forum that the tests fill by the adapter itself. */
export class World {
  static async open(): Promise<World> {
    const env = { PROCESS: 'web', WEBHOOK_ORIGINS: TOLD_ORIGIN, SEALING_KEY, TRUST_PROXY: '1' };
    return World.on(await startSite({ seed: 'none', env }));
  }

  /** The same on a site that runs already, and is empty. */
  static async on(app: RunningSite): Promise<World> {
    await app.rows(
      `insert into moderation.role_permission (role, permission)
       select 'agent', unnest(array['topic.pin', 'topic.move', 'topic.close']) on conflict do nothing`,
    );
    await app.rows(`insert into community.tag (slug, label) values ('vat', 'VAT'), ('grants', 'Grants')`);
    const cast: Cast = {
      member: await newMember(app, { handle: 'lea' }),
      other: await newMember(app, { handle: 'omar' }),
      newcomer: await newMember(app, { handle: 'nina', trust: 0 }),
      pending: await newMember(app, { handle: 'paul', status: 'pending' }),
      agent: await newMember(app, { handle: 'agathe', role: 'agent' }),
      moderator: await newMember(app, { handle: 'mona', role: 'moderator' }),
      manager: await newMember(app, { handle: 'chloe', role: 'community_manager' }),
      administrator: await newMember(app, { handle: 'adele', role: 'administrator' }),
    };
    const world = new World(app, cast);
    world.clients.scopeless = await newClient(app, { holder: cast.member, scopes: [] });
    world.general = await world.category({ name: 'General' });
    world.questionsOnly = await world.category({ name: 'Questions', kinds: ['question'] });
    return world;
  }

  /** Keys of clients: one that may read statistics alone and calls what it may not. */
  readonly clients = { scopeless: '' };
  private spent: Promise<string> | undefined;

  general = '';
  questionsOnly = '';
  readonly client: Client;
  private made = 0;

  private constructor(
    readonly app: RunningSite,
    readonly cast: Cast,
  ) {
    this.client = new Client(app);
  }

  /** Key of a client that made all its calls of the minute. */
  exhausted(): Promise<string> {
    return (this.spent ??= this.spend());
  }

  private async spend(): Promise<string> {
    const key = await newClient(this.app, { holder: this.cast.member, scopes: [] });
    const headers = { Authorization: `Bearer ${key}` };
    const ask = async (): Promise<number> => {
      const answer = await fetch(`${this.app.url}/api/v1/me`, { headers });
      await answer.text();
      return answer.status;
    };
    // Once more where a minute ended before all were made.
    for (let minutes = 0; minutes < 5 && (await ask()) !== 429; minutes += 1)
      for (let made = 0; made < 600; made += 50) await Promise.all(Array.from({ length: 50 }, ask));
    await this.app.rows(
      `update platform.throttle set expire = (extract(epoch from now() + interval '1 hour') * 1000)::bigint where key like 'throttle:api.default%'`,
    );
    return key;
  }

  call(id: string, call?: Call): Promise<Answer> {
    return this.client.call(id, call);
  }

  /** A call that must go well. @returns the body */
  async done<T = { id: string }>(id: string, call: Call): Promise<T> {
    const { status, body } = await this.call(id, call);
    if (status >= 300) throw new Error(`${id}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  }

  categoryBody(more: object = {}): object {
    this.made += 1;
    return {
      name: `Category ${this.made}`,
      icon: 'folder',
      kinds: ['question', 'discussion', 'announcement'],
      audience: 'public',
      position: this.made,
      ...more,
    };
  }

  async category(more: object = {}): Promise<string> {
    const body = this.categoryBody(more);
    return (await this.done('createCategory', { as: this.cast.manager, body })).id;
  }

  topicBody(more: object = {}): object {
    this.made += 1;
    const title = `An invoice that nobody pays, case ${this.made}`;
    return { kind: 'question', categoryId: this.general, title, body: 'What can I do about it?', ...more };
  }

  /** @param by staff writes without limit */
  async topic(more: object = {}, by: SignedIn = this.cast.moderator): Promise<string> {
    return (await this.done('openTopic', { as: by, body: this.topicBody(more) })).id;
  }

  async answer(topicId: string, by: SignedIn = this.cast.moderator): Promise<string> {
    const body = { body: `Write to them by registered letter, form ${(this.made += 1)}.` };
    return (await this.done('postAnswer', { as: by, path: { id: topicId }, body })).id;
  }

  /** A page of another site with a comment. @returns its address */
  async commentedPage(): Promise<string> {
    const site = 'https://www.example.org';
    const address = `${site}/page-${(this.made += 1)}`;
    await this.app.rows(
      `insert into community.comment_site (origin, category_id) values ($1, $2) on conflict do nothing`,
      [site, this.general],
    );
    await this.app.rows(
      `insert into community.commented_page (address, topic_id, claimed_at) values ($1, $2, now())`,
      [address, await this.topic({ kind: 'discussion' })],
    );
    return address;
  }

  /** An export that the administrator asked for. @returns its id */
  async exportJob(): Promise<string> {
    const [row] = await this.app.rows<{ id: string }>(
      `insert into community.data_export (id, asked_by, scopes, kind, format, asked_at, since)
       values (gen_random_uuid(), $1, '{}', 'members', 'ndjson', now(), now()) returning id`,
      [this.cast.administrator.memberId],
    );
    return row!.id;
  }

  /** A list of one, who was not invited before. */
  async importBody(): Promise<object> {
    // Twenty a day.
    await this.app.rows(`delete from platform.throttle where key like 'throttle:invite-lists:%'`);
    const lines = JSON.stringify({
      email: `invite-${Date.now()}@example.org`,
      branches: ['music'],
      language: 'fr',
    });
    return { source: 'Salon du livre', format: 'ndjson', lines };
  }

  async importJob(): Promise<string> {
    const { id } = await this.done<{ id: string }>('importMembers', {
      as: this.cast.manager,
      body: await this.importBody(),
    });
    return id;
  }

  /** A client of the administrator, who reads topics. @returns its id */
  async apiClient(): Promise<string> {
    const key = await newClient(this.app, {
      holder: this.cast.administrator,
      scopes: ['topics:read', 'webhooks:manage'],
    });
    return key.split('_')[1]!;
  }

  /** An endpoint of a client of its own. */
  async webhook(): Promise<string> {
    const body = await this.webhookBody();
    const { webhook } = await this.done<{ webhook: { id: string } }>('addWebhook', {
      as: this.cast.administrator,
      body,
    });
    return webhook.id;
  }

  async webhookBody(): Promise<object> {
    const events = ['topic.created', 'post.created'];
    return { clientId: await this.apiClient(), url: `${TOLD_ORIGIN}/told`, events };
  }

  /** A decision of the moderator about the member. */
  async decision(): Promise<string> {
    const [{ id }] = (await this.app.rows<{ id: string }>(
      `insert into moderation.decision (id, action, target_kind, target_id, subject_id, decided_by, path, statement,
         decided_at, appealable_until)
       values (gen_random_uuid(), 'warn', 'profile', $1::text, $1::uuid, $2, 'page', $3, now(), now() + interval '6 months')
       returning id`,
      [this.cast.member.memberId, this.cast.moderator.memberId, JSON.stringify(STATEMENT)],
    )) as [{ id: string }];
    return id;
  }

  /** A case that waits: a reply that a member reported. @returns its id */
  async reviewItem(): Promise<string> {
    const target = await this.answer(await this.topic(), this.cast.agent);
    const body = { kind: 'post', target, reason: 'publicite-ou-hors-sujet', goodFaith: true };
    await this.done('fileReport', { as: this.cast.manager, body });
    const [row] = await this.app.rows<{ id: string }>(
      `select id from moderation.review_item where target_id = $1`,
      [target],
    );
    return row!.id;
  }

  /** What an answer of the organisation rests on, from today on for a year. */
  terms(more: object = {}): object {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    return {
      sources: ['Social security code | https://law.example/1', 'A circular'],
      branches: ['music'],
      ruleIds: [],
      validFrom: day(0),
      reviewBy: day(365),
      ...more,
    };
  }

  /** A rule of the register; pages alone can write one. @returns its key */
  async rule(): Promise<string> {
    this.made += 1;
    const key = `rule-${this.made}`;
    const first = {
      number: 1,
      effectiveFrom: '2026-01-01',
      summary: 'As it was first.',
      at: '2026-01-01T09:00:00.000Z',
    };
    await this.app.rows(
      `insert into community.rule (id, key, label, kind, reference, versions)
       values (gen_random_uuid(), $1, 'Rate of contributions', 'rate', 'Decree 1', $2)`,
      [key, JSON.stringify([first])],
    );
    return key;
  }

  /** A regulatory value. @returns its key */
  async value(value: string | null = '12.02'): Promise<string> {
    this.made += 1;
    const key = `value${this.made}`;
    await this.app.rows(
      `insert into community.regulatory_value (key, label, unit, figures, changed_at)
       values ($1, 'Hourly wage', 'EUR', $2, now())`,
      [key, JSON.stringify([{ from: '2026-01-01', to: null, value, source: 'Decree 2' }])],
    );
    return key;
  }

  /** An article of the organisation; pages alone can write one. @returns its slug */
  async reference(): Promise<string> {
    this.made += 1;
    const slug = `who-does-what-${this.made}`;
    await this.app.rows(
      `with answer as (
         insert into community.reference_answer (id, key, slug, title, summary, category_id, sources, owner_id, department,
           valid_from, review_by, state, last_number, published_at)
         values (gen_random_uuid(), $1, $1, 'Who does what', 'Which body answers which question.', $2,
           '[{"label": "A circular", "url": null}]', $3, 'Health', '2026-01-01', '2099-01-01', 'valid', 1, now())
         returning id)
       insert into community.reference_version (id, reference_id, number, title, summary, sources, review_by, source, html, plain,
         variants, valid_from, published_at, published_by, department, note)
       select gen_random_uuid(), id, 1, 'Who does what', 'Which body answers which question.',
         '[{"label": "A circular", "url": null}]', '2099-01-01', 'All', '<p>All</p>', 'All',
         '[{"branch": "music", "source": "You", "html": "<p>You</p>", "plain": "You"}]', '2026-01-01', now(), $3, 'Health',
         'First' from answer`,
      [slug, this.general, this.cast.agent.memberId],
    );
    return slug;
  }

  async opening(topicId: string): Promise<string> {
    const [row] = await this.app.rows<{ id: string }>(
      'select id from community.post where topic_id = $1 and position = 1',
      [topicId],
    );
    return row!.id;
  }

  async deletedTopic(by: SignedIn = this.cast.moderator): Promise<string> {
    const id = await this.topic({}, by);
    await this.done('deleteTopic', { as: by, path: { id }, body: {} });
    return id;
  }

  /** A topic only the staff knows of. */
  async secretTopic(): Promise<string> {
    const categoryId = await this.category({ audience: 'staff' });
    return this.topic({ categoryId });
  }

  /** Changes with every row that anything writes, sessions and throttles apart. */
  async fingerprint(): Promise<string> {
    const tables = [
      'topic',
      'post',
      'post_revision',
      'category',
      'member',
      'helpful_vote',
      'topic_follow',
      'seal',
    ];
    const names = [...tables.map((table) => `community.${table}`), 'platform.outbox'];
    const sums = await Promise.all(
      names.map(async (name) => {
        const [row] = await this.app.rows<{ sum: string }>(
          `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
        );
        return row!.sum;
      }),
    );
    return sums.join(' ');
  }
}

const STATEMENT = {
  reason: 'regles-de-vie',
  facts: 'Three messages of Monday evening insult somebody.',
  ground: {
    kind: 'terms',
    legalGround: null,
    clause: 'Article 4',
    explanation: 'People are protected here.',
  },
  source: 'own-initiative',
  automatedDetection: false,
  automatedDecision: 'no',
  scope: 'A warning, kept in the record.',
  category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  keyword: null,
};
