import { HOME_PAGE } from '#domain/site/pages/page-id';
import { FORM_PLACES } from '#interfaces/http/events/registrations.request';
import { COLOUR_FIELDS } from '#interfaces/http/site/brand.request';
import {
  acting,
  ADMINISTRATORS,
  AGENTS,
  ANY_AGENT,
  ANY_MODERATOR,
  UNBOUND_ANNOUNCERS,
  UNBOUND_DESK,
  UNBOUND_MODERATORS,
  BACK_OFFICE,
  by,
  type Circle,
  DESK,
  hiddenBut,
  isAway,
  isTheirs,
  MANAGERS,
  membersArea,
  MODERATORS,
  nothing,
  open,
  orElse,
  ownAccount,
  publicOnly,
  reading,
  readingReply,
  readingShelf,
  type Rule,
  TAGGERS,
  WRITERS,
} from './rules.ts';
import {
  answeringIdea,
  answeringPage,
  answeringSurvey,
  archivingPoll,
  bringingPollBack,
  beingSeenWriting,
  coming,
  commentingIdea,
  describingChannel,
  findingMessage,
  hearingSession,
  mendingMessage,
  picturingPoll,
  picturingPollPage,
  pinningMessage,
  puttingMessageBack,
  reactingToMessage,
  readingChannel,
  readingEvent,
  readingEventFile,
  readingEventSignedIn,
  readingPart,
  readingSurvey,
  removingMessage,
  rewordingIdea,
  rewordingIdeaPage,
  runningEvent,
  runningPoll,
  runningPollPage,
  steeringChannel,
  supporting,
  takingUpExchange,
  takingUpPage,
  votingInPoll,
  writingInChannel,
} from './part-rules.ts';
import { isVisitor, type Principal } from './principals.ts';
import { type PartSubject, seesDeleted, type Situation } from './situations.ts';
import type { Objects } from './world.ts';

/**
 * What the thing in the address is: a topic without replies; a reply, by whom the situation says, to a question of
 * somebody else; a reply of somebody else to a question of whom the situation says; a category; a thing of another part.
 */
export type Subject = 'topic' | 'reply' | 'asked' | 'shelf' | PartSubject;

export interface Expectation {
  readonly rule: Rule;
  readonly subject: Subject | null;
  /** In place of what the request class alone would suggest. */
  readonly fields: (things: Objects) => Readonly<Record<string, unknown>>;
  /** In place of what the address alone would suggest. */
  readonly address: ((things: Objects) => string) | null;
  /** Whether it makes a difference whose words they are, beside one's own, and how old. */
  readonly isAboutWords: boolean;
  /** Of the situations of its subject those in which it makes a difference; null for all. */
  readonly among: ((thing: Situation) => boolean) | null;
}

type More = Partial<Pick<Expectation, 'fields' | 'address' | 'isAboutWords' | 'among'>>;

/** Every colour of the design left as it came. */
const AS_DELIVERED = Object.fromEntries(COLOUR_FIELDS.map((field) => [field, '']));

const at = (rule: Rule, more: More = {}): Expectation => ({
  rule,
  subject: null,
  fields: () => ({}),
  address: null,
  isAboutWords: false,
  among: null,
  ...more,
});
const campaignFields = () => ({
  name: 'Avril',
  segment: '01997777-0000-7000-8000-000000000001',
  language: 'fr',
  subject: 'Bonjour',
  body: 'Un message assez long pour partir.',
  perMinute: '60',
  intent: 'save',
  version: '0',
});
const reportFields = () => ({
  name: 'Mois',
  rhythm: 'month',
  day: '8',
  hour: '8',
  figures: ['questions'],
  byBranch: undefined,
  version: '0',
});
const onProvider =
  (deed: string) =>
  ({ providerId }: Objects): string =>
    `/admin/connexion/${providerId}${deed}`;
const onConnectedSite = ({ connectedSiteId }: Objects): string => `/admin/connexion/sites/${connectedSiteId}`;
/** Closed: what opens it would change how everybody signs in. */
const providerFields = ({ serial }: Objects) => ({
  kind: 'oidc',
  slug: `service-${serial}`,
  labelFr: `Service ${serial}`,
  labelEn: `Service ${serial}`,
  issuer: 'https://connexion.example.org',
  clientId: 'communaute',
  secret: '',
  auth: 'post',
  scopes: 'openid email',
  acrMode: 'none',
  acrValues: '',
  metadata: '',
  emailTrust: 'never',
  emailDomains: '',
  rules: '',
  isOpen: undefined,
  takesNew: undefined,
  isOnlyWay: undefined,
  identifies: undefined,
});
const words = { isAboutWords: true };
const on = (subject: Subject, rule: Rule, more: More = {}): Expectation => ({ ...at(rule, more), subject });

// The rows of the matrix that concern what people write ----------------------------------------------------------

const ANSWERING = acting({ others: WRITERS, when: { closed: ['rule'] } });
/** Whoever is shown what was taken away may keep it in sight. */
const FOLLOWING: Rule = (who, thing) => {
  const expected = acting({ others: WRITERS })(who, thing);
  return isAway(thing) && seesDeleted(who) ? [...expected, 'yes'] : expected;
};
/** Where one has read to: nothing that anybody sees. */
const READING_ON: Rule = (who, thing) => (isVisitor(who) ? ['sign-in'] : reading(who, thing));
/** What befalls whoever opened it: over a lower rank only, and over an agent by those who run the community. */
const UPON = { agents: MANAGERS, overRank: true } as const;
const CLOSING = acting({ others: MODERATORS, own: WRITERS, ...UPON, when: { closed: ['rule', 'yes'] } });
/** Askers reopen what they closed themselves, and nothing else. */
const REOPENING: Rule = (who, thing) => {
  const reopening = { others: MODERATORS, when: { open: ['rule', 'yes'] } } as const;
  return acting({ ...reopening, ...(thing.state !== 'open' && { own: WRITERS }) })(who, thing);
};
/** Who may never close anything may not see the form either; others see it where they may read the topic. */
const RUNNING = acting({ others: MODERATORS, ...UPON });
/** Restricts nobody. */
const PINNING = acting({ others: MODERATORS });
const RETITLING: Rule = (who, thing) =>
  acting({ others: MODERATORS, ...(!thing.isOld && { own: WRITERS }), ...UPON })(who, thing);
const RETAGGING: Rule = (who, thing) =>
  acting({
    others: (each) => MODERATORS(each) || TAGGERS(each),
    ...(!thing.isOld && { own: WRITERS }),
  })(who, thing);
const DELETING_TOPIC = acting({
  others: MODERATORS,
  own: WRITERS,
  agents: MANAGERS,
  overRank: true,
});
/** Authors bring back what they took away themselves, and nobody what others took away of theirs; what stands, nobody needs to. */
const RESTORING: Rule = (who, thing) => {
  const isOthers = thing.state === 'hidden' || thing.state === 'held';
  if (isOthers && isTheirs(who, thing) && !seesDeleted(who)) return ['no', 'rule', 'gone', 'hidden'];
  const standing = { others: MODERATORS, when: { open: ['yes', 'rule'], closed: ['yes', 'rule'] } } as const;
  const back = { deleted: ['yes', 'rule', 'gone'], 'reply deleted': ['yes'] } as const;
  const away = { others: MODERATORS, own: WRITERS, when: back } as const;
  const expected = acting(isAway(thing) ? away : standing)(who, thing);
  return thing.whose === 'own' && MODERATORS(who) ? [...expected, 'no'] : expected;
};
/** In a topic that was taken away, moderators still work on what stands in it. */
const INSIDE = { deleted: ['gone', 'rule', 'yes'] } as const;
const onWords =
  (agents: Circle): Rule =>
  (who, thing) =>
    acting({
      others: MODERATORS,
      own: WRITERS,
      agents,
      overRank: true,
      ...(seesDeleted(who) && { when: INSIDE }),
    })(who, thing);
const EDITING = onWords(AGENTS);
const DELETING = onWords(MANAGERS);
/** A passage is taken out of all that was kept, also where its author alone would have deleted it. */
const REDACTING = acting({
  others: MODERATORS,
  agents: MANAGERS,
  overRank: true,
  when: { closed: ['yes'], 'reply deleted': ['yes'], ...INSIDE },
});
/** Of days long past: nobody is shown it. */
const AN_ANNOUNCEMENT = {
  title: 'Essai des droits',
  tone: 'info',
  segments: ['members'],
  link: '/evenements',
  label: 'Voir',
  from: '2019-01-01',
  until: '2020-01-01',
};
const A_NOTE = { title: 'Essai des droits', day: '01/02/2019', who: '', state: 'idea' };
const NO_INCIDENT = '/incidents/999999';
const NO_ANNOUNCEMENT = '01997777-0000-7000-8000-000000000002';
/** Moderators of some categories know of levels and set none: a level holds everywhere. */
const SETTING_LEVELS: Rule = (who, thing) =>
  ANY_MODERATOR(who) && !MANAGERS(who) ? ['no'] : orElse(hiddenBut(MANAGERS), 'rule', 'invalid')(who, thing);
/** Only what was taken away is erased for good, and only by those who run the site: two of them. */
const PURGING = acting({
  others: ADMINISTRATORS,
  overRank: true,
  when: { open: ['rule'], closed: ['rule'], deleted: ['rule', 'gone'], 'reply deleted': ['yes'] },
});
/** Nobody thanks themselves. */
const MARKING: Rule = (who, thing) => {
  const expected = FOLLOWING(who, thing);
  if (thing.whose !== 'own' || !expected.includes('yes')) return expected;
  return isAway(thing) ? [...expected.filter((each) => each !== 'yes'), 'rule'] : ['rule'];
};
const ACCEPTING = acting({ others: MODERATORS, own: WRITERS });
const SPEAKING = acting({ others: AGENTS, when: { closed: ['yes', 'rule'] } });
/** An own reply becomes a word of the organisation; a reply of staff is not validated by them. */
const SEALING: Rule = (who, thing) => orElse(SPEAKING, 'rule')(who, thing);
/** Nothing is sealed here: who may not is refused, who may finds no seal. */
const UNSEALING: Rule = (who, thing) => {
  const expected = SPEAKING(who, thing);
  return expected.includes('yes') || isAway(thing) ? [...expected, 'rule', 'hidden'] : expected;
};
/** How words changed; of what was taken away, moderators alone are told. */
const HISTORY: Rule = (who, thing) => {
  if (isVisitor(who)) return ['sign-in'];
  if (who.status === 'pending') return ['no'];
  return isAway(thing) && !seesDeleted(who) ? ['hidden', 'gone'] : readingReply(who, thing);
};

/** A picture of a reply: whoever sent it sees it, and whoever may not see the reply is told that there is none. */
const PICTURE: Rule = (who, thing) => {
  if (thing.whose === 'own' && !isVisitor(who)) return ['yes'];
  return readingReply(who, thing).includes('yes') ? ['yes'] : ['hidden'];
};

/** Everybody may say that something should not be there, signed in or not: of what they may know of. */
const REPORTING: Rule = (who, thing) => {
  const expected = readingReply(who, thing);
  // What was taken away already, nobody needs to report.
  if (expected.includes('yes') && !isAway(thing)) return ['yes', 'rule'];
  return [...expected.filter((each) => each !== 'yes'), 'hidden', 'gone'];
};

// What is sent ---------------------------------------------------------------------------------------------------

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const terms = () => ({
  sources: ['Code de la sécurité sociale'],
  branches: [],
  ruleIds: [],
  validFrom: day(0),
  validTo: undefined,
  reviewBy: day(300),
});
const retitled = () => ({ title: 'Un autre titre pour cette question', tags: [], version: 1 });
const retagged = (things: Objects) => ({ title: things.title, tags: ['tva'], version: 1 });
const edited = () => ({ body: 'Un texte changé.', reason: 'Pour la clarté', version: 1, intent: 'publish' });
const reason = () => ({ reason: 'Pour essayer' });
const answered = () => ({
  body: 'Une réponse.',
  replyTo: undefined,
  intent: 'publish',
  draftVersion: undefined,
});
const category = (things: Objects) => ({
  name: `Rayon ${things.serial}`,
  icon: 'folder',
  kinds: ['question'],
  audience: 'public',
  position: 10,
  parentId: undefined,
  version: things.spareCategory.version,
  widens: undefined,
  meantFor: undefined,
});
/** Who is new says nothing that somebody else said before. */
const presented = (things: Objects) => ({
  region: '',
  branches: ['music'],
  bio: `Je fais de la musique depuis ${things.serial} ans.`,
});
const moved = (things: Objects) => ({ categoryId: things.besideId, widens: true, ...reason() });
/** As the page sends it that was told who else will read it. */
const meant = (choice: string) => ({ widens: true, meantFor: choice });
const sealed = (things: Objects) => ({
  ...terms(),
  kind: things.isOwn ? 'authored' : 'validated',
  replaces: undefined,
  version: 1,
  question: undefined,
});
const spoken = () => ({ ...terms(), ...answered(), paragraph: undefined, question: undefined });
const article = (things: Objects) => ({
  ...terms(),
  title: `Un article ${things.serial}`,
  summary: 'Ce qu’il faut savoir.',
  tags: [],
  categoryId: undefined,
  body: 'Le texte.',
  variantBodies: [],
  note: 'Première version',
  intent: undefined,
});
const newValue = (things: Objects) => ({
  key: `valeur${things.serial}`,
  label: 'Un plafond',
  unit: 'EUR',
  from: '2026-01-01',
  to: undefined,
  value: '12.5',
  source: 'Arrêté',
});
const ruleOfLaw = (things: Objects) => ({
  key: `loi-${things.serial}`,
  label: 'Une loi',
  kind: 'law',
  reference: 'Article 1',
  url: undefined,
  effectiveFrom: day(things.serial % 5000),
  summary: 'Ce qui change.',
});

const asked = () => ({
  question: 'Une question pour essayer',
  description: undefined,
  kind: 'single',
  options: ['Oui', 'Non'],
  least: undefined,
  most: undefined,
  results: 'always',
  secret: true,
  ballots: 'secret',
  audiences: ['public'],
  closesAt: `${day(9)}T00:00:00Z`,
  closesOn: day(9),
  agreed: undefined,
});
const voted = () => ({
  version: 1,
  choices: [0],
  ranks: [],
  labels: [],
  text: undefined,
  branch: undefined,
  change: undefined,
});
/** Of a poll that somebody else asked. */
const whyEnded = () => ({ reason: 'La question était mal posée.' });
const restated = () => ({ ...asked(), ...whyEnded(), version: 1 });
const onPointLine = ({ authorId, pointLine }: Objects): string =>
  `/admin/engagement/membres/${authorId}/lignes/${pointLine}`;
const onPoll =
  (deed: string) =>
  ({ pollSlug }: Objects): string =>
    `/sondages/${pollSlug}${deed}`;
const onPollDesk =
  (deed: string) =>
  ({ pollSlug }: Objects): string =>
    `/admin/sondages/${pollSlug}${deed}`;
const onPollOf =
  (deed: string) =>
  ({ pollId }: Objects): string =>
    `/api/v1/polls/${pollId}${deed}`;
/** Everybody who writes, newcomers not yet. */
const ASKERS: Circle = (who) => WRITERS(who) && !who.isNew;
type SurveyState = keyof Objects['surveys'];
const onSurvey =
  (state: SurveyState, deed = '') =>
  ({ surveys }: Objects): string =>
    `/enquetes/${surveys[state].slug}${deed}`;
const onSurveyDesk =
  (state: SurveyState, deed = '') =>
  ({ surveys }: Objects): string =>
    `/admin/enquetes/${surveys[state].slug}${deed}`;
const onSurveyOf =
  (state: SurveyState, deed = '') =>
  ({ surveys }: Objects): string =>
    `/api/v1/surveys/${surveys[state].id}${deed}`;
/** Results are published of what is over. */
const IS_OVER = ({ state }: Situation): boolean => state === 'closed';
const SURVEYING = hiddenBut(MANAGERS);
/** What each answered is withheld until it is over, whatever the rank of who asks; then it asks for the password. */
const TAKING_RESPONSES: Rule = (who, thing) => {
  if (IS_OVER(thing)) return orElse(SURVEYING, 'identity')(who, thing);
  return isVisitor(who) ? ['sign-in'] : ['hidden'];
};
const surveyed = () => ({
  title: 'Une enquête pour essayer',
  intro: undefined,
  audiences: ['public'],
  pageTitles: ['Une page'],
  anonymous: true,
  answers: 'anonymous',
  quotas: [],
  version: 1,
});
const questioned = () => ({
  version: 1,
  page: 1,
  kind: 'single',
  label: 'Une question de plus',
  options: ['Oui', 'Non'],
  required: true,
  from: undefined,
  to: undefined,
  when: [],
});
const answeredOnPage = () => ({
  page: 1,
  way: 'later',
  shown: ['essai'],
  branch: undefined,
  q0: ['0'],
  ...Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`q${at + 1}`, undefined])),
});

const proposed = () => ({
  title: 'Une idée pour essayer',
  body: 'Ce qui nous aiderait toutes et tous, dit en une phrase.',
  theme: 'community',
  branches: [],
  agreed: undefined,
  similarSeen: '1',
});
/** Never nearly the same twice, in no run of words: who says again what they said is told so. */
const reworded = ({ serial }: Objects) => {
  const { similarSeen: _seen, ...says } = proposed();
  return {
    ...says,
    title: `Idée ${serial} bis`,
    body: `Autrement dit, ${serial} fois : davantage ${serial}.`,
  };
};
const commented = () => ({ body: 'Tout à fait.', agreed: undefined });
const answeredIdea = () => ({
  status: 'planned',
  answer: 'Nous la retenons, et voici pourquoi.',
  seen: undefined,
});
const mergedIdea = ({ otherIdea }: Objects) => ({
  into: otherIdea,
  answer: 'Les deux demandent la même chose.',
});
const onIdea =
  (deed: string) =>
  ({ ideaAddress }: Objects): string =>
    `${ideaAddress}${deed}`;
const onIdeaOf =
  (root: string, deed: string) =>
  ({ ideaId }: Objects): string =>
    `${root}/${ideaId}${deed}`;
