import { newMember } from '../support/sessions.ts';
import { discourseQuery } from '../support/sign-on/discourse-site.ts';
import type { Call } from './client.ts';
import { withAccount, withDiscourse } from './sign-on-world.ts';
import { TOLD_ORIGIN, type World } from './world.ts';

type Example = (world: World) => Promise<Call>;

const onTopic =
  (more: Call = {}): Example =>
  async (world) => ({ as: world.cast.moderator, path: { id: await world.topic() }, ...more });
const onAnswer =
  (more: Call = {}): Example =>
  async (world) => ({
    as: world.cast.manager,
    path: { id: await world.answer(await world.topic()) },
    ...more,
  });
const onWebhook =
  (more: Call = {}): Example =>
  async (world) => ({ as: world.cast.administrator, path: { id: await world.webhook() }, ...more });
const onMember = (): Example => async (world) => ({
  as: world.cast.other,
  path: { id: world.cast.member.memberId },
});
const prepared =
  (example: Example, before: string): Example =>
  async (world) => {
    const call = await example(world);
    await world.done(before, call);
    return call;
  };
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString();

let keys = 0;
const newKey = (): string => `a-rule-${(keys += 1)}`;
const WORD_RULE = {
  label: 'A word to avoid',
  family: 'civilite',
  type: 'literal',
  values: ['zinzolin'],
  params: [],
  links: [],
  exceptions: [],
  fields: ['post'],
  action: 'flag',
  severity: 'low',
  explanation: 'Say it in another way.',
  note: 'To begin with',
};
async function wordRule(world: World): Promise<string> {
  const body = { ...WORD_RULE, key: newKey() };
  const { key } = await world.done<{ key: string }>('draftWordRule', { as: world.cast.manager, body });
  return key;
}
/** One whose first version was tried. */
async function triedWordRule(world: World): Promise<string> {
  const key = await wordRule(world);
  await world.app.rows(
    `insert into moderation.word_dry_run (id, rule_id, number, asked_at, since, finished_at)
     select gen_random_uuid(), id, 1, now(), now(), now() from moderation.word_rule where key = $1`,
    [key],
  );
  return key;
}

const pollBody = (more: object = {}) => ({
  question: 'Which hour suits you best?',
  kind: 'single',
  options: ['Noon', 'Evening'],
  results: 'always',
  audiences: ['members'],
  closesAt: inAMonth(),
  ...more,
});
const poll = async (world: World): Promise<string> =>
  (await world.done('openPoll', { as: world.cast.manager, body: pollBody() })).id;

const channel = async (world: World): Promise<string> => {
  const [row] = await world.app.rows<{ id: string }>(
    `insert into community.chat_channel (id, slug, name, description, kind, audience, opened_at)
     values (gen_random_uuid(), 'channel-' || gen_random_uuid(), 'A channel', 'To talk in.', 'public', 'members', now())
     returning id`,
  );
  return row!.id;
};
/** Of a member with somebody else. */
const conversation = async (world: World): Promise<string> =>
  (
    await world.done<{ channelId: string }>('startConversation', {
      as: world.cast.moderator,
      body: await conversationBody(world),
    })
  ).channelId;
const handleOf = async (world: World, who: { readonly memberId: string }): Promise<string> => {
  const [row] = await world.app.rows<{ handle: string }>(
    'select handle from community.member where id = $1',
    [who.memberId],
  );
  return row!.handle;
};
const conversationBody = async (world: World) => ({
  ...messageBody(),
  to: [await handleOf(world, world.cast.member)],
});
const messageBody = () => ({ body: 'Good morning!', clientId: crypto.randomUUID() });
/** Of somebody whom no number of messages a minute holds. */
const message = async (world: World): Promise<string> =>
  (
    await world.done<{ id: string }>('postMessage', {
      as: world.cast.moderator,
      path: { id: await channel(world) },
      body: messageBody(),
    })
  ).id;
