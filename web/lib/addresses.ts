import type { HelpChapter } from '../help/chapters.ts';

/** Where things live. Addresses are written here and nowhere else. */
export const topicHref = (topic: { slug: string; number: number }, page = 1): string =>
  `/sujets/${topic.slug}-${topic.number}${page > 1 ? `?page=${page}` : ''}`;

export const categoryHref = (category: { slug: string }): string => `/c/${encodeURIComponent(category.slug)}`;
export const tagHref = (slug: string): string => `/etiquettes/${encodeURIComponent(slug)}`;
export const memberHref = (member: { handle: string }): string =>
  `/membres/${encodeURIComponent(member.handle)}`;
/** Where the team sets how far a member is trusted. */
export const trustHref = (member: { handle: string }): string => `${memberHref(member)}/niveau`;
/** Whom a member blocks or mutes. */
export const DISTANCES = '/preferences/personnes';
/** What a member puts between themselves and this one. */
export const distanceHref = (member: { handle: string }): string => `${memberHref(member)}/distance`;
/** What a member gave notice of. */
export const MY_NOTICES = '/signalements';
export const noticeHref = (number: string): string => `${MY_NOTICES}/${number}`;
/** Where words are looked for. */
export const SEARCH = '/recherche';
/** Why the reader has the points that they have. */
export const POINTS = '/points';
/** Points, badges and rankings as the team runs them. */
export const ENGAGEMENT = '/admin/engagement';
/** What members are called by their points. */
export const LEVELS = `${ENGAGEMENT}/niveaux`;
/** Every point of one member, for the team. */
export const memberLedgerHref = (memberId: string): string => `${ENGAGEMENT}/membres/${memberId}`;
export const strikeHref = (memberId: string, lineId: string): string =>
  `${memberLedgerHref(memberId)}/lignes/${lineId}`;
export const grantHref = (grantId: string): string => `${ENGAGEMENT}/points/${grantId}`;
export const CHALLENGES = '/defis';
export const THANKS = '/merci';
export const AMBASSADORS = '/ambassadeurs';
/** How the site looks and what it is called, as the team sets it. */
export const MANAGE_BRAND = '/admin/marque';
export const MANAGE_BRAND_NAMES = `${MANAGE_BRAND}/noms`;
export const MANAGE_PAGES = '/admin/pages';
export const managedPageHref = (id: string): string => `${MANAGE_PAGES}/${id}`;
/** A page that the organisation composed. */
export const pageHref = (slug: string): string => `/pages/${slug}`;
export const pageVersionHref = (slug: string, number: number): string => `/pages/${slug}/versions/${number}`;
export const BRAND_PREVIEW = '/marque/apercu';
/** A picture of the organisation, as high as one of its files is. */
export const brandFileHref = (hash: string, height: number): string => `/marque/${hash}-${height}.png`;
/** What a member lets others see of points and badges. */
export const POINT_CHOICES = `${POINTS}/reglages`;
export const BOARDS = '/classements';
export const postHref = (postId: string): string => `/reponses/${postId}`;
/** What is kept of a member, the file that holds it, and the way out. */
export const MY_DATA = '/compte/donnees';
export const MY_DATA_COPY = `${MY_DATA}/copie.zip`;
export const MY_DATA_FILE = `${MY_DATA}/copie.json`;
export const LEAVING = '/compte/depart';
/** To sign in, and then go on there. */
export const signInHref = (then: string): string => `/connexion?retour=${encodeURIComponent(then)}`;

/** Out to a provider, and back to `then`. */
export const byProviderHref = (slug: string, then: string, what?: 'confirmer' | 'essayer'): string =>
  `/connexion/avec/${slug}?${new URLSearchParams({ ...(what && { pour: what }), retour: then }).toString()}`;