const onIdeaComment = ({ ideaCommentId }: Objects): string => `/api/v1/idea-comments/${ideaCommentId}`;
const onCommentPage =
  (deed: string) =>
  ({ ideaAddress, ideaCommentId }: Objects): string =>
    `${ideaAddress}/commentaires/${ideaCommentId}${deed}`;
/** Of somebody who is not among those who try. */
const NOBODY: Circle = () => false;
const IDEAS_API = '/api/v1/ideas';
/** All agents share them: those of some categories read them, and change none. */
const WRITING_PARAGRAPHS: Rule = (who, thing) =>
  DESK(who) && who.isScoped ? ['no'] : hiddenBut(DESK)(who, thing);
const IDEAS_DESK = '/admin/idees';
const ANSWERING_IDEAS = hiddenBut(UNBOUND_ANNOUNCERS);

const onChannel =
  (deed: string) =>
  ({ channelSlug }: Objects): string =>
    `/salons/${channelSlug}${deed}`;
const onChannelOf =
  (deed: string) =>
  ({ channelId }: Objects): string =>
    `/api/v1/channels/${channelId}${deed}`;
const onMessage =
  (deed: string) =>
  ({ messageId }: Objects): string =>
    `/salons/messages/${messageId}${deed}`;
const onMessageOf = ({ messageId }: Objects): string => `/api/v1/messages/${messageId}`;
const whyRemoved = () => ({ deed: 'remove', reason: 'Pour essayer', ground: undefined });
let sent = 0;
/** The first place of the form is filled in, the others are none. */
const oneQuestion = () => ({
  ...Object.fromEntries(
    FORM_PLACES.flatMap((_, place) =>
      ['id', 'label', 'kind', 'options', 'required'].map((part) => [`${part}${place}`, undefined]),
    ),
  ),
  version: 1,
  agreed: undefined,
  label0: 'Que voulez-vous apprendre ?',
  kind0: 'text',
});
const said = () => ({
  body: 'Bonjour à toutes et à tous.',
  clientId: `01890000-0000-7000-8000-${String((sent += 1)).padStart(12, '0')}`,
  replyTo: undefined,
  agreed: undefined,
  deed: undefined,
});
const onConversation =
  (deed: string) =>
  ({ conversationId }: Objects): string =>
    `/messages/${conversationId}${deed}`;
const onConversationOf =
  (deed: string) =>
  ({ conversationId }: Objects): string =>
    `/api/v1/channels/${conversationId}${deed}`;
/** One's own conversations: where they are nothing to somebody, nothing is there. */
const OWN_CONVERSATIONS: Rule = (who) => {
  if (isVisitor(who)) return ['sign-in'];
  return who.status === 'pending' ? ['hidden'] : ['yes'];
};
/** For nobody who is asked: neither are those who run the place told that it is there. */
const OF_OTHERS_ALONE = hiddenBut(NOBODY);
/** Who may write somewhere is told that nothing is here; who may write nowhere, that they may not write. */
const WRITING_TO_OTHERS: Rule = (who) => {
  if (isVisitor(who)) return ['sign-in'];
  return WRITERS(who) ? ['hidden'] : ['no'];
};
const begun = ({ handle }: Objects) => ({ ...said(), replyTo: undefined, to: handle });
const mendedMessage = () => ({ body: 'Bonjour, en mieux.', agreed: undefined });
const describedChannel = () => ({
  name: 'Un salon pour essayer',
  description: 'Pour essayer, et pour rien d’autre.',
  retentionDays: '',
});
const openedChannel = ({ serial }: Objects) => ({
  ...describedChannel(),
  name: `Un salon de plus ${serial}`,
  kind: 'public',
  branch: '',
});
const onEvent =
  (deed: string) =>
  ({ eventAddress }: Objects): string =>
    `${eventAddress}${deed}`;
const onEventOf =
  (root: string, deed: string) =>
  ({ eventId }: Objects): string =>
    `${root}/${eventId}${deed}`;
const EVENTS_API = '/api/v1/events';
const EVENTS_DESK = '/admin/evenements';
/** Whom it is open to says nothing of who runs it. */
const ITS_RUN = ({ audience }: Situation): boolean => audience === 'public';
const planned = () => ({
  kind: 'webinar',
  title: 'Une séance pour essayer',
  summary: 'On essaie ensemble.',
  body: 'Venez essayer.',
  day: '2030-06-03',
  from: '12:30',
  until: '13:30',
  endDay: undefined,
  zone: 'Europe/Paris',
  audience: 'public',
  branches: [],
  place: undefined,
  link: undefined,
  capacity: undefined,
  reserved: [],
  agenda: [],
  speakers: [],
  hosts: [],
  agreed: undefined,
  every: 'once',
  times: undefined,
  past: undefined,
});
const reviewed = ({ serial }: Objects) => ({
  stars: 4,
  month: new Date().toISOString().slice(0, 7),
  body: `Réponse claire, ${serial} jours comme annoncé : délai ${serial}, tenu.`,
  agreed: undefined,
});
const answeredReview = () => ({
  answer: 'Merci de votre avis : voici ce qui va changer.',
  seen: undefined,
});
const described = () => ({ name: 'Un service de plus', description: 'Ce que fait ce service.', open: true });
const onService =
  (root: string, deed: string) =>
  ({ serviceId }: Objects): string =>
    `${root}/${serviceId}${deed}`;
const onReview =
  (root: string, deed: string) =>
  ({ reviewId }: Objects): string =>
    `${root}/${reviewId}${deed}`;
const SERVICES_API = '/api/v1/services';
const REVIEWS_API = '/api/v1/reviews';
const REVIEWS_DESK = '/admin/avis';
/** Each member says once what they think of a service, and who works for the organisation never. */
const REVIEWING = orElse(by(WRITERS), 'rule');
const RUNNING_SERVICES = hiddenBut(UNBOUND_ANNOUNCERS);
/** Agents speak for the organisation, and nobody else does. */
const ANSWERING_REVIEWS: Rule = (who, thing) => {
  const may = RUNNING_SERVICES(who, thing);
  return may.includes('yes') && !ANY_AGENT(who) ? ['no'] : may;
};

const trialTermsSent = () => ({
  title: 'Un test pour essayer',
  goal: 'Ce que ce test cherche à savoir.',
  sought: undefined,
  seats: 500,
  audiences: ['members'],
  quotas: [],
  confidentiality: 'Je garde pour moi ce que je vois.',
  taskTitles: ['Ouvrir'],
  taskSteps: ['Ouvrez la page.'],
  taskExpected: [''],
});
const ledTrial = () => ({ state: 'recruiting', report: undefined });
const promised = () => ({ promised: 1, branch: undefined });
const wentThrough = () => ({ task: 1, result: 'done' });
const toldInTrial = () => ({
  kind: 'idea',
  severity: undefined,
  task: undefined,
  title: 'Une idée de plus',
  agreed: undefined,
  body: 'Ce qui serait plus simple pour tout le monde.',
});
const triaged = () => ({
  version: 1,
  state: 'kept',
  answer: undefined,
  duplicateOf: undefined,
  same: undefined,
  offeredFor: undefined,
});
const onTrial =
  (root: string, deed: string) =>
  ({ trialId }: Objects): string =>
    `${root}/${trialId}${deed}`;
const onDraft =
  (root: string, deed: string) =>
  ({ draftedTrialId }: Objects): string =>
    `${root}/${draftedTrialId}${deed}`;
const onFeedback =
  (root: string) =>
  ({ feedbackId }: Objects): string =>
    `${root}/${feedbackId}`;
const TRIALS_API = '/api/v1/trials';
const TRIALS_DESK = '/admin/tests';
const RUNNING_TRIALS = hiddenBut(UNBOUND_ANNOUNCERS);
/** A test that recruits members is known to them, and to nobody else. */
const KNOWING_TRIALS: Rule = (who) => (isVisitor(who) || who.status === 'pending' ? ['hidden'] : ['yes']);
const JOINING: Rule = orElse(by(WRITERS), 'invalid');
/** Only who has a seat has it to give back; tasks are told of by testers alone, once the test runs. */
const LEAVING: Rule = orElse(by(WRITERS), 'hidden');
const TRYING: Rule = (who, thing) => {
  const expected = by(WRITERS)(who, thing);
  return expected.includes('yes') ? ['rule', 'hidden'] : expected;
};

const onBadge = (deed: string) => (): string => `/admin/engagement/badges/coup-de-main${deed}`;

/** No decision, appeal or anything else has this id. */
const UNKNOWN = '01890000-0000-7000-8000-000000000000';
const concernsNobody: Rule = (who) => (isVisitor(who) ? ['sign-in', 'hidden'] : ['hidden', 'no']);