const surveyBody = (more: object = {}) => ({
  title: 'How it went',
  audiences: ['members'],
  pageTitles: ['You', 'The rest'],
  quotas: ['music:400'],
  ...more,
});
const questionBody = (more: object = {}) => ({
  version: 1,
  page: 1,
  kind: 'single',
  label: 'Were you paid?',
  options: ['Yes', 'No'],
  ...more,
});
const surveyDraft = async (world: World) => {
  const { manager: as } = world.cast;
  const { id } = await world.done('draftSurvey', { as, body: surveyBody() });
  for (const [at, key] of ['paid', 'mood'].entries())
    await world.done('writeQuestion', {
      as,
      path: { id, key },
      body: questionBody({ version: at + 1, page: at + 1 }),
    });
  return { as, path: { id } };
};
const survey = async (world: World) => {
  const drafted = await surveyDraft(world);
  await world.done('openSurvey', { ...drafted, body: { closesAt: inAMonth() } });
  return drafted;
};
const closedPoll = async (world: World) => {
  const asked = { as: world.cast.manager, path: { id: await poll(world) } };
  await world.done('closePoll', asked);
  return asked;
};
const closedSurvey = async (world: World) => {
  const opened = await survey(world);
  await world.done('closeSurvey', opened);
  return opened;
};

let ideas = 0;
/** What is proposed twice within minutes is one. */
const ideaBody = (more: object = {}) => ({
  title: 'Reminders in my own calendar',
  theme: 'online_tools',
  branches: ['music'],
  body: `I forget ${++ideas} due dates every year, and so do my friends.`,
  ...more,
});
/** Has all their votes still. */
const supporter = async (world: World) => {
  await world.app.rows('delete from engagement.idea_vote where member_id = $1', [world.cast.other.memberId]);
  return world.cast.other;
};
let services = 0;
/** Nobody says the same twice. */
const reviewBody = () => ({
  stars: 4,
  month: new Date().toISOString().slice(0, 7),
  body: `A clear answer, and the time they promised, ${services} days before.`,
});
const service = async (world: World): Promise<{ id: string }> => {
  services += 1;
  const body = { name: `Service number ${services}`, description: 'What this service does.', open: true };
  return world.done('addService', { as: world.cast.agent, body });
};
/** Two services never bear one name. */
let added = 0;

/** A review by a member, however many they wrote today. */
const review = async (world: World): Promise<{ id: string }> => {
  const { id } = await service(world);
  const [row] = await world.app.rows<{ id: string }>(
    `insert into engagement.service_review (id, service_id, author_id, posted_at, stars, month, quarter, source, html, plain,
       standing)
     values (gen_random_uuid(), $1, $2, now(), 4, '2026-05', '2026-2', 'A clear answer', '<p>A clear answer</p>',
       'A clear answer', 'published') returning id`,
    [id, world.cast.member.memberId],
  );
  return row!;
};
const trialBody = (more: object = {}) => ({
  title: 'A new simulator',
  goal: 'To see where people hesitate in it.',
  seats: 20,
  audiences: ['members'],
  confidentiality: 'I keep to myself what I see in this test.',
  taskTitles: ['Open it'],
  taskSteps: ['Open the page.'],
  taskExpected: ['It opens.'],
  ...more,
});
const leadTo = (world: World, id: string, state: string) =>
  world.done('leadTrial', { as: world.cast.agent, path: { id }, body: { state } });
const recruiting = async (world: World): Promise<string> => {
  const { id } = await world.done('draftTrial', { as: world.cast.agent, body: trialBody() });
  await leadTo(world, id, 'recruiting');
  return id;
};
/** Under way, with the member as its tester. */
const running = async (world: World): Promise<string> => {
  const id = await recruiting(world);
  await world.done('joinTrial', { as: world.cast.member, path: { id }, body: { promised: 1 } });
  await leadTo(world, id, 'running');
  return id;
};
/** In other words each time: what is sent twice is one. */
let seconds = 9;
const feedback = async (world: World): Promise<string> => {
  const [row] = await world.app.rows<{ id: string }>(
    `insert into engagement.trial_feedback (id, number, trial_id, author_id, given_at, kind, title, source, html, plain, state)
     values (gen_random_uuid(), nextval('engagement.trial_feedback_number'), $1, $2, now(), 'idea', 'A shorter way', 'Text',
       '<p>Text</p>', 'Text', 'new') returning id`,
    [await running(world), world.cast.member.memberId],
  );
  return row!.id;
};
const idea = async (world: World): Promise<{ id: string; number: number }> =>
  world.done('proposeIdea', { as: world.cast.manager, body: ideaBody() });

