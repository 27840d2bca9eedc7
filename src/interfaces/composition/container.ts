import { Container, ContainerModule } from 'inversify';
import { CheckAuditChain } from '#application/shared/audit-chain';
import { ForgetOldActs } from '#application/shared/forget-old-acts';
import { SqlAuditChain } from '#infrastructure/platform/audit/sql-audit-chain';
import { AuditedActs } from '#application/shared/audit-log';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { SqlAuditTrail } from '#infrastructure/platform/audit/sql-audit-trail';
import type {
  Clock,
  FileStore,
  FoundFiles,
  Ids,
  JobQueue,
  Mailer,
  RealtimeChannel,
  LastingDigests,
  KeyedDigests,
  Sealing,
  Secrets,
  Throttle,
  Troubles,
} from '#application/shared/ports';
import type { LetterMailer, SampleLetters, SentMails } from '#application/shared/letter.ports';
import type { OwnTextsNow } from '#application/shared/own-texts';
import type { DeliveredTexts } from '#application/site/texts/delivered-texts.port';
import { publishCommunityFact } from '#application/community/publish-community-facts';
import { publishOfficialFact } from '#application/community/publish-official-facts';
import { categorySchema } from '#infrastructure/community/categories/category.schema';
import { postRevisionSchema, postSchema, topicSchema } from '#infrastructure/community/topics/topic.schema';
import { accountSchema } from '#infrastructure/community/accounts/account.schema';
import { accountsModule, ORGANISATION_NAMES } from '#infrastructure/community/accounts/accounts.module';
import { memberSchema } from '#infrastructure/community/members/member.schema';
import { forumShelvesModule } from '#infrastructure/community/forum-shelves.module';
import { deskQuestionSchema } from '#infrastructure/community/official/desk-question.schema';
import { ambassadorsModule } from '#infrastructure/community/ambassadors/ambassadors.module';
import { claimsModule } from '#infrastructure/community/claims/claims.module';
import { legalModule } from '#infrastructure/site/legal/legal.module';
import { inactivityModule } from '#infrastructure/community/inactivity/inactivity.module';
import { newcomersModule } from '#infrastructure/community/newcomers/newcomers.module';
import { officialModule } from '#infrastructure/community/official/official.module';
import {
  referenceAnswerSchema,
  referenceVersionSchema,
} from '#infrastructure/community/official/reference.schema';
import { regulatoryValueSchema, ruleSchema } from '#infrastructure/community/official/register.schema';
import { sealSchema } from '#infrastructure/community/official/seal.schema';
import { distanceModule } from '#infrastructure/community/distance/distance.module';
import { membersModule } from '#infrastructure/community/members/members.module';
import { lettersModule } from '#infrastructure/community/letters/letters.module';
import { readsModule } from '#infrastructure/community/reads/reads.module';
import { automationsModule } from '#infrastructure/community/automations/automations.module';
import { communityPlannedModule } from '#infrastructure/community/planned/planned.module';
import { communitySetUpModule } from '#infrastructure/community/set-up/set-up.module';
import { moderationSetUpModule } from '#infrastructure/moderation/set-up/set-up.module';
import { siteSetUpModule } from '#infrastructure/site/set-up/set-up.module';
import { engagementFoundModule } from '#infrastructure/engagement/found/found.module';
import { engagementPlannedModule } from '#infrastructure/engagement/planned/planned.module';
import { eventsPlannedModule } from '#infrastructure/events/planned/planned.module';
import { editorialModule } from '#infrastructure/site/editorial/editorial.module';
import { incidentsModule } from '#infrastructure/community/incidents/incidents.module';
import { campaignsModule, SITE_NAMES } from '#infrastructure/community/campaigns/campaigns.module';
import { consentsModule } from '#infrastructure/community/consents/consents.module';
import { invitationsModule } from '#infrastructure/community/invitations/invitations.module';
import { segmentsModule } from '#infrastructure/community/segments/segments.module';
import { askedSegmentsModule } from '#infrastructure/engagement/segments/asked-segments.module';
import { sheetsModule } from '#infrastructure/community/sheets/sheets.module';
import { welcomeModule } from '#infrastructure/community/welcome/welcome.module';
import { welcomeSchema } from '#infrastructure/community/welcome/welcome.schema';
import { termsModule } from '#infrastructure/community/terms/terms.module';
import { trustModule } from '#infrastructure/community/trust/trust.module';
import { channelSchema } from '#infrastructure/community/chat/channel.schema';
import { chatModule } from '#infrastructure/community/chat/chat.module';
import { messageSchema } from '#infrastructure/community/chat/message.schema';
import { purgeSchema } from '#infrastructure/community/purges/purge.schema';
import { exportsModule } from '#infrastructure/community/exports/exports.module';
import { commentedPagesModule } from '#infrastructure/community/commented-pages/commented-pages.module';
import { provisionedPersonSchema } from '#infrastructure/community/provisioning/provisioned-person.schema';
import { provisioningModule } from '#infrastructure/community/provisioning/provisioning.module';
import { leavingModule } from '#infrastructure/community/leaving/leaving.module';
import { purgesModule } from '#infrastructure/community/purges/purges.module';
import { topicsModule } from '#infrastructure/community/topics/topics.module';
import { decisionSchema } from '#infrastructure/moderation/decisions/decision.schema';
import { appealSchema } from '#infrastructure/moderation/appeals/appeal.schema';
import { sanctionSchema } from '#infrastructure/moderation/sanctions/sanction.schema';
import { moderatedModule } from '#infrastructure/community/moderated/moderated.module';
import { moderationModule } from '#infrastructure/moderation/moderation.module';
import { communityWordsModule } from '#infrastructure/community/words/words.module';
import { wordRuleSchema, wordRuleVersionSchema } from '#infrastructure/moderation/words/word-rule.schema';
import { wordsModule } from '#infrastructure/moderation/words/words.module';
import { writtenTextsModule } from './written-texts.ts';
import { reportSchema } from '#infrastructure/moderation/reports/report.schema';
import { reviewItemSchema } from '#infrastructure/moderation/review/review-item.schema';
import { transparencyModule } from '#infrastructure/moderation/transparency/transparency.module';
import { transparencyReportSchema } from '#infrastructure/moderation/transparency/transparency-report.schema';
import { appealsModule } from '#infrastructure/moderation/appeals/appeals.module';
import { reviewModule } from '#infrastructure/moderation/review/review.module';
import { contributionsModule } from '#infrastructure/community/contributions/contributions.module';
import { badgesModule } from '#infrastructure/engagement/badges/badges.module';
import { engagementDeskModule } from '#infrastructure/engagement/desk/desk.module';
import { pointsModule } from '#infrastructure/engagement/points/points.module';
import { ideaSchema } from '#infrastructure/engagement/ideas/idea.schema';
import { ideaAnswerSchema } from '#infrastructure/engagement/ideas/idea-answer.schema';
import { ideaCommentSchema } from '#infrastructure/engagement/ideas/idea-comment.schema';
import { ideasModule } from '#infrastructure/engagement/ideas/ideas.module';
import { reviewAnswerSchema } from '#infrastructure/engagement/services/review-answer.schema';
import { serviceReviewSchema } from '#infrastructure/engagement/services/service-review.schema';
import { serviceSchema } from '#infrastructure/engagement/services/service.schema';
import { testerSchema } from '#infrastructure/engagement/trials/tester.schema';
import { trialFeedbackSchema } from '#infrastructure/engagement/trials/trial-feedback.schema';
import { trialSchema } from '#infrastructure/engagement/trials/trial.schema';
import { trialsModule } from '#infrastructure/engagement/trials/trials.module';
import { servicesModule } from '#infrastructure/engagement/services/services.module';
import { pointStrikeSchema } from '#infrastructure/engagement/grants/point-strike.schema';
import { pollSchema } from '#infrastructure/engagement/polls/poll.schema';
import { moderatedContributionsModule } from '#infrastructure/engagement/moderated.module';
import { surveySchema } from '#infrastructure/engagement/surveys/survey.schema';
import { opinionsModule } from '#infrastructure/engagement/opinions/opinions.module';
import { surveysModule } from '#infrastructure/engagement/surveys/surveys.module';
import { pollsModule } from '#infrastructure/engagement/polls/polls.module';
import { publishEventsFact } from '#application/events/publish-events-facts';
import { moderatedEventsModule } from '#infrastructure/events/moderated.module';
import { questionsModule } from '#infrastructure/events/questions/questions.module';
import { eventsModule } from '#infrastructure/events/events.module';
import { gatheringSchema } from '#infrastructure/events/gatherings/gathering.schema';
import { questionSchema } from '#infrastructure/events/questions/question.schema';
import { letterSchema } from '#infrastructure/events/letters/letter.schema';
import { registrationSchema } from '#infrastructure/events/gatherings/registration.schema';
import { insightsModule, KPI_WORDS, REPORT_SITE } from '#infrastructure/insights/insights.module';
import { DELIVERED_TEXTS, SAMPLE_LETTERS, textsModule } from '#infrastructure/site/texts/texts.module';
import { guidesModule } from '#infrastructure/site/guides/guides.module';
import { pagesModule } from '#infrastructure/site/pages/pages.module';
import { namedSegmentsModule } from '#infrastructure/site/segments.module';
import { pageVersionSchema, sitePageSchema } from '#infrastructure/site/pages/site-page.schema';
import { brandingModule } from '#infrastructure/site/branding/branding.module';
import { brandSchema, brandVersionSchema } from '#infrastructure/site/branding/brand.schema';
import { publishSiteFact } from '#application/site/publish-site-facts';
import { webhookEndpointSchema } from '#infrastructure/site/webhooks/webhook-endpoint.schema';
import { webhooksModule } from '#infrastructure/site/webhooks/webhooks.module';
import { webhookSubjectsModule } from './webhook-subjects.ts';
import type { HttpClient } from '#infrastructure/platform/egress/http-client';
import { apiClientSchema } from '#infrastructure/site/api-clients/api-client.schema';
import { factorsModule } from '#infrastructure/community/factors/factors.module';
import { vouchingModule } from '#infrastructure/community/vouching/vouching.module';
import { providerLinksModule } from '#infrastructure/community/sign-on/sign-on.module';
import { signOnModule } from '#infrastructure/site/sign-on/sign-on.module';
import { connectedSiteSchema } from '#infrastructure/site/sign-on/connected-site.schema';
import { signOnProviderSchema } from '#infrastructure/site/sign-on/sign-on-provider.schema';
import { WaysOut } from '#infrastructure/platform/egress/ways-out';
import { siteModule } from '#infrastructure/site/site.module';
import { memberGroupSchema } from '#infrastructure/moderation/permissions/member-group.schema';
import { roleAssignmentSchema } from '#infrastructure/moderation/permissions/role-assignment.schema';
import { publishEngagementFact } from '#application/engagement/publish-engagement-facts';
import { publishModerationFact } from '#application/moderation/publish-moderation-facts';
import { moderatedKindsModule } from './moderated-kinds.ts';
import { circleUsesModule } from './circle-uses.ts';
import { whatSiteAsksModule } from './what-site-asks.ts';
import { departuresModule } from './departures.ts';
import { piecesSaidModule } from './pieces-said.ts';
import { settingsModule } from './settings.ts';
import { setUpModule } from './set-up.ts';
import { processingModule } from './processing-register.ts';
import { personStoreModule } from './person-store.ts';
import { textStoresModule } from './text-stores.ts';
import type { SiteFactsReader } from './site-facts.ts';
import type { Changes } from '#infrastructure/platform/page-cache/changes';
import { CsvSheets } from '#infrastructure/platform/files/csv-sheets';
import { ZipArchives } from '#infrastructure/platform/files/zip-archives';
import { SharpImageWorkshop } from '#infrastructure/platform/images/sharp-image-workshop';
import { FORESEEN_CONSTRAINTS } from './foreseen-constraints.ts';
import { ContendedUnitOfWork } from '#infrastructure/platform/persistence/contended-unit-of-work';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import type { Database } from '#infrastructure/platform/persistence/orm';
import {
  CHANGES,
  AUDIT_CHAIN,
  ACTS,
  AUDIT_LOG,
  AUDIT_TRAIL,
  ALLOWED_MAIL_DOMAINS,
  EVENT_PLAYERS,
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  FOUND_FILES,
  HTTP_CLIENT,
  IDS,
  GRAPHICS,
  ARCHIVES,
  IMAGES,
  SHEETS,
  JOBS,
  LETTER_MAILER,
  LOOK_ALIKES,
  MAILER,
  OWN_TEXTS,
  PUBLIC_URL,
  REALTIME,
  RENDERER,
  LASTING_DIGESTS,
  KEYED_DIGESTS,
  SEALING,
  WAYS_OUT,
  SECRETS,
  MAIL_LEAVES,
  SENT_MAILS,
  SQL,
  LETTERS_WAIT_MS,
  SEARCHES_PER_MINUTE,
  TROUBLES,
  THROTTLE,
  UNIT_OF_WORK,
  UNIT_OF_WORK_IN_TURN,
} from '#infrastructure/platform/platform.tokens';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { wire } from '#infrastructure/platform/wire';
import { kpisEn } from '../messages/kpis.en.ts';
import { kpisFr } from '../messages/kpis.fr.ts';