/** Every operation with its class of rule. One that is not named here is unexpected, whatever it answers. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  // REST ----------------------------------------------------------------------------------------------------------
  'GET /fichiers/:kind/:name': on('reply', PICTURE, { address: (things) => things.picture }),
  'GET /fichiers/:kind/:name/:size': at(nothing),
  'GET /api/v1/insights/kpis': at(hiddenBut(MANAGERS)),
  'GET /api/v1/insights/kpis/:key': at(hiddenBut(MANAGERS), {
    address: () => '/api/v1/insights/kpis/questions',
  }),
  'GET /api/v1/insights/kpis/:key/rows': at(hiddenBut(MANAGERS), {
    address: () => '/api/v1/insights/kpis/questions/rows?day=2026-01-05',
  }),
  'GET /api/v1/insights/cohorts': at(hiddenBut(MANAGERS)),
  'GET /api/v1/insights/content-gaps': at(hiddenBut(MANAGERS)),
  'GET /api/v1/insights/deflection': at(hiddenBut(MANAGERS)),
  'POST /api/v1/insights/contact-volumes': at(hiddenBut(MANAGERS), {
    fields: () => ({ month: '2024-05', calls: 10, dryRun: true }),
  }),
  'GET /api/v1/incidents': at(open),
  'GET /api/v1/categories': at(open),
  'GET /api/v1/categories/:id': on('shelf', readingShelf),
  'POST /api/v1/categories': at(hiddenBut(MANAGERS), { fields: category }),
  'POST /api/v1/categories/:id/close': at(hiddenBut(MANAGERS), {
    address: (things) => `/api/v1/categories/${things.spareCategory.id}/close`,
  }),
  'POST /api/v1/categories/:id/reopen': at(hiddenBut(MANAGERS), {
    address: (things) => `/api/v1/categories/${things.spareCategory.id}/reopen`,
  }),
  'POST /api/v1/categories/:id/merge': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    address: (things) => `/api/v1/categories/${things.spareCategory.id}/merge`,
    fields: () => ({}),
  }),
  'DELETE /api/v1/categories/:id': at(hiddenBut(MANAGERS), {
    address: (things) => `/api/v1/categories/${things.spareCategory.id}`,
  }),
  'PATCH /api/v1/categories/:id': at(hiddenBut(MANAGERS), {
    fields: category,
    address: (things) => `/api/v1/categories/${things.spareCategory.id}`,
  }),
  'GET /api/v1/public/questions': at(open),
  'GET /api/v1/public/search': at(open, { address: () => '/api/v1/public/search?q=TVA' }),
  // Of lower ranks, whose sessions are nothing that the matrix looks at.
  'POST /api/v1/members/:id/logout': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden'), {
    address: () => '/api/v1/members/01997777-0000-7000-8000-000000000001/logout',
  }),
  'POST /api/v1/sso/sync': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden'), {
    fields: () => ({ provider: 'nulle-part', sso: 'bm9uY2U9bg==', sig: '0'.repeat(64) }),
  }),
  'POST /api/v1/exports': at(hiddenBut(ADMINISTRATORS), {
    fields: () => ({ kind: 'topics', format: 'ndjson' }),
  }),
  'GET /api/v1/jobs/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'POST /api/v1/imports/check': at(hiddenBut(MANAGERS), {
    fields: ({ serial }) => ({ source: `Liste ${serial}`, lines: `invite-${serial}@example.org` }),
  }),
  'POST /api/v1/imports': at(hiddenBut(MANAGERS), {
    fields: ({ serial }) => ({ source: `Liste ${serial}`, lines: `invite-${serial}@example.org` }),
  }),
  'GET /api/v1/imports/:id': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'GET /api/v1/public/events': at(open),
  'GET /api/v1/public/comments': at(orElse(open, 'hidden'), {
    address: () => '/api/v1/public/comments?page=https%3A%2F%2Fwww.example.org%2F',
  }),
  'GET /api/v1/topics': at(open, { fields: () => ({ view: 'latest' }) }),
  'GET /api/v1/topics/:id': on('topic', reading),
  'POST /api/v1/topics': at(by(WRITERS), {
    fields: (things) => ({ kind: 'question', categoryId: things.categoryId, tags: [], branches: [] }),
  }),
  'PATCH /api/v1/topics/:id': on('topic', RETITLING, { fields: retitled, ...words }),
  'DELETE /api/v1/topics/:id': on('topic', DELETING_TOPIC, { fields: reason, ...words }),
  'POST /api/v1/topics/:id/close': on('topic', CLOSING, { fields: reason }),
  'POST /api/v1/topics/:id/reopen': on('topic', REOPENING),
  'POST /api/v1/topics/:id/unpin': on('topic', PINNING),
  'POST /api/v1/topics/:id/pin': on('topic', PINNING, { fields: () => ({ until: `${day(9)}T00:00:00Z` }) }),
  'POST /api/v1/topics/:id/move': on('topic', RUNNING, {
    fields: (things) => ({ ...moved(things), ...meant(things.besideId) }),
  }),
  'GET /api/v1/topics/:id/posts': on('topic', reading),
  'POST /api/v1/topics/:id/posts': on('topic', ANSWERING, { fields: answered }),
  'GET /api/v1/posts/:id': on('reply', readingReply),
  'PATCH /api/v1/posts/:id': on('reply', EDITING, { fields: edited, ...words }),
  'DELETE /api/v1/posts/:id': on('reply', DELETING, { fields: reason, ...words }),
  'PUT /api/v1/posts/:id/helpful': on('reply', MARKING),
  'DELETE /api/v1/posts/:id/helpful': on('reply', orElse(FOLLOWING, 'rule')),
  'PUT /api/v1/posts/:id/acceptance': on('asked', ACCEPTING, { fields: reason }),
  'DELETE /api/v1/posts/:id/acceptance': on('asked', orElse(ACCEPTING, 'rule'), { fields: reason }),
  'POST /api/v1/topics/:id/official-answers': on('topic', SPEAKING, { fields: spoken }),
  'POST /api/v1/posts/:id/seal': on('reply', SEALING, { fields: sealed, ...words }),
  'DELETE /api/v1/posts/:id/seal': on('reply', UNSEALING, { fields: reason }),
  'GET /api/v1/desk/questions': at(hiddenBut(DESK)),
  'GET /api/v1/desk/agents': at(hiddenBut(DESK)),
  'PUT /api/v1/topics/:id/assignment': on('topic', assigning(), {
    fields: (things) => ({ agentId: things.agentId }),
  }),
  'DELETE /api/v1/topics/:id/assignment': on('topic', deskAct()),
  'GET /api/v1/rules': at(open),
  'GET /api/v1/rules/:key': at(open, { address: (things) => `/api/v1/rules/${things.law}` }),
  'GET /api/v1/values': at(open),
  'GET /api/v1/values/:key': at(open, { address: (things) => `/api/v1/values/${things.value}` }),
  'POST /api/v1/values': at(hiddenBut(UNBOUND_DESK), { fields: newValue }),
  'PUT /api/v1/values/:key': at(hiddenBut(UNBOUND_DESK), {
    fields: (things) => ({
      from: '2026-01-01',
      to: undefined,
      replaces: '2026-01-01',
      value: '12.5',
      source: 'Arrêté',
      label: undefined,
      version: things.versions.value,
    }),
    address: (things) => `/api/v1/values/${things.value}`,
  }),
  'POST /api/v1/values/:key/end': at(hiddenBut(UNBOUND_DESK), {
    fields: (things) => ({ lastDay: '2099-12-31', version: things.versions.value }),
    address: (things) => `/api/v1/values/${things.value}/end`,
  }),
  'GET /api/v1/values/:key/texts': at(hiddenBut(UNBOUND_DESK), {
    address: (things) => `/api/v1/values/${things.value}/texts`,
  }),
  'GET /api/v1/references': at(open),
  'GET /api/v1/references/:slug': at(open, { address: (things) => `/api/v1/references/${things.reference}` }),
  'DELETE /api/v1/references/:slug': at(ofArticles(), {
    fields: (things) => ({
      reason: 'Elle n’est plus juste.',
      instead: undefined,
      version: things.versions.reference,
    }),
    address: (things) => `/api/v1/references/${things.reference}`,
  }),
  'POST /api/v1/references/:slug/restore': at(orElse(ofArticles(), 'rule'), {
    address: (things) => `/api/v1/references/${things.reference}/restore`,
  }),
  'GET /api/v1/polls': at(open, { fields: () => ({ state: 'all' }) }),
  'GET /api/v1/polls/:id': on('poll', readingPart, { address: onPollOf('') }),
  'POST /api/v1/polls': at(by(ASKERS), { fields: asked }),
  'PUT /api/v1/polls/:id': on('poll', orElse(runningPoll, 'rule'), {
    fields: restated,
    address: onPollOf(''),
  }),
  'POST /api/v1/polls/:id/close': on('poll', runningPoll, { fields: whyEnded, address: onPollOf('/close') }),
  'POST /api/v1/polls/:id/archive': on('poll', archivingPoll, { address: onPollOf('/archive') }),
  'POST /api/v1/polls/:id/bring-back': on('poll', bringingPollBack, { address: onPollOf('/bring-back') }),
  'PUT /api/v1/polls/:id/ballot': on('poll', votingInPoll, { fields: voted, address: onPollOf('/ballot') }),
  'GET /api/v1/events': at(open),
  'GET /api/v1/events/:id': on('event', readingEvent, { address: onEventOf(EVENTS_API, '') }),
  'GET /api/v1/events/:id/registrations': on('event', runningEvent, {
    address: onEventOf(EVENTS_API, '/registrations'),
  }),
  'PUT /api/v1/events/:id/registration': on('event', coming, {
    fields: () => ({ note: undefined, answers: [] }),
    address: onEventOf(EVENTS_API, '/registration'),
  }),
  'PUT /api/v1/events/:id/registration/answers': on('event', coming, {
    fields: () => ({ answers: [] }),
    address: onEventOf(EVENTS_API, '/registration/answers'),
  }),
  'DELETE /api/v1/events/:id/registration': on('event', coming, {
    address: onEventOf(EVENTS_API, '/registration'),
  }),
  'PUT /api/v1/events/:id/registration/seat': on('event', coming, {
    address: onEventOf(EVENTS_API, '/registration/seat'),
  }),
  'GET /api/v1/surveys': at(open, { fields: () => ({ state: 'all' }) }),
  'GET /api/v1/surveys/:id': on('survey', readingSurvey, { address: onSurveyOf('open') }),
  'GET /api/v1/surveys/:id/results': on('survey', readingSurvey, {
    among: IS_OVER,
    address: onSurveyOf('closed', '/results'),
  }),
  'PUT /api/v1/surveys/:id/answers/:key': on('survey', answeringSurvey, {
    fields: () => ({ choices: [0], number: undefined, text: undefined, branch: undefined }),
    address: onSurveyOf('open', '/answers/essai'),
  }),
  'POST /api/v1/surveys/:id/response': on('survey', answeringSurvey, {
    address: onSurveyOf('open', '/response'),
  }),
  'POST /api/v1/surveys': at(SURVEYING, { fields: surveyed }),
  'GET /api/v1/surveys/:id/desk': at(SURVEYING, { address: onSurveyOf('draft', '/desk') }),
  'PUT /api/v1/surveys/:id': at(SURVEYING, { fields: surveyed, address: onSurveyOf('draft') }),
  'PUT /api/v1/surveys/:id/questions/:key': at(SURVEYING, {
    fields: questioned,
    address: onSurveyOf('draft', '/questions/autre'),
  }),
  'POST /api/v1/surveys/:id/questions/:key/arrangement': at(SURVEYING, {
    fields: () => ({ way: 'up', version: 1 }),
    address: onSurveyOf('draft', '/questions/essai/arrangement'),
  }),
  'DELETE /api/v1/surveys/:id': at(SURVEYING, { address: onSurveyOf('draft') }),
  'POST /api/v1/surveys/:id/open': at(SURVEYING, {
    fields: () => ({ closesAt: `${day(9)}T00:00:00Z` }),
    address: onSurveyOf('draft', '/open'),
  }),
  'PUT /api/v1/surveys/:id/steering': at(SURVEYING, {
    fields: () => ({ closesAt: `${day(9)}T00:00:00Z`, quotas: ['music:400'] }),
    address: onSurveyOf('open', '/steering'),
  }),
  'POST /api/v1/surveys/:id/close': at(SURVEYING, { address: onSurveyOf('open', '/close') }),
  'POST /api/v1/surveys/:id/archive': at(SURVEYING, { address: onSurveyOf('closed', '/archive') }),
  'POST /api/v1/surveys/:id/bring-back': at(SURVEYING, { address: onSurveyOf('closed', '/bring-back') }),
  'POST /api/v1/surveys/:id/invitations': at(SURVEYING, { address: onSurveyOf('open', '/invitations') }),
  'PUT /api/v1/surveys/:id/reminders': at(SURVEYING, {
    fields: () => ({ reminders: ['after-invitation:7'] }),
    address: onSurveyOf('open', '/reminders'),
  }),
  'PUT /api/v1/surveys/:id/publication': at(SURVEYING, {
    fields: () => ({ published: ['essai'] }),
    address: onSurveyOf('closed', '/publication'),
  }),
  'GET /api/v1/ideas': at(open),
  'POST /api/v1/ideas': at(by(WRITERS), { fields: proposed }),
  'GET /api/v1/ideas/:id': on('idea', readingPart, { address: onIdeaOf(IDEAS_API, '') }),
  'GET /api/v1/ideas/:id/comments': on('idea', readingPart, { address: onIdeaOf(IDEAS_API, '/comments') }),
  'POST /api/v1/ideas/:id/comments': on('idea', commentingIdea, {
    fields: commented,
    address: onIdeaOf(IDEAS_API, '/comments'),
  }),
  'PUT /api/v1/ideas/:id': on('idea', rewordingIdea, { fields: reworded, address: onIdeaOf(IDEAS_API, '') }),
  'POST /api/v1/ideas/:id/withdraw': on('idea', rewordingIdea, { address: onIdeaOf(IDEAS_API, '/withdraw') }),
  'PUT /api/v1/idea-comments/:id': on('idea', rewordingIdea, { fields: commented, address: onIdeaComment }),
  'DELETE /api/v1/idea-comments/:id': on('idea', rewordingIdea, { address: onIdeaComment }),
  'GET /api/v1/services': at(open),
  'POST /api/v1/services': at(orElse(RUNNING_SERVICES, 'rule'), { fields: described }),
  'GET /api/v1/services/:id': at(open, { address: onService(SERVICES_API, '') }),
  'PUT /api/v1/services/:id': at(RUNNING_SERVICES, {
    fields: described,
    address: onService(SERVICES_API, ''),
  }),
  'GET /api/v1/services/:id/reviews': at(open, { address: onService(SERVICES_API, '/reviews') }),
  'POST /api/v1/services/:id/reviews': at(REVIEWING, {
    fields: reviewed,
    address: onService(SERVICES_API, '/reviews'),
  }),
  'PUT /api/v1/reviews/:id': at(concernsNobody, { fields: reviewed, address: onReview(REVIEWS_API, '') }),
  'DELETE /api/v1/reviews/:id': at(concernsNobody, { address: onReview(REVIEWS_API, '') }),
  'PUT /api/v1/reviews/:id/answer': at(ANSWERING_REVIEWS, {
    fields: answeredReview,
    address: onReview(REVIEWS_API, '/answer'),
  }),
  'GET /api/v1/trials': at(open),
  'POST /api/v1/trials': at(RUNNING_TRIALS, { fields: trialTermsSent }),
  'GET /api/v1/trials/:id': at(KNOWING_TRIALS, { address: onTrial(TRIALS_API, '') }),
  'PUT /api/v1/trials/:id': at(orElse(RUNNING_TRIALS, 'rule'), {
    fields: () => ({ ...trialTermsSent(), version: 1 }),
    address: onDraft(TRIALS_API, ''),
  }),
  'PUT /api/v1/trials/:id/state': at(orElse(RUNNING_TRIALS, 'rule'), {
    fields: ledTrial,
    address: onDraft(TRIALS_API, '/state'),
  }),
  'GET /api/v1/trials/:id/report': at(RUNNING_TRIALS, { address: onTrial(TRIALS_API, '/report') }),
  'PUT /api/v1/trials/:id/seat': at(JOINING, { fields: promised, address: onTrial(TRIALS_API, '/seat') }),
  'DELETE /api/v1/trials/:id/seat': at(LEAVING, { address: onTrial(TRIALS_API, '/seat') }),
  'PUT /api/v1/trials/:id/results': at(TRYING, {
    fields: wentThrough,
    address: onTrial(TRIALS_API, '/results'),
  }),
  'GET /api/v1/trials/:id/feedback': at(KNOWING_TRIALS, { address: onTrial(TRIALS_API, '/feedback') }),
  'POST /api/v1/trials/:id/feedback': at(TRYING, {
    fields: toldInTrial,
    address: onTrial(TRIALS_API, '/feedback'),
  }),
  'PUT /api/v1/trial-feedback/:id': at(orElse(RUNNING_TRIALS, 'rule'), {
    fields: triaged,
    address: onFeedback('/api/v1/trial-feedback'),
  }),
  'PUT /api/v1/ideas/:id/vote': on('idea', supporting, { address: onIdeaOf(IDEAS_API, '/vote') }),
  'DELETE /api/v1/ideas/:id/vote': on('idea', supporting, { address: onIdeaOf(IDEAS_API, '/vote') }),
  'PUT /api/v1/ideas/:id/status': on('idea', answeringIdea, {
    fields: answeredIdea,
    address: onIdeaOf(IDEAS_API, '/status'),
  }),
  'POST /api/v1/ideas/:id/merge': on('idea', answeringIdea, {
    fields: mergedIdea,
    address: onIdeaOf(IDEAS_API, '/merge'),
  }),
  'GET /api/v1/channels': at(membersArea),
  'GET /api/v1/channels/:id': on('channel', readingChannel, { address: onChannelOf('') }),
  'GET /api/v1/channels/:id/messages': on('channel', readingChannel, { address: onChannelOf('/messages') }),
  'POST /api/v1/channels/:id/messages': on('channel', writingInChannel, {
    fields: () => ({ ...said(), poll: undefined }),
    address: onChannelOf('/messages'),
  }),
  'GET /api/v1/channels/:id/changes': on('channel', readingChannel, {
    fields: () => ({ since: 0 }),
    address: onChannelOf('/changes'),
  }),
  'GET /api/v1/conversations': at(OWN_CONVERSATIONS),
  'POST /api/v1/conversations': at(orElse(hiddenBut(WRITERS), 'rule'), {
    fields: (objects) => ({ ...begun(objects), to: [objects.handle] }),
  }),
  'POST /api/v1/channels/:id/people': at(OF_OTHERS_ALONE, {
    fields: ({ handle }) => ({ to: handle }),
    address: onConversationOf('/people'),
  }),
  'DELETE /api/v1/channels/:id/people/me': at(OF_OTHERS_ALONE, { address: onConversationOf('/people/me') }),
  'PUT /api/v1/messages/:id': on('channel', mendingMessage, { fields: mendedMessage, address: onMessageOf }),
  'DELETE /api/v1/messages/:id': on('channel', mendingMessage, { address: onMessageOf }),
  'DELETE /api/v1/messages/:id/removal': on('channel', puttingMessageBack, {
    address: (things) => `${onMessageOf(things)}/removal`,
  }),
  'POST /api/v1/messages/:id/removal': on('channel', removingMessage, {
    fields: whyRemoved,
    address: (things) => `${onMessageOf(things)}/removal`,
  }),
  'GET /api/v1/members': at(membersArea),
  'GET /api/v1/members/me': at(ownAccount),
  'PATCH /api/v1/members/me': at(by(WRITERS), { fields: presented }),
  'GET /api/v1/members/me/points': at(ownAccount),
  'GET /api/v1/members/:handle': at(open),
  'GET /api/v1/openapi.json': at(open),
  'GET /api/v1/me': at(ownAccount),
  'GET /api/v1/webhook-events': at(open),
  'GET /api/v1/webhooks': at(hiddenBut(ADMINISTRATORS)),
  'POST /api/v1/webhooks': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid'), {
    fields: () => ({
      clientId: '01997777-0000-7000-8000-000000000001',
      url: 'https://127.0.0.1/',
      events: ['topic.created'],
    }),
  }),
  'GET /api/v1/webhooks/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'PUT /api/v1/webhooks/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid'), {
    fields: () => ({ url: 'https://127.0.0.1/', events: ['topic.created'], silent: true }),
  }),
  'DELETE /api/v1/webhooks/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'PUT /api/v1/webhooks/:id/secret': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'POST /api/v1/webhooks/:id/ping': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'GET /api/v1/webhooks/:id/deliveries': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'POST /api/v1/webhooks/:id/replay': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden'), {
    fields: () => ({ since: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' }),
  }),

  'POST /api/v1/reports': on('reply', REPORTING, {
    fields: ({ postId }) => ({
      kind: 'post',
      target: postId,
      reason: 'publicite-ou-hors-sujet',
      explanation: 'Cette réponse ne parle pas de la question.',
      goodFaith: true,
      atOnce: undefined,
      language: undefined,
    }),
  }),
  'GET /api/v1/review-items': at(hiddenBut(ANY_MODERATOR), {
    fields: () => ({ view: 'open' }),
  }),
  'GET /api/v1/review-items/:id': at(hiddenBut(MODERATORS), { address: reviewItem('') }),
  'POST /api/v1/review-items/:id/claim': at(orElse(hiddenBut(MODERATORS), 'rule'), {
    address: reviewItem('/claim'),
  }),
  'POST /api/v1/review-items/:id/decision': at(orElse(hiddenBut(MODERATORS), 'rule', 'invalid'), {
    fields: () => ({
      version: 1,
      read: '',
      onOrder: undefined,
      step: undefined,
      action: 'keep',
      measure: undefined,
      verdict: undefined,
      days: undefined,
      template: undefined,
    }),
    address: reviewItem('/decision'),
  }),

  // Keeping somebody at a distance: of everybody signed in, on whom one may know.
  'PUT /api/v1/members/:id/block': at(orElse(membersArea, 'rule'), { address: distance('block') }),
  'DELETE /api/v1/members/:id/block': at(orElse(membersArea, 'rule'), { address: distance('block') }),
  'PUT /api/v1/members/:id/mute': at(orElse(membersArea, 'rule'), { address: distance('mute') }),
  'DELETE /api/v1/members/:id/mute': at(orElse(membersArea, 'rule'), { address: distance('mute') }),

  'GET /api/v1/decisions': at(hiddenBut(ANY_MODERATOR)),
  // Nobody was told of such a decision.
  'POST /api/v1/decisions/:id/appeals': at(concernsNobody, {
    address: () => `/api/v1/decisions/${UNKNOWN}/appeals`,
  }),
  'GET /api/v1/word-rules': at(hiddenBut(UNBOUND_MODERATORS)),
  'GET /api/v1/word-rules/:key': at(orElse(hiddenBut(UNBOUND_MODERATORS), 'hidden')),
  'POST /api/v1/word-rules': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule')),
  'POST /api/v1/word-rules/:key/versions': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule', 'hidden')),
  'POST /api/v1/word-tests': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'POST /api/v1/word-rules/:key/trials': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule', 'hidden')),
  'PUT /api/v1/word-rules/:key/in-force': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule', 'hidden')),
  'DELETE /api/v1/word-rules/:key/in-force': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule', 'hidden')),

  // Reading on pages ----------------------------------------------------------------------------------------------
  'page /': at(open),
  'page /c/:slug': on('shelf', readingShelf),
  'page /c/:slug/suivre': at(open),
  'page /c/:slug/flux.xml': on('shelf', publicShelf()),
  'page /c/:slug/flux.rss': on('shelf', publicShelf()),
  'page /c/:slug/flux.json': on('shelf', publicShelf()),
  'page /questions': at(open),
  'page /categories': at(open),
  'page /etiquettes': at(open),
  'page /etiquettes/:tag': at(open),
  'page /etiquettes/:tag/flux.xml': at(open),
  'page /etiquettes/:tag/flux.rss': at(open),
  'page /etiquettes/:tag/flux.json': at(open),
  'page /recherche': at(open),
  'page /recherche/suggestions': at(open),
  'page /membres': at(membersArea),
  'page /membres/:pseudonym': at(open),
  'page /charte': at(open),
  'page /aide': at(open),
  'page /aide/:chapter': at(open, { address: () => '/aide/chercher' }),
  'page /developpeurs': at(open),
  'page /developpeurs/changements': at(open),
  'page /developpeurs/changements/flux.xml': at(open),
  'page /developpeurs/operations/:operation': at(open, {
    address: () => '/developpeurs/operations/openTopic',
  }),
  'page /developpeurs/formes/:form': at(open, { address: () => '/developpeurs/formes/Problem' }),
  'page /developpeurs/problemes': at(open),
  'page /developpeurs/problemes/:problem': at(open, {
    address: () => '/developpeurs/problemes/api.missing-scope',
  }),
  'page /participer': at(open),
  'page /transparence': at(open),
  // Nothing was published yet.
  'page /transparence/:year': at(nothing),
  'page /transparence/:year/rapport.csv': at(nothing),
  'page /reponses-officielles': at(open),
  'page /reponses-officielles/:slug': at(open, {
    address: (things) => `/reponses-officielles/${things.reference}`,
  }),
  'page /a-propos-des-reponses-officielles': at(open),
  'page /design-system': at(open),
  'page /reponses-officielles/flux.xml': at(open),
  'page /reponses-officielles/flux.rss': at(open),
  'page /reponses-officielles/flux.json': at(open),
  'page /flux.xml': at(open),
  'page /flux.rss': at(open),
  'page /flux.json': at(open),
  'page /sitemap.xml': at(open),
  'page /sitemaps/:name': at(open, { address: () => '/sitemaps/categories.xml' }),
  'page /robots.txt': at(open),
  'page /oembed': at(orElse(open, 'hidden', 'invalid')),
  'page /llms.txt': at(open),
  'page /.well-known/security.txt': at(open),
  'page /partage/:kind/:file': on('topic', publicOnly, {
    address: (things) => `/partage/sujet/${things.topicNumber}-0123456789abcdef.png`,
  }),
  'page /gestion/*': at(open),
  'page /*': at(nothing),
  'page /sujets-a-choisir': at(by(WRITERS)),
  'page /sujets-proches': at(by(WRITERS)),
  'form /mots/avertissement': at(ownAccount),
  'page /aide-immediate': at(open),
  'page /mentions': at(membersArea),
  'page /dev/courrier': at(nothing),
  'page /dev/courrier/:name': at(nothing),
  'page /dev/courrier/:name/html': at(nothing),

  // Topics --------------------------------------------------------------------------------------------------------
  'page /sujets/:address': on('topic', reading),
  'form /sujets/:address': on('topic', ANSWERING, { fields: answered }),
  'page /sujets/:address/flux.xml': on('topic', publicOnly),
  'page /sujets/:address/flux.rss': on('topic', publicOnly),
  'page /sujets/:address/flux.json': on('topic', publicOnly),
  'page /sujets/:address/suivre': on('topic', reading),
  'form /sujets/:address/suivre': on('topic', FOLLOWING),
  'page /sujets/:address/lu': on('topic', reading),
  'form /sujets/:address/lu': on('topic', READING_ON),
  'page /sujets/:address/clore': on('topic', closingPage()),
  'form /sujets/:address/clore': on('topic', CLOSING, { fields: reason }),
  'page /sujets/:address/rouvrir': on('topic', reading),
  'form /sujets/:address/rouvrir': on('topic', REOPENING),
  'page /sujets/:address/epingler': on('topic', runningPage()),
  'form /sujets/:address/epingler': on('topic', PINNING, { fields: () => ({ until: day(9) }) }),
  'page /sujets/:address/detacher': on('topic', reading),
  'form /sujets/:address/detacher': on('topic', PINNING),
  'page /sujets/:address/deplacer': on('topic', runningPage()),
  'form /sujets/:address/deplacer': on('topic', RUNNING, {
    fields: (things) => ({ ...moved(things), ...meant(things.besideId) }),
  }),
  'page /sujets/:address/doublon': on('topic', closingPage()),
  'form /sujets/:address/doublon': on('topic', acting({ others: MODERATORS, own: WRITERS }), {
    fields: (things) => ({ other: String(things.otherNumber), ...reason() }),
  }),
  'page /sujets/:address/fusionner': on('topic', runningPage()),
  'form /sujets/:address/fusionner': on('topic', RUNNING, {
    fields: (things) => ({
      other: String(things.otherNumber),
      ...meant(String(things.otherNumber)),
      ...reason(),
    }),
  }),
  'page /sujets/:address/separer': on('asked', runningPage(), {
    address: (things) => `/sujets/slug-${things.topicNumber}/separer`,
  }),
  'form /sujets/:address/separer': on('asked', RUNNING, {
    fields: (things) => ({
      categoryId: things.categoryId,
      title: 'Une autre question',
      posts: [things.postId],
      ...reason(),
    }),
    address: (things) => `/sujets/slug-${things.topicNumber}/separer`,
  }),
  'page /sujets/:address/deplacer-des-reponses': on('asked', runningPage(), {
    address: (things) => `/sujets/slug-${things.topicNumber}/deplacer-des-reponses`,
  }),
  'form /sujets/:address/deplacer-des-reponses': on('asked', RUNNING, {
    fields: (things) => ({
      other: String(things.otherNumber),
      posts: [things.postId],
      ...meant(String(things.otherNumber)),
      ...reason(),
    }),
    address: (things) => `/sujets/slug-${things.topicNumber}/deplacer-des-reponses`,
  }),
  'page /sujets/:address/modifier': on('topic', asForm(RETAGGING), words),
  'form /sujets/:address/modifier': on('topic', RETAGGING, { fields: retagged, ...words }),
  'page /sujets/:address/supprimer': on('topic', asForm(DELETING_TOPIC), words),
  'form /sujets/:address/supprimer': on('topic', DELETING_TOPIC, { fields: reason, ...words }),
  'page /sujets/:address/retablir': on('topic', reading),
  'form /sujets/:address/retablir': on('topic', RESTORING),
  'page /sujets/:address/repondre-officiellement': on('topic', asForm(SPEAKING)),
  'form /sujets/:address/repondre-officiellement': on('topic', SPEAKING, { fields: spoken }),

  // Replies -------------------------------------------------------------------------------------------------------
  'page /reponses/:id': on('reply', readingReply),
  'page /reponses/:id/aide': on('reply', sentOn()),
  'form /reponses/:id/aide': on('reply', MARKING, { fields: () => ({ on: '1' }) }),
  'page /reponses/:id/reaction': on('reply', sentOn()),
  'form /reponses/:id/reaction': on('reply', MARKING, { fields: () => ({ reaction: 'thanks-1' }) }),
  'page /reponses/:id/garder': on('reply', asForm(FOLLOWING)),
  'form /reponses/:id/garder': on('reply', FOLLOWING, { fields: () => ({ intent: 'keep' }) }),
  'page /reponses/:id/accepter': on('asked', sentOn()),
  'form /reponses/:id/accepter': on('asked', ACCEPTING, { fields: () => ({ ...reason(), on: '1' }) }),
  'page /reponses/:id/modifier': on('reply', asForm(EDITING), words),
  'form /reponses/:id/modifier': on('reply', EDITING, { fields: edited, ...words }),
  'page /reponses/:id/historique': on('reply', HISTORY, words),
  'page /reponses/:id/caviarder': on('reply', asForm(REDACTING), words),
  // The passage stands nowhere: that is what is answered to whoever may.
  'form /reponses/:id/caviarder': on('reply', orElse(REDACTING, 'rule', 'invalid'), {
    fields: () => ({ ...reason(), passage: 'Jamais écrit nulle part', intent: 'redact' }),
    ...words,
  }),
  'page /reponses/:id/effacer': on('reply', asForm(PURGING), words),
  'form /reponses/:id/effacer': on('reply', orElse(PURGING, 'rule'), { fields: reason, ...words }),
  'page /reponses/:id/supprimer': on('reply', asForm(DELETING), words),
  'form /reponses/:id/supprimer': on('reply', DELETING, { fields: reason, ...words }),
  'page /reponses/:id/retablir': on('reply', sentOn()),
  'form /reponses/:id/retablir': on('reply', RESTORING),
  'page /reponses/:id/certifier': on('reply', asForm(SEALING), words),
  'form /reponses/:id/certifier': on('reply', SEALING, { fields: sealed, ...words }),
  'page /reponses/:id/retirer-le-sceau': on('reply', hiddenWithoutSeal()),
  'form /reponses/:id/retirer-le-sceau': on('reply', UNSEALING, { fields: reason }),

  // What members keep for themselves ------------------------------------------------------------------------------
  'page /questions/nouvelle': at(by(WRITERS)),
  'form /questions/nouvelle': at(by(WRITERS), {
    fields: (things) => ({
      kind: 'question',
      categoryId: things.categoryId,
      intent: 'publish',
      similarSeen: '1',
      poll: undefined,
      exchange: undefined,
      draftVersion: undefined,
      tags: [],
      branches: [],
    }),
  }),
  'page /brouillons': at(by(WRITERS)),
  'form /brouillons/enregistrer': at(orElse(by(WRITERS), 'rule'), {
    fields: () => ({ place: 'new-topic', tags: [], branches: [], draftVersion: 0 }),
  }),
  'page /brouillons/supprimer': at(by(WRITERS)),
  'form /brouillons/supprimer': at(by(WRITERS), { fields: () => ({ place: 'new-topic' }) }),
  'page /brouillons/texte': at(by(WRITERS)),
  'page /brouillons/:id': on('topic', draftOfTopic()),
  'form /apercu': at(by(WRITERS)),
  'page /images/nouvelle': at(by(WRITERS)),
  'form /images/nouvelle': at(by(WRITERS)),
  'form /images': at(by(WRITERS)),
  'form /c/:slug/suivre': on('shelf', acting({ others: WRITERS })),
  'page /notifications': at(membersArea),
  'page /notifications/lues': at(membersArea),
  'form /notifications/lues': at(membersArea, { fields: () => ({ which: 'all', ids: [] }) }),
  'page /notifications/nombre': at(membersArea),
  'page /marque-pages': at(by(WRITERS)),
  'page /marque-pages/:id': at(by(WRITERS)),
  'form /marque-pages/:id': on('reply', FOLLOWING),
  'page /marque-pages/:id/retirer': at(by(WRITERS)),
  'form /marque-pages/:id/retirer': on('reply', by(WRITERS)),
  'page /profil': at(by(WRITERS)),
  'form /profil': at(by(WRITERS), {
    fields: (things) => ({ ...presented(things), isPublic: undefined }),
  }),
  'page /profil/image': at(by(WRITERS)),
  'form /profil/image': at(by(WRITERS)),
  'page /profil/image/retirer': at(by(WRITERS)),
  'form /profil/image/retirer': at(by(WRITERS)),
  'page /preferences': at(open),
  'form /preferences': at(open, { fields: () => ({ notify: undefined, quietFrom: '', quietTo: '' }) }),
  'page /langue': at(open),
  'form /langue': at(open),
  'page /theme': at(open),
  'form /theme': at(open),

  // Accounts: the doors for those who are not in, and what is one's own -------------------------------------------
  'page /bienvenue': at(open),
  'form /bienvenue': at(() => ['rule', 'yes']),
  'page /connexion': at(open),
  'form /connexion': at(() => ['yes', 'invalid']),
  // Nothing is halfway in that browser.
  'page /connexion/second-facteur': at((who) => (isVisitor(who) ? ['sign-in'] : ['yes'])),
  // A password comes first, which is shown to who is not in yet.
  'form /connexion/second-facteur': at(() => ['rule']),
  'page /connexion/cle': at(open),
  'form /connexion/cle': at((who) => (isVisitor(who) ? ['rule'] : ['yes'])),
  'form /connexion/cle/defi': at(() => ['yes'], { fields: () => ({ step: 'first' }) }),
  'page /connexion/avec/:provider': at(() => ['hidden', 'yes']),
  // Nothing is linked to an account whose address nobody confirmed.
  'form /connexion/avec/:provider': at(orElse(ownAccount, 'hidden', 'identity', 'rule'), {
    fields: () => ({ pour: 'lier' }),
  }),
  'page /connexion/avec/:provider/retour': at(() => ['hidden', 'rule']),
  'page /connexion/avec/:provider/metadonnees': at(() => ['hidden']),
  'page /connexion/avec/:provider/deconnexion-unique': at(() => ['hidden']),
  'page /connexion/avec/:provider/compte': at(open),
  'form /connexion/avec/:provider/compte': at(() => ['rule', 'invalid', 'yes'], {
    fields: () => ({ act: 'make', pseudonym: 'Quelque Nom' }),
  }),
  'page /connexion/avec/:provider/adieu': at(open),
  // Asked by nobody known.
  'page /session/sso_provider': at(() => ['no']),
  'form /session/sso_provider': at(() => ['no'], { fields: () => ({ act: 'agree' }) }),
  'page /deconnexion': at(open),
  'form /deconnexion': at(open),
  'page /inscription': at(open),
  'form /inscription': at(orElse(open, 'invalid')),
  'page /inscription/envoyee': at(open),
  'page /inscription/confirmer': at(open),
  'form /inscription/confirmer': at(orElse(open, 'invalid', 'rule')),
  'page /inscription/renvoyer': at(open),
  'form /inscription/renvoyer': at(open),
  'page /mot-de-passe/oublie': at(open),
  'form /mot-de-passe/oublie': at(open),
  'page /mot-de-passe/envoye': at(open),
  'page /mot-de-passe/nouveau': at(open),
  'form /mot-de-passe/nouveau': at(orElse(open, 'invalid', 'rule')),
  'page /desinscription/:token': at(open),
  'form /desinscription/:token': at(orElse(open, 'rule', 'hidden', 'invalid')),
  'page /desinscription-rapport/:token': at(open),
  'form /desinscription-rapport/:token': at(orElse(open, 'hidden', 'invalid')),
  'page /compte': at(ownAccount),
  'page /compte/adresse': at(ownAccount),
  'form /compte/adresse': at(orElse(ownAccount, 'hidden')),
  'page /compte/second-facteur/pas-moi': at(open),
  'form /compte/second-facteur/pas-moi': at(orElse(open, 'invalid', 'rule')),
  'page /compte/adresse/pas-moi': at(open),
  'form /compte/adresse/pas-moi': at(orElse(open, 'invalid', 'rule')),
  'page /compte/adresse/confirmer': at(open),
  'form /compte/adresse/confirmer': at(orElse(open, 'invalid', 'rule')),
  'page /compte/pseudonyme': at(by(WRITERS)),
  'form /compte/pseudonyme': at(orElse(by(WRITERS), 'invalid', 'rule')),
  'page /compte/mot-de-passe': at(ownAccount),
  'form /compte/mot-de-passe': at(orElse(ownAccount, 'invalid')),
  'page /compte/donnees': at(ownAccount),
  'page /compte/donnees/copie.json': at(ownAccount),
  'form /compte/donnees': at(ownAccount),
  'page /compte/donnees/copie.zip': at(orElse(ownAccount, 'hidden')),
  'page /compte/consentements': at(ownAccount),
  'form /compte/consentements': at(ownAccount, { fields: () => ({ purpose: 'news', given: 'oui' }) }),
  'page /compte/depart': at(ownAccount),
  'form /compte/depart': at(orElse(ownAccount, 'invalid')),
  'page /compte/identite': at(ownAccount),
  'form /compte/identite': at(orElse(ownAccount, 'invalid')),
  'page /compte/second-facteur': at(ownAccount),
  // Nothing is set up for an account whose address nobody confirmed.
  'form /compte/second-facteur': at(orElse(ownAccount, 'identity', 'rule'), {
    fields: () => ({ act: 'begin-codes' }),
  }),
  'form /compte/second-facteur/defi': at(orElse(ownAccount, 'no', 'rule'), {
    fields: () => ({ what: 'passkey' }),
  }),
  'page /compte/fournisseurs/delier': at(ownAccount),
  'form /compte/fournisseurs/delier': at(orElse(ownAccount, 'hidden', 'identity')),
  'page /compte/sites/retirer': at(ownAccount),
  'form /compte/sites/retirer': at(orElse(ownAccount, 'hidden'), {
    fields: () => ({ id: '01997777-0000-7000-8000-000000000001' }),
  }),
  'page /compte/connexions/fermer': at(ownAccount),
  'form /compte/connexions/fermer': at(orElse(ownAccount, 'hidden')),
  'page /compte/connexions/fermer-autres': at(ownAccount),
  'form /compte/connexions/fermer-autres': at(ownAccount),
  'page /compte/connexions/fermer-toutes': at(ownAccount),
  'form /compte/connexions/fermer-toutes': at(ownAccount),

  // Members at a distance, and how far they are trusted -----------------------------------------------------------
  'page /membres/:pseudonym/distance': at(membersArea),
  'form /membres/:pseudonym/distance': at(orElse(membersArea, 'rule', 'invalid')),
  'page /points': at(ownAccount),
  'page /points/reglages': at(ownAccount),
  'form /points/reglages': at(ownAccount),
  'page /classements': at(membersArea),
  'form /points': at(ownAccount),
  'page /defis': at(membersArea),
  'page /merci': at(membersArea),
  'page /admin/engagement/defis': at(hiddenBut(MANAGERS)),
  // Nobody has written such a challenge.
  'page /admin/engagement/defis/:key': at(hiddenBut(() => false)),
  // There is none of that key; whoever runs challenges is told first what is wrong with what they typed.
  'form /admin/engagement/defis/:key': at((who, thing) => [
    ...hiddenBut(() => false)(who, thing),
    ...(MANAGERS(who) ? (['invalid'] as const) : []),
  ]),
  'page /admin/engagement/nouveau-defi': at(hiddenBut(MANAGERS)),
  'page /admin/engagement/nouveau-badge': at(hiddenBut(MANAGERS)),
  'form /admin/engagement/nouveau-badge': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'form /admin/engagement/nouveau-defi': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'page /admin/engagement': at(hiddenBut(MANAGERS)),
  'page /admin/engagement/regles/:key': at(hiddenBut(MANAGERS), {
    address: () => '/admin/engagement/regles/ca-m-a-aide',
  }),
  'form /admin/engagement/regles/:key': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    address: () => '/admin/engagement/regles/ca-m-a-aide',
  }),
  'page /admin/engagement/badges': at(hiddenBut(MANAGERS)),
  'page /admin/engagement/niveaux': at(hiddenBut(MANAGERS), { address: () => '/admin/engagement/niveaux' }),
  'form /admin/engagement/niveaux': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    address: () => '/admin/engagement/niveaux',
  }),
  'page /admin/engagement/badges/:key': at(hiddenBut(MANAGERS), { address: onBadge('') }),
  'form /admin/engagement/badges/:key': at(orElse(hiddenBut(MANAGERS), 'invalid'), { address: onBadge('') }),
  'page /admin/engagement/badges/:key/membres': at(hiddenBut(MANAGERS), { address: onBadge('/membres') }),
  'form /admin/engagement/badges/:key/membres': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    address: onBadge('/membres'),
  }),
  'page /admin/engagement/points': at(hiddenBut(MANAGERS)),
  'form /admin/engagement/points': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  // Nobody was given such points.
  'page /admin/engagement/points/:id': at(hiddenBut(() => false)),
  'form /admin/engagement/points/:id': at(
    orElse(
      hiddenBut(() => false),
      'invalid',
    ),
  ),
  'page /admin/engagement/classements': at(hiddenBut(MANAGERS)),
  'form /admin/engagement/classements': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'page /admin/engagement/classements/reprendre': at(hiddenBut(MANAGERS)),
  'form /admin/engagement/classements/reprendre': at(orElse(hiddenBut(MANAGERS), 'invalid', 'hidden')),
  'page /admin/engagement/anomalies': at(hiddenBut(MANAGERS)),
  'page /admin/engagement/membres/:id/lignes/:line': at(hiddenBut(MANAGERS), { address: onPointLine }),
  'form /admin/engagement/membres/:id/lignes/:line': at(hiddenBut(MANAGERS), {
    fields: () => ({ reason: 'Deux comptes de la même personne' }),
    address: onPointLine,
  }),
  'page /admin/engagement/membres/:id': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/engagement/membres/${things.authorId}`,
  }),
  'page /preferences/personnes': at(membersArea),
  'page /membres/:pseudonym/niveau': at(hiddenBut(MANAGERS)),
  'form /membres/:pseudonym/niveau': at(SETTING_LEVELS),

  // Decisions, sanctions and appeals ------------------------------------------------------------------------------
  // Nobody was told of such a decision.
  'page /decisions/:ref': at(concernsNobody),
  'form /decisions/:ref': at(concernsNobody),
  'page /admin/moderation/appels': at(hiddenBut(ANY_MODERATOR)),
  // Nobody has filed such an appeal.
  'page /admin/moderation/appels/:id': at(concernsNobody, {
    address: () => `/admin/moderation/appels/${UNKNOWN}`,
  }),
  'form /admin/moderation/appels/:id': at(concernsNobody, {
    fields: () => ({ measure: undefined, facts: undefined, text: undefined, alsoLift: [] }),
    address: () => `/admin/moderation/appels/${UNKNOWN}`,
  }),
  'page /admin/moderation/appels/organismes': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/moderation/appels/organismes': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid', 'rule')),
  // Nobody bears such a measure.
  'page /admin/moderation/sanctions/:id/lever': at(concernsNobody, {
    address: () => `/admin/moderation/sanctions/${UNKNOWN}/lever`,
  }),
  'form /admin/moderation/sanctions/:id/lever': at(orElse(concernsNobody, 'invalid'), {
    address: () => `/admin/moderation/sanctions/${UNKNOWN}/lever`,
  }),
  // Moderators propose a long exclusion; another person of a higher rank signs it.
  'page /admin/moderation/sanctions/signer': at(hiddenBut(UNBOUND_MODERATORS)),
  'form /admin/moderation/sanctions/signer': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule', 'hidden')),
  'page /admin/membres': at(hiddenBut(UNBOUND_MODERATORS)),
  'page /admin/membres/export.csv': at(orElse(hiddenBut(ADMINISTRATORS), 'identity')),
  'page /admin/membres/:id': at(hiddenBut(UNBOUND_MODERATORS), {
    address: (things) => `/admin/membres/${things.authorId}`,
  }),
  'form /admin/membres/:id': at(orElse(hiddenBut(UNBOUND_MODERATORS), 'invalid', 'rule', 'no'), {
    address: (things) => `/admin/membres/${things.authorId}`,
  }),
  'page /admin/membres/:id/note': at(hiddenBut(UNBOUND_MODERATORS), {
    address: (things) => `/admin/membres/${things.authorId}/note`,
  }),
  'form /admin/membres/:id/note': at(orElse(hiddenBut(UNBOUND_MODERATORS), 'invalid'), {
    address: (things) => `/admin/membres/${things.authorId}/note`,
  }),

  // Rules about words: the rule of the address is one that nobody has made ----------------------------------------
  'page /admin/mots': at(hiddenBut(UNBOUND_MODERATORS)),
  'form /admin/mots': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'page /admin/mots/nouvelle': at(hiddenBut(MANAGERS)),
  'form /admin/mots/nouvelle': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule')),
  'page /admin/mots/:key': at(orElse(hiddenBut(UNBOUND_MODERATORS), 'hidden')),
  'form /admin/mots/:key': at(orElse(hiddenBut(MANAGERS), 'hidden', 'invalid')),
  'page /admin/mots/:key/mots.csv': at(orElse(hiddenBut(UNBOUND_MODERATORS), 'hidden')),
  'page /admin/mots/:key/essayer/:number': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/mots/:key/essayer/:number': at(orElse(hiddenBut(MANAGERS), 'hidden', 'invalid')),
  'page /admin/mots/:key/appliquer/:number': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/mots/:key/appliquer/:number': at(orElse(hiddenBut(MANAGERS), 'hidden', 'invalid')),
  'page /admin/mots/:key/arreter': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/mots/:key/arreter': at(orElse(hiddenBut(MANAGERS), 'hidden', 'invalid')),

  // Reports and the queue -----------------------------------------------------------------------------------------
  'page /signaler/:kind/:id': on('reply', REPORTING, { address: ({ postId }) => `/signaler/post/${postId}` }),
  'form /signaler/:kind/:id': on('reply', orElse(REPORTING, 'invalid'), {
    fields: ({ postId }) => ({
      kind: 'post',
      target: postId,
      website: undefined,
      language: undefined,
      reason: 'publicite-ou-hors-sujet',
      explanation: 'Cette réponse ne parle pas de la question.',
      goodFaith: 'on',
      atOnce: undefined,
    }),
    address: ({ postId }) => `/signaler/post/${postId}`,
  }),
  // Nobody has such a receipt.
  'page /signalements': at((who) => (isVisitor(who) ? ['sign-in'] : ['yes'])),
  'page /signalements/:number': at(() => ['hidden', 'sign-in']),
  'page /mentions-legales': at(open),
  'page /confidentialite': at(open),
  'page /accessibilite': at(open),
  'page /confidentialite/demande': at(open),
  'form /confidentialite/demande': at(() => ['invalid']),
  'page /accessibilite/signaler': at(open),
  'form /accessibilite/signaler': at(() => ['invalid']),
  // Nobody has such a request.
  'page /demandes/:number': at(() => ['hidden']),
  'form /demandes/:number': at(() => ['invalid', 'hidden']),
  'page /admin/textes': at(hiddenBut(MANAGERS)),
  'page /admin/textes.json': at(hiddenBut(MANAGERS)),
  'page /admin/textes.csv': at(hiddenBut(MANAGERS)),
  'page /admin/textes/importer': at(hiddenBut(MANAGERS)),
  'form /admin/textes/importer': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'page /admin/textes/:key': at(hiddenBut(MANAGERS), { address: () => '/admin/textes/errors.other' }),
  // Of the same text, or the same letter, whoever comes second meets the version of the first.
  'form /admin/textes/:key': at(orElse(hiddenBut(MANAGERS), 'rule', 'invalid'), {
    address: () => '/admin/textes/errors.other',
  }),
  'page /admin/lettres': at(hiddenBut(MANAGERS)),
  'page /admin/lettres/:name': at(hiddenBut(MANAGERS), { address: () => '/admin/lettres/welcome' }),
  'form /admin/lettres/:name': at(orElse(hiddenBut(MANAGERS), 'rule', 'invalid'), {
    address: () => '/admin/lettres/welcome',
  }),
  'page /admin/lettres/:name/html': at(hiddenBut(MANAGERS), { address: () => '/admin/lettres/welcome/html' }),
  'page /admin/textes-legaux': at(hiddenBut(MANAGERS)),
  'page /admin/textes-legaux/:kind': at(hiddenBut(MANAGERS), {
    address: () => '/admin/textes-legaux/notices',
  }),
  'form /admin/textes-legaux/:kind': at(orElse(hiddenBut(MANAGERS), 'rule', 'invalid'), {
    address: () => '/admin/textes-legaux/notices',
  }),
  'page /admin/demandes': at(hiddenBut(MANAGERS)),
  'page /admin/demandes.csv': at(hiddenBut(MANAGERS)),
  'page /admin/demandes/:id': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/demandes/:id': at(orElse(hiddenBut(MANAGERS), 'invalid', 'hidden')),
  'page /admin/comptes-inactifs': at(hiddenBut(MANAGERS)),
  // Whoever comes second meets the change of the first: the version that is sent is that of the beginning.
  'form /admin/comptes-inactifs': at(orElse(hiddenBut(MANAGERS), 'rule'), { fields: () => ({ version: 1 }) }),
  'page /admin/registre-des-traitements': at(hiddenBut(MANAGERS)),
  'page /admin/registre-des-traitements.csv': at(hiddenBut(MANAGERS)),
  'page /admin/registre-des-traitements.md': at(hiddenBut(MANAGERS)),
  'page /admin/nouveaux': at(hiddenBut(UNBOUND_MODERATORS)),
  'page /admin/nouveaux/regle': at(hiddenBut(MANAGERS)),
  'form /admin/nouveaux/regle': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'page /admin/moderation': at(hiddenBut(ANY_MODERATOR)),
  'form /admin/moderation': at(orElse(hiddenBut(ANY_MODERATOR), 'rule', 'invalid')),
  'page /admin/moderation/effacements': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/moderation/effacements': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid', 'hidden')),
  'page /admin/moderation/motifs': at(hiddenBut(MANAGERS)),
  'form /admin/moderation/motifs': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'page /admin/moderation/motifs/nouveau': at(hiddenBut(MANAGERS)),
  'form /admin/moderation/motifs/nouveau': at(orElse(hiddenBut(MANAGERS), 'invalid')),
  'page /admin/moderation/motifs/:key': at(hiddenBut(MANAGERS), {
    address: () => '/admin/moderation/motifs/publicite-ou-hors-sujet',
  }),
  'form /admin/moderation/motifs/:key': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    address: () => '/admin/moderation/motifs/publicite-ou-hors-sujet',
  }),
  'page /admin/moderation/modeles': at(hiddenBut(MANAGERS)),
  'page /admin/moderation/modeles/:key': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/moderation/modeles/:key': at(orElse(hiddenBut(MANAGERS), 'hidden', 'invalid')),
  'page /admin/moderation/:id': at(hiddenBut(MODERATORS), { address: queuePage('') }),
  'form /admin/moderation/:id': at(orElse(hiddenBut(MODERATORS), 'rule', 'invalid'), {
    fields: () => ({
      version: 1,
      read: '',
      onOrder: undefined,
      step: undefined,
      action: 'keep',
      measure: undefined,
      days: undefined,
      template: undefined,
      verdict: undefined,
      blank: [],
      blankName: [],
    }),
    address: queuePage(''),
  }),
  'page /admin/moderation/:id/suivi': at(orElse(hiddenBut(ANY_MODERATOR), 'hidden'), {
    address: queuePage('/suivi'),
  }),
  'form /admin/moderation/:id/suivi': at(orElse(hiddenBut(MODERATORS), 'rule', 'invalid'), {
    address: queuePage('/suivi'),
  }),

  // The case is about a reply: it is edited on a page of its own, and nobody erases what stands.
  'page /admin/moderation/:id/corriger': at(orElse(hiddenBut(MODERATORS), 'rule'), {
    address: queuePage('/corriger'),
  }),
  'form /admin/moderation/:id/corriger': at(orElse(hiddenBut(MODERATORS), 'rule', 'invalid'), {
    fields: () => ({ ...reason(), read: '' }),
    address: queuePage('/corriger'),
  }),
  // It is a member's: who outranks its author hides it, and may mask a passage as well.
  'page /admin/moderation/:id/masquer': at(orElse(hiddenBut(MODERATORS), 'rule'), {
    address: queuePage('/masquer'),
  }),
  'form /admin/moderation/:id/masquer': at(orElse(hiddenBut(MODERATORS), 'rule', 'invalid'), {
    fields: () => ({ ...reason(), read: '', passage: 'Jamais écrit nulle part' }),
    address: queuePage('/masquer'),
  }),
  'page /admin/moderation/:id/caviarder': at(hiddenBut(MODERATORS), { address: queuePage('/caviarder') }),
  'form /admin/moderation/:id/caviarder': at(orElse(hiddenBut(MODERATORS), 'rule', 'invalid'), {
    fields: () => ({ ...reason(), passage: 'Jamais écrit nulle part', intent: 'redact' }),
    address: queuePage('/caviarder'),
  }),
  'page /admin/moderation/:id/effacer': at(orElse(hiddenBut(ADMINISTRATORS), 'rule'), {
    address: queuePage('/effacer'),
  }),
  'form /admin/moderation/:id/effacer': at(orElse(hiddenBut(ADMINISTRATORS), 'rule', 'invalid'), {
    fields: () => ({ ...reason(), read: '' }),
    address: queuePage('/effacer'),
  }),
  'page /admin/moderation/:id/alerter': at(hiddenBut(MODERATORS), { address: queuePage('/alerter') }),
  'form /admin/moderation/:id/alerter': at(orElse(hiddenBut(MODERATORS), 'invalid'), {
    address: queuePage('/alerter'),
  }),

  // The back office: who has no part of it is told of none ---------------------------------------------------------
  'page /admin': at(hiddenBut(BACK_OFFICE)),
  'page /admin/mise-en-route': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/mise-en-route': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid')),
  'page /admin/aide': at(hiddenBut(BACK_OFFICE)),
  'page /admin/aide/:handbook': at(hiddenBut(BACK_OFFICE), { address: () => '/admin/aide/moderation' }),
  'page /admin/*': at((who) => (isVisitor(who) ? ['sign-in'] : ['hidden'])),
  'page /admin/droits': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/droits/modifier': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/droits/modifier': at(hiddenBut(ADMINISTRATORS), {
    fields: (things) => ({ cells: things.cells, version: things.matrixVersion, reason: 'Pour essayer' }),
  }),
  'page /admin/droits/:permission': at(hiddenBut(ADMINISTRATORS), {
    address: () => '/admin/droits/topic.read',
  }),
  'page /groupes': at((who) => (isVisitor(who) ? ['sign-in'] : ['yes'])),
  'form /groupes': at((who) => (isVisitor(who) ? ['sign-in'] : ['yes', 'no', 'hidden', 'invalid'])),
  'page /ambassadeurs': at(membersArea),
  // Nobody of them has anything to withdraw from.
  'form /ambassadeurs': at(
    (who, thing) => membersArea(who, thing).map((answer) => (answer === 'yes' ? 'rule' : answer)),
    { fields: () => ({ act: 'withdraw' }) },
  ),
  'page /admin/ambassadeurs': at(hiddenBut(MANAGERS)),
  // There is none of that id.
  'form /admin/ambassadeurs': at(
    hiddenBut(() => false),
    {
      fields: () => ({ act: 'renew', id: '01997777-0000-7000-8000-0000000000ab' }),
    },
  ),
  'page /admin/invitations': at(hiddenBut(MANAGERS)),
  'form /admin/invitations': at(hiddenBut(MANAGERS), {
    fields: ({ serial }) => ({ source: `Salon ${serial}`, uses: '5', days: '30' }),
  }),
  'page /admin/invitations/importer': at(hiddenBut(MANAGERS)),
  'form /admin/invitations/importer': at(hiddenBut(MANAGERS), {
    fields: ({ serial }) => ({
      source: `Liste ${serial}`,
      lines: `invite-${serial}@example.org`,
      intent: 'import',
    }),
  }),
  'page /admin/invitations/listes/:id': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /admin/invitations/listes/:id/refus.csv': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /admin/invitations/liens/:id/fermer': at(hiddenBut(MANAGERS)),
  'form /admin/invitations/liens/:id/fermer': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /admin/invitations/listes/:id/arreter': at(hiddenBut(MANAGERS)),
  'form /admin/invitations/listes/:id/arreter': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /plus-d-invitation/:token': at(open),
  'form /plus-d-invitation/:token': at(orElse(open, 'hidden')),
  'page /invitation/:code': at(open),
  'form /invitation/:code': at(orElse(open, 'invalid', 'rule')),
  'page /admin/campagnes': at(hiddenBut(MANAGERS)),
  'page /admin/campagnes/nouvelle': at(hiddenBut(MANAGERS)),
  'form /admin/campagnes/nouvelle': at(orElse(hiddenBut(MANAGERS), 'invalid'), { fields: campaignFields }),
  'page /admin/campagnes/automatisations': at(hiddenBut(MANAGERS)),
  'page /admin/campagnes/automatisations/:occasion': at(hiddenBut(MANAGERS), {
    address: () => '/admin/campagnes/automatisations/welcome-1',
  }),
  // Who comes later writes over what they did not see.
  'form /admin/campagnes/automatisations/:occasion': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    address: () => '/admin/campagnes/automatisations/welcome-1',
    fields: () => ({
      language: 'fr',
      subject: 'Bienvenue',
      body: 'Un message assez long pour partir.',
      delayDays: '3',
      version: '0',
      intent: 'off',
    }),
  }),
  'page /admin/campagnes/:id': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/campagnes/:id': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    fields: () => ({ intent: 'pause', version: '1' }),
  }),
  'page /admin/campagnes/:id/confirmer/:acte': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /admin/campagnes/:id/modifier': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/campagnes/:id/modifier': at(orElse(hiddenBut(MANAGERS), 'hidden', 'invalid'), {
    fields: campaignFields,
  }),
  'page /admin/campagnes/:id/rapport.csv': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /compte/regles': at(ownAccount),
  'form /compte/regles': at(orElse(ownAccount, 'invalid', 'hidden')),
  'page /admin/regles-a-accepter': at(hiddenBut(ADMINISTRATORS)),
  // There is no version to take back.
  'form /admin/regles-a-accepter': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid', 'hidden')),
  'page /premiers-pas': at(ownAccount),
  'form /premiers-pas': at(orElse(ownAccount, 'invalid')),
  'page /admin/premiers-pas': at(hiddenBut(MANAGERS)),
  'form /admin/premiers-pas': at(orElse(hiddenBut(MANAGERS), 'invalid', 'rule')),
  'page /admin/segments': at(hiddenBut(MANAGERS)),
  'page /admin/segments/nouveau': at(hiddenBut(MANAGERS)),
  'form /admin/segments/nouveau': at(hiddenBut(MANAGERS), {
    fields: ({ serial }) => ({ name: `Segment ${serial}`, intent: 'save', seen: undefined }),
  }),
  'page /admin/segments/:id': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/segments/:id': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /admin/segments/:id/modifier': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/segments/:id/modifier': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    fields: ({ serial }) => ({ name: `Segment ${serial}`, intent: 'save' }),
  }),
  'page /admin/groupes': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/groupes': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid')),
  'page /admin/groupes/:slug': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'form /admin/groupes/:slug': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid')),
  'page /admin/groupes/:slug/membres': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'form /admin/groupes/:slug/membres': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid')),
  'page /admin/groupes/:slug/supprimer': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'form /admin/groupes/:slug/supprimer': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid')),
  'page /admin/essai': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/essai': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid')),
  'page /admin/essai/fin': at((who) => (isVisitor(who) ? ['sign-in'] : ['yes'])),
  'form /admin/essai/fin': at((who) => (isVisitor(who) ? ['sign-in'] : ['yes'])),
  'page /admin/equipe': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/membres/:id/droits': at(hiddenBut(ADMINISTRATORS), {
    address: (things) => `/admin/membres/${things.authorId}/droits`,
  }),
  'page /admin/membres/:id/role': at(hiddenBut(ADMINISTRATORS), {
    address: (things) => `/admin/membres/${things.authorId}/role`,
  }),
  'form /admin/membres/:id/role': at(hiddenBut(ADMINISTRATORS), {
    fields: () => ({ role: 'member', department: undefined, categoryIds: [], reason: 'Pour essayer' }),
    address: (things) => `/admin/membres/${things.authorId}/role`,
  }),
  'page /admin/membres/:id/second-facteur': at(orElse(hiddenBut(ADMINISTRATORS), 'identity'), {
    address: (things) => `/admin/membres/${things.authorId}/second-facteur`,
  }),
  // There is none to reset.
  'form /admin/membres/:id/second-facteur': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'no'), {
    fields: () => ({ reason: 'Pour essayer' }),
    address: (things) => `/admin/membres/${things.authorId}/second-facteur`,
  }),
  'page /admin/membres/:id/liens': at(orElse(hiddenBut(ADMINISTRATORS), 'identity'), {
    address: (things) => `/admin/membres/${things.authorId}/liens`,
  }),
  // There are none to cut.
  'form /admin/membres/:id/liens': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'no'), {
    fields: () => ({ reason: 'Pour essayer' }),
    address: (things) => `/admin/membres/${things.authorId}/liens`,
  }),
  'page /sondages': at(open),
  'page /sondages/nouveau': at(by(ASKERS)),
  'form /sondages/nouveau': at(by(ASKERS), { fields: asked }),
  'page /sondages/:slug': on('poll', readingPart, { address: onPoll('') }),
  'form /sondages/:slug': on('poll', votingInPoll, { fields: voted, address: onPoll('') }),
  'page /sondages/:slug/modifier': on('poll', runningPollPage, { address: onPoll('/modifier') }),
  // Whoever comes second meets the change of the first.
  'form /sondages/:slug/modifier': on('poll', orElse(runningPoll, 'rule'), {
    fields: restated,
    address: onPoll('/modifier'),
  }),
  'page /sondages/:slug/clore': on('poll', runningPollPage, { address: onPoll('/clore') }),
  'form /sondages/:slug/clore': on('poll', runningPoll, { fields: whyEnded, address: onPoll('/clore') }),
  'page /sondages/:slug/images': on('poll', picturingPollPage, { address: onPoll('/images') }),
  'form /sondages/:slug/images': on('poll', picturingPoll, {
    fields: () => ({ intent: 'remove', option: '0', version: '1', alt: undefined, agreed: undefined }),
    address: onPoll('/images'),
  }),
  // Fewer than five have voted.
  'page /sondages/:slug/resultats.csv': at(nothing, { address: onPoll('/resultats.csv') }),
  'page /admin/sondages': at(hiddenBut(MANAGERS)),
  'form /admin/sondages': at(hiddenBut(MANAGERS), {
    fields: () => ({ countedOn: day(-1), people: ['1000', '1000', '1000', '1000', '1000'] }),
  }),
  'page /admin/sondages/:slug/archive': on('poll', bringingPollBack, { address: onPollDesk('/archive') }),
  'form /admin/sondages/:slug/archive': on('poll', archivingPoll, {
    fields: () => ({ on: '1' }),
    address: onPollDesk('/archive'),
  }),
  'page /votre-avis': at(membersArea),
  'form /votre-avis': at(membersArea, {
    fields: () => ({ kind: 'recommendation', answer: '9', postId: undefined }),
  }),
  'page /messages': at(OWN_CONVERSATIONS),
  'page /messages/nouvelle': at(hiddenBut(WRITERS)),
  'form /messages/nouvelle': at(orElse(hiddenBut(WRITERS), 'rule'), { fields: begun }),
  'page /messages/:id': at(OF_OTHERS_ALONE, { address: onConversation('') }),
  'form /messages/:id': at(WRITING_TO_OTHERS, { fields: said, address: onConversation('') }),
  'page /messages/:id/personnes': at(OF_OTHERS_ALONE, { address: onConversation('/personnes') }),
  'form /messages/:id/personnes': at(OF_OTHERS_ALONE, {
    fields: ({ handle }) => ({ to: handle }),
    address: onConversation('/personnes'),
  }),
  'page /messages/:id/adhesion': at(OF_OTHERS_ALONE, { address: onConversation('/adhesion') }),
  'form /messages/:id/adhesion': at(OF_OTHERS_ALONE, {
    fields: () => ({ deed: 'mute' }),
    address: onConversation('/adhesion'),
  }),
  'page /messages/:id/depart': at(OF_OTHERS_ALONE, { address: onConversation('/depart') }),
  'form /messages/:id/depart': at(OF_OTHERS_ALONE, { address: onConversation('/depart') }),
  'page /messages/:id/lu': at(OF_OTHERS_ALONE, { address: onConversation('/lu') }),
  'form /messages/:id/lu': at(OF_OTHERS_ALONE, {
    fields: () => ({ position: '1' }),
    address: onConversation('/lu'),
  }),
  'page /salons': at(membersArea),
  'page /salons/nouveau': at(hiddenBut(MANAGERS)),
  'form /salons/nouveau': at(hiddenBut(MANAGERS), { fields: openedChannel }),
  'page /salons/messages/:id': on('channel', findingMessage, { address: onMessage('') }),
  'page /salons/messages/:id/reaction': on('channel', findingMessage, { address: onMessage('/reaction') }),
  'form /salons/messages/:id/reaction': on('channel', reactingToMessage, {
    fields: () => ({ reaction: 'thanks-1' }),
    address: onMessage('/reaction'),
  }),
  'page /salons/messages/:id/modifier': on('channel', mendingMessage, { address: onMessage('/modifier') }),
  'form /salons/messages/:id/modifier': on('channel', mendingMessage, {
    fields: mendedMessage,
    address: onMessage('/modifier'),
  }),
  'page /salons/messages/:id/retirer': on('channel', mendingMessage, { address: onMessage('/retirer') }),
  'form /salons/messages/:id/retirer': on('channel', mendingMessage, { address: onMessage('/retirer') }),
  'page /salons/messages/:id/moderer': on('channel', removingMessage, { address: onMessage('/moderer') }),
  'form /salons/messages/:id/moderer': on('channel', removingMessage, {
    fields: whyRemoved,
    address: onMessage('/moderer'),
  }),
  'page /salons/messages/:id/epingle': on('channel', pinningMessage, { address: onMessage('/epingle') }),
  'form /salons/messages/:id/epingle': on('channel', pinningMessage, {
    fields: () => ({ on: '1' }),
    address: onMessage('/epingle'),
  }),
  'page /salons/:slug': on('channel', readingChannel, { address: onChannel('') }),
  'form /salons/:slug': on('channel', writingInChannel, { fields: said, address: onChannel('') }),
  'page /salons/:slug/adhesion': on('channel', readingChannel, { address: onChannel('/adhesion') }),
  'form /salons/:slug/adhesion': on('channel', readingChannel, {
    fields: () => ({ deed: 'join' }),
    address: onChannel('/adhesion'),
  }),
  'page /salons/:slug/lu': on('channel', readingChannel, { address: onChannel('/lu') }),
  'form /salons/:slug/lu': on('channel', readingChannel, {
    fields: () => ({ position: '1' }),
    address: onChannel('/lu'),
  }),
  'page /salons/:slug/sondage': at(by(ASKERS), { address: onChannel('/sondage') }),
  'form /salons/:slug/sondage': at(by(ASKERS), {
    fields: (things) => ({ ...said(), poll: things.pollSlug }),
    address: onChannel('/sondage'),
  }),
  'page /salons/:slug/sujet': on('channel', takingUpPage, { address: onChannel('/sujet') }),
  'form /salons/:slug/sujet': on('channel', takingUpExchange, {
    fields: ({ messageId, categoryId }) => ({ messages: messageId, categoryId, towards: undefined }),
    address: onChannel('/sujet'),
  }),
  'page /salons/:slug/reglages': on('channel', steeringChannel, { address: onChannel('/reglages') }),
  'form /salons/:slug/reglages': on('channel', steeringChannel, {
    fields: () => ({ slowSeconds: '0', locked: undefined }),
    address: onChannel('/reglages'),
  }),
  'page /salons/:slug/description': on('channel', describingChannel, { address: onChannel('/description') }),
  'form /salons/:slug/description': on('channel', describingChannel, {
    fields: describedChannel,
    address: onChannel('/description'),
  }),
  'page /evenements': at(open),
  'page /evenements/calendrier': at(open),
  'page /evenements/mon-agenda': at(ownAccount),
  'form /evenements/mon-agenda': at(ownAccount, { fields: () => ({ deed: 'revoke' }) }),
  'page /evenements/:address': on('event', readingEvent, { address: onEvent('') }),
  'page /evenements/:address/agenda.ics': on('event', readingEventFile, { address: onEvent('/agenda.ics') }),
  'page /evenements/:address/inscription': on('event', readingEvent, { address: onEvent('/inscription') }),
  'form /evenements/:address/inscription': on('event', coming, {
    fields: () => ({ deed: 'come', note: undefined, shown: [] }),
    address: onEvent('/inscription'),
  }),
  'page /evenements/:address/presence': on('event', readingEvent, { address: onEvent('/presence') }),
  'form /evenements/:address/presence': on('event', coming, {
    fields: () => ({ code: 'ABCDEF' }),
    address: onEvent('/presence'),
  }),
  'page /evenements/:address/direct': on('event', readingEventSignedIn, { address: onEvent('/direct') }),
  'form /evenements/:address/direct': on('event', coming, {
    fields: () => ({
      deed: 'raise',
      body: undefined,
      agreed: undefined,
      signs: undefined,
      poll: undefined,
      question: '',
      options: [],
      reason: undefined,
      of: undefined,
    }),
    address: onEvent('/direct'),
  }),
  'page /agenda/:feed': at(nothing),
  'page /admin/evenements': at(hiddenBut(UNBOUND_ANNOUNCERS)),
  'page /admin/evenements/export.csv': at(hiddenBut(UNBOUND_ANNOUNCERS)),
  'page /admin/evenements/calendrier': at(hiddenBut(UNBOUND_ANNOUNCERS)),
  'page /admin/evenements/nouveau': at(hiddenBut(UNBOUND_ANNOUNCERS)),
  'form /admin/evenements/nouveau': at(hiddenBut(UNBOUND_ANNOUNCERS), { fields: planned }),
  'page /admin/evenements/:id': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, ''),
  }),
  'form /admin/evenements/:id': on('event', orElse(runningEvent, 'rule'), {
    among: ITS_RUN,
    fields: () => ({ deed: 'publish', registration: undefined, past: undefined }),
    address: onEventOf(EVENTS_DESK, ''),
  }),
  'page /admin/evenements/:id/modifier': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/modifier'),
  }),
  'form /admin/evenements/:id/modifier': on('event', orElse(runningEvent, 'rule'), {
    among: ITS_RUN,
    fields: () => ({ ...planned(), every: undefined, version: 1 }),
    address: onEventOf(EVENTS_DESK, '/modifier'),
  }),
  'page /admin/evenements/:id/annuler': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/annuler'),
  }),
  'form /admin/evenements/:id/annuler': on('event', orElse(runningEvent, 'rule'), {
    among: ITS_RUN,
    fields: () => ({ because: 'Personne ne peut venir.' }),
    address: onEventOf(EVENTS_DESK, '/annuler'),
  }),
  'page /admin/evenements/:id/supprimer': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/supprimer'),
  }),
  'form /admin/evenements/:id/supprimer': on('event', orElse(runningEvent, 'rule'), {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/supprimer'),
  }),
  'page /admin/evenements/:id/image': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/image'),
  }),
  'form /admin/evenements/:id/image': on('event', runningEvent, {
    among: ITS_RUN,
    fields: () => ({ intent: 'remove', alt: undefined, agreed: undefined }),
    address: onEventOf(EVENTS_DESK, '/image'),
  }),
  'page /admin/evenements/:id/formulaire': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/formulaire'),
  }),
  'form /admin/evenements/:id/formulaire': on('event', orElse(runningEvent, 'rule'), {
    among: ITS_RUN,
    fields: oneQuestion,
    address: onEventOf(EVENTS_DESK, '/formulaire'),
  }),
  // The event that is asked for is not repeated: who runs it is told so, or that nothing is here.
  'page /admin/evenements/:id/serie': on('event', orElse(runningEvent, 'hidden'), {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/serie'),
  }),
  'form /admin/evenements/:id/serie': on('event', orElse(runningEvent, 'rule'), {
    among: ITS_RUN,
    fields: () => ({ deed: 'publish', count: 1, because: undefined }),
    address: onEventOf(EVENTS_DESK, '/serie'),
  }),
  'page /admin/evenements/:id/suites': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/suites'),
  }),
  'form /admin/evenements/:id/suites': on('event', orElse(runningEvent, 'rule'), {
    among: ITS_RUN,
    fields: () => ({
      version: 1,
      replay: undefined,
      chapters: [],
      minutes: undefined,
      survey: undefined,
      agreed: undefined,
    }),
    address: onEventOf(EVENTS_DESK, '/suites'),
  }),
  'page /admin/evenements/:id/questions': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/questions'),
  }),
  'page /admin/evenements/:id/questions/:question': on('event', orElse(runningEvent, 'hidden'), {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/questions/0199eeee-0000-7000-8000-00000000dead'),
  }),
  'form /admin/evenements/:id/questions/:question': on('event', orElse(runningEvent, 'hidden'), {
    among: ITS_RUN,
    fields: ({ categoryId }) => ({
      title: 'Une question de la séance',
      body: 'Quand déclarer ses revenus ?',
      answer: undefined,
      categoryId,
      agreed: undefined,
    }),
    address: onEventOf(EVENTS_DESK, '/questions/0199eeee-0000-7000-8000-00000000dead'),
  }),
  'page /admin/evenements/:id/questions/:question/masquer': on('event', orElse(runningEvent, 'hidden'), {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/questions/0199eeee-0000-7000-8000-00000000dead/masquer'),
  }),
  'form /admin/evenements/:id/questions/:question/masquer': on('event', orElse(runningEvent, 'hidden'), {
    among: ITS_RUN,
    fields: () => ({ deed: 'hide', reason: 'Sans rapport avec la séance.', ground: undefined }),
    address: onEventOf(EVENTS_DESK, '/questions/0199eeee-0000-7000-8000-00000000dead/masquer'),
  }),
  'page /admin/evenements/:id/messages': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/messages'),
  }),
  'form /admin/evenements/:id/messages': on('event', runningEvent, {
    among: ITS_RUN,
    fields: () => ({
      readers: 'seated',
      subject: 'À demain',
      body: 'Apportez votre relevé.',
      intent: 'preview',
    }),
    address: onEventOf(EVENTS_DESK, '/messages'),
  }),
  'page /admin/evenements/:id/statistiques': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/statistiques'),
  }),
  'page /admin/evenements/:id/statistiques.csv': on('event', runningEvent, {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/statistiques.csv'),
  }),
  'page /admin/evenements/:id/inscriptions.csv': on('event', orElse(runningEvent, 'identity'), {
    among: ITS_RUN,
    address: onEventOf(EVENTS_DESK, '/inscriptions.csv'),
  }),
  'page /enquetes': at(open),
  'page /enquetes/:slug': on('survey', readingSurvey, { address: onSurvey('open') }),
  'page /enquetes/:slug/repondre': on('survey', answeringPage, { address: onSurvey('open', '/repondre') }),
  'form /enquetes/:slug/repondre': on('survey', answeringSurvey, {
    fields: answeredOnPage,
    address: onSurvey('open', '/repondre'),
  }),
  'page /enquetes/:slug/resultats': on('survey', readingSurvey, {
    among: IS_OVER,
    address: onSurvey('closed', '/resultats'),
  }),
  'page /enquetes/:slug/resultats.csv': on('survey', readingSurvey, {
    among: IS_OVER,
    address: onSurvey('closed', '/resultats.csv'),
  }),
  'page /admin/enquetes': at(SURVEYING),
  'page /admin/enquetes/export.csv': at(SURVEYING),
  'page /admin/enquetes/nouvelle': at(SURVEYING),
  'form /admin/enquetes/nouvelle': at(SURVEYING, { fields: surveyed }),
  'page /admin/enquetes/:slug': at(SURVEYING, { address: onSurveyDesk('open') }),
  'form /admin/enquetes/:slug': at(SURVEYING, {
    fields: () => ({
      deed: 'copy',
      closesOn: undefined,
      quotas: [],
      reminderDays: [],
      reminderMoments: [],
    }),
    address: onSurveyDesk('open'),
  }),
  'page /admin/enquetes/:slug/modifier': at(SURVEYING, { address: onSurveyDesk('draft', '/modifier') }),
  'form /admin/enquetes/:slug/modifier': at(SURVEYING, {
    fields: surveyed,
    address: onSurveyDesk('draft', '/modifier'),
  }),
  'page /admin/enquetes/:slug/essai': at(SURVEYING, { address: onSurveyDesk('draft', '/essai') }),
  'page /admin/enquetes/:slug/questions': at(SURVEYING, { address: onSurveyDesk('draft', '/questions') }),
  'form /admin/enquetes/:slug/questions': at(SURVEYING, {
    fields: () => ({ way: 'up', key: 'essai', version: 1 }),
    address: onSurveyDesk('draft', '/questions'),
  }),
  'page /admin/enquetes/:slug/questions/:key': at(SURVEYING, {
    address: onSurveyDesk('draft', '/questions/nouvelle'),
  }),
  'form /admin/enquetes/:slug/questions/:key': at(SURVEYING, {
    fields: questioned,
    address: onSurveyDesk('draft', '/questions/nouvelle'),
  }),
  'page /admin/enquetes/:slug/resultats': at(SURVEYING, { address: onSurveyDesk('closed', '/resultats') }),
  'form /admin/enquetes/:slug/resultats': at(SURVEYING, {
    fields: () => ({ published: ['essai'] }),
    address: onSurveyDesk('closed', '/resultats'),
  }),
  'page /admin/enquetes/:slug/resultats/:question': at(SURVEYING, {
    address: onSurveyDesk('closed', '/resultats/mots'),
  }),
  'page /admin/enquetes/:slug/resultats.csv': at(SURVEYING, {
    address: onSurveyDesk('closed', '/resultats.csv'),
  }),
  'page /admin/enquetes/:slug/reponses.csv': on('survey', TAKING_RESPONSES, {
    address: onSurveyDesk('open', '/reponses.csv'),
  }),
  'page /idees': at(open),
  'page /idees/nouvelle': at(by(WRITERS)),
  'form /idees/nouvelle': at(by(WRITERS), { fields: proposed }),
  'page /idees/proches': at(by(WRITERS)),
  'page /idees/feuille-de-route': at(open),
  'page /idees/:address': on('idea', readingPart, { address: onIdea('') }),
  'form /idees/:address': on('idea', commentingIdea, { fields: commented, address: onIdea('') }),
  'page /idees/:address/modifier': on('idea', rewordingIdeaPage, { address: onIdea('/modifier') }),
  'form /idees/:address/modifier': on('idea', rewordingIdea, {
    fields: reworded,
    address: onIdea('/modifier'),
  }),
  'page /idees/:address/retirer': on('idea', rewordingIdeaPage, { address: onIdea('/retirer') }),
  'form /idees/:address/retirer': on('idea', rewordingIdea, { address: onIdea('/retirer') }),
  'page /idees/:address/commentaires/:commentId': on('idea', readingPart, { address: onCommentPage('') }),
  'page /idees/:address/commentaires/:commentId/modifier': on('idea', rewordingIdeaPage, {
    address: onCommentPage('/modifier'),
  }),
  'form /idees/:address/commentaires/:commentId/modifier': on('idea', rewordingIdeaPage, {
    fields: commented,
    address: onCommentPage('/modifier'),
  }),
  'page /idees/:address/commentaires/:commentId/retirer': on('idea', rewordingIdeaPage, {
    address: onCommentPage('/retirer'),
  }),
  'form /idees/:address/commentaires/:commentId/retirer': on('idea', rewordingIdeaPage, {
    address: onCommentPage('/retirer'),
  }),
  'page /idees/:address/soutien': on('idea', readingPart, { address: onIdea('/soutien') }),
  'form /idees/:address/soutien': on('idea', supporting, {
    fields: () => ({ vote: 'give' }),
    address: onIdea('/soutien'),
  }),
  'page /avis': at(open),
  'page /avis/:slug': at(open, { address: onService('/avis', '') }),
  'page /avis/:slug/nouveau': at(by(WRITERS), { address: onService('/avis', '/nouveau') }),
  'form /avis/:slug/nouveau': at(REVIEWING, { fields: reviewed, address: onService('/avis', '/nouveau') }),
  'page /avis/:slug/:id': at(orElse(open, 'hidden'), { address: onReview('/avis/un-service', '') }),
  'page /avis/:slug/:id/modifier': at(concernsNobody, { address: onReview('/avis/un-service', '/modifier') }),
  'form /avis/:slug/:id/modifier': at(concernsNobody, {
    fields: reviewed,
    address: onReview('/avis/un-service', '/modifier'),
  }),
  'page /avis/:slug/:id/retirer': at(concernsNobody, { address: onReview('/avis/un-service', '/retirer') }),
  'form /avis/:slug/:id/retirer': at(concernsNobody, { address: onReview('/avis/un-service', '/retirer') }),
  'page /admin/avis': at(RUNNING_SERVICES),
  'page /admin/avis/export.csv': at(RUNNING_SERVICES),
  'page /admin/avis/:id': at(RUNNING_SERVICES, { address: onReview(REVIEWS_DESK, '') }),
  'form /admin/avis/:id': at(orElse(ANSWERING_REVIEWS, 'rule'), {
    fields: answeredReview,
    address: onReview(REVIEWS_DESK, ''),
  }),
  'page /admin/avis/services': at(RUNNING_SERVICES),
  'page /admin/avis/services/nouveau': at(RUNNING_SERVICES),
  'form /admin/avis/services/nouveau': at(orElse(RUNNING_SERVICES, 'rule'), { fields: described }),
  'page /admin/avis/services/:id': at(RUNNING_SERVICES, { address: onService('/admin/avis/services', '') }),
  'form /admin/avis/services/:id': at(RUNNING_SERVICES, {
    fields: described,
    address: onService('/admin/avis/services', ''),
  }),
  'page /tests': at(open),
  'page /tests/:slug': at(KNOWING_TRIALS, { address: onTrial('/tests', '') }),
  'page /tests/:slug/participer': at(by(WRITERS), { address: onTrial('/tests', '/participer') }),
  'form /tests/:slug/participer': at(JOINING, {
    fields: promised,
    address: onTrial('/tests', '/participer'),
  }),
  'page /tests/:slug/quitter': at(LEAVING, { address: onTrial('/tests', '/quitter') }),
  'form /tests/:slug/quitter': at(LEAVING, { address: onTrial('/tests', '/quitter') }),
  'page /tests/:slug/etape': at(KNOWING_TRIALS, { address: onTrial('/tests', '/etape') }),
  'form /tests/:slug/etape': at(TRYING, { fields: wentThrough, address: onTrial('/tests', '/etape') }),
  'page /tests/:slug/retour': at(LEAVING, { address: onTrial('/tests', '/retour') }),
  'form /tests/:slug/retour': at(TRYING, { fields: toldInTrial, address: onTrial('/tests', '/retour') }),
  'page /admin/tests': at(RUNNING_TRIALS),
  'page /admin/tests/nouveau': at(RUNNING_TRIALS),
  'form /admin/tests/nouveau': at(RUNNING_TRIALS, { fields: trialTermsSent }),
  'page /admin/tests/retours/:id': at(RUNNING_TRIALS, { address: onFeedback(`${TRIALS_DESK}/retours`) }),
  'page /admin/tests/retours/:id/a-choisir': at(RUNNING_TRIALS, {
    address: (things) => `${onFeedback(`${TRIALS_DESK}/retours`)(things)}/a-choisir`,
  }),
  'form /admin/tests/retours/:id': at(orElse(RUNNING_TRIALS, 'rule'), {
    fields: triaged,
    address: onFeedback(`${TRIALS_DESK}/retours`),
  }),
  'page /admin/tests/:id': at(RUNNING_TRIALS, { address: onTrial(TRIALS_DESK, '') }),
  'form /admin/tests/:id': at(orElse(RUNNING_TRIALS, 'rule'), {
    fields: ledTrial,
    address: onDraft(TRIALS_DESK, ''),
  }),
  'page /admin/tests/:id/modifier': at(RUNNING_TRIALS, { address: onDraft(TRIALS_DESK, '/modifier') }),
  'form /admin/tests/:id/modifier': at(orElse(RUNNING_TRIALS, 'rule'), {
    fields: () => ({ ...trialTermsSent(), version: 1 }),
    address: onDraft(TRIALS_DESK, '/modifier'),
  }),
  'page /admin/tests/:id/retours': at(RUNNING_TRIALS, { address: onTrial(TRIALS_DESK, '/retours') }),
  'page /admin/tests/:id/retours.csv': at(RUNNING_TRIALS, { address: onTrial(TRIALS_DESK, '/retours.csv') }),
  'page /admin/idees': at(ANSWERING_IDEAS),
  'page /admin/idees/export.csv': at(ANSWERING_IDEAS),
  'page /admin/idees/a-choisir': at(ANSWERING_IDEAS),
  'page /admin/idees/:id': on('idea', answeringIdea, { address: onIdeaOf(IDEAS_DESK, '') }),
  'form /admin/idees/:id': on('idea', answeringIdea, {
    fields: answeredIdea,
    address: onIdeaOf(IDEAS_DESK, ''),
  }),
  'page /admin/idees/:id/reunir': on('idea', answeringIdea, { address: onIdeaOf(IDEAS_DESK, '/reunir') }),
  'form /admin/idees/:id/reunir': on('idea', answeringIdea, {
    fields: mergedIdea,
    address: onIdeaOf(IDEAS_DESK, '/reunir'),
  }),
  'page /admin/calendrier': at(hiddenBut(MANAGERS)),
  'form /admin/calendrier': at(hiddenBut(MANAGERS), { fields: () => ({ ...A_NOTE, version: 0 }) }),
  'page /admin/calendrier.csv': at(hiddenBut(MANAGERS)),
  'page /admin/calendrier/notes/:id': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    address: () => `/admin/calendrier/notes/${NO_ANNOUNCEMENT}`,
  }),
  'form /admin/calendrier/notes/:id': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    fields: () => ({ ...A_NOTE, version: 1 }),
    address: () => `/admin/calendrier/notes/${NO_ANNOUNCEMENT}`,
  }),
  'page /incidents/:number': at(nothing, { address: () => NO_INCIDENT }),
  'page /admin/incidents': at(hiddenBut(MANAGERS)),
  'form /admin/incidents': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    fields: (things) => ({
      title: 'Essai des droits',
      known: 'Rien encore.',
      topic: '',
      topicNumber: things.topicNumber,
      banner: undefined,
      segments: [],
    }),
  }),
  'page /admin/incidents.csv': at(hiddenBut(MANAGERS)),
  'page /admin/incidents/:number': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    address: () => `/admin${NO_INCIDENT}`,
  }),
  'form /admin/incidents/:number': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    fields: () => ({ intent: 'solve', news: 'Tout marche de nouveau.' }),
    address: () => `/admin${NO_INCIDENT}`,
  }),
  'page /annonces': at(open),
  'form /annonces': at(open, { fields: () => ({ announcement: NO_ANNOUNCEMENT }) }),
  'page /admin/annonces': at(hiddenBut(MANAGERS)),
  'form /admin/annonces': at(hiddenBut(MANAGERS), {
    fields: () => ({ ...AN_ANNOUNCEMENT, version: 0 }),
  }),
  'page /admin/annonces/:id': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    address: () => `/admin/annonces/${NO_ANNOUNCEMENT}`,
  }),
  'form /admin/annonces/:id': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    fields: () => ({ ...AN_ANNOUNCEMENT, version: 1 }),
    address: () => `/admin/annonces/${NO_ANNOUNCEMENT}`,
  }),
  'page /admin/annonces/:id/retirer': at(hiddenBut(MANAGERS), {
    address: () => `/admin/annonces/${NO_ANNOUNCEMENT}/retirer`,
  }),
  'form /admin/annonces/:id/retirer': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    address: () => `/admin/annonces/${NO_ANNOUNCEMENT}/retirer`,
  }),
  'page /admin/reglages': at(hiddenBut(MANAGERS)),
  'page /admin/reglages/historique': at(hiddenBut(MANAGERS)),
  'page /admin/reglages/historique.csv': at(hiddenBut(MANAGERS)),
  'page /admin/reglages/:key': at(hiddenBut(MANAGERS), {
    address: () => '/admin/reglages/inactivity.months',
  }),
  // Whoever comes second meets the change of the first: what is said to have been seen is that of the beginning.
  'form /admin/reglages/:key': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({ deed: 'change', value: '30', seen: '24', entry: undefined, note: 'Essai des droits' }),
    address: () => '/admin/reglages/inactivity.months',
  }),
  'page /admin/modules': at(hiddenBut(MANAGERS)),
  'page /admin/modules/:module': at(hiddenBut(MANAGERS), { address: () => '/admin/modules/trials' }),
  // Set by the one before: the version that is sent is that of nothing set.
  'form /admin/modules/:module': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    // From no later day: what is closed until then is nobody's, whatever their rights.
    fields: () => ({
      state: 'on',
      from: undefined,
      until: '2099-01-01',
      version: 0,
      reason: 'Essai des droits',
    }),
    address: () => '/admin/modules/trials',
  }),
  'page /marque/:file': at(nothing),
  'page /marque/apercu/:secret': at(open),
  'page /marque/apercu/fin': at(open),
  'form /marque/apercu/fin': at(open),
  'page /admin/marque': at(hiddenBut(MANAGERS)),
  'form /admin/marque': at(hiddenBut(MANAGERS), { fields: () => ({ intent: 'preview', version: 1 }) }),
  'page /admin/marque/apparence': at(hiddenBut(MANAGERS)),
  'form /admin/marque/apparence': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({
      ...AS_DELIVERED,
      headingFont: 'bricolage',
      bodyFont: 'atkinson',
      radius: 3,
      version: 1,
    }),
  }),
  'page /pages/:slug': at(nothing, { address: () => '/pages/rien-de-tel' }),
  'page /pages/:slug/versions/:number': at(nothing, { address: () => '/pages/rien-de-tel/versions/1' }),
  'page /admin/pages': at(hiddenBut(MANAGERS)),
  // Begun by the first who may: the address is taken then.
  'form /admin/pages': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    fields: () => ({ title: 'Essai des droits', slug: 'essai-des-droits' }),
  }),
  'page /admin/pages/:id': at(hiddenBut(MANAGERS), { address: () => `/admin/pages/${HOME_PAGE}` }),
  'form /admin/pages/:id': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({ intent: 'discard', version: 1 }),
    address: () => `/admin/pages/${HOME_PAGE}`,
  }),
  'page /admin/pages/:id/reglages': at(hiddenBut(MANAGERS), {
    address: () => `/admin/pages/${HOME_PAGE}/reglages`,
  }),
  'form /admin/pages/:id/reglages': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({ title: 'Accueil', version: 1 }),
    address: () => `/admin/pages/${HOME_PAGE}/reglages`,
  }),
  'page /admin/pages/:id/blocs/:key': at(hiddenBut(MANAGERS), {
    address: () => `/admin/pages/${HOME_PAGE}/blocs/b1`,
  }),
  'form /admin/pages/:id/blocs/:key': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({ width: 'wide', segments: ['members'], version: 1, poll: undefined, topics: undefined }),
    address: () => `/admin/pages/${HOME_PAGE}/blocs/b1`,
  }),
  'page /admin/pages/:id/apercu': at(hiddenBut(MANAGERS), {
    address: () => `/admin/pages/${HOME_PAGE}/apercu`,
  }),
  'page /admin/pages/:id/retour/:number': at(hiddenBut(MANAGERS), {
    address: () => `/admin/pages/${HOME_PAGE}/retour/0`,
  }),
  'form /admin/pages/:id/retour/:number': at(hiddenBut(MANAGERS), {
    fields: () => ({ note: 'Essai des droits' }),
    address: () => `/admin/pages/${HOME_PAGE}/retour/0`,
  }),
  'page /favicon.ico': at(open),
  'page /site.webmanifest': at(open),
  'page /admin/marque/images': at(hiddenBut(MANAGERS)),
  'form /admin/marque/images': at(orElse(hiddenBut(MANAGERS), 'rule'), { fields: () => ({ version: 1 }) }),
  'page /admin/marque/menus': at(hiddenBut(MANAGERS)),
  'form /admin/marque/menus': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({
      header: '',
      title1: '',
      links1: '',
      title2: '',
      links2: '',
      title3: '',
      links3: '',
      version: 1,
    }),
  }),
  'page /admin/marque/cadre': at(hiddenBut(MANAGERS)),
  'form /admin/marque/cadre': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({
      headerMode: 'menus',
      headerHtml: '',
      headerUrl: '',
      footerMode: 'menus',
      footerHtml: '',
      footerUrl: '',
      version: 1,
    }),
  }),
  'page /admin/marque/noms': at(hiddenBut(MANAGERS)),
  'form /admin/marque/noms': at(orElse(hiddenBut(MANAGERS), 'rule'), { fields: () => ({ version: 1 }) }),
  'page /admin/marque/retour/:number': at(hiddenBut(MANAGERS), { address: () => '/admin/marque/retour/0' }),
  'form /admin/marque/retour/:number': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    address: () => '/admin/marque/retour/0',
    fields: () => ({ note: 'Essai' }),
  }),
  'page /admin/connexion': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/connexion': at(orElse(hiddenBut(ADMINISTRATORS), 'identity'), {
    fields: () => ({ mode: 'offered', from: '' }),
  }),
  // Administrators alone, who showed themselves just now: everybody asks with a session that is fresh.
  'page /admin/connexion/nouveau': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/connexion/nouveau': at(hiddenBut(ADMINISTRATORS), { fields: providerFields }),
  'page /admin/connexion/sites/nouveau': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/connexion/sites/nouveau': at(hiddenBut(ADMINISTRATORS), {
    fields: ({ serial }) => ({ label: `Site ${serial}`, origin: `https://site-${serial}.example.org` }),
  }),
  'page /admin/connexion/sites/:id': at(hiddenBut(ADMINISTRATORS), { address: onConnectedSite }),
  'form /admin/connexion/sites/:id': at(hiddenBut(ADMINISTRATORS), {
    fields: () => ({ act: 'save', label: 'Un site' }),
    address: onConnectedSite,
  }),
  'page /admin/connexion/:id': at(hiddenBut(ADMINISTRATORS), { address: onProvider('') }),
  'form /admin/connexion/:id': at(hiddenBut(ADMINISTRATORS), {
    fields: (things) => ({ ...providerFields(things), version: 1 }),
    address: onProvider(''),
  }),
  'page /admin/connexion/:id/essai': at(hiddenBut(ADMINISTRATORS), { address: onProvider('/essai') }),
  'form /admin/connexion/:id/essai': at(hiddenBut(ADMINISTRATORS), {
    fields: () => ({ claims: '{"sub":"quelqu’un"}' }),
    address: onProvider('/essai'),
  }),
  'page /admin/api': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/api/nouveau': at(orElse(hiddenBut(ADMINISTRATORS), 'identity')),
  'form /admin/api/nouveau': at(orElse(hiddenBut(ADMINISTRATORS), 'identity'), {
    fields: ({ serial }) => ({
      name: `Client ${serial}`,
      scopes: ['topics:read'],
      categoryIds: [],
      networks: '',
      origins: '',
      days: '30',
    }),
  }),
  'page /admin/api/annuaire': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/api/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'form /admin/api/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'rule')),
  'page /admin/api/:id/webhooks/nouveau': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'identity')),
  'form /admin/api/:id/webhooks/nouveau': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'identity'), {
    fields: () => ({ url: 'https://127.0.0.1/', events: ['topic.created'] }),
  }),
  'page /admin/api/:id/webhooks/:webhook': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'form /admin/api/:id/webhooks/:webhook': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden'), {
    fields: () => ({ act: 'ping' }),
  }),
  'page /admin/api/:id/webhooks/:webhook/modifier': at(
    orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'identity'),
  ),
  'form /admin/api/:id/webhooks/:webhook/modifier': at(
    orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'identity'),
    {
      fields: () => ({ url: 'https://127.0.0.1/', events: ['topic.created'] }),
    },
  ),
  'page /commentaires': at(orElse(by(WRITERS), 'hidden'), {
    address: () => '/commentaires?page=https%3A%2F%2Fwww.example.org%2F',
  }),
  'form /commentaires': at(orElse(by(WRITERS), 'hidden'), {
    fields: () => ({ page: 'https://www.example.org/', title: 'Une page du site', body: 'Un commentaire.' }),
  }),
  'page /admin/commentaires': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/commentaires': at(hiddenBut(ADMINISTRATORS), {
    fields: ({ categoryId }) => ({ act: 'allow', site: 'https://www.example.org', categoryId }),
  }),
  'page /admin/redirections': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/redirections': at(hiddenBut(ADMINISTRATORS), {
    fields: ({ serial }) => ({ from: `/ancien-${serial}`, to: '/questions' }),
  }),
  'page /admin/redirections/importer': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/redirections/importer': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid'), {
    fields: ({ serial }) => ({ lines: `/vieux-${serial},/questions` }),
  }),
  'page /admin/redirections/supprimer': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/redirections/supprimer': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'rule'), {
    fields: ({ serial }) => ({ from: `/ancien-${serial}` }),
  }),
  'page /admin/transparence': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/transparence/:year': at(hiddenBut(ADMINISTRATORS), {
    address: () => '/admin/transparence/2025',
  }),
  'form /admin/transparence/:year': at(hiddenBut(ADMINISTRATORS), {
    address: () => '/admin/transparence/2025',
  }),
  'page /admin/transparence/:year/publier': at(hiddenBut(ADMINISTRATORS), {
    address: () => '/admin/transparence/2025/publier',
  }),
  'form /admin/transparence/:year/publier': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'rule'), {
    address: () => '/admin/transparence/2025/publier',
    fields: () => ({ version: 1 }),
  }),
  'page /admin/injonctions': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/injonctions/nouvelle': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/injonctions/nouvelle': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid')),
  // Nobody has entered such an order or dispute.
  'page /admin/injonctions/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'form /admin/injonctions/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid', 'rule')),
  'page /admin/signaleurs': at(hiddenBut(ADMINISTRATORS)),
  // The member named in the form is in no register, or is not there at all.
  'form /admin/signaleurs': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid', 'rule')),
  'page /admin/litiges': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/litiges/nouveau': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/litiges/nouveau': at(orElse(hiddenBut(ADMINISTRATORS), 'invalid')),
  'page /admin/litiges/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'form /admin/litiges/:id': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid', 'rule')),
  'page /admin/alertes': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/exposes': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/exposes': at(orElse(hiddenBut(ADMINISTRATORS), 'rule')),
  'page /admin/exposes/mis-de-cote': at(hiddenBut(ADMINISTRATORS)),
  // Nothing was set aside.
  'form /admin/exposes/mis-de-cote': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid')),
  'page /admin/exposes/deposes': at(hiddenBut(ADMINISTRATORS)),
  // Nobody has prepared such a batch.
  'form /admin/exposes/deposes': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden', 'invalid')),
  'page /admin/exposes/:id/appels/:number': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'page /admin/exposes/:id/exposes.csv': at(orElse(hiddenBut(ADMINISTRATORS), 'hidden')),
  'page /admin/moderation/decisions.csv': at(hiddenBut(ANY_MODERATOR)),
  'page /admin/journal': at(hiddenBut(ANY_MODERATOR)),
  'page /admin/journal.csv': at(hiddenBut(ANY_MODERATOR)),
  'page /admin/journal/verifier': at(hiddenBut(ADMINISTRATORS)),
  'form /admin/journal/verifier': at(hiddenBut(ADMINISTRATORS)),
  'page /admin/statistiques': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/export.csv': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/:key/:jour': at(hiddenBut(MANAGERS), {
    address: () => '/admin/statistiques/questions/2026-01-05',
  }),
  'page /admin/statistiques/:key/:jour/export.csv': at(hiddenBut(MANAGERS), {
    address: () => '/admin/statistiques/questions/2026-01-05/export.csv',
  }),
  'page /admin/statistiques/contacts-evites': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/contacts-evites/export.csv': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/contacts-evites/reglages': at(hiddenBut(MANAGERS)),
  // Whoever comes second meets what the first one changed.
  'form /admin/statistiques/contacts-evites/reglages': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: () => ({ sites: '', withoutShare: '5', opened: '', note: 'Pour essayer', version: '0' }),
  }),
  'page /admin/statistiques/contacts-evites/volumes': at(hiddenBut(MANAGERS)),
  'form /admin/statistiques/contacts-evites/volumes': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    fields: () => ({ lines: 'mois;appels\nmai;12', intent: 'check' }),
  }),
  'page /admin/statistiques/fidelite': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/fidelite/export.csv': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/a-ecrire': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/a-ecrire/export.csv': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/rapports': at(hiddenBut(MANAGERS)),
  'page /admin/statistiques/rapports/nouveau': at(hiddenBut(MANAGERS)),
  'form /admin/statistiques/rapports/nouveau': at(hiddenBut(MANAGERS), { fields: reportFields }),
  'page /admin/statistiques/rapports/:id': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/statistiques/rapports/:id': at(orElse(hiddenBut(MANAGERS), 'hidden'), {
    fields: () => ({ intent: 'pause' }),
  }),
  'page /admin/statistiques/rapports/:id/modifier': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/statistiques/rapports/:id/modifier': at(orElse(hiddenBut(MANAGERS), 'hidden', 'rule'), {
    fields: reportFields,
  }),
  'page /admin/statistiques/rapports/:id/lecteurs': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'form /admin/statistiques/rapports/:id/lecteurs': at(orElse(hiddenBut(MANAGERS), 'hidden', 'invalid'), {
    fields: () => ({ memberId: '01997777-0000-7000-8000-000000000001', language: 'none' }),
  }),
  'page /admin/statistiques/rapports/:id/:periode': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /admin/statistiques/rapports/:id/:periode/rapport.pdf': at(orElse(hiddenBut(MANAGERS), 'hidden')),
  'page /admin/statistiques/:key': at(hiddenBut(MANAGERS), {
    address: () => '/admin/statistiques/questions',
  }),
  'page /admin/statistiques/:key/export.csv': at(hiddenBut(MANAGERS), {
    address: () => '/admin/statistiques/questions/export.csv',
  }),
  'page /admin/recherche': at(hiddenBut(MANAGERS)),
  'page /admin/recherche/export.csv': at(hiddenBut(MANAGERS)),
  'page /admin/recherche/synonymes': at(hiddenBut(MANAGERS)),
  'form /admin/recherche/synonymes': at(orElse(hiddenBut(MANAGERS), 'rule'), {
    fields: ({ serial }) => ({ terms: [`mot${serial}`, `terme${serial}`] }),
  }),
  'page /admin/recherche/synonymes/:id': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/recherche/synonymes/${things.synonymsId}`,
  }),
  'form /admin/recherche/synonymes/:id': at(hiddenBut(MANAGERS), {
    fields: ({ serial }) => ({ terms: [`mot${serial}`, `terme${serial}`] }),
    address: (things) => `/admin/recherche/synonymes/${things.synonymsId}`,
  }),
  'page /admin/recherche/synonymes/:id/supprimer': at(hiddenBut(MANAGERS)),
  'form /admin/recherche/synonymes/:id/supprimer': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/recherche/synonymes/${things.synonymsId}/supprimer`,
  }),
  'page /admin/categories': at(hiddenBut(MANAGERS)),
  'form /admin/categories': at(hiddenBut(MANAGERS), { fields: category }),
  'page /admin/categories/:slug/fermer': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/fermer`,
  }),
  'form /admin/categories/:slug/fermer': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/fermer`,
  }),
  'page /admin/categories/:slug/rouvrir': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/rouvrir`,
  }),
  'form /admin/categories/:slug/rouvrir': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/rouvrir`,
  }),
  'page /admin/categories/:slug/supprimer': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/supprimer`,
  }),
  'form /admin/categories/:slug/supprimer': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/supprimer`,
  }),
  'page /admin/categories/:slug/fusionner': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/fusionner`,
  }),
  'form /admin/categories/:slug/fusionner': at(orElse(hiddenBut(MANAGERS), 'invalid'), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}/fusionner`,
    fields: () => ({ categoryId: undefined }),
  }),
  'page /admin/categories/:slug': at(hiddenBut(MANAGERS), {
    address: (things) => `/admin/categories/${things.spareCategory.slug}`,
  }),
  'form /admin/categories/:slug': at(hiddenBut(MANAGERS), {
    fields: category,
    address: (things) => `/admin/categories/${things.spareCategory.slug}`,
  }),
  'page /admin/etiquettes': at(hiddenBut(MANAGERS)),
  'form /admin/etiquettes': at(hiddenBut(MANAGERS), { fields: ({ serial }) => ({ label: `mot${serial}` }) }),
  'page /admin/etiquettes/:tag': at(hiddenBut(MANAGERS)),
  'form /admin/etiquettes/:tag': at(hiddenBut(MANAGERS), {
    fields: ({ serial }) => ({ label: `TVA${serial}` }),
  }),
  'page /admin/etiquettes/:tag/supprimer': at(hiddenBut(MANAGERS)),
  'form /admin/etiquettes/:tag/supprimer': at(hiddenBut(MANAGERS), {
    fields: () => ({ into: undefined }),
    address: (things) => `/admin/etiquettes/${things.spareTag}/supprimer`,
  }),
  'page /admin/reponses': at(hiddenBut(DESK)),
  'page /admin/reponses/attribuer': at(hiddenBut(DESK)),
  'form /admin/reponses/attribuer': on('topic', assigning(), {
    fields: (things) => ({
      topicId: things.topicId,
      agentId: things.agentId,
      take: undefined,
      giveBack: undefined,
      back: undefined,
      seen: undefined,
    }),
  }),
  'page /admin/reponses/regler': at(hiddenBut(DESK)),
  'form /admin/reponses/regler': at(deskOf(), {
    fields: (things) => ({ sealId: things.fallenSealId, back: undefined }),
  }),
  'page /admin/reponses/paragraphes': at(hiddenBut(DESK)),
  'form /admin/reponses/paragraphes': at(WRITING_PARAGRAPHS),
  'page /admin/reponses/paragraphes/:id': at(WRITING_PARAGRAPHS, {
    address: (things) => `/admin/reponses/paragraphes/${things.paragraphId}`,
  }),
  'form /admin/reponses/paragraphes/:id': at(orElse(WRITING_PARAGRAPHS, 'rule'), {
    address: (things) => `/admin/reponses/paragraphes/${things.paragraphId}`,
  }),
  'page /admin/reponses/paragraphes/:id/texte': at(hiddenBut(DESK), {
    address: (things) => `/admin/reponses/paragraphes/${things.paragraphId}/texte`,
  }),
  'page /admin/reponses/paragraphes/:id/supprimer': at(hiddenBut(DESK)),
  'form /admin/reponses/paragraphes/:id/supprimer': at(WRITING_PARAGRAPHS, {
    address: (things) => `/admin/reponses/paragraphes/${things.paragraphId}/supprimer`,
  }),
  'page /admin/reponses/delais': at(hiddenBut(DESK)),
  'form /admin/reponses/delais': at(deskOf()),
  'page /admin/references': at(hiddenBut(DESK)),
  'page /admin/references/nouvelle': at(hiddenBut(ANY_AGENT)),
  'form /admin/references/nouvelle': at(ofArticles(), { fields: article }),
  'page /admin/references/:slug': at(ofArticles(), {
    address: (things) => `/admin/references/${things.reference}`,
  }),
  'form /admin/references/:slug': at(ofArticles(), {
    fields: (things) => ({ ...article(things), version: things.versions.reference }),
    address: (things) => `/admin/references/${things.reference}`,
  }),
  'page /admin/references/:slug/relire': at(ofArticles(), {
    address: (things) => `/admin/references/${things.reference}/relire`,
  }),
  'form /admin/references/:slug/relire': at(ofArticles(), {
    fields: (things) => ({
      number: things.versions.reference,
      reviewBy: article(things).reviewBy,
      readAt: new Date().toISOString(),
      version: things.versions.reference,
    }),
    address: (things) => `/admin/references/${things.reference}/relire`,
  }),
  'page /admin/references/:slug/retirer': at(ofArticles(), {
    address: (things) => `/admin/references/${things.reference}/retirer`,
  }),
  'form /admin/references/:slug/retirer': at(ofArticles(), {
    fields: (things) => ({
      reason: 'Elle n’est plus juste.',
      instead: undefined,
      version: things.versions.reference,
    }),
    address: (things) => `/admin/references/${things.reference}/retirer`,
  }),
  'page /admin/references/:slug/republier': at(hiddenBut(ANY_AGENT), {
    address: (things) => `/admin/references/${things.reference}/republier`,
  }),
  'form /admin/references/:slug/republier': at(hiddenBut(ANY_AGENT), {
    address: (things) => `/admin/references/${things.reference}/republier`,
  }),
  'page /admin/regles': at(hiddenBut(UNBOUND_DESK)),
  'form /admin/regles': at(hiddenBut(UNBOUND_DESK), { fields: ruleOfLaw }),
  'page /admin/regles/:key': at(hiddenBut(UNBOUND_DESK), {
    address: (things) => `/admin/regles/${things.law}`,
  }),
  'form /admin/regles/:key': at(hiddenBut(UNBOUND_DESK), {
    fields: (things) => ({ ...ruleOfLaw(things), version: things.versions.law }),
    address: (things) => `/admin/regles/${things.law}`,
  }),
  'page /admin/valeurs': at(hiddenBut(UNBOUND_DESK)),
  'page /admin/valeurs/:key': at(hiddenBut(UNBOUND_DESK), {
    address: (things) => `/admin/valeurs/${things.value}`,
  }),
  'form /admin/valeurs': at(hiddenBut(UNBOUND_DESK), { fields: newValue }),
  'form /admin/valeurs/:key': at(hiddenBut(UNBOUND_DESK), {
    fields: (things) => ({
      from: '2026-01-01',
      to: undefined,
      replaces: '2026-01-01',
      value: '12.5',
      source: 'Arrêté',
      label: undefined,
      intent: undefined,
      version: things.versions.value,
    }),
    address: (things) => `/admin/valeurs/${things.value}`,
  }),
  'page /admin/valeurs/:key/fin': at(hiddenBut(UNBOUND_DESK), {
    address: (things) => `/admin/valeurs/${things.value}/fin`,
  }),
  'form /admin/valeurs/:key/fin': at(hiddenBut(UNBOUND_DESK), {
    fields: (things) => ({ lastDay: '2099-12-31', version: things.versions.value }),
    address: (things) => `/admin/valeurs/${things.value}/fin`,
  }),
};

/** What rings, as the names of channels say; a conversation is a channel of the chat that is said to its people alone. */
export type Ringing = 'topic' | 'chat' | 'conversation' | 'poll' | 'event';