/** Nine days from now, run by the manager, with more seats than anybody takes. */
const event = async (world: World): Promise<string> => {
  const [row] = await world.app.rows<{ id: string }>(
    `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
       ends_at, zone, place, link, capacity, state, source, html, plain)
     values (gen_random_uuid(), nextval('events.gathering_number'), $1, now(), 'ABCDEF', 'read-together', 'workshop',
       'Read a statement together', 'We read one together.', 'public',
       date_trunc('second', now()) + interval '9 days', date_trunc('second', now()) + interval '9 days 1 hour', 'Europe/Paris',
       '', '', 20, 'published', 'Bring yours.', '<p>Bring yours.</p>', 'Bring yours.') returning id`,
    [world.cast.manager.memberId],
  );
  return row!.id;
};
const registered = async (world: World): Promise<string> => {
  const id = await event(world);
  await world.done('registerForEvent', { as: world.cast.other, path: { id }, body: {} });
  return id;
};
let comments = 0;
const commentBody = () => ({ body: `So do I, ${++comments} times a year.` });
const ideaComment = async (world: World): Promise<string> =>
  (
    await world.done<{ id: string }>('commentOnIdea', {
      as: world.cast.agent,
      path: { id: (await idea(world)).id },
      body: commentBody(),
    })
  ).id;