/** Every mapping of every context. */
export const SCHEMAS = [
  topicSchema,
  postSchema,
  postRevisionSchema,
  sealSchema,
  decisionSchema,
  appealSchema,
  sanctionSchema,
  purgeSchema,
  reportSchema,
  reviewItemSchema,
  transparencyReportSchema,
  ruleSchema,
  regulatoryValueSchema,
  referenceAnswerSchema,
  referenceVersionSchema,
  deskQuestionSchema,
  categorySchema,
  memberSchema,
  welcomeSchema,
  accountSchema,
  roleAssignmentSchema,
  memberGroupSchema,
  wordRuleSchema,
  wordRuleVersionSchema,
  pointStrikeSchema,
  pollSchema,
  surveySchema,
  ideaSchema,
  ideaAnswerSchema,
  ideaCommentSchema,
  channelSchema,
  messageSchema,
  gatheringSchema,
  registrationSchema,
  letterSchema,
  questionSchema,
  serviceSchema,
  serviceReviewSchema,
  reviewAnswerSchema,
  trialSchema,
  testerSchema,
  trialFeedbackSchema,
  brandSchema,
  brandVersionSchema,
  sitePageSchema,
  pageVersionSchema,
  apiClientSchema,
  webhookEndpointSchema,
  signOnProviderSchema,
  connectedSiteSchema,
  provisionedPersonSchema,
];