/** Somebody is let in who may read the thing as it stands. */
const asHeard =
  (rule: Rule): Rule =>
  (who, thing) =>
    rule(who, thing).includes('yes') ? ['yes'] : ['no'];
const unheard: Rule = () => ['no'];

/** What sockets are told, each by whoever was let in before as far as they are let in at all. */
export const EVENTS: Readonly<Record<string, Readonly<Record<Ringing, Rule>>>> = {
  subscribe: {
    topic: (who, thing) =>
      isAway(thing) && thing.state !== 'reply deleted' ? ['no'] : asHeard(reading)(who, thing),
    chat: asHeard(readingChannel),
    conversation: unheard,
    poll: asHeard(readingPart),
    event: hearingSession,
  },
  unsubscribe: { topic: open, chat: open, conversation: open, poll: open, event: open },
  // In channels of the chat alone people see each other.
  typing: {
    topic: unheard,
    chat: beingSeenWriting,
    conversation: unheard,
    poll: unheard,
    event: unheard,
  },
  presence: {
    topic: unheard,
    chat: asHeard(readingChannel),
    conversation: unheard,
    poll: unheard,
    event: unheard,
  },
};

/** Where one only is sent on to the thing after a deed, whether or not anything stands there. */
function sentOn(): Rule {
  return (who, thing) => [...readingReply(who, thing), 'yes'];
}

