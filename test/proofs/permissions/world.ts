import fs from 'node:fs';
import path from 'node:path';
import { Argon2Hasher } from '#infrastructure/community/accounts/argon2-hasher';
import type { CategoryRow, MemberRow, TopicRow } from '../../support/forum-rows.ts';
import type { Things } from '../input/fields.ts';
import type { OwnSite } from '../support/own-site.ts';
import { People } from '../support/people.ts';
import type { Subject } from './expectations.ts';
import { PartThings } from './world-parts.ts';
import { newClient } from '../../support/api-clients.ts';
import { CLIENTS, type Principal, PRINCIPALS } from './principals.ts';
import { isPart, type Situation } from './situations.ts';

/** What one question has before it. */
export interface Objects extends Things {
  readonly title: string;
  readonly categorySlug: string;
  /** Another category within the reach of whoever reaches the first. */
  readonly besideId: string;
  readonly otherNumber: number;
  readonly isOwn: boolean;
  /** Path of a picture that the reply shows. */
  readonly picture: string;
  readonly reference: string;
  readonly law: string;
  readonly value: string;
  readonly agentId: string;
  readonly authorId: string;
  /** Every box of the matrix that may be ticked, but one. */
  readonly cells: readonly string[];
  readonly matrixVersion: number;
  readonly paragraphId: string;
  readonly fallenSealId: string;
  readonly synonymsId: string;
  /** Of points that can be taken back by themselves. */
  readonly pointLine: string;
  readonly pollId: string;
  readonly pollSlug: string;
  /** Surveys: one that takes answers, a draft, one that is over and named. */
  readonly surveys: Readonly<
    Record<'open' | 'draft' | 'closed', { readonly id: string; readonly slug: string }>
  >;
  /** One that takes votes. */
  readonly channelId: string;
  readonly channelSlug: string;
  /** Of nobody who is asked for here. */
  readonly conversationId: string;
  readonly messageId: string;
  readonly eventId: string;
  readonly eventAddress: string;
  readonly ideaId: string;
  readonly ideaAddress: string;
  /** What its author said of it. */
  readonly ideaCommentId: string;
  /** Of another one that it can be merged into. */
  readonly otherIdea: number;
  readonly serviceId: string;
  /** Of somebody else. */
  readonly reviewId: string;
  /** One that recruits, one that is drafted, and what somebody said in the first. */
  readonly trialId: string;
  readonly draftedTrialId: string;
  readonly feedbackId: string;
  readonly reviewItemId: string;
  /** Of a site that asks who members are. */
  readonly connectedSiteId: string;
  /** Of a sign-on provider that nobody meets yet. */
  readonly providerId: string;
  readonly spareCategory: { readonly id: string; readonly slug: string; readonly version: number };
  readonly spareTag: string;
  /** Of what stays from one question to the next, as it is before this one. */
  readonly versions: { readonly reference: number; readonly law: number; readonly value: number };
  /** Never twice the same. */
  readonly serial: number;
}

const AUDIENCE: Readonly<Record<Situation['audience'], string>> = {
  public: 'public',
  members: 'members',
  'own branch': 'branch:music',
  'other branch': 'branch:film',
  'own group': 'group:panel',
  'other group': 'group:autrement',
  staff: 'staff',
};
/** Everybody who has an account is in the first, and nobody who asks in the second. */
const GROUPS = ['panel', 'autrement'] as const;
const NOW = () => new Date();
const NO_SURVEY = { id: '', slug: '' };
const NO_FIXTURES = {
  paragraphId: '',
  spareTag: '',
  versions: { reference: 1, law: 1, value: 1 },
  spareCategory: { id: '', slug: '', version: 1 },
  fallenSealId: '',
  synonymsId: '',
  pointLine: '',
  pollId: '',
  pollSlug: '',
  channelId: '',
  channelSlug: '',
  conversationId: '',
  messageId: '',
  eventId: '',
  eventAddress: '',
  surveys: { open: NO_SURVEY, draft: NO_SURVEY, closed: NO_SURVEY },
  ideaId: '',
  ideaAddress: '',
  ideaCommentId: '',
  otherIdea: 0,
  serviceId: '',
  reviewId: '',
  trialId: '',
  draftedTrialId: '',
  feedbackId: '',
  reviewItemId: '',
  providerId: '',
  connectedSiteId: '',
};
const LONG_AGO = () => new Date(Date.now() - 40 * 86_400_000);