/** What differs between one computer, production and a test. */
export interface Surroundings {
  readonly database: Database;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
  readonly digests: KeyedDigests;
  readonly lastingDigests: LastingDigests;
  readonly waysOut: WaysOut;
  readonly mailer: Mailer & LetterMailer;
  /** Null where mails leave for a server, or are nobody's to read. */
  readonly sentMails: SentMails | null;
  readonly troubles: Troubles;
  readonly files: FileStore & FoundFiles;
  readonly jobs: JobQueue;
  readonly realtime: RealtimeChannel;
  readonly throttle: Throttle;
  /** Whether mails leave for a server of mail. */
  readonly mailLeaves: boolean;
  readonly allowedMailDomains: readonly string[];
  readonly eventPlayers: readonly string[];
  readonly http: HttpClient;
  readonly lettersWaitMs: number;
  readonly searchesPerMinute: number;
  readonly site: SiteFactsReader;
  readonly texts: { readonly delivered: DeliveredTexts; readonly own: OwnTextsNow };
  readonly sampleLetters: SampleLetters;
  readonly changes: Changes;
}

/** The whole house, wired. */
export async function containerFor(around: Surroundings): Promise<Container> {
  const container = new Container();
  await container.load(
    platformModule(around),
    topicsModule,
    purgesModule,
    forumShelvesModule,
    distanceModule,
    trustModule,
    segmentsModule,
    askedSegmentsModule,
    sheetsModule,
    welcomeModule,
    termsModule,
    invitationsModule,
    consentsModule,
    campaignsModule,
    incidentsModule,
    communityPlannedModule,
    engagementFoundModule,
    engagementPlannedModule,
    eventsPlannedModule,
    editorialModule,
    automationsModule,
    newcomersModule,
    inactivityModule,
    claimsModule,
    ambassadorsModule,
    legalModule,
    officialModule,
    chatModule,
    readsModule,
    lettersModule,
    membersModule,
    accountsModule,
    leavingModule,
    personStoreModule,
    departuresModule,
    piecesSaidModule,
    settingsModule,
    setUpModule(around.mailLeaves),
    siteSetUpModule,
    communitySetUpModule,
    moderationSetUpModule,
    processingModule,
    circleUsesModule,
    whatSiteAsksModule,
    moderatedModule,
    moderatedContributionsModule,
    moderatedKindsModule,
    textStoresModule,
    moderationModule,
    wordsModule,
    communityWordsModule,
    writtenTextsModule,
    reviewModule,
    appealsModule,
    transparencyModule,
    contributionsModule,
    badgesModule,
    pointsModule,
    engagementDeskModule,
    pollsModule,
    surveysModule,
    opinionsModule,
    ideasModule,
    eventsModule,
    questionsModule,
    moderatedEventsModule,
    servicesModule,
    insightsModule,
    trialsModule,
    siteModule,
    webhooksModule,
    webhookSubjectsModule,
    signOnModule,
    providerLinksModule,
    vouchingModule,
    provisioningModule,
    commentedPagesModule,
    exportsModule,
    factorsModule,
    brandingModule,
    pagesModule,
    namedSegmentsModule,
    guidesModule,
    textsModule,
  );
  return container;
}