/** Where a member begins to link one: posted. */
export const linkProviderHref = (slug: string): string => `/connexion/avec/${slug}`;
/** Between what a provider said and an account. */
export const providedAccountHref = (slug: string): string => `/connexion/avec/${slug}/compte`;
export const farewellHref = (slug: string): string => `/connexion/avec/${slug}/adieu`;
/** What became of a sign-out with a provider of SAML. */
export const logoutToldHref = (slug: string, ticket: string): string =>
  `/connexion/avec/${slug}/deconnexion-unique?fin=${encodeURIComponent(ticket)}`;
/** What a member shows beside the password. */
export const SECOND_FACTOR = '/compte/second-facteur';
export const secondFactorHref = (then: string): string =>
  `${SECOND_FACTOR}?retour=${encodeURIComponent(then)}`;
/** What the browser has to have made; posted by a script. */
export const SECOND_FACTOR_CHALLENGE = `${SECOND_FACTOR}/defi`;
/** Between the password and the session. */
export const SECOND_STEP = '/connexion/second-facteur';
export const secondStepHref = (then: string): string => `${SECOND_STEP}?retour=${encodeURIComponent(then)}`;
export const SHOW_PASSKEY = '/connexion/cle';
export const PASSKEY_CHALLENGE = `${SHOW_PASSKEY}/defi`;
/** Where other sites send people to be told who they are; the name that DiscourseConnect gives it. */
export const VOUCHING = '/session/sso_provider';
export const WITHDRAW_SITE = '/compte/sites/retirer';
export const UNLINK = '/compte/fournisseurs/delier';

/** A page or an act of one post. */
export const postDeedHref = (postId: string, deed: PostDeed): string => `/reponses/${postId}/${deed}`;
export type PostDeed =
  | 'aide'
  | 'reaction'
  | 'garder'
  | 'accepter'
  | 'modifier'
  | 'historique'
  | 'supprimer'
  | 'caviarder'
  | 'effacer'
  | 'retablir'
  | 'certifier'
  | 'retirer-le-sceau';

/** A page or an act of one topic. */
export const topicDeedHref = (topic: { slug: string; number: number }, deed: TopicDeed): string =>
  `${topicHref(topic)}/${deed}`;
export type TopicDeed =
  | 'suivre'
  | 'clore'
  | 'rouvrir'
  | 'epingler'
  | 'detacher'
  | 'deplacer'
  | 'doublon'
  | 'fusionner'
  | 'separer'
  | 'deplacer-des-reponses'
  | 'modifier'
  | 'supprimer'
  | 'retablir'
  | 'repondre-officiellement';

/** The page of a topic on which a position stands; 1 is the opening post. */
export const pageOfPosition = (position: number): number => Math.max(1, Math.ceil((position - 1) / 20));
export const postAnchor = (postId: string): string => `r-${postId}`;

/** @param size in pixels */
export const avatarUrl = (key: string | null, size: 48 | 192): string | null =>
  key === null ? null : `/fichiers/${key}/${size}.webp`;

