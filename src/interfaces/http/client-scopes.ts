import type { Viewer } from '#application/shared/viewer';
import type { API_SCOPES } from '#application/site/limits';
import { ClosedToClients, OutOfScope } from './refusals.ts';

type Scope = (typeof API_SCOPES)[number];

/**
 * What machines may call, and by which scope. What is not written here is closed to them: the voice of the organisation,
 * judgements on others, ballots, and all that is one person's alone.
 */
const SCOPES = {
  listCategories: 'categories:read',
  readCategory: 'categories:read',
  createCategory: 'categories:write',
  editCategory: 'categories:write',
  closeCategory: 'categories:write',
  reopenCategory: 'categories:write',
  deleteCategory: 'categories:write',
  mergeCategory: 'categories:write',
  listIncidents: 'topics:read',
  listTopics: 'topics:read',
  readTopic: 'topics:read',
  listPosts: 'topics:read',
  readPost: 'topics:read',
  openTopic: 'topics:write',
  retitleTopic: 'topics:write',
  deleteTopic: 'topics:write',
  closeTopic: 'topics:write',
  reopenTopic: 'topics:write',
  pinTopic: 'topics:write',
  unpinTopic: 'topics:write',
  moveTopic: 'topics:write',
  postAnswer: 'topics:write',
  editPost: 'topics:write',
  deletePost: 'topics:write',
  acceptAnswer: 'topics:write',
  withdrawAcceptance: 'topics:write',
  listRules: 'official:read',
  readRule: 'official:read',
  listValues: 'official:read',
  readValue: 'official:read',
  listReferenceAnswers: 'official:read',
  readReferenceAnswer: 'official:read',
  listPolls: 'polls:read',
  readPoll: 'polls:read',
  openPoll: 'polls:write',
  changePoll: 'polls:write',
  closePoll: 'polls:write',
  archivePoll: 'polls:write',
  bringBackPoll: 'polls:write',
  listSurveys: 'surveys:read',
  readSurvey: 'surveys:read',
  readSurveyResults: 'surveys:read',
  draftSurvey: 'surveys:write',
  changeSurvey: 'surveys:write',
  discardSurvey: 'surveys:write',
  writeQuestion: 'surveys:write',
  arrangeQuestion: 'surveys:write',
  openSurvey: 'surveys:write',
  steerSurvey: 'surveys:write',
  closeSurvey: 'surveys:write',
  archiveSurvey: 'surveys:write',
  bringBackSurvey: 'surveys:write',
  publishSurvey: 'surveys:write',
  listIdeas: 'ideas:read',
  readIdea: 'ideas:read',
  listIdeaComments: 'ideas:read',
  proposeIdea: 'ideas:write',
  editIdea: 'ideas:write',
  commentOnIdea: 'ideas:write',
  listServices: 'services:read',
  readService: 'services:read',
  listServiceReviews: 'services:read',
  addService: 'services:write',
  changeService: 'services:write',
  listTrials: 'trials:read',
  readTrial: 'trials:read',
  readTrialReport: 'trials:read',
  draftTrial: 'trials:write',
  changeTrial: 'trials:write',
  leadTrial: 'trials:write',
  listEvents: 'events:read',
  readEvent: 'events:read',
  listRegistrations: 'registrations:read',
  listMembers: 'members:read',
  readMember: 'members:read',
  readKpis: 'stats:read',
  readKpi: 'stats:read',
  readDeflection: 'stats:read',
  tellContactVolume: 'stats:write',
  listReviewItems: 'moderation:read',
  readReviewItem: 'moderation:read',
  listWordRules: 'moderation:read',
  readWordRule: 'moderation:read',
  listWebhooks: 'webhooks:manage',
  readWebhook: 'webhooks:manage',
  addWebhook: 'webhooks:manage',
  changeWebhook: 'webhooks:manage',
  removeWebhook: 'webhooks:manage',
  rotateWebhookSecret: 'webhooks:manage',
  pingWebhook: 'webhooks:manage',
  listWebhookDeliveries: 'webhooks:manage',
  replayWebhook: 'webhooks:manage',
  askForExport: 'exports:make',
  readJob: 'exports:make',
  checkImport: 'imports:make',
  importMembers: 'imports:make',
  readImport: 'imports:make',
  followSignOn: 'sign-on:manage',
  signMemberOut: 'sign-on:manage',
} as const satisfies Readonly<Record<string, Scope>>;

/** What tells of the adapter itself: any client may ask. */
const OF_THE_ADAPTER: readonly string[] = ['readDocument', 'readCaller', 'listWebhookEvents'];

/** What is the same for everybody: a key opens nothing of it, and closes nothing. */
const OF_EVERYBODY: readonly string[] = [
  'searchPublic',
  'listPublicQuestions',
  'listPublicEvents',
  'listPublicComments',
];
const NEEDS_NO_SCOPE: readonly string[] = [...OF_THE_ADAPTER, ...OF_EVERYBODY];

/** What the directory of the organisation calls, by the protocol that it speaks. */
const OF_SCIM = /^scim\./;

/** The scope of an operation; null where none is needed, undefined where it is closed to machines. */
export const scopeOf = (operationId: string): Scope | null | undefined =>
  NEEDS_NO_SCOPE.includes(operationId)
    ? null
    : OF_SCIM.test(operationId)
      ? 'scim:manage'
      : (SCOPES as Record<string, Scope>)[operationId];

export const SCOPED_OPERATIONS = Object.keys(SCOPES);

/** @throws ClosedToClients, OutOfScope */
export function mustBeInScope(operationId: string | undefined, { client }: Viewer): void {
  if (!client) return;
  const scope = operationId === undefined ? undefined : scopeOf(operationId);
  if (scope === undefined) throw new ClosedToClients();
  if (scope !== null && !client.scopes.includes(scope)) throw new OutOfScope(scope);
}