/** A forum with somebody of every kind, and a thing in every state. */
export class World {
  private readonly members = new Map<Principal, MemberRow>();
  private readonly cookies = new Map<Principal, string>();
  private readonly keys = new Map<Principal, string>();
  private readonly shelves = new Map<string, CategoryRow>();
  private beside!: CategoryRow;
  private elsewhere!: CategoryRow;
  private authors!: Readonly<Record<'member' | 'agent' | 'administrator' | 'moderator', MemberRow>>;
  private otherNumber = 0;
  private serial = 0;
  private passwordHash = '';
  private readonly parts: PartThings;

  private constructor(
    private readonly site: OwnSite,
    private readonly people: People,
  ) {
    this.parts = new PartThings(site, () => people.rows.id());
  }

  static async make(site: OwnSite): Promise<World> {
    // Nothing here has to outlive a fall of the machine, and there is much to be made.
    for (const name of ['fsync', 'synchronous_commit']) await site.rows(`alter system set ${name} = off`);
    await site.rows('select pg_reload_conf()');
    const world = new World(site, new People(site));
    await world.fill();
    return world;
  }

  cookieOf(who: Principal): string | null {
    return this.cookies.get(who) ?? null;
  }

  keyOf(who: Principal): string | null {
    return this.keys.get(who) ?? null;
  }

  memberIdOf(who: Principal): string | null {
    return this.members.get(who)?.id ?? null;
  }

  /** Sessions as if everybody had just given their password: some deeds end them, and all grow old. */
  async renewSessions(): Promise<void> {
    await this.site.rows(`delete from platform.throttle where key like 'throttle:api.%'`);
    for (const [who, member] of this.members)
      this.cookies.set(
        who,
        await this.people.signIn(member.id, who.role === 'visitor' ? 'member' : who.role),
      );
  }

  /** A new thing in that state. @param subject null for none */
  async thing(subject: Subject | null, situation: Situation, who: Principal): Promise<Objects> {
    const { rows } = this.people;
    const category = this.shelves.get(situation.audience)!;
    const their = this.authorOf(situation, who);
    const third = this.authors.member;
    const asker = subject === 'reply' ? third : their;
    const answerer = subject === 'reply' ? their : third;
    const at = situation.isOld ? LONG_AGO() : NOW();
    const title = 'Une question qui sert à essayer';
    const topic = await rows.topic(category, asker, { title, at });
    const reply =
      subject === 'topic' || subject === 'shelf'
        ? { id: topic.openingId }
        : await rows.reply(topic, answerer, { body: 'Une réponse qui sert à essayer.', at });
    if (!isPart(subject)) {
      await this.bring(topic.id, reply.id, situation, asker, answerer);
      await this.takeAway(subject, topic, reply.id, situation);
    }
    const audience = AUDIENCE[situation.audience];
    const part = isPart(subject)
      ? await this.parts.make(subject, { author: their, audience, state: situation.state })
      : {};
    const picture = subject === 'reply' ? await this.picture(reply.id, answerer.id) : '';
    return {
      ...(await this.fixtures(subject === null)),
      ...part,
      topicId: topic.id,
      topicNumber: topic.number,
      postId: reply.id,
      categoryId: category.id,
      categorySlug: category.slug,
      handle: this.authors.member.handle,
      title,
      besideId: this.beside.id,
      otherNumber: this.otherNumber,
      isOwn: situation.whose === 'own',
      picture,
      agentId: this.authors.agent.id,
      authorId: this.authors.member.id,
      ...(await this.matrix(subject === null)),
      serial: this.nextSerial(),
    };
  }

  /** For names that must be free. */
  nextSerial(): number {
    this.serial += 1;
    return this.serial;
  }

  /** What a refusal must leave as it is. */
  async fingerprint(subject: Subject | null, things: Objects): Promise<string> {
    if (isPart(subject)) return this.parts.fingerprint(things);
    const { topicId } = things;
    const [row] = await this.site.rows<{ sum: string }>(
      `select md5(concat((select t::text from community.topic t where id = $1),
         (select string_agg(p::text, '|' order by p.id) from community.post p where topic_id = $1),
         (select string_agg(v::text, '|' order by v.member_id) from community.helpful_vote v
            join community.post p on p.id = v.post_id where p.topic_id = $1),
         (select count(*) from platform.outbox where payload ->> 'topicId' = $1::text))) as sum`,
      [topicId],
    );
    return row!.sum;
  }