/** For every operation a call that goes well, with what it needs already there; by somebody who is not counted. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  readDocument: async () => ({}),
  readCaller: async ({ cast }) => ({ as: cast.member }),
  listWebhookEvents: async () => ({}),
  listWebhooks: async (world) => {
    await world.webhook();
    return { as: world.cast.administrator };
  },
  readWebhook: onWebhook(),
  addWebhook: async (world) => ({ as: world.cast.administrator, body: await world.webhookBody() }),
  changeWebhook: onWebhook({
    body: { url: `${TOLD_ORIGIN}/told-else`, events: ['topic.closed'], silent: true },
  }),
  removeWebhook: onWebhook(),
  rotateWebhookSecret: onWebhook(),
  pingWebhook: onWebhook(),
  listWebhookDeliveries: async (world) => {
    const call = await onWebhook()(world);
    await world.done('pingWebhook', call);
    return call;
  },
  replayWebhook: onWebhook({ body: { since: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' } }),
  askForExport: async (world) => {
    // Five an hour.
    await world.app.rows(`delete from platform.throttle where key like 'throttle:exports:%'`);
    return { as: world.cast.administrator, body: { kind: 'topics', format: 'csv' } };
  },
  followSignOn: async (world) => {
    await withDiscourse(world, 'forum');
    const query = discourseQuery({ external_id: 'nobody' });
    const payload = { sso: query.get('sso'), sig: query.get('sig') };
    return { as: world.cast.administrator, body: { provider: 'forum', ...payload } };
  },
  signMemberOut: async (world) => {
    const { memberId } = await newMember(world.app, { handle: `partie-${Date.now()}` });
    await withAccount(world, memberId);
    return { as: world.cast.administrator, path: { id: memberId } };
  },
  checkImport: async (world) => ({
    as: world.cast.manager,
    body: { source: 'Salon du livre', format: 'csv', lines: 'adresse;branches\nlea@example.org;music' },
  }),
  importMembers: async (world) => ({ as: world.cast.manager, body: await world.importBody() }),
  readImport: async (world) => ({ as: world.cast.manager, path: { id: await world.importJob() } }),
  readJob: async (world) => ({ as: world.cast.administrator, path: { id: await world.exportJob() } }),
  listCategories: async () => ({}),
  readCategory: async (world) => ({ path: { id: world.general } }),
  createCategory: async (world) => ({
    as: world.cast.manager,
    body: world.categoryBody({ description: 'For all', guidance: 'Be kind', parentId: world.general }),
  }),
  editCategory: async (world) => ({
    as: world.cast.manager,
    path: { id: await world.category() },
    body: world.categoryBody({ description: 'For all', guidance: 'Be kind', version: 1 }),
  }),
  closeCategory: async (world) => ({ as: world.cast.manager, path: { id: await world.category() } }),
  reopenCategory: async (world) => {
    const path = { id: await world.category() };
    await world.done('closeCategory', { as: world.cast.manager, path });
    return { as: world.cast.manager, path };
  },
  mergeCategory: async (world) => ({
    as: world.cast.manager,
    path: { id: await world.category() },
    body: { categoryId: await world.category() },
  }),
  deleteCategory: async (world) => ({ as: world.cast.manager, path: { id: await world.category() } }),
  listPublicQuestions: async () => ({}),
  searchPublic: async () => ({ query: { q: 'TVA' } }),
  listPublicEvents: async () => ({}),
  listPublicComments: async (world) => ({ query: { page: await world.commentedPage() } }),
  listIncidents: async () => ({}),
  listTopics: async (world) => ({ as: world.cast.member }),
  readTopic: async (world) => ({ path: { id: await world.topic() } }),
  openTopic: async (world) => ({
    as: world.cast.moderator,
    body: world.topicBody({ tags: ['vat'], branches: ['music'] }),
  }),
  retitleTopic: onTopic({
    body: { title: 'A better title for this', tags: ['vat'], version: 1, reason: 'It says what is asked.' },
  }),
  deleteTopic: onTopic({ body: { reason: 'Asked twice already' } }),
  closeTopic: onTopic({ body: { reason: 'It is answered.' } }),
  reopenTopic: prepared(onTopic(), 'closeTopic'),
  pinTopic: onTopic({ body: { until: inAMonth() } }),
  unpinTopic: async (world) => {
    const { as, path } = await onTopic()(world);
    await world.done('pinTopic', { as, path, body: { until: inAMonth() } });
    return { as, path };
  },
  moveTopic: async (world) =>
    onTopic({ body: { categoryId: world.questionsOnly, reason: 'It belongs there.' } })(world),
  answerOfficially: async (world) => ({
    as: world.cast.agent,
    path: { id: await world.topic() },
    body: { body: 'The law says so.', ...world.terms() },
  }),
  sealAnswer: async (world) => ({
    as: world.cast.agent,
    path: { id: await world.answer(await world.topic()) },
    body: { kind: 'validated', version: 1, ...world.terms() },
  }),
  withdrawSeal: async (world) => {
    const path = { id: await world.answer(await world.topic()) };
    const body = { kind: 'validated', version: 1, ...world.terms() };
    await world.done('sealAnswer', { as: world.cast.agent, path, body });
    return { as: world.cast.agent, path, body: { reason: 'No longer true' } };
  },
  listDeskQuestions: async (world) => {
    const path = { id: await world.topic() };
    const { agent: as } = world.cast;
    await world.done('assignQuestion', { as, path, body: { agentId: as.memberId } });
    return { as, query: { sort: 'demand', limit: '10' } };
  },
  listDeskAgents: async (world) => ({ as: world.cast.agent }),
  assignQuestion: async (world) => ({
    as: world.cast.agent,
    path: { id: await world.topic() },
    body: { agentId: world.cast.agent.memberId },
  }),
  giveQuestionBack: async (world) => {
    const [as, path] = [world.cast.agent, { id: await world.topic() }];
    await world.done('assignQuestion', { as, path, body: { agentId: as.memberId } });
    return { as, path };
  },
  listDecisions: async (world) => {
    await world.decision();
    return { as: world.cast.moderator };
  },
  fileAppeal: async (world) => ({
    as: world.cast.member,
    path: { id: await world.decision() },
    body: { text: 'This was a quotation, not an insult of mine.' },
  }),
  listRules: async () => ({ query: { limit: '10' } }),
  readRule: async (world) => ({ path: { key: await world.rule() } }),
  listValues: async () => ({ query: { limit: '10' } }),
  readValue: async (world) => ({ path: { key: await world.value() } }),
  listReferenceAnswers: async () => ({ query: { branch: 'music', words: 'who' } }),
  registerValue: async (world) => ({
    as: world.cast.agent,
    body: {
      key: newKey(),
      label: 'A ceiling',
      unit: 'EUR',
      from: '2026-01-01',
      value: '47100',
      source: 'Decree 4',
    },
  }),
  setValue: async (world) => ({
    as: world.cast.agent,
    path: { key: await world.value() },
    body: { from: '2026-11-01', to: '2027-12-31', value: '12.31', source: 'Decree 5', version: 1 },
  }),
  endValue: async (world) => ({
    as: world.cast.agent,
    path: { key: await world.value() },
    body: { lastDay: '2026-12-31', version: 1 },
  }),
  listTextsCitingValue: async (world) => ({ as: world.cast.agent, path: { key: await world.value() } }),
  withdrawReferenceAnswer: async (world) => ({
    as: world.cast.agent,
    path: { slug: await world.reference() },
    body: { reason: 'The law it told of is gone.', version: 1 },
  }),
  publishReferenceAnswerAgain: async (world) => {
    const [as, path] = [world.cast.agent, { slug: await world.reference() }];
    await world.done('withdrawReferenceAnswer', { as, path, body: { reason: 'By mistake.', version: 1 } });
    return { as, path };
  },
  readReferenceAnswer: async (world) => ({
    path: { slug: await world.reference() },
    query: { branch: 'music' },
  }),
  listPosts: async (world) => {
    const id = await world.topic();
    await world.answer(id);
    return { path: { id } };
  },
  postAnswer: async (world) => {
    const topic = await world.topic();
    const replyTo = await world.answer(topic);
    return {
      as: world.cast.moderator,
      path: { id: topic },
      body: { body: 'Ask for advice first.', replyTo },
    };
  },
  readPost: async (world) => ({ path: { id: await world.answer(await world.topic()) } }),
  editPost: onAnswer({ body: { body: 'Write to them twice.', reason: 'Said better', version: 1 } }),
  deletePost: onAnswer({ body: { reason: 'Not kind at all' } }),
  markHelpful: onAnswer(),
  unmarkHelpful: prepared(onAnswer(), 'markHelpful'),
  acceptAnswer: onAnswer({ body: { reason: 'It says it all' } }),
  withdrawAcceptance: prepared(onAnswer({ body: { reason: 'It says it all' } }), 'acceptAnswer'),
  fileReport: async (world) => ({
    as: world.cast.manager,
    body: {
      kind: 'post',
      target: await world.answer(await world.topic()),
      reason: 'publicite-ou-hors-sujet',
      goodFaith: true,
    },
  }),
  listReviewItems: async (world) => ({ as: world.cast.moderator, query: { view: 'open', limit: '10' } }),
  readReviewItem: async (world) => ({ as: world.cast.moderator, path: { id: await world.reviewItem() } }),
  claimReviewItem: async (world) => ({ as: world.cast.manager, path: { id: await world.reviewItem() } }),
  decideReviewItem: async (world) => {
    const [as, path] = [world.cast.manager, { id: await world.reviewItem() }];
    await world.done('claimReviewItem', { as, path });
    const { version, content } = await world.done<{ version: number; content: { mark: string } }>(
      'readReviewItem',
      { as, path },
    );
    const answer = 'It is about the subject of this space after all.';
    return { as, path, body: { version, read: content.mark, action: 'keep', answer } };
  },
  listWordRules: async (world) => ({ as: world.cast.manager }),
  readWordRule: async (world) => ({ as: world.cast.manager, path: { key: await wordRule(world) } }),
  draftWordRule: async (world) => ({ as: world.cast.manager, body: { ...WORD_RULE, key: newKey() } }),
  reviseWordRule: async (world) => ({
    as: world.cast.manager,
    path: { key: await wordRule(world) },
    body: { ...WORD_RULE, version: 1 },
  }),
  testWords: async (world) => ({
    as: world.cast.manager,
    body: { text: 'A quiet word', field: 'post', trust: 0 },
  }),
  tryWordRule: async (world) => ({
    as: world.cast.manager,
    path: { key: await wordRule(world) },
    body: { number: 1 },
  }),
  applyWordRule: async (world) => ({
    as: world.cast.manager,
    path: { key: await triedWordRule(world) },
    body: { number: 1 },
  }),
  stopWordRule: async (world) => {
    const [as, path] = [world.cast.manager, { key: await triedWordRule(world) }];
    await world.done('applyWordRule', { as, path, body: { number: 1 } });
    return { as, path };
  },
  listMembers: async (world) => ({ as: world.cast.member }),
  blockMember: onMember(),
  unblockMember: prepared(onMember(), 'blockMember'),
  muteMember: onMember(),
  unmuteMember: prepared(onMember(), 'muteMember'),
  listOwnPoints: async (world) => ({ as: world.cast.member }),
  listPolls: async (world) => ({ as: world.cast.member }),
  openPoll: async (world) => ({ as: world.cast.manager, body: pollBody() }),
  readPoll: async (world) => ({ as: world.cast.member, path: { id: await poll(world) } }),
  changePoll: async (world) => ({
    as: world.cast.manager,
    path: { id: await poll(world) },
    body: pollBody({ description: 'Why we ask' }),
  }),
  closePoll: async (world) => ({ as: world.cast.manager, path: { id: await poll(world) } }),
  archivePoll: closedPoll,
  bringBackPoll: prepared(closedPoll, 'archivePoll'),
  castBallot: async (world) => ({
    as: world.cast.member,
    path: { id: await poll(world) },
    body: { version: 1, choices: [1] },
  }),
  listConversations: async (world) => ({ as: world.cast.member }),
  startConversation: async (world) => {
    await world.app.rows('delete from community.distance');
    const to = [await handleOf(world, world.cast.member), await handleOf(world, world.cast.other)];
    return { as: world.cast.moderator, body: { ...messageBody(), to } };
  },
  welcomeToConversation: async (world) => {
    // Nobody is brought together with whom they keep away, as some do who show how that is done.
    await world.app.rows('delete from community.distance');
    return {
      as: world.cast.moderator,
      path: { id: await conversation(world) },
      body: { to: await handleOf(world, world.cast.other) },
    };
  },
  leaveConversation: async (world) => ({
    as: world.cast.moderator,
    path: { id: await conversation(world) },
  }),
  listChannels: async (world) => ({ as: world.cast.member }),
  readChannel: async (world) => ({ as: world.cast.member, path: { id: await channel(world) } }),
  listMessages: async (world) => ({ as: world.cast.member, path: { id: await channel(world) } }),
  listChannelChanges: async (world) => ({
    as: world.cast.member,
    path: { id: await channel(world) },
    query: { since: '0' },
  }),
  postMessage: async (world) => ({
    as: world.cast.moderator,
    path: { id: await channel(world) },
    body: messageBody(),
  }),
  editMessage: async (world) => ({
    as: world.cast.moderator,
    path: { id: await message(world) },
    body: { body: 'Good evening!' },
  }),
  removeMessage: async (world) => ({
    as: world.cast.manager,
    path: { id: await message(world) },
    body: { reason: 'It names somebody who is not there.' },
  }),
  putMessageBack: async (world) => {
    const call = { as: world.cast.manager, path: { id: await message(world) } };
    await world.done('removeMessage', { ...call, body: { reason: 'It names somebody who is not there.' } });
    return call;
  },
  withdrawMessage: async (world) => ({ as: world.cast.moderator, path: { id: await message(world) } }),
  listSurveys: async (world) => ({ as: world.cast.member }),
  draftSurvey: async (world) => ({ as: world.cast.manager, body: surveyBody() }),
  readSurveyDesk: surveyDraft,
  changeSurvey: async (world) => ({
    ...(await surveyDraft(world)),
    body: { ...surveyBody({ intro: 'Why' }), version: 3 },
  }),
  writeQuestion: async (world) => {
    const { as, path } = await surveyDraft(world);
    const body = questionBody({
      version: 3,
      page: 2,
      kind: 'scale',
      options: [],
      from: 1,
      to: 5,
      when: ['paid:0'],
    });
    return { as, path: { ...path, key: 'score' }, body };
  },
  arrangeQuestion: async (world) => {
    const { as, path } = await surveyDraft(world);
    return { as, path: { ...path, key: 'mood' }, body: { way: 'out', version: 3 } };
  },
  discardSurvey: surveyDraft,
  openSurvey: async (world) => ({ ...(await surveyDraft(world)), body: { closesAt: inAMonth() } }),
  readSurvey: async (world) => ({ ...(await survey(world)), as: world.cast.member }),
  answerSurvey: async (world) => {
    const { path } = await survey(world);
    return { as: world.cast.member, path: { ...path, key: 'paid' }, body: { choices: [1] } };
  },
  handInSurvey: async (world) => ({ ...(await survey(world)), as: world.cast.member }),
  steerSurvey: async (world) => ({
    ...(await survey(world)),
    body: { closesAt: inAMonth(), quotas: ['music:2', 'film:9'] },
  }),
  planSurveyReminders: async (world) => ({
    ...(await survey(world)),
    body: { reminders: ['after-invitation:7', 'before-close:3'] },
  }),
  closeSurvey: survey,
  archiveSurvey: closedSurvey,
  bringBackSurvey: prepared(closedSurvey, 'archiveSurvey'),
  inviteToSurvey: survey,
  publishSurvey: async (world) => ({ ...(await closedSurvey(world)), body: { published: ['paid'] } }),
  readSurveyResults: async (world) => ({ ...(await closedSurvey(world)), as: world.cast.member }),
  listIdeas: async (world) => ({ as: world.cast.member }),
  proposeIdea: async (world) => ({ as: world.cast.manager, body: ideaBody() }),
  readIdea: async (world) => ({ as: world.cast.member, path: { id: (await idea(world)).id } }),
  listIdeaComments: async (world) => ({ as: world.cast.member, path: { id: (await idea(world)).id } }),
  commentOnIdea: async (world) => ({
    as: world.cast.agent,
    path: { id: (await idea(world)).id },
    body: commentBody(),
  }),
  editIdea: async (world) => ({
    as: world.cast.manager,
    path: { id: (await idea(world)).id },
    body: ideaBody({ title: 'Reminders in our own calendars' }),
  }),
  withdrawIdea: async (world) => ({ as: world.cast.manager, path: { id: (await idea(world)).id } }),
  editIdeaComment: async (world) => ({
    as: world.cast.agent,
    path: { id: await ideaComment(world) },
    body: { body: 'So do I, three times a year.' },
  }),
  withdrawIdeaComment: async (world) => ({ as: world.cast.agent, path: { id: await ideaComment(world) } }),
  voteForIdea: async (world) => ({ as: await supporter(world), path: { id: (await idea(world)).id } }),
  withdrawVote: async (world) => ({ as: world.cast.other, path: { id: (await idea(world)).id } }),
  answerIdea: async (world) => ({
    as: world.cast.agent,
    path: { id: (await idea(world)).id },
    body: { status: 'planned', answer: 'We keep it: the first dates come this autumn.' },
  }),
  mergeIdeas: async (world) => ({
    as: world.cast.manager,
    path: { id: (await idea(world)).id },
    body: { into: (await idea(world)).number, answer: 'Both ask for the same reminders.' },
  }),
  readKpiRows: async (world) => ({
    as: world.cast.manager,
    path: { key: 'questions' },
    query: { day: '2026-01-05' },
  }),
  readCohorts: async (world) => ({ as: world.cast.manager, query: { way: 'contribution' } }),
  readContentGaps: async (world) => ({ as: world.cast.manager, query: { days: '90' } }),
  readDeflection: async (world) => ({ as: world.cast.manager, query: { months: '12' } }),
  tellContactVolume: async (world) => ({
    as: world.cast.manager,
    body: { month: '2024-05', calls: 12_400, mails: 3150, concerned: 286_000, dryRun: true },
  }),
  readKpis: async (world) => ({ as: world.cast.manager, query: { days: '90' } }),
  readKpi: async (world) => ({ as: world.cast.manager, path: { key: 'questions' }, query: { days: '30' } }),
  listEvents: async (world) => ({ as: world.cast.member }),
  readEvent: async (world) => ({ as: world.cast.member, path: { id: await event(world) } }),
  listRegistrations: async (world) => ({ as: world.cast.manager, path: { id: await event(world) } }),
  registerForEvent: async (world) => ({ as: world.cast.other, path: { id: await event(world) }, body: {} }),
  changeRegistrationAnswers: async (world) => ({
    as: world.cast.other,
    path: { id: await registered(world) },
    body: { answers: [] },
  }),
  cancelRegistration: async (world) => ({ as: world.cast.other, path: { id: await registered(world) } }),
  takeOfferedSeat: async (world) => ({ as: world.cast.other, path: { id: await registered(world) } }),
  listServices: async (world) => ({ as: world.cast.member }),
  addService: async (world) => ({
    as: world.cast.manager,
    body: { name: `Mediation by post ${(added += 1)}`, description: 'A look at a complaint.', open: true },
  }),
  readService: async (world) => ({ as: world.cast.member, path: { id: (await service(world)).id } }),
  changeService: async (world) => ({
    as: world.cast.agent,
    path: { id: (await service(world)).id },
    body: { name: 'Mediation', description: 'A look at a complaint, in writing.', open: false },
  }),
  listServiceReviews: async (world) => ({ as: world.cast.member, path: { id: (await service(world)).id } }),
  reviewService: async (world) => ({
    as: world.cast.other,
    path: { id: (await service(world)).id },
    body: reviewBody(),
  }),
  editReview: async (world) => ({
    as: world.cast.member,
    path: { id: (await review(world)).id },
    body: { ...reviewBody(), stars: 2 },
  }),
  withdrawReview: async (world) => ({ as: world.cast.member, path: { id: (await review(world)).id } }),
  answerReview: async (world) => ({
    as: world.cast.agent,
    path: { id: (await review(world)).id },
    body: { answer: 'Thank you: here is what we will change.' },
  }),
  listTrials: async (world) => ({ as: world.cast.member }),
  draftTrial: async (world) => ({ as: world.cast.agent, body: trialBody() }),
  readTrial: async (world) => ({ as: world.cast.member, path: { id: await recruiting(world) } }),
  changeTrial: async (world) => {
    const [as, path] = [world.cast.agent, { id: await recruiting(world) }];
    const { version } = await world.done<{ version: number }>('readTrial', { as, path });
    return { as, path, body: trialBody({ seats: 5, version }) };
  },
  leadTrial: async (world) => ({
    as: world.cast.agent,
    path: { id: await recruiting(world) },
    body: { state: 'running' },
  }),
  readTrialReport: async (world) => ({ as: world.cast.agent, path: { id: await running(world) } }),
  joinTrial: async (world) => ({
    as: world.cast.other,
    path: { id: await recruiting(world) },
    body: { promised: 1 },
  }),
  leaveTrial: async (world) => ({ as: world.cast.member, path: { id: await running(world) } }),
  tellTaskResult: async (world) => ({
    as: world.cast.member,
    path: { id: await running(world) },
    body: { task: 1, result: 'done' },
  }),
  listTrialFeedback: async (world) => ({ as: world.cast.member, path: { id: await running(world) } }),
  giveTrialFeedback: async (world) => ({
    as: world.cast.member,
    path: { id: await running(world) },
    body: {
      kind: 'problem',
      severity: 'minor',
      task: 1,
      title: 'It opens slowly',
      body: `It took ${(seconds += 1)} seconds.`,
    },
  }),
  triageTrialFeedback: async (world) => ({
    as: world.cast.agent,
    path: { id: await feedback(world) },
    body: { version: 1, state: 'kept', answer: 'Thank you, we look at it.' },
  }),
  readOwnProfile: async (world) => ({ as: world.cast.member }),
  editOwnProfile: async (world) => ({
    as: world.cast.other,
    body: { branches: ['music'], region: 'Bretagne', bio: 'I paint.' },
  }),
  readMember: async (world) => ({ as: world.cast.member, path: { handle: world.cast.other.handle } }),
};