function platformModule(around: Surroundings): ContainerModule {
  const { database, ids } = around;
  const publishers = [
    publishCommunityFact,
    publishOfficialFact,
    publishModerationFact,
    publishEngagementFact,
    publishEventsFact,
    publishSiteFact,
  ];
  return new ContainerModule((options) => {
    const { value, adapter, useCase } = wire(options);
    value(ENTITY_MANAGER, database.orm.em);
    value(SQL, database.sql);
    value(CHANGES, around.changes);
    value(
      UNIT_OF_WORK,
      new MikroUnitOfWork(database.orm.em, database.sql, ids, publishers, FORESEEN_CONSTRAINTS),
    );
    value(PUBLIC_URL, around.publicUrl);
    value(CLOCK, around.clock);
    value(IDS, ids);
    value(SECRETS, around.secrets);
    value(SEALING, around.sealing);
    value(KEYED_DIGESTS, around.digests);
    value(LASTING_DIGESTS, around.lastingDigests);
    value(WAYS_OUT, around.waysOut);
    value(MAILER, around.mailer);
    value(LETTER_MAILER, around.mailer);
    value(MAIL_LEAVES, around.mailLeaves);
    value(SENT_MAILS, around.sentMails);
    value(TROUBLES, around.troubles);
    value(FILES, around.files);
    value(FOUND_FILES, around.files);
    value(ARCHIVES, new ZipArchives());
    value(SHEETS, new CsvSheets());
    value(AUDIT_LOG, new SqlAuditLog(database.sql));
    adapter(UNIT_OF_WORK_IN_TURN, ContendedUnitOfWork, [UNIT_OF_WORK]);
    adapter(ACTS, AuditedActs, [AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
    value(AUDIT_TRAIL, new SqlAuditTrail(database.sql));
    value(AUDIT_CHAIN, new SqlAuditChain(database.sql));
    useCase(CheckAuditChain, [AUDIT_CHAIN, FILES, CLOCK]);
    useCase(ForgetOldActs, [AUDIT_CHAIN, CLOCK]);
    value(JOBS, around.jobs);
    value(REALTIME, around.realtime);
    value(THROTTLE, around.throttle);
    value(ALLOWED_MAIL_DOMAINS, around.allowedMailDomains);
    value(EVENT_PLAYERS, around.eventPlayers);
    value(HTTP_CLIENT, around.http);
    value(LETTERS_WAIT_MS, around.lettersWaitMs);
    value(SEARCHES_PER_MINUTE, around.searchesPerMinute);
    value(RENDERER, new MarkdownRenderer());
    value(LOOK_ALIKES, new UnicodeLookAlikes());
    const workshop = new SharpImageWorkshop();
    value(IMAGES, workshop);
    value(GRAPHICS, workshop);
    value(ORGANISATION_NAMES, around.site);
    value(SITE_NAMES, around.site);
    value(DELIVERED_TEXTS, around.texts.delivered);
    value(OWN_TEXTS, around.texts.own);
    value(SAMPLE_LETTERS, around.sampleLetters);
    value(KPI_WORDS, { fr: kpisFr, en: kpisEn });
    value(REPORT_SITE, {
      community: async () => (await around.site.read()).community,
      organisation: async (language) => (await around.site.read()).words.organisation[language],
    });
  });
}