  private authorOf({ whose }: Situation, who: Principal): MemberRow {
    return whose === 'own' ? (this.members.get(who) ?? this.authors.member) : this.authors[whose];
  }

  private async bring(
    topicId: string,
    replyId: string,
    { state, whose }: Situation,
    asker: MemberRow,
    answerer: MemberRow,
  ): Promise<void> {
    const { rows } = this.people;
    const remover = this.authors.moderator;
    if (state === 'closed')
      await rows.change('topic', topicId, {
        status: 'closed',
        closed_by: whose === 'own' ? asker.id : remover.id,
      });
    if (state === 'deleted')
      await rows.change('topic', topicId, {
        deleted_at: NOW(),
        deleted_by: whose === 'own' ? asker.id : remover.id,
      });
    if (state === 'reply deleted')
      await rows.change('post', replyId, {
        deleted_at: NOW(),
        deleted_by: whose === 'own' ? answerer.id : remover.id,
      });
  }

  /** What a decision hides, and what a rule holds back from its first moment, its author alone still reads. */
  private async takeAway(
    subject: Subject | null,
    topic: TopicRow,
    replyId: string,
    { state }: Situation,
  ): Promise<void> {
    if (state !== 'hidden' && state !== 'held') return;
    const [table, id] = subject === 'topic' ? (['topic', topic.id] as const) : (['post', replyId] as const);
    const waiting =
      table === 'topic' ? { openingPostId: topic.openingId } : { quotes: [], wasPublished: false };
    await this.people.rows.change(table, id, {
      deleted_at: NOW(),
      hidden: true,
      ...(state === 'hidden'
        ? { deleted_by: this.authors.moderator.id, decision_id: this.people.rows.id() }
        : { held: JSON.stringify({ mentions: [], why: null, ...waiting }) }),
    });
  }