/** A reply without a seal has no such page, whoever asks. */
function hiddenWithoutSeal(): Rule {
  return (who) => (isVisitor(who) ? ['sign-in'] : ['hidden', 'no', 'gone']);
}

function distance(which: string): (things: Objects) => string {
  return ({ authorId }) => `/api/v1/members/${authorId}/${which}`;
}

function reviewItem(deed: string): (things: Objects) => string {
  return ({ reviewItemId }) => `/api/v1/review-items/${reviewItemId}${deed}`;
}

function queuePage(deed: string): (things: Objects) => string {
  return ({ reviewItemId }) => `/admin/moderation/${reviewItemId}${deed}`;
}

function publicShelf(): Rule {
  return (_who, thing) => (thing.audience === 'public' ? ['yes'] : ['hidden']);
}

/** A form is shown to whoever may do what it does; that of a thing that is gone may be refused in any words. */
function asForm(rule: Rule): Rule {
  return (who: Principal, thing) => {
    const expected = rule(who, thing);
    if (isVisitor(who)) return expected;
    const isShown = seesDeleted(who) || thing.whose === 'own';
    if (thing.state === 'held' && !isShown) return ['no', 'hidden'];
    if (isAway(thing)) return [...(isShown ? (['yes'] as const) : []), 'no', 'hidden', 'gone', 'rule'];
    return expected.includes('rule') ? [...expected, 'yes'] : expected;
  };
}