/** `moduler-mes-cotisations-812` → 812; null when it does not end in a number. */
export function topicNumberIn(address: string): number | null {
  const digits = /(?:^|-)(\d{1,15})$/.exec(address)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What a seal means, for everybody. */
export const ABOUT_OFFICIAL = '/a-propos-des-reponses-officielles';
export const REFERENCES = '/reponses-officielles';
export const referenceHref = (slug: string): string => `${REFERENCES}/${encodeURIComponent(slug)}`;
/** The back office. */
export const ADMIN = '/admin';
/** What a new site has yet to be given: its list is put away there, or shown again. */
export const SET_UP = `${ADMIN}/mise-en-route`;
export const NEW_QUESTION = '/questions/nouvelle';
/** How the site is used: a chapter for each thing that can be done here. */
export const HELP = '/aide';
/** @param anchor of a section */
export const helpHref = (chapter: HelpChapter, anchor: string | null = null): string =>
  `${HELP}/${chapter}${anchor === null ? '' : `#${anchor}`}`;
export const HANDBOOKS = `${ADMIN}/aide`;
export const handbookHref = (handbook: string): string => `${HANDBOOKS}/${handbook}`;
export const STATISTICS = '/admin/statistiques';
/** Who stays, and what to write next. */
export const COHORTS = `${STATISTICS}/fidelite`;
export const CONTENT_GAPS = `${STATISTICS}/a-ecrire`;
/** Contacts that the organisation was spared. */
export const DEFLECTION = `${STATISTICS}/contacts-evites`;
export const DEFLECTION_RULE = `${DEFLECTION}/reglages`;
export const CONTACT_VOLUMES = `${DEFLECTION}/volumes`;
/** Figures that leave by mail. */
export const FIGURE_REPORTS = `${STATISTICS}/rapports`;
export const NEW_FIGURE_REPORT = `${FIGURE_REPORTS}/nouveau`;
export const figureReportHref = (id: string): string => `${FIGURE_REPORTS}/${id}`;
export const changeFigureReportHref = (id: string): string => `${figureReportHref(id)}/modifier`;
export const figureReportReadersHref = (id: string): string => `${figureReportHref(id)}/lecteurs`;
export const editionHref = (id: string, key: string): string => `${figureReportHref(id)}/${key}`;
export const editionPaperHref = (id: string, key: string): string => `${editionHref(id, key)}/rapport.pdf`;
export const kpiHref = (key: string): string => `${STATISTICS}/${key}`;
export const kpiDayHref = (key: string, day: string): string => `${kpiHref(key)}/${day}`;
export const DECISIONS_TABLE = `${ADMIN}/moderation/decisions.csv`;
export const APPEALS = `${ADMIN}/moderation/appels`;
export const SANCTIONS = `${ADMIN}/moderation/sanctions`;
export const liftHref = (sanctionId: string): string => `${SANCTIONS}/${sanctionId}/lever`;
/** What Moderation keeps of a member. */
export const ADMIN_MEMBERS = `${ADMIN}/membres`;
export const MEMBERS_CSV = `${ADMIN_MEMBERS}/export.csv`;
export const recordHref = (memberId: string): string => `${ADMIN_MEMBERS}/${memberId}`;
/** What is told each year of moderation. */
export const TRANSPARENCY = '/transparence';
/** Where who is about to publish the report of a year reads once more what stays. */
/** @param version of the draft that was read */
export const publishTransparencyHref = (year: number, version: number): string =>
  `${MANAGE_TRANSPARENCY}/${year}/publier?version=${version}`;
export const transparencyHref = (year: number): string => `${TRANSPARENCY}/${year}`;
export const MANAGE_TRANSPARENCY = `${ADMIN}/transparence`;
/** Orders of authorities, disputes before certified bodies, alerts to authorities. */
export const ORDERS = `${ADMIN}/injonctions`;
export const FLAGGERS = `${ADMIN}/signaleurs`;
export const DISPUTES = `${ADMIN}/litiges`;
export const ALERTS = `${ADMIN}/alertes`;
/** Statements of reasons for the database of the Commission. */
export const STATEMENT_BATCHES = `${ADMIN}/exposes`;
export const STATEMENTS_ASIDE = `${STATEMENT_BATCHES}/mis-de-cote`;
export const batchHref = (batchId: string): string => `${STATEMENT_BATCHES}/${batchId}`;
export const AUDIT = `${ADMIN}/journal`;
export const DESK = `${ADMIN}/reponses`;
/** The official answers to read again, or those that this rule or value put to review. */
export const toReviewHref = (cause?: { readonly of: 'rule' | 'value'; readonly key: string }): string =>
  cause === undefined
    ? `${DESK}?vue=revoir`
    : `${DESK}?vue=revoir&${cause.of === 'rule' ? 'regle' : 'valeur'}=${encodeURIComponent(cause.key)}`;
/** What a ready paragraph says now. */
export const paragraphTextHref = (id: string): string => `${DESK}/paragraphes/${id}/texte`;
/** What is said at the top of pages. */
export const MANAGE_ANNOUNCEMENTS = `${ADMIN}/annonces`;
export const EDITORIAL = `${ADMIN}/calendrier`;
export const editorialNoteHref = (id: string): string => `${EDITORIAL}/notes/${id}`;
export const MANAGE_INCIDENTS = `${ADMIN}/incidents`;
export const manageIncidentHref = (number: number): string => `${MANAGE_INCIDENTS}/${number}`;
/** Where an incident is read. */
export const incidentHref = (number: number): string => `/incidents/${number}`;
export const announcementHref = (id: string): string => `${MANAGE_ANNOUNCEMENTS}/${id}`;
/** Every setting in one place. @param key `newcomers.firstPosts` */
export const SETTINGS = `${ADMIN}/reglages`;
export const settingHref = (key: string): string => `${SETTINGS}/${key}`;
export const SETTINGS_HISTORY = `${SETTINGS}/historique`;
export const settingHistoryHref = (key: string | null, csv = false): string =>
  `${SETTINGS_HISTORY}${csv ? '.csv' : ''}${key === null ? '' : `?reglage=${encodeURIComponent(key)}`}`;
/** The parts of the site that can be closed. */
export const MANAGE_MODULES = `${ADMIN}/modules`;
export const moduleHref = (module: string): string => `${MANAGE_MODULES}/${module}`;
export const WORD_RULES = `${ADMIN}/mots`;
export const DESK_REFERENCES = `${ADMIN}/references`;
export const VALUES = `${ADMIN}/valeurs`;
export const RULES = `${ADMIN}/regles`;
export const MANAGE_CATEGORIES = `${ADMIN}/categories`;
export const RIGHTS = `${ADMIN}/droits`;
export const TEAM = `${ADMIN}/equipe`;
/** A page of the back office about one member. */
export const memberAdminHref = (
  memberId: string,
  what: 'droits' | 'role' | 'second-facteur' | 'liens',
): string => `${ADMIN}/membres/${memberId}/${what}`;
export const MANAGE_TAGS = `${ADMIN}/etiquettes`;

/** Where anybody gives notice of something. @param kind as Moderation knows it */
export const reportHref = (
  kind:
    | 'topic'
    | 'post'
    | 'profile'
    | 'poll'
    | 'idea'
    | 'idea-comment'
    | 'service-review'
    | 'trial-feedback'
    | 'event'
    | 'event-question'
    | 'chat-message',
  id: string,
): string => `/signaler/${kind}/${id}`;
/** Groups of members, for the team; and for members. */
export const ADMIN_GROUPS_OF_MEMBERS = `${ADMIN}/groupes`;
export const groupHref = (slug: string): string => `${ADMIN_GROUPS_OF_MEMBERS}/${encodeURIComponent(slug)}`;
export const MY_GROUPS = '/groupes';
/** Sign-on providers, as the back office keeps them. */
export const SIGN_ON = `${ADMIN}/connexion`;
export const providerHref = (id: string): string => `${SIGN_ON}/${id}`;
export const NEW_CONNECTED_SITE = `${SIGN_ON}/sites/nouveau`;
export const connectedSiteHref = (id: string): string => `${SIGN_ON}/sites/${id}`;
export const tryProviderHref = (id: string): string => `${providerHref(id)}/essai`;
export const COMMENT_SITES = `${ADMIN}/commentaires`;
export const API_ADMIN = `${ADMIN}/api`;
export const apiClientHref = (id: string): string => `${API_ADMIN}/${id}`;
export const DIRECTORY_PEOPLE = `${API_ADMIN}/annuaire`;
/** The API, told to those who write software. */
export const DEVELOPERS = '/developpeurs';
export const operationHref = (id: string): string => `${DEVELOPERS}/operations/${id}`;
export const formHref = (name: string): string => `${DEVELOPERS}/formes/${name}`;
export const PROBLEMS = `${DEVELOPERS}/problemes`;
export const CHANGES = `${DEVELOPERS}/changements`;
export const CHANGES_FEED = `${CHANGES}/flux.xml`;
export const problemHref = (code: string): string => `${PROBLEMS}/${code}`;
export const newWebhookHref = (clientId: string): string => `${apiClientHref(clientId)}/webhooks/nouveau`;
export const webhookHref = (webhook: { clientId: string; id: string }): string =>
  `${apiClientHref(webhook.clientId)}/webhooks/${webhook.id}`;
export const changeWebhookHref = (webhook: { clientId: string; id: string }): string =>
  `${webhookHref(webhook)}/modifier`;
/** Where an administrator looks at the site with somebody else's eyes. */
export const TRY_AS = `${ADMIN}/essai`;
export const INACTIVITY = `${ADMIN}/comptes-inactifs`;
export const PROCESSING = `${ADMIN}/registre-des-traitements`;
/** The texts that the law asks for, and requests about one's rights. */
export const LEGAL_HREFS = {
  notices: '/mentions-legales',
  privacy: '/confidentialite',
  accessibility: '/accessibilite',
} as const;
export const legalVersionHref = (kind: keyof typeof LEGAL_HREFS, number: number): string =>
  `${LEGAL_HREFS[kind]}?version=${number}`;
export const CLAIM_NEW = `${LEGAL_HREFS.privacy}/demande`;
export const FAULT_NEW = `${LEGAL_HREFS.accessibility}/signaler`;
export const claimHref = (number: string): string => `/demandes/${number}`;
export const MANAGE_LEGAL = `${ADMIN}/textes-legaux`;
export const manageLegalHref = (kind: keyof typeof LEGAL_HREFS): string => `${MANAGE_LEGAL}/${kind}`;
/** Texts of the house, and its letters, said otherwise. */
export const TEXTS = `${ADMIN}/textes`;
export const TEXTS_IMPORT = `${TEXTS}/importer`;
export const textHref = (key: string): string => `${TEXTS}/${key}`;
export const LETTERS = `${ADMIN}/lettres`;
export const letterHref = (name: string, language: 'fr' | 'en'): string =>
  `${LETTERS}/${name}${language === 'en' ? '?langue=en' : ''}`;
export const CLAIMS = `${ADMIN}/demandes`;
export const manageClaimHref = (id: string): string => `${CLAIMS}/${id}`;
export const NEWCOMERS = `${ADMIN}/nouveaux`;
export const QUEUE = `${ADMIN}/moderation`;
/** What two people erase for good. */
export const PURGES = `${QUEUE}/effacements`;
export const REASONS = `${QUEUE}/motifs`;
export const TEMPLATES = `${QUEUE}/modeles`;
export const caseHref = (itemId: string): string => `${QUEUE}/${itemId}`;
export const POLLS = '/sondages';
export const NEW_POLL = `${POLLS}/nouveau`;
export const pollHref = (poll: { slug: string }): string => `${POLLS}/${poll.slug}`;
/** Where its id alone is known: leads to its address. */
export const pollIdHref = (id: string): string => `${POLLS}/${id}`;
/** A page or an act of one poll. */
export const pollDeedHref = (
  poll: { slug: string },
  deed: 'modifier' | 'images' | 'clore' | 'resultats.csv',
): string => `${pollHref(poll)}/${deed}`;
export const MANAGE_POLLS = `${ADMIN}/sondages`;
/** Where a poll is put away, or brought back. */
export const pollArchiveHref = (poll: { slug: string }): string => `${MANAGE_POLLS}/${poll.slug}/archive`;
/** Where an opinion given in passing goes. */
export const OPINION = '/votre-avis';
export const CHANNELS = '/salons';
export const NEW_CHANNEL = `${CHANNELS}/nouveau`;
/** Private conversations. */
export const CONVERSATIONS = '/messages';
export const NEW_CONVERSATION = `${CONVERSATIONS}/nouvelle`;
export const writeToHref = (member: { handle: string }): string => `${NEW_CONVERSATION}?a=${member.handle}`;
export const conversationHref = (id: string): string => `${CONVERSATIONS}/${id}`;
export const conversationDeedHref = (id: string, deed: 'personnes' | 'depart'): string =>
  `${conversationHref(id)}/${deed}`;
export const channelHref = ({ slug, kind }: { slug: string; kind?: string }): string =>
  `${kind === 'direct' ? CONVERSATIONS : CHANNELS}/${slug}`;
/** A page of a channel, or what is done with it. */
export const channelDeedHref = (
  channel: { slug: string; kind?: string },
  deed: 'adhesion' | 'lu' | 'reglages' | 'description' | 'sujet' | 'sondage',
): string => `${channelHref(channel)}/${deed}`;
export const messageAnchor = (messageId: string): string => `message-${messageId}`;
/** One message with all that can be done with it. */
export const messageHref = (messageId: string): string => `${CHANNELS}/messages/${messageId}`;
export const messageDeedHref = (
  messageId: string,
  deed: 'reaction' | 'modifier' | 'retirer' | 'epingle' | 'moderer',
): string => `${messageHref(messageId)}/${deed}`;
/** All that one can take part in, beside asking and answering. */
export const TAKE_PART = '/participer';
export const EVENTS = '/evenements';
export const EVENTS_MONTH = `${EVENTS}/calendrier`;
export const MY_CALENDAR = `${EVENTS}/mon-agenda`;
export const eventHref = (event: { slug: string; number: number }): string =>
  `${EVENTS}/${event.slug}-${event.number}`;
/** Leads to the event, whatever it is called now. */
export const eventNumberHref = (number: number): string => `${EVENTS}/${number}`;
export const eventDeedHref = (
  event: { slug: string; number: number },
  deed: 'agenda.ics' | 'direct' | 'inscription' | 'presence',
): string => `${eventHref(event)}/${deed}`;
export const calendarFeedPath = (token: string): string => `/agenda/${token}.ics`;
export const MANAGE_EVENTS = `${ADMIN}/evenements`;
export const EVENTS_CSV = `${MANAGE_EVENTS}/export.csv`;
export const MANAGE_EVENTS_MONTH = `${MANAGE_EVENTS}/calendrier`;
export const NEW_EVENT = `${MANAGE_EVENTS}/nouveau`;
export const manageEventHref = (eventId: string): string => `${MANAGE_EVENTS}/${eventId}`;
export const manageEventDeedHref = (
  eventId: string,
  deed:
    | 'modifier'
    | 'annuler'
    | 'supprimer'
    | 'suites'
    | 'image'
    | 'formulaire'
    | 'serie'
    | 'inscriptions.csv'
    | 'questions'
    | 'messages'
    | 'statistiques'
    | 'statistiques.csv',
): string => `${manageEventHref(eventId)}/${deed}`;
export const hideQuestionHref = (eventId: string, questionId: string): string =>
  `${takeUpHref(eventId, questionId)}/masquer`;
export const takeUpHref = (eventId: string, questionId: string): string =>
  `${manageEventDeedHref(eventId, 'questions')}/${questionId}`;
export const SURVEYS = '/enquetes';
export const surveyHref = (survey: { slug: string }): string => `${SURVEYS}/${survey.slug}`;
export const surveyAnswerHref = (survey: { slug: string }, page: number): string =>
  `${surveyHref(survey)}/repondre?page=${page}`;
export const surveyResultsHref = (survey: { slug: string }): string => `${surveyHref(survey)}/resultats`;
export const MANAGE_SURVEYS = `${ADMIN}/enquetes`;
export const SURVEYS_CSV = `${MANAGE_SURVEYS}/export.csv`;
export const NEW_SURVEY = `${MANAGE_SURVEYS}/nouvelle`;
export const surveyDeskHref = (survey: { slug: string }): string => `${MANAGE_SURVEYS}/${survey.slug}`;
/** A page of the desk of one survey. */
export const surveyDeskPageHref = (
  survey: { slug: string },
  page: 'modifier' | 'essai' | 'questions' | 'resultats' | 'resultats.csv' | 'reponses.csv',
): string => `${surveyDeskHref(survey)}/${page}`;
/** What was answered in words to one question. @param word that the answers say */
export const answersHref = (survey: { slug: string }, key: string, word?: string): string =>
  `${surveyDeskPageHref(survey, 'resultats')}/${encodeURIComponent(key)}${
    word === undefined ? '' : `?${new URLSearchParams({ mot: word }).toString()}`
  }`;
/** One question of a draft. @param page place of the page that a new one is to stand on */
export const questionHref = (survey: { slug: string }, key: string, page?: number): string =>
  `${surveyDeskPageHref(survey, 'questions')}/${key}${page === undefined ? '' : `?page=${page + 1}`}`;
export const IDEAS = '/idees';
export const NEW_IDEA = `${IDEAS}/nouvelle`;
export const ROADMAP = `${IDEAS}/feuille-de-route`;
export const ideaHref = (idea: { slug: string; number: number }): string =>
  `${IDEAS}/${idea.slug}-${idea.number}`;
/** Leads to the idea, whatever it is called now. */
export const ideaNumberHref = (number: number): string => `${IDEAS}/${number}`;
export const ideaVoteHref = (idea: { slug: string; number: number }): string => `${ideaHref(idea)}/soutien`;
/** What an author does with what they proposed, or said of an idea. */
export const ideaDeedHref = (idea: { slug: string; number: number }, deed: 'modifier' | 'retirer'): string =>
  `${ideaHref(idea)}/${deed}`;
/** Leads to the page of the idea that this comment is on. */
export const commentHref = (idea: { slug: string; number: number }, commentId: string): string =>
  `${ideaHref(idea)}/commentaires/${commentId}`;
export const commentDeedHref = (
  idea: { slug: string; number: number },
  commentId: string,
  deed: 'modifier' | 'retirer',
): string => `${commentHref(idea, commentId)}/${deed}`;
export const commentAnchor = (commentId: string): string => `commentaire-${commentId}`;
export const REVIEWS = '/avis';
export const serviceHref = (service: { slug: string }): string => `${REVIEWS}/${service.slug}`;
/** What the reader said of a service, by its id: they may have said more than one thing. */
export const ownReviewsOfHref = (serviceId: string): string => `${serviceHref({ slug: serviceId })}?miens=1`;
export const newReviewHref = (service: { slug: string }): string => `${serviceHref(service)}/nouveau`;
export const reviewAnchor = (reviewId: string): string => `avis-${reviewId}`;
/** Leads to the page of the service that this review is on. */
export const reviewHref = (review: { id: string; serviceSlug: string }): string =>
  `${serviceHref({ slug: review.serviceSlug })}/${review.id}`;
const ownReviewHref = (review: { id: string; serviceSlug: string }, deed: 'modifier' | 'retirer'): string =>
  `${reviewHref(review)}/${deed}`;
export const editReviewHref = (review: { id: string; serviceSlug: string }): string =>
  ownReviewHref(review, 'modifier');
export const withdrawReviewHref = (review: { id: string; serviceSlug: string }): string =>
  ownReviewHref(review, 'retirer');
export const MANAGE_REVIEWS = `${ADMIN}/avis`;
export const REVIEWS_EXPORT = `${MANAGE_REVIEWS}/export.csv`;
export const manageReviewHref = (reviewId: string): string => `${MANAGE_REVIEWS}/${reviewId}`;
export const MANAGE_SERVICES = `${MANAGE_REVIEWS}/services`;
export const NEW_SERVICE = `${MANAGE_SERVICES}/nouveau`;
export const manageServiceHref = (serviceId: string): string => `${MANAGE_SERVICES}/${serviceId}`;
export const TRIALS = '/tests';
export const trialHref = (trial: { slug: string }): string => `${TRIALS}/${trial.slug}`;
/** Of whom the id alone is known: it leads on. */
export const trialIdHref = (id: string): string => `${TRIALS}/${id}`;
export const joinTrialHref = (trial: { slug: string }): string => `${trialHref(trial)}/participer`;
export const leaveTrialHref = (trial: { slug: string }): string => `${trialHref(trial)}/quitter`;
export const taskResultHref = (trial: { slug: string }): string => `${trialHref(trial)}/etape`;
export const feedbackHref = (trial: { slug: string }): string => `${trialHref(trial)}/retour`;
export const MANAGE_AMBASSADORS = `${ADMIN}/ambassadeurs`;
export const INVITATIONS = `${ADMIN}/invitations`;
export const IMPORT_GUESTS = `${INVITATIONS}/importer`;
export const importHref = (importId: string): string => `${INVITATIONS}/listes/${importId}`;
export const cancelImportHref = (importId: string): string => `${importHref(importId)}/arreter`;
export const importReportHref = (importId: string): string => `${importHref(importId)}/refus.csv`;
export const closeLinkHref = (invitationId: string): string => `${INVITATIONS}/liens/${invitationId}/fermer`;
/** Where whoever was invited joins. */
export const invitationHref = (code: string): string => `/invitation/${code}`;
export const SEGMENTS = `${ADMIN}/segments`;
export const NEW_SEGMENT = `${SEGMENTS}/nouveau`;
export const segmentHref = (segmentId: string): string => `${SEGMENTS}/${segmentId}`;
export const changeSegmentHref = (segmentId: string): string => `${segmentHref(segmentId)}/modifier`;
export const MANAGE_TRIALS = `${ADMIN}/tests`;
export const NEW_TRIAL = `${MANAGE_TRIALS}/nouveau`;
export const manageTrialHref = (trialId: string): string => `${MANAGE_TRIALS}/${trialId}`;
export const changeTrialHref = (trialId: string): string => `${manageTrialHref(trialId)}/modifier`;
export const trialFeedbackHref = (trialId: string): string => `${manageTrialHref(trialId)}/retours`;
export const feedbackCsvHref = (trialId: string): string => `${trialFeedbackHref(trialId)}.csv`;
export const manageFeedbackHref = (feedbackId: string): string => `${MANAGE_TRIALS}/retours/${feedbackId}`;
export const MANAGE_IDEAS = `${ADMIN}/idees`;
export const IDEAS_EXPORT = `${MANAGE_IDEAS}/export.csv`;
export const manageIdeaHref = (ideaId: string): string => `${MANAGE_IDEAS}/${ideaId}`;
export const mergeIdeaHref = (ideaId: string): string => `${manageIdeaHref(ideaId)}/reunir`;

/** Mails of the organisation to many. */
export const CAMPAIGNS = `${ADMIN}/campagnes`;
export const NEW_CAMPAIGN = `${CAMPAIGNS}/nouvelle`;
export const campaignHref = (id: string): string => `${CAMPAIGNS}/${id}`;
export const changeCampaignHref = (id: string): string => `${campaignHref(id)}/modifier`;
/** Where who is about to do something with a campaign that nothing brings back is asked once more. @param seen the version that they read */
export const sureOfCampaignHref = (
  id: string,
  deed: 'envoyer' | 'arreter' | 'supprimer',
  seen: string,
): string => `${campaignHref(id)}/confirmer/${deed}?lue=${encodeURIComponent(seen)}`;
export const campaignReportHref = (id: string): string => `${campaignHref(id)}/rapport.csv`;
/** What leaves by itself, on an occasion. */
export const AUTOMATIONS = `${CAMPAIGNS}/automatisations`;
export const automationHref = (occasion: string): string => `${AUTOMATIONS}/${occasion}`;
/** Where a member accepts new rules, and where the team publishes them. */
export const ACCEPT_TERMS = '/compte/regles';
export const MANAGE_TERMS = `${ADMIN}/regles-a-accepter`;
/** The first steps of a newcomer, and where the team words them. */
export const WELCOME = '/premiers-pas';
export const welcomeStepHref = (step: string): string => `${WELCOME}?etape=${step}`;
export const MANAGE_WELCOME = `${ADMIN}/premiers-pas`;
/** The home page with the guided tour over it. */
export const TOUR = '/?visite=oui';
/** What a member agreed to. */
export const CONSENTS = '/compte/consentements';