  private async picture(postId: string, owner: string): Promise<string> {
    const { rows } = this.people;
    const id = rows.id();
    const key = `attachments/${id}.webp`;
    for (const [part, content] of [
      ['bytes', 'RIFF'],
      ['types', 'image/webp'],
    ] as const) {
      const file = path.join(this.site.folder, 'files', part, key);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
    await rows.insert('attachment', {
      id,
      owner_id: owner,
      key,
      content_type: 'image/webp',
      bytes: 4,
      uploaded_at: NOW(),
      post_id: postId,
    });
    // What no text shows is for its owner alone.
    await this.site.pool.query(
      `update community.post set source = source || $2, html = html || $3 where id = $1`,
      [postId, `\n\n![Un carré](/fichiers/${key})`, `<p><img src="/fichiers/${key}" alt="Un carré"></p>`],
    );
    return `/fichiers/${key}`;
  }

  /** Things of the desk and of the back office. @param isNeeded whether any of them will be asked for */
  private async fixtures(isNeeded: boolean) {
    if (!isNeeded) return { ...this.kept, ...NO_FIXTURES };
    const { rows } = this.people;
    const serial = this.nextSerial();
    const forAll = { author: this.authors.member, audience: 'public', state: 'open' } as const;
    const paragraphId = rows.id();
    const spareTag = `motif${serial}`;
    const agent = this.authors.agent.id;
    await rows.insert('canned_paragraph', {
      id: paragraphId,
      title: 'Bonjour',
      body: 'Bonjour,',
      changed_by: agent,
      changed_at: NOW(),
    });
    const synonymsId = rows.id();
    await rows.insert('synonym_group', { id: synonymsId });
    await rows.insert('search_synonym', {
      term: `vieux${serial}`,
      meanings: [`ancien${serial}`],
      group_id: synonymsId,
    });
    await rows.insert('tag', { slug: spareTag, label: spareTag });
    const spareCategory = { ...(await rows.category(`rayon-a-part-${serial}`)), version: 1 };
    return {
      ...this.kept,
      paragraphId,
      spareTag,
      versions: await this.keptVersions(),
      spareCategory,
      fallenSealId: await this.fallenSeal(agent),
      reviewItemId: await this.reviewItem(),
      synonymsId,
      pointLine: await this.pointLine(serial),
      ...(await this.parts.poll(forAll)),
      surveys: await this.parts.surveys(this.authors.member),
      ...(await this.parts.ideas(forAll)),
      ...(await this.parts.channel({ ...forAll, audience: 'members' })),
      conversationId: await this.conversation(),
      ...(await this.parts.event(forAll)),
      providerId: await this.provider(serial),
      connectedSiteId: await this.connectedSite(serial),
      ...(await this.services()),
      ...(await this.trials()),
    };
  }

  private async keptVersions(): Promise<Objects['versions']> {
    // Whoever came before may have withdrawn it.
    await this.site.rows(
      `update community.reference_answer set state = 'valid', withdrawn_at = null where key = $1 and state = 'withdrawn'`,
      [this.kept.reference],
    );
    const [row] = await this.site.rows<Objects['versions']>(
      `select a.last_number as reference, jsonb_array_length(r.versions) as law, v.version as value
       from community.reference_answer a, community.rule r, community.regulatory_value v
       where a.key = $1 and r.key = $2 and v.key = $3`,
      [this.kept.reference, this.kept.law, this.kept.value],
    );
    return row!;
  }

  /** What an act brought somebody. */
  private async pointLine(serial: number): Promise<string> {
    const member = this.authors.member.id;
    await this.site.rows(
      `insert into engagement.participant (member_id, points) values ($1, 0) on conflict do nothing`,
      [member],
    );
    const [line] = await this.site.rows<{ id: string }>(
      `insert into engagement.line (member_id, rule, source, turn, version, points, worth, full_points, why, at, earned_on, fact_id)
       select $1, r.key, $2, 1, r.number, 10, 10, 10, 'done', now(), now()::date, gen_random_uuid()
       from engagement.point_rule r where r.event = 'answer.accepted' order by r.number limit 1 returning id`,
      [member, `essai ${serial}`],
    );
    return line!.id;
  }

  /** What two others have between them. */
  private async conversation(): Promise<string> {
    const id = this.people.rows.id();
    const two = [this.authors.member.id, this.authors.agent.id];
    await this.site.rows(
      `insert into community.chat_channel (id, slug, name, description, kind, audience, last_position, last_change, opened_at)
       values ($1::uuid, $1::text, '', '', 'direct', $2, 0, 0, now())`,
      [id, two.map((one) => `member:${one}`).join(' ')],
    );
    await this.site.rows(
      `insert into community.chat_membership (channel_id, member_id, joined_at) select $1, unnest($2::uuid[]), now()`,
      [id, two],
    );
    return id;
  }

  /** A site that asks who members are; closed. */
  private async connectedSite(serial: number): Promise<string> {
    const id = this.people.rows.id();
    await this.site.rows(
      `insert into site.connected_site (id, label, origin, tells_email, is_open, secret_given_at, created_at)
       values ($1, 'Un site', $2, false, false, now(), now())`,
      [id, `https://essai-${serial}.example.org`],
    );
    return id;
  }

  /** A sign-on provider that nobody meets yet. */
  private async provider(serial: number): Promise<string> {
    const id = this.people.rows.id();
    const settings = {
      issuer: 'https://connexion.example.org',
      clientId: 'communaute',
      auth: 'post',
      scopes: 'openid',
      usesPkce: true,
      asksUserinfo: false,
      acrMode: 'none',
      acrValues: [],
    };
    await this.site.rows(
      `insert into site.sign_on_provider (id, slug, kind, label_fr, label_en, is_open, takes_new, email_trust, is_only_way,
         identifies, logs_out, rules, settings, created_at)
       values ($1, $2, 'oidc', 'Un service', 'A service', false, false, 'never', false, false, false, '', $3, now())`,
      [id, `essai-${serial}`, JSON.stringify(settings)],
    );
    return id;
  }

  /** A service with a review that nobody has answered. */
  private async services() {
    const [serviceId, reviewId] = [this.people.rows.id(), this.people.rows.id()];
    await this.site.rows(
      `insert into engagement.service (id, slug, name, description, open, added_at)
       values ($1::uuid, 'un-service-' || $1::text, 'Un service pour essayer', 'Ce que fait ce service.', true, now())`,
      [serviceId],
    );
    await this.site.rows(
      `insert into engagement.service_review (id, service_id, author_id, posted_at, stars, month, quarter, source, html, plain,
         standing)
       values ($1, $2, $3, now(), 4, '2026-05', '2026-2', 'Un avis', '<p>Un avis</p>', 'Un avis', 'published')`,
      [reviewId, serviceId, this.authors.member.id],
    );
    return { serviceId, reviewId };
  }

  /** A product test that recruits members, with feedback of somebody else, and one that is drafted. */
  private async trials() {
    const insert = async (state: string): Promise<string> => {
      const id = this.people.rows.id();
      await this.site.rows(
        `insert into engagement.trial (id, slug, author_id, created_at, title, goal, sought, audiences, seats, quotas,
           confidentiality, promise_version, tasks, state, state_at)
         values ($1::uuid, 'un-test-' || $1::text, $2, now(), 'Un test pour essayer', 'Ce que ce test cherche à savoir.', '',
           array['members'], 500, '{}', 'Je garde pour moi ce que je vois.', 1,
           '[{"title": "Ouvrir", "steps": "Ouvrez la page.", "expected": ""}]', $3, now())`,
        [id, this.authors.member.id, state],
      );
      return id;
    };
    const [trialId, draftedTrialId, feedbackId] = [
      await insert('recruiting'),
      await insert('draft'),
      this.people.rows.id(),
    ];
    await this.site.rows(
      `insert into engagement.trial_feedback (id, number, trial_id, author_id, given_at, kind, title, source, html, plain, state)
       values ($1, nextval('engagement.trial_feedback_number'), $2, $3, now(), 'idea', 'Un retour', 'Texte', '<p>Texte</p>',
         'Texte', 'new')`,
      [feedbackId, trialId, this.authors.member.id],
    );
    return { trialId, draftedTrialId, feedbackId };
  }

  /** The matrix as it stands, with one box of an unimportant right the other way round. */
  private async matrix(isNeeded: boolean): Promise<{ cells: string[]; matrixVersion: number }> {
    if (!isNeeded) return { cells: [], matrixVersion: 0 };
    const rows = await this.site.rows<{ cell: string }>(
      `select role || ':' || permission as cell from moderation.role_permission where role <> 'administrator'`,
    );
    const turned = 'ambassador:topic.announce';
    const cells = rows.map(({ cell }) => cell);
    const others = cells.filter((cell) => cell !== turned);
    return {
      cells: others.length === cells.length ? [...cells, turned] : others,
      matrixVersion: await this.site.count('select version from moderation.matrix'),
    };
  }

  private kept = { reference: 'qui-fait-quoi', law: 'loi-une', value: 'taux' };

  private async reviewItem(): Promise<string> {
    const { rows } = this.people;
    const shelf = this.shelves.get('public')!;
    const topic = await rows.topic(shelf, this.authors.member, { title: 'Une signalée' });
    const reply = await rows.reply(topic, this.authors.member, { body: 'Signalée.' });
    const id = rows.id();
    await this.site.rows(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, subject_id, category_id, status, score,
         priority, raised_at, due_at)
       values ($1, 'report', 'post', $2, 'Une signalée', $3, $4, 'open', 1, 1, now(), now() + interval '1 day')`,
      [id, reply.id, this.authors.member.id, shelf.id],
    );
    return id;
  }

  private async fallenSeal(agent: string): Promise<string> {
    const { rows } = this.people;
    const topic = await rows.topic(this.shelves.get('public')!, this.authors.member, {
      title: 'Une scellée',
    });
    const reply = await rows.reply(topic, this.authors.member, { body: 'Scellée.' });
    const id = rows.id();
    await rows.insert('seal', {
      id,
      post_id: reply.id,
      kind: 'validated',
      sealed_by: agent,
      department: 'Droits',
      body_hash: 'x',
      question_hash: '',
      body_version: 1,
      sealed_at: NOW(),
      sources: '[]',
      valid_from: NOW(),
      review_by: NOW(),
      state: 'withdrawn',
      lifted_at: NOW(),
      lifted_why: 'edited',
    });
    return id;
  }

  private async fill(): Promise<void> {
    const { people, site } = this;
    const { rows } = people;
    this.authors = {
      member: await people.join('Autrice'),
      agent: await this.appointed('Porteparole', 'agent'),
      administrator: await people.join('Directrice', 'administrator'),
      moderator: await people.join('Arbitre', 'moderator'),
    };
    for (const [audience, code] of Object.entries(AUDIENCE))
      this.shelves.set(audience, await rows.category(`rayon-${code.replace(':', '-')}`, { audience: code }));
    this.beside = await rows.category('rayon-voisin');
    this.elsewhere = await rows.category('rayon-eloigne');
    for (const slug of GROUPS)
      await site.rows(
        `insert into moderation.member_group (id, slug, name, membership, created_at) values ($1, $2, $2, 'secret', now())`,
        [rows.id(), slug],
      );
    await rows.insert('tag', { slug: 'tva', label: 'TVA' });
    this.otherNumber = (
      await rows.topic(this.shelves.get('public')!, this.authors.member, { title: 'Une autre' })
    ).number;
    await this.register();
    this.passwordHash = await new Argon2Hasher().hash('un mot de passe que personne ne donne');
    const reach = [...this.shelves.values(), this.beside].map(({ id }) => id);
    for (const who of [...PRINCIPALS, ...CLIENTS]) await this.admit(who, reach);
    for (const who of CLIENTS) {
      const holder = { memberId: this.members.get(who)!.id };
      this.keys.set(who, await newClient(this.site, { holder, scopes: who.scopes ?? [] }));
    }
    await site.rows(`select setval('community.topic_number', 1000000)`);
    await this.renewSessions();
  }

  private async admit(who: Principal, reach: readonly string[]): Promise<void> {
    if (who.role === 'visitor') return;
    const { rows } = this.people;
    const handle = who.name.replaceAll(' ', '-');
    const member = await rows.member(handle, {
      role: who.role,
      status: who.status,
      trust_level: who.isNew ? 0 : 2,
      branches: ['music'],
      groups: [GROUPS[0]],
    });
    this.members.set(who, member);
    await this.account(member);
    await this.site.rows(
      `insert into moderation.group_membership (group_id, member_id, added_at)
       select id, $1, now() from moderation.member_group where slug = $2`,
      [member.id, GROUPS[0]],
    );
    if (who.role === 'member') return;
    await this.site.rows(
      `insert into moderation.role_assignment (member_id, role, department, category_ids) values ($1, $2, $3, $4)`,
      [
        member.id,
        who.role,
        who.role === 'agent' ? 'Droits' : null,
        who.isScoped ? (who.reaches ? reach : [this.elsewhere.id]) : null,
      ],
    );
  }

  private async account(member: MemberRow): Promise<void> {
    const email = `${member.handle}@demo.example`;
    await this.people.rows.insert('account', {
      member_id: member.id,
      email,
      email_key: email,
      email_confirmed_at: NOW(),
      password_hash: this.passwordHash,
      password_changed_at: NOW(),
    });
  }

  private async appointed(pseudonym: string, role: 'agent'): Promise<MemberRow> {
    const member = await this.people.join(pseudonym, role);
    await this.site.rows(`update moderation.role_assignment set department = 'Droits' where member_id = $1`, [
      member.id,
    ]);
    return member;
  }

  private async register(): Promise<void> {
    const { rows } = this.people;
    const owner = this.authors.agent.id;
    const answer = rows.id();
    await rows.insert('rule', {
      id: rows.id(),
      key: this.kept.law,
      label: 'Une loi',
      kind: 'law',
      reference: 'Article 1',
      versions: JSON.stringify([
        { number: 1, effectiveFrom: '2020-01-01', summary: 'Au début', by: null, at: NOW() },
      ]),
    });
    await rows.insert('regulatory_value', {
      key: this.kept.value,
      label: 'Un taux',
      unit: 'percent',
      figures: JSON.stringify([{ from: '2026-01-01', to: null, value: '11', source: 'Arrêté' }]),
      changed_at: NOW(),
    });
    await rows.insert('reference_answer', {
      id: answer,
      key: this.kept.reference,
      slug: this.kept.reference,
      title: 'Qui fait quoi',
      summary: 'Un résumé.',
      sources: '[]',
      owner_id: owner,
      department: 'Droits',
      valid_from: '2026-01-01',
      review_by: '2099-01-01',
      state: 'valid',
      last_number: 1,
      published_at: NOW(),
    });
    await rows.insert('reference_version', {
      id: rows.id(),
      reference_id: answer,
      number: 1,
      title: 'Qui fait quoi',
      summary: 'Un résumé.',
      sources: '[]',
      review_by: '2099-01-01',
      source: 'Tout',
      html: '<p>Tout</p>',
      plain: 'Tout',
      valid_from: '2026-01-01',
      published_at: NOW(),
      published_by: owner,
      department: 'Droits',
      note: 'Première',
    });
  }
}

/** Nobody is the author of anything without an account. */
export const canOwn = (who: Principal): boolean => who.role !== 'visitor';