/** The page of an act of moderators: nobody else is shown it, and what is not known is not there. */
function runningPage(): Rule {
  return asForm(RUNNING);
}

function closingPage(): Rule {
  return asForm(acting({ others: MODERATORS, own: WRITERS }));
}

function draftOfTopic(): Rule {
  return (who, thing) => {
    const may = by(WRITERS)(who, thing);
    if (!may.includes('yes')) return may;
    const known = reading(who, thing);
    return known.includes('yes')
      ? (['yes', 'gone', 'hidden'].slice(0, thing.state === 'open' ? 1 : 3) as never)
      : ['hidden', 'gone'];
  };
}

function deskAct(): Rule {
  return (who, thing) => {
    const may = hiddenBut(DESK)(who, thing);
    if (!may.includes('yes')) return may;
    const known = reading(who, thing);
    if (!known.includes('yes')) return known.includes('gone') ? ['gone', 'rule', 'hidden'] : known;
    if (!who.reaches) return isAway(thing) ? ['no', 'gone'] : ['no'];
    return thing.state === 'open' ? ['yes'] : ['yes', 'rule', 'gone', 'hidden'];
  };
}

/** To an agent who knows of no branch, and of nothing that is for the team alone. */
function assigning(): Rule {
  return (who, thing) => {
    const isKnown = thing.audience === 'public' || thing.audience === 'members';
    return deskAct()(who, thing).map((outcome) => (outcome === 'yes' && !isKnown ? 'rule' : outcome));
  };
}

/** An article of no category is for agents whose rights no category bounds. */
function ofArticles(): Rule {
  return (who, thing) => {
    const may = hiddenBut(ANY_AGENT)(who, thing);
    return may.includes('yes') && who.isScoped ? ['no'] : may;
  };
}

function deskOf(): Rule {
  return (who, thing) => {
    const may = hiddenBut(DESK)(who, thing);
    return may.includes('yes') && !who.reaches ? ['no'] : may;
  };
}
