import { HOME_PAGE } from '#domain/site/pages/page-id';
import fs from 'node:fs';
import pg from 'pg';
import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '../../web/routes.ts';
import type { EMAIL } from './journey-people.ts';

export type Role = 'visitor' | keyof typeof EMAIL;

/** One page as somebody sees it. */
export interface Template {
  /** For files and titles of tests. */
  readonly name: string;
  /** The route in web/routes.ts that it shows. */
  readonly route: string;
  readonly as: Role;
  readonly address: string;
  /** 200 unless told. */
  readonly status?: number;
}

/** Addresses of the demonstration that show each template at its fullest. */
export interface Samples {
  readonly topic: string;
  /** Private, of the member who is signed in. */
  readonly conversation: string;
  readonly long: string;
  readonly own: string;
  readonly ownPost: string;
  readonly reply: string;
  readonly edited: string;
  readonly category: string;
  readonly tag: string;
  readonly member: string;
  readonly memberId: string;
  readonly official: string;
  readonly sealed: string;
  readonly unsealed: string;
  readonly reference: string;
  readonly rule: string;
  readonly value: string;
  /** Id of somebody who moderates. */
  readonly moderator: string;
  readonly guestList: string;
  /** The code of a link that is open. */
  readonly invitation: string;
  readonly segment: string;
  /** One that was sent, and one that is being written. */
  readonly sentCampaign: string;
  /** A report that leaves by mail, and a period that it told. */
  readonly figureReport: string;
  readonly edition: string;
  readonly draftCampaign: string;
  /** Of an answer to what is there no more. */
  readonly draftPlace: string;
  readonly synonyms: string;
  readonly reviewItem: string;
  /** About what somebody said of an idea, or another piece outside topics. */
  readonly commentCase: string;
  /** The same of one that was deleted. */
  readonly deletedCase: string;
  /** About what an agent replied. */
  readonly agentCase: string;
  /** A measure that holds. */
  readonly measure: string;
  /** Slugs: with results in sight, of a ranking, of one that is closed. */
  readonly openPoll: string;
  readonly rankedPoll: string;
  readonly closedPoll: string;
  readonly picturedPoll: string;
  /** Slugs: that takes answers, that is over and published, that is a draft. */
  readonly openSurvey: string;
  readonly closedSurvey: string;
  readonly surveyWords: string;
  readonly draftSurvey: string;
  /** Addresses: in progress, with a former answer; proposed, without one. */
  readonly message: string;
  readonly ownMessage: string;
  readonly eventToCome: string;
  /** One that asks who registers something. */
  readonly eventWithForm: string;
  readonly eventWithFormId: string;
  readonly repeatedEventId: string;
  /** One that goes on now, where the member has a seat. */
  readonly liveEvent: string;
  readonly pastEvent: string;
  readonly eventId: string;
  readonly draftEventId: string;
  readonly pastEventId: string;
  /** Of somebody, one that can be taken back: `<member>/lignes/<line>`. */
  readonly pointLine: string;
  readonly askedQuestion: string;
  readonly answeredIdea: string;
  readonly newIdea: string;
  readonly newIdeaId: string;
  readonly ownIdea: string;
  readonly ownIdeaComment: string;
  /** Slug of a service with reviews; a review of the member's own on it, and one that the organisation has not answered. */
  readonly service: string;
  readonly serviceId: string;
  readonly ownReview: string;
  readonly newReview: string;
  /** Slugs of product tests: one that recruits; one under way in which the member takes part; one that is told of. */
  readonly newTrial: string;
  readonly ownTrial: string;
  readonly toldTrial: string;
  readonly trialId: string;
  readonly feedback: string;
  /** A request about data that is open. */
  readonly claim: string;
  readonly apiClient: string;
  /** A client that is told of things, and where. */
  readonly toldClient: string;
  readonly webhook: string;
  readonly provider: string;
  readonly connectedSite: string;
  /** A reply that was taken away. */
  readonly deleted: string;
}

const TOKEN = 'a'.repeat(43);

/** Every page of the site, and some in several states; built on what the demonstration holds. */
export const templatesOf = async (databaseUrl: string): Promise<Template[]> =>
  templatesOn(await samplesIn(databaseUrl));

export function templatesOn(on: Samples): Template[] {
  const page = (route: string, as: Role, address = `/${route}`, more: Partial<Template> = {}): Template => ({
    name: `${more.name ?? (route === '' ? 'home' : route.replaceAll(/\/?:\w+/g, '').replaceAll('/', '-'))}-${as}`,
    route,
    as,
    address,
    ...(more.status && { status: more.status }),
  });
  const deed = (name: string) => page(`sujets/:address/${name}`, 'moderator', `${on.topic}/${name}`);
  return [
    page('', 'visitor'),
    page('', 'member'),
    page('c/:slug', 'visitor', `/c/${on.category}`),
    page('c/:slug', 'moderator', `/c/${on.category}`),
    page('sujets/:address', 'visitor', on.topic),
    page('sujets/:address', 'member', on.own),
    page('sujets/:address', 'agent', on.topic),
    page('sujets/:address', 'moderator', on.topic),
    page('sujets/:address', 'visitor', `${on.long}?page=2`, { name: 'sujets-page-2' }),
    page('sujets/:address', 'visitor', '/sujets/rien-999999', { name: 'sujets-missing', status: 404 }),
    deed('epingler'),
    deed('deplacer'),
    deed('clore'),
    deed('doublon'),
    deed('fusionner'),
    deed('separer'),
    deed('deplacer-des-reponses'),
    deed('modifier'),
    deed('supprimer'),
    page('reponses/:id/garder', 'member', `/reponses/${on.reply}/garder`),
    page('reponses/:id/modifier', 'member', `/reponses/${on.ownPost}/modifier`),
    page('reponses/:id/historique', 'visitor', `/reponses/${on.edited}/historique`),
    page('reponses/:id/caviarder', 'moderator', `/reponses/${on.reply}/caviarder`),
    page('reponses/:id/effacer', 'administrator', `/reponses/${on.deleted}/effacer`),
    page('reponses/:id/supprimer', 'moderator', `/reponses/${on.reply}/supprimer`),
    page('sujets/:address', 'visitor', on.official, { name: 'sujets-official' }),
    page('sujets/:address/repondre-officiellement', 'agent', `${on.topic}/repondre-officiellement`),
    page('reponses/:id/certifier', 'agent', `/reponses/${on.unsealed}/certifier`),
    page('reponses/:id/retirer-le-sceau', 'agent', `/reponses/${on.sealed}/retirer-le-sceau`),
    page('reponses-officielles', 'visitor'),
    page('reponses-officielles/:slug', 'visitor', `/reponses-officielles/${on.reference}`),
    page('reponses-officielles/:slug', 'agent', `/reponses-officielles/${on.reference}`),
    page('a-propos-des-reponses-officielles', 'visitor'),
    ...['', '?vue=valider', '?vue=revoir', '?vue=attribuees'].map((tab) =>
      page('admin/reponses', 'agent', `/admin/reponses${tab}`, {
        name: `admin-reponses${tab.replace('?vue=', '-')}`,
      }),
    ),
    page('admin/reponses/paragraphes', 'agent'),
    page('admin/reponses/paragraphes/:id', 'agent', `/admin/reponses/paragraphes/${on.sealed}`, {
      name: 'admin-reponses-paragraphes-missing',
      status: 404,
    }),
    page('admin/reponses/delais', 'agent'),
    page('admin/references', 'agent'),
    page('admin/references/nouvelle', 'agent'),
    page('admin/references/:slug', 'agent', `/admin/references/${on.reference}`),
    page('admin/references/:slug/relire', 'agent', `/admin/references/${on.reference}/relire`),
    page('admin/references/:slug/retirer', 'agent', `/admin/references/${on.reference}/retirer`),
    page('admin/regles', 'agent'),
    page('admin/regles/:key', 'agent', `/admin/regles/${on.rule}`),
    page('admin/valeurs', 'agent'),
    page('admin/valeurs/:key', 'agent', `/admin/valeurs/${on.value}`),
    page('admin/valeurs/:key/fin', 'agent', `/admin/valeurs/${on.value}/fin`),
    page('questions/nouvelle', 'member'),
    page('questions/nouvelle', 'manager'),
    page('brouillons', 'member'),
    page('brouillons/texte', 'member', `/brouillons/texte?brouillon=${on.draftPlace}`),
    page('images/nouvelle', 'member'),
    page('charte', 'visitor'),
    page('aide', 'visitor'),
    page('aide', 'member', '/aide?q=sondage', { name: 'aide-found' }),
    page('aide/:chapter', 'visitor', '/aide/reponses-officielles'),
    page('aide/:chapter', 'member', '/aide/sondages'),
    page('admin/aide', 'moderator'),
    page('admin/aide/:handbook', 'moderator', '/admin/aide/moderation'),
    page('developpeurs', 'visitor'),
    page('developpeurs/changements', 'visitor'),
    page('developpeurs/operations/:operation', 'visitor', '/developpeurs/operations/openTopic'),
    page('developpeurs/formes/:form', 'visitor', '/developpeurs/formes/Problem'),
    page('developpeurs/problemes', 'visitor'),
    page('developpeurs/problemes/:problem', 'visitor', '/developpeurs/problemes/api.missing-scope'),
    page('participer', 'visitor'),
    page('participer', 'member'),
    page('aide-immediate', 'member'),
    page('admin/mots', 'manager'),
    page('admin/mots/nouvelle', 'manager'),
    page('admin/mots/:key', 'manager', '/admin/mots/injure-directe'),
    page('sondages', 'visitor'),
    page('sondages', 'member'),
    page('sondages', 'visitor', '/sondages?etat=clos', { name: 'sondages-clos' }),
    page('sondages/nouveau', 'manager'),
    page('sondages/:slug', 'visitor', `/sondages/${on.openPoll}`),
    page('sondages/:slug', 'member', `/sondages/${on.openPoll}`),
    page('sondages/:slug', 'member', `/sondages/${on.rankedPoll}`, { name: 'sondages-ranked' }),
    page('sondages/:slug', 'visitor', `/sondages/${on.closedPoll}`, { name: 'sondages-closed' }),
    page('sondages/:slug', 'member', `/sondages/${on.picturedPoll}`, { name: 'sondages-pictured' }),
    page('sondages/:slug/modifier', 'manager', `/sondages/${on.openPoll}/modifier`),
    page('sondages/:slug/images', 'manager', `/sondages/${on.openPoll}/images`),
    page('sondages/:slug/clore', 'manager', `/sondages/${on.openPoll}/clore`),
    page('messages', 'member'),
    page('messages/nouvelle', 'member'),
    page('messages/:id', 'member', `/messages/${on.conversation}`),
    page('messages/:id/personnes', 'member', `/messages/${on.conversation}/personnes`),
    page('messages/:id/depart', 'member', `/messages/${on.conversation}/depart`),
    page('salons', 'member'),
    page('salons/nouveau', 'manager'),
    page('salons/:slug', 'member', '/salons/entraide-demarches'),
    page('salons/:slug', 'moderator', '/salons/le-cafe'),
    page('salons/:slug', 'member', '/salons/annonces', { name: 'salons-annonces' }),
    page('salons/:slug', 'member', '/salons/entraide-demarches?q=attestation', { name: 'salons-found' }),
    page('salons/:slug/sondage', 'manager', '/salons/annonces/sondage'),
    page('salons/:slug/sujet', 'member', '/salons/entraide-demarches/sujet?autour=3'),
    page('salons/:slug/reglages', 'moderator', '/salons/le-cafe/reglages'),
    page('salons/:slug/description', 'manager', '/salons/le-cafe/description'),
    page('salons/messages/:id/modifier', 'member', `/salons/messages/${on.ownMessage}/modifier`),
    page('salons/messages/:id/retirer', 'member', `/salons/messages/${on.ownMessage}/retirer`),
    page('salons/messages/:id/moderer', 'moderator', `/salons/messages/${on.message}/moderer`),
    page('salons/messages/:id/epingle', 'moderator', `/salons/messages/${on.message}/epingle`),
    page('evenements', 'visitor'),
    page('evenements', 'member', '/evenements?quand=passes', { name: 'evenements-passes' }),
    page('evenements/calendrier', 'visitor'),
    page('evenements/mon-agenda', 'member'),
    page('evenements/:address', 'visitor', `/evenements/${on.eventToCome}`),
    page('evenements/:address', 'member', `/evenements/${on.eventToCome}`, { name: 'evenements-member' }),
    page('evenements/:address', 'member', `/evenements/${on.pastEvent}`, { name: 'evenements-past' }),
    page('evenements/:address/inscription', 'member', `/evenements/${on.eventWithForm}/inscription`),
    page('evenements/:address/direct', 'member', `/evenements/${on.liveEvent}/direct`),
    page('evenements/:address/direct', 'manager', `/evenements/${on.liveEvent}/direct`, {
      name: 'evenements-direct-run',
    }),
    page('admin/evenements', 'manager'),
    page('admin/evenements/nouveau', 'manager'),
    page('admin/evenements/calendrier', 'manager'),
    page('admin/evenements/:id', 'manager', `/admin/evenements/${on.eventId}`),
    page('admin/evenements/:id/modifier', 'manager', `/admin/evenements/${on.eventId}/modifier`),
    page('admin/evenements/:id/annuler', 'manager', `/admin/evenements/${on.eventId}/annuler`),
    page('admin/evenements/:id', 'manager', `/admin/evenements/${on.draftEventId}`, {
      name: 'admin-evenements-id-draft',
    }),
    page('admin/evenements/:id/supprimer', 'manager', `/admin/evenements/${on.draftEventId}/supprimer`),
    page('admin/evenements/:id/image', 'manager', `/admin/evenements/${on.eventId}/image`),
    page('admin/evenements/:id/formulaire', 'manager', `/admin/evenements/${on.eventWithFormId}/formulaire`),
    page('admin/evenements/:id/serie', 'manager', `/admin/evenements/${on.repeatedEventId}/serie`),
    page('admin/evenements/:id/suites', 'manager', `/admin/evenements/${on.pastEventId}/suites`),
    page('admin/evenements/:id/questions', 'manager', `/admin/evenements/${on.pastEventId}/questions`),
    page(
      'admin/evenements/:id/questions/:question',
      'manager',
      `/admin/evenements/${on.pastEventId}/questions/${on.askedQuestion}`,
    ),
    page(
      'admin/evenements/:id/questions/:question/masquer',
      'manager',
      `/admin/evenements/${on.pastEventId}/questions/${on.askedQuestion}/masquer`,
    ),
    page('admin/evenements/:id/messages', 'manager', `/admin/evenements/${on.pastEventId}/messages`),
    page('admin/evenements/:id/statistiques', 'manager', `/admin/evenements/${on.pastEventId}/statistiques`),
    page('idees', 'visitor'),
    page('idees', 'member'),
    page('idees/nouvelle', 'member'),
    page('idees/feuille-de-route', 'visitor'),
    page('idees/:address', 'visitor', `/idees/${on.answeredIdea}`),
    page('idees/:address', 'member', `/idees/${on.newIdea}`, { name: 'idees-new' }),
    ...['modifier', 'retirer'].flatMap((deed) => [
      page(`idees/:address/${deed}`, 'member', `/idees/${on.ownIdea}/${deed}`),
      page(
        `idees/:address/commentaires/:commentId/${deed}`,
        'member',
        `/idees/${on.ownIdea}/commentaires/${on.ownIdeaComment}/${deed}`,
      ),
    ]),
    page('avis', 'visitor'),
    page('avis/:slug', 'visitor', `/avis/${on.service}`, { name: 'avis-service' }),
    page('avis/:slug', 'member', `/avis/${on.service}?miens=1`, { name: 'avis-miens' }),
    page('avis/:slug/nouveau', 'member', `/avis/${on.service}/nouveau`),
    page('avis/:slug/:id/modifier', 'member', `/avis/${on.service}/${on.ownReview}/modifier`),
    page('avis/:slug/:id/retirer', 'member', `/avis/${on.service}/${on.ownReview}/retirer`),
    page('admin/avis', 'agent'),
    page('admin/avis/:id', 'agent', `/admin/avis/${on.newReview}`, { name: 'admin-avis-answer' }),
    page('admin/avis/services', 'agent'),
    page('admin/avis/services/nouveau', 'agent'),
    page('admin/avis/services/:id', 'agent', `/admin/avis/services/${on.serviceId}`, {
      name: 'admin-avis-service',
    }),
    page('tests', 'visitor'),
    page('tests', 'member'),
    page('tests/:slug', 'member', `/tests/${on.ownTrial}`),
    page('tests/:slug', 'member', `/tests/${on.toldTrial}`, { name: 'tests-told' }),
    page('tests/:slug', 'ambassador', `/tests/${on.newTrial}`, { name: 'tests-new' }),
    page('tests/:slug/participer', 'agent', `/tests/${on.newTrial}/participer`),
    page('tests/:slug/quitter', 'member', `/tests/${on.ownTrial}/quitter`),
    page('tests/:slug/retour', 'member', `/tests/${on.ownTrial}/retour`),
    page('admin/tests', 'agent'),
    page('admin/tests/nouveau', 'agent'),
    page('admin/tests/:id', 'agent', `/admin/tests/${on.trialId}`),
    page('admin/tests/:id/modifier', 'agent', `/admin/tests/${on.trialId}/modifier`),
    page('admin/tests/:id/retours', 'agent', `/admin/tests/${on.trialId}/retours`),
    page('admin/tests/retours/:id', 'agent', `/admin/tests/retours/${on.feedback}`),
    page('admin/idees', 'manager'),
    page('admin/idees/:id', 'agent', `/admin/idees/${on.newIdeaId}`),
    page('admin/idees/:id/reunir', 'agent', `/admin/idees/${on.newIdeaId}/reunir?avec=1`),
    page('admin/sondages', 'manager'),
    page('admin/sondages', 'manager', '/admin/sondages?etat=archives', { name: 'admin-sondages-archives' }),
    page('admin/sondages/:slug/archive', 'manager', `/admin/sondages/${on.closedPoll}/archive`),
    page('enquetes', 'visitor'),
    page('enquetes', 'member', '/enquetes?etat=closes', { name: 'enquetes-closes' }),
    page('enquetes/:slug', 'visitor', `/enquetes/${on.openSurvey}`),
    page('enquetes/:slug', 'member', `/enquetes/${on.openSurvey}`),
    page('enquetes/:slug/repondre', 'member', `/enquetes/${on.openSurvey}/repondre`),
    page('enquetes/:slug/resultats', 'visitor', `/enquetes/${on.closedSurvey}/resultats`),
    page('admin/enquetes', 'manager'),
    page('admin/enquetes', 'manager', '/admin/enquetes?etat=archives', { name: 'admin-enquetes-archives' }),
    page('admin/enquetes/nouvelle', 'manager'),
    page('admin/enquetes/:slug', 'manager', `/admin/enquetes/${on.openSurvey}`),
    page('admin/enquetes/:slug', 'manager', `/admin/enquetes/${on.closedSurvey}`, {
      name: 'admin-enquetes-closed',
    }),
    page('admin/enquetes/:slug', 'manager', `/admin/enquetes/${on.draftSurvey}`, {
      name: 'admin-enquetes-draft',
    }),
    page('admin/enquetes/:slug/modifier', 'manager', `/admin/enquetes/${on.draftSurvey}/modifier`),
    page('admin/enquetes/:slug/essai', 'manager', `/admin/enquetes/${on.draftSurvey}/essai`),
    page('admin/enquetes/:slug/questions', 'manager', `/admin/enquetes/${on.draftSurvey}/questions`),
    page(
      'admin/enquetes/:slug/questions/:key',
      'manager',
      `/admin/enquetes/${on.draftSurvey}/questions/canal-evite`,
    ),
    page('admin/enquetes/:slug/resultats', 'manager', `/admin/enquetes/${on.closedSurvey}/resultats`),
    page('admin/enquetes/:slug/resultats/:question', 'manager', `/admin/enquetes/${on.surveyWords}`),
    page('connexion', 'visitor'),
    // A way in by a provider has its own journey: test/journeys/sign-on.spec.ts
    // Halfway in has its own: test/journeys/second-factor.spec.ts
    page('connexion/avec/:provider', 'visitor', '/connexion/avec/nulle-part', { status: 404 }),
    page('connexion/avec/:provider/retour', 'visitor', '/connexion/avec/nulle-part/retour', { status: 404 }),
    page(
      'connexion/avec/:provider/deconnexion-unique',
      'visitor',
      '/connexion/avec/nulle-part/deconnexion-unique',
      { status: 404 },
    ),
    // A site that asks has its own journey: test/journeys/sign-on.spec.ts
    page('session/sso_provider', 'visitor', '/session/sso_provider', { status: 403 }),
    page('deconnexion', 'member'),
    page('inscription', 'visitor'),
    page('inscription/envoyee', 'visitor'),
    page('inscription/confirmer', 'visitor', `/inscription/confirmer?jeton=${TOKEN}`),
    page('inscription/renvoyer', 'visitor'),
    page('mot-de-passe/oublie', 'visitor'),
    page('mot-de-passe/envoye', 'visitor'),
    page('mot-de-passe/nouveau', 'visitor', `/mot-de-passe/nouveau?jeton=${TOKEN}`),
    page('compte', 'member'),
    page('compte/adresse', 'member'),
    page('compte/adresse/confirmer', 'visitor', `/compte/adresse/confirmer?jeton=${TOKEN}`),
    page('compte/mot-de-passe', 'member'),
    page('compte/pseudonyme', 'member'),
    page('compte/identite', 'member'),
    page('compte/second-facteur', 'member'),
    page('compte/adresse/pas-moi', 'visitor', `/compte/adresse/pas-moi?jeton=${TOKEN}`),
    page('compte/second-facteur/pas-moi', 'visitor', `/compte/second-facteur/pas-moi?jeton=${TOKEN}`),
    page('compte/donnees', 'member'),
    page('compte/consentements', 'member'),
    page('compte/depart', 'member'),
    page('profil', 'member'),
    page('preferences', 'member'),
    page('questions', 'visitor'),
    page('questions', 'visitor', '/questions?vue=sans-reponse', { name: 'questions-filtered' }),
    page('questions', 'member'),
    page('categories', 'visitor'),
    page('categories', 'member'),
    page('etiquettes', 'visitor'),
    page('etiquettes/:tag', 'visitor', `/etiquettes/${on.tag}`),
    page('recherche', 'visitor'),
    page('recherche', 'visitor', '/recherche?q=cotisations', { name: 'recherche-results' }),
    page('recherche', 'visitor', '/recherche?q=zzzyx', { name: 'recherche-nothing' }),
    page('recherche', 'visitor', '/recherche?q=cotistaions', { name: 'recherche-misspelt' }),
    page('recherche', 'visitor', '/recherche?q=cotisations&etat=resolu&tri=date', {
      name: 'recherche-narrowed',
    }),
    page('recherche', 'visitor', '/recherche?q=cotisations&type=categories', {
      name: 'recherche-categories',
    }),
    page('membres', 'visitor'),
    page('membres/:pseudonym', 'visitor', `/membres/${on.member}`),
    page('membres/:pseudonym', 'administrator', `/membres/${on.member}`),
    page('membres/:pseudonym/niveau', 'moderator', `/membres/${on.member}/niveau`),
    page('membres/:pseudonym/distance', 'member', `/membres/${on.member}/distance`),
    page('preferences/personnes', 'member'),
    page('points', 'member'),
    page('points/reglages', 'member'),
    page('defis', 'member'),
    page('merci', 'member'),
    page('ambassadeurs', 'member'),
    page('admin/ambassadeurs', 'manager'),
    page('admin/engagement/defis', 'manager'),
    page('admin/engagement/defis/:key', 'manager', '/admin/engagement/defis/mois-de-la-clarte'),
    page('admin/engagement/nouveau-defi', 'manager'),
    page('admin/engagement', 'manager'),
    page('admin/engagement/regles/:key', 'manager', '/admin/engagement/regles/ca-m-a-aide'),
    page('admin/engagement/niveaux', 'manager'),
    page('admin/engagement/badges', 'manager'),
    page('admin/engagement/nouveau-badge', 'manager'),
    page('admin/engagement/badges/:key', 'manager', '/admin/engagement/badges/coup-de-main'),
    page('admin/engagement/badges/:key/membres', 'manager', '/admin/engagement/badges/coup-de-main/membres'),
    page('admin/engagement/points', 'manager'),
    page('admin/engagement/points/:id', 'manager', `/admin/engagement/points/${on.reply}`, {
      name: 'admin-engagement-points-missing',
      status: 404,
    }),
    page('admin/engagement/classements', 'manager'),
    page('admin/engagement/anomalies', 'manager'),
    page('admin/engagement/membres/:id', 'manager', `/admin/engagement/membres/${on.memberId}`),
    page('admin/engagement/membres/:id/lignes/:line', 'manager', `/admin/engagement/membres/${on.pointLine}`),
    page('classements', 'member'),
    page('classements', 'member', '/classements?periode=toujours', { name: 'classements-toujours' }),
    page('notifications', 'member'),
    page('notifications', 'member', '/notifications?vue=non-lues&quoi=mention', {
      name: 'notifications-filtered',
    }),
    page('plus-d-invitation/:token', 'visitor', '/plus-d-invitation/rien.du-tout', {
      name: 'plus-d-invitation-unknown',
    }),
    page('desinscription-rapport/:token', 'visitor', '/desinscription-rapport/rien.du-tout', {
      name: 'desinscription-rapport-unknown',
    }),
    page('desinscription/:token', 'visitor', '/desinscription/rien.du-tout', {
      name: 'desinscription-unknown',
    }),
    // Mails may be read in a demonstration alone: test/journeys/letters.spec.ts
    page('dev/courrier', 'visitor', '/dev/courrier', { status: 404 }),
    page('dev/courrier/:name', 'visitor', '/dev/courrier/rien', { status: 404 }),
    page('marque-pages', 'member'),
    page('signalements', 'member'),
    page('pages/:slug', 'visitor', '/pages/reperes'),
    page('pages/:slug/versions/:number', 'visitor', '/pages/conditions-d-utilisation/versions/1'),
    page('admin/pages', 'manager'),
    page('admin/pages/:id', 'manager', `/admin/pages/${HOME_PAGE}`),
    page('admin/pages/:id/reglages', 'manager', `/admin/pages/${HOME_PAGE}/reglages`),
    page('admin/pages/:id/blocs/:key', 'manager', `/admin/pages/${HOME_PAGE}/blocs/b4`),
    page('admin/pages/:id/apercu', 'manager', `/admin/pages/${HOME_PAGE}/apercu`),
    page('admin/pages/:id/retour/:number', 'manager', `/admin/pages/${HOME_PAGE}/retour/0`),
    page('admin/calendrier', 'manager'),
    page('admin/calendrier', 'manager', '/admin/calendrier?vue=liste', { name: 'admin-calendrier-liste' }),
    page('admin/calendrier/notes/:id', 'manager', '/admin/calendrier/notes/rien-de-tel', { status: 404 }),
    page('incidents/:number', 'visitor', '/incidents/1'),
    page('admin/incidents', 'manager'),
    page('admin/incidents/:number', 'manager', '/admin/incidents/1'),
    page('admin/annonces', 'manager'),
    page('admin/annonces/:id', 'manager', '/admin/annonces/rien-de-tel', { status: 404 }),
    page('admin/reglages', 'manager'),
    page('admin/reglages', 'manager', '/admin/reglages?q=spam&modifies=on', { name: 'admin-reglages-none' }),
    page('admin/reglages/:key', 'manager', '/admin/reglages/newcomers.knownHosts'),
    page('admin/reglages/historique', 'manager'),
    page('admin/modules', 'manager'),
    page('admin/modules/:module', 'manager', '/admin/modules/ideas'),
    page('admin/marque', 'manager'),
    page('admin/marque/apparence', 'manager'),
    page('admin/marque/menus', 'manager'),
    page('admin/marque/cadre', 'manager'),
    page('admin/marque/images', 'manager'),
    page('admin/marque/noms', 'manager'),
    page('admin/marque/retour/:number', 'manager', '/admin/marque/retour/0'),
    page('admin/connexion', 'administrator'),
    page('admin/connexion/nouveau', 'administrator'),
    page('admin/connexion/nouveau', 'administrator', '/admin/connexion/nouveau?protocole=saml', {
      name: 'admin-connexion-saml',
    }),
    page('admin/connexion/nouveau', 'administrator', '/admin/connexion/nouveau?protocole=discourse', {
      name: 'admin-connexion-discourse',
    }),
    page('admin/connexion/sites/nouveau', 'administrator'),
    page('admin/connexion/sites/:id', 'administrator', `/admin/connexion/sites/${on.connectedSite}`),
    page('admin/connexion/:id', 'administrator', `/admin/connexion/${on.provider}`),
    page('admin/connexion/:id/essai', 'administrator', `/admin/connexion/${on.provider}/essai`),
    page(
      'commentaires',
      'member',
      '/commentaires?page=https%3A%2F%2Fwww.organisation.example%2Fguide&titre=Le+guide',
    ),
    page('admin/commentaires', 'administrator'),
    page('admin/api', 'administrator'),
    page('admin/api/nouveau', 'administrator'),
    page('admin/api/annuaire', 'administrator'),
    page('admin/api/:id', 'administrator', `/admin/api/${on.apiClient}`),
    page('admin/api/:id/webhooks/nouveau', 'administrator', `/admin/api/${on.toldClient}/webhooks/nouveau`),
    page(
      'admin/api/:id/webhooks/:webhook',
      'administrator',
      `/admin/api/${on.toldClient}/webhooks/${on.webhook}`,
    ),
    page(
      'admin/api/:id/webhooks/:webhook/modifier',
      'administrator',
      `/admin/api/${on.toldClient}/webhooks/${on.webhook}/modifier`,
    ),
    page('admin/redirections', 'administrator'),
    page('admin/redirections/importer', 'administrator'),
    page('admin/recherche', 'manager'),
    page('admin/recherche', 'manager', '/admin/recherche?vue=toutes&jours=365', {
      name: 'admin-recherche-toutes',
    }),
    page('admin/recherche/synonymes', 'manager'),
    page('admin/recherche/synonymes/:id', 'manager', `/admin/recherche/synonymes/${on.synonyms}`),
    page('admin', 'agent'),
    page('admin', 'administrator'),
    page('admin/*', 'administrator', '/admin/rien-de-tel', { name: 'admin-nothing', status: 404 }),
    page('admin/droits', 'administrator'),
    page('admin/droits/modifier', 'administrator'),
    page('admin/droits/:permission', 'administrator', '/admin/droits/topic.close'),
    page('groupes', 'member'),
    page('admin/invitations', 'manager'),
    page('admin/invitations/importer', 'manager'),
    page('admin/invitations/listes/:id', 'manager', `/admin/invitations/listes/${on.guestList}`),
    page('invitation/:code', 'visitor', `/invitation/${on.invitation}`),
    page('invitation/:code', 'visitor', `/invitation/${TOKEN}`, { name: 'invitation-spent' }),
    page('admin/campagnes', 'manager'),
    page('admin/campagnes/nouvelle', 'manager'),
    page('admin/campagnes/automatisations', 'manager'),
    page(
      'admin/campagnes/automatisations/:occasion',
      'manager',
      '/admin/campagnes/automatisations/welcome-1',
    ),
    page('admin/campagnes/:id', 'manager', `/admin/campagnes/${on.sentCampaign}`),
    page('admin/campagnes/:id', 'manager', `/admin/campagnes/${on.draftCampaign}`, {
      name: 'admin-campagnes-brouillon',
    }),
    page(
      'admin/campagnes/:id/confirmer/:acte',
      'manager',
      `/admin/campagnes/${on.draftCampaign}/confirmer/envoyer`,
    ),
    page('admin/campagnes/:id/modifier', 'manager', `/admin/campagnes/${on.draftCampaign}/modifier`),
    page('admin/regles-a-accepter', 'administrator'),
    page('premiers-pas', 'member'),
    page('premiers-pas', 'member', '/premiers-pas?etape=categories', { name: 'premiers-pas-categories' }),
    page('', 'member', '/?visite=oui', { name: 'visite-guidee' }),
    page('admin/premiers-pas', 'manager'),
    page('admin/segments', 'manager'),
    page('admin/segments/nouveau', 'manager'),
    page('admin/segments/:id', 'manager', `/admin/segments/${on.segment}`),
    page('admin/segments/:id/modifier', 'manager', `/admin/segments/${on.segment}/modifier`),
    page('admin/groupes', 'administrator'),
    page('admin/groupes', 'administrator', '/admin/groupes?nouveau=oui', { name: 'admin-groupes-nouveau' }),
    page('admin/groupes/:slug', 'administrator', '/admin/groupes/rien-de-tel', {
      name: 'admin-groupes-missing',
      status: 404,
    }),
    page('admin/essai', 'administrator'),
    page('admin/equipe', 'administrator'),
    page('admin/equipe', 'administrator', '/admin/equipe?membre=Personne+de+tel', {
      name: 'admin-equipe-nobody',
    }),
    page('admin/membres/:id/droits', 'administrator', `/admin/membres/${on.moderator}/droits`),
    page('admin/membres/:id/role', 'administrator', `/admin/membres/${on.moderator}/role`),
    page('admin/membres/:id/liens', 'administrator', `/admin/membres/${on.moderator}/liens`),
    page(
      'admin/membres/:id/second-facteur',
      'administrator',
      `/admin/membres/${on.moderator}/second-facteur`,
    ),
    page('decisions/:ref', 'visitor', '/decisions/999999', { name: 'decisions-missing', status: 404 }),
    page('admin/moderation/appels', 'moderator'),
    page('admin/moderation/appels', 'administrator'),
    page('admin/moderation/appels/organismes', 'administrator'),
    page('admin/moderation/appels/:id', 'moderator', `/admin/moderation/appels/${on.reply}`, {
      name: 'admin-moderation-appels-missing',
      status: 404,
    }),
    page('admin/membres', 'moderator'),
    page('admin/membres/:id', 'moderator', `/admin/membres/${on.memberId}`),
    page('admin/membres/:id', 'administrator', `/admin/membres/${on.memberId}`),
    page('transparence', 'visitor'),
    // With a report it is not walked yet: the database of the walks has none that is published.
    page('transparence/:year', 'visitor', '/transparence/2020', {
      name: 'transparence-missing',
      status: 404,
    }),
    page('admin/statistiques', 'manager'),
    page('admin/statistiques', 'manager', '/admin/statistiques?du=2026-02-30', {
      name: 'statistiques-refused',
    }),
    page('admin/statistiques/fidelite', 'manager'),
    page('admin/statistiques/contacts-evites', 'manager'),
    page('admin/statistiques/contacts-evites', 'manager', '/admin/statistiques/contacts-evites?au=2999-01', {
      name: 'contacts-evites-refused',
    }),
    page('admin/statistiques/contacts-evites/reglages', 'manager'),
    page('admin/statistiques/contacts-evites/volumes', 'manager'),
    page('admin/statistiques/:key/:jour', 'manager', '/admin/statistiques/questions/2026-01-05'),
    page('admin/statistiques/a-ecrire', 'manager', '/admin/statistiques/a-ecrire?jours=365'),
    page('admin/statistiques/rapports', 'manager'),
    page('admin/statistiques/rapports/nouveau', 'manager'),
    page('admin/statistiques/rapports/:id', 'manager', `/admin/statistiques/rapports/${on.figureReport}`),
    page(
      'admin/statistiques/rapports/:id/modifier',
      'manager',
      `/admin/statistiques/rapports/${on.figureReport}/modifier`,
    ),
    page(
      'admin/statistiques/rapports/:id/lecteurs',
      'manager',
      `/admin/statistiques/rapports/${on.figureReport}/lecteurs?q=`,
    ),
    page(
      'admin/statistiques/rapports/:id/:periode',
      'manager',
      `/admin/statistiques/rapports/${on.figureReport}/${on.edition}`,
    ),
    page('admin/statistiques/:key', 'manager', '/admin/statistiques/active-day?jours=90'),
    page('admin/transparence', 'administrator'),
    page('admin/transparence/:year', 'administrator', '/admin/transparence/2026'),
    page('admin/exposes', 'administrator'),
    page('admin/exposes/mis-de-cote', 'administrator'),
    page('admin/injonctions', 'administrator'),
    page('admin/injonctions/nouvelle', 'administrator'),
    // With an order it is not walked yet.
    page('admin/injonctions/:id', 'administrator', `/admin/injonctions/${on.reply}`, {
      name: 'admin-injonctions-missing',
      status: 404,
    }),
    page('admin/signaleurs', 'administrator'),
    page('admin/litiges', 'administrator'),
    page('admin/litiges/nouveau', 'administrator'),
    page('admin/litiges/:id', 'administrator', `/admin/litiges/${on.reply}`, {
      name: 'admin-litiges-missing',
      status: 404,
    }),
    page('admin/alertes', 'administrator'),
    page('admin/moderation/:id/alerter', 'moderator', `/admin/moderation/${on.reviewItem}/alerter`),
    page('admin/journal', 'administrator'),
    page('admin/categories', 'administrator'),
    page('admin/categories/:slug', 'administrator', `/admin/categories/${on.category}`),
    page('admin/categories/:slug/fermer', 'administrator', `/admin/categories/${on.category}/fermer`),
    page('admin/categories/:slug/rouvrir', 'administrator', `/admin/categories/${on.category}/rouvrir`),
    page('admin/categories/:slug/fusionner', 'administrator', `/admin/categories/${on.category}/fusionner`),
    page('admin/categories/:slug/supprimer', 'administrator', `/admin/categories/${on.category}/supprimer`),
    page('admin/etiquettes', 'administrator'),
    page('admin/etiquettes/:tag', 'administrator', `/admin/etiquettes/${on.tag}`),
    page('signaler/:kind/:id', 'visitor', `/signaler/post/${on.reply}`),
    page('signaler/:kind/:id', 'visitor', `/signaler/post/${on.reply}?motif=diffamation`, {
      name: 'signaler-step-2',
    }),
    page('signaler/:kind/:id', 'member', `/signaler/post/${on.reply}?motif=diffamation`),
    // With its link: test/journeys/reports.spec.ts
    page('signalements/:number', 'visitor', '/signalements/AAAA-0000', { status: 404 }),
    page('mentions-legales', 'visitor'),
    page('confidentialite', 'visitor'),
    page('accessibilite', 'visitor'),
    page('accessibilite', 'visitor', '/accessibilite?version=1', { name: 'accessibilite-former' }),
    page('confidentialite/demande', 'visitor'),
    page('confidentialite/demande', 'member'),
    page('accessibilite/signaler', 'visitor'),
    page('demandes/:number', 'visitor', '/demandes/AAAA-0000', { status: 404 }),
    page('admin/textes', 'manager'),
    page('admin/textes/importer', 'manager'),
    page('admin/textes/:key', 'manager', '/admin/textes/pages.lists.questions.title'),
    page('admin/lettres', 'manager'),
    page('admin/lettres/:name', 'manager', '/admin/lettres/inactivity-first'),
    page('admin/textes-legaux', 'manager'),
    page('admin/textes-legaux/:kind', 'manager', '/admin/textes-legaux/accessibility'),
    page('admin/demandes', 'manager'),
    page('admin/demandes/:id', 'manager', `/admin/demandes/${on.claim}`),
    page('admin/comptes-inactifs', 'manager'),
    page('admin/registre-des-traitements', 'manager'),
    page('admin/nouveaux', 'moderator'),
    page('admin/nouveaux/regle', 'manager'),
    page('admin/moderation', 'moderator'),
    page('admin/moderation', 'moderator', '/admin/moderation?vue=decided', {
      name: 'admin-moderation-decided',
    }),
    page('admin/moderation/:id', 'moderator', `/admin/moderation/${on.reviewItem}`),
    page('admin/moderation/:id/corriger', 'moderator', `/admin/moderation/${on.commentCase}/corriger`),
    page(
      'admin/moderation/sanctions/:id/lever',
      'moderator',
      `/admin/moderation/sanctions/${on.measure}/lever`,
    ),
    page('admin/moderation/:id/masquer', 'moderator', `/admin/moderation/${on.agentCase}/masquer`),
    page('admin/moderation/:id/caviarder', 'moderator', `/admin/moderation/${on.commentCase}/caviarder`),
    page('admin/moderation/:id/effacer', 'administrator', `/admin/moderation/${on.deletedCase}/effacer`),
    page('admin/moderation/effacements', 'administrator'),
    page('admin/moderation/motifs', 'manager'),
    page('admin/moderation/motifs/nouveau', 'manager'),
    page('admin/moderation/motifs/:key', 'manager', '/admin/moderation/motifs/diffamation'),
    page('admin/moderation/modeles', 'manager'),
    page('admin/moderation/modeles/:key', 'manager', '/admin/moderation/modeles/masquage-injure'),
    page('design-system', 'visitor'),
    page('*', 'visitor', '/rien-de-tel', { name: 'nothing', status: 404 }),
  ];
}

/** Routes with a page that is only seen after a refused deed, or never: to read them is to be sent on. */
export const DEEDS: readonly string[] = [
  ...['adhesion', 'lu'].map((deed) => `messages/:id/${deed}`),
  'tests/:slug/etape',
  'salons/messages/:id',
  'salons/messages/:id/reaction',
  ...['adhesion', 'lu'].map((deed) => `salons/:slug/${deed}`),
  'idees/:address/soutien',
  'votre-avis',
  'evenements/:address/presence',
  ...['suivre', 'lu', 'rouvrir', 'detacher', 'retablir'].map((deed) => `sujets/:address/${deed}`),
  'reponses/:id',
  'admin/journal/verifier',
  'admin/engagement/classements/reprendre',
  'admin/transparence/:year/publier',
  'admin/exposes/deposes',
  ...['aide', 'reaction', 'accepter', 'retablir'].map((deed) => `reponses/:id/${deed}`),
  'brouillons/supprimer',
  ...['essayer/:number', 'appliquer/:number', 'arreter'].map((deed) => `admin/mots/:key/${deed}`),
  'brouillons/:id',
  'connexion/second-facteur',
  'connexion/cle',
  'connexion/avec/:provider/compte',
  'connexion/avec/:provider/adieu',
  'compte/fournisseurs/delier',
  'compte/sites/retirer',
  'compte/connexions/fermer',
  'compte/connexions/fermer-autres',
  'compte/connexions/fermer-toutes',
  'profil/image',
  'profil/image/retirer',
  'langue',
  'admin/mise-en-route',
  'annonces',
  'admin/annonces/:id/retirer',
  'theme',
  'c/:slug/suivre',
  'notifications/lues',
  'marque-pages/:id',
  'marque-pages/:id/retirer',
  'admin/moderation/sanctions/signer',
  'admin/membres/:id/note',
  'compte/regles',
  'admin/groupes/:slug/membres',
  'admin/groupes/:slug/supprimer',
  'admin/essai/fin',
  'admin/etiquettes/:tag/supprimer',
  'admin/moderation/:id/suivi',
  'admin/references/:slug/republier',
  'admin/reponses/attribuer',
  'admin/reponses/regler',
  'admin/reponses/paragraphes/:id/supprimer',
  'admin/recherche/synonymes/:id/supprimer',
  'marque/apercu/fin',
  'admin/redirections/supprimer',
  'admin/invitations/liens/:id/fermer',
  'admin/invitations/listes/:id/arreter',
  // Only where nobody is registered: test/journeys/first-run.spec.ts
  'bienvenue',
];

/** Paths of web/routes.ts whose module draws something. */
export function routesWithPage(): string[] {
  return (routes as readonly RouteConfigEntry[])
    .filter(({ file }) => /^export default/m.test(fs.readFileSync(`web/${file}`, 'utf8')))
    .map((entry) => entry.path ?? '');
}

async function samplesIn(databaseUrl: string): Promise<Samples> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const one = async (sql: string): Promise<string> => {
    const { rows } = await client.query<{ value: string }>(sql);
    if (!rows[0]) throw new Error(`The demonstration has nothing for: ${sql}`);
    return rows[0].value;
  };
  const address = `'/sujets/' || t.slug || '-' || t.number as value`;
  const open = `community.topic t where t.deleted_at is null and t.audience = 'public' and t.status = 'open'`;
  const mine = `(select member_id from community.account where email_key = 'membre@demo.test')`;
  try {
    return {
      topic: await one(`select ${address} from ${open} and t.solved order by t.reply_count desc limit 1`),
      long: await one(`select ${address} from ${open} order by t.reply_count desc limit 1`),
      own: await one(
        `select ${address} from ${open} and t.author_id = ${mine} order by t.reply_count desc limit 1`,
      ),
      ownPost: await one(
        `select p.id as value from community.post p where p.author_id = ${mine} and p.deleted_at is null order by p.position limit 1`,
      ),
      reply: await one(
        `select p.id as value from community.post p join community.topic t on t.id = p.topic_id
         where p.position > 1 and p.deleted_at is null and t.audience = 'public' order by p.helpful_count desc limit 1`,
      ),
      edited: await one(
        `select p.id as value from community.post p join community.topic t on t.id = p.topic_id
         where t.audience = 'public' and p.deleted_at is null order by p.edit_count desc limit 1`,
      ),
      category: await one(
        `select slug as value from community.category where audience = 'public' order by topic_count desc limit 1`,
      ),
      tag: await one(`select slug as value from community.tag order by topic_count desc limit 1`),
      official: await one(
        `select ${address} from ${open} and exists (select from community.post p join community.seal s on s.post_id = p.id
           where p.topic_id = t.id and s.lifted_at is null) order by t.reply_count desc limit 1`,
      ),
      sealed: await one(
        `select s.post_id as value from community.seal s join community.post p on p.id = s.post_id and p.deleted_at is null
         where s.lifted_at is null order by s.sealed_at, s.id limit 1`,
      ),
      unsealed: await one(
        `select p.id as value from community.post p join community.topic t on t.id = p.topic_id and t.kind = 'question'
         join community.member m on m.id = p.author_id and m.role = 'member'
         where p.position > 1 and p.deleted_at is null and t.audience = 'public' and t.deleted_at is null
           and not exists (select from community.seal s where s.post_id = p.id) order by p.helpful_count desc limit 1`,
      ),
      openPoll: await one(
        `select slug as value from engagement.poll where results = 'always' and kind = 'single' and closes_at > now() limit 1`,
      ),
      rankedPoll: await one(
        `select slug as value from engagement.poll where kind = 'ranked' and closes_at > now() limit 1`,
      ),
      closedPoll: await one(
        `select slug as value from engagement.poll where closes_at < now() and results <> 'staff_only' limit 1`,
      ),
      picturedPoll: await one(
        `select slug as value from engagement.poll where pictures <> '[]' order by opened_at limit 1`,
      ),
      conversation: await one(
        `select c.id as value from community.chat_channel c join community.chat_membership j on j.channel_id = c.id
         join community.account a on a.member_id = j.member_id and a.email_key = 'membre@demo.test'
         where c.kind = 'direct' order by c.last_position desc, c.id limit 1`,
      ),
      message: await one(
        `select m.id as value from community.chat_message m join community.chat_channel c on c.id = m.channel_id
         where c.slug = 'le-cafe' order by m.position limit 1`,
      ),
      ownMessage: await one(
        `update community.chat_message set author_id = (
           select member_id from community.account where email_key = 'membre@demo.test'), written_at = now() where id = (
           select m.id from community.chat_message m join community.chat_channel c on c.id = m.channel_id
           where c.slug = 'le-cafe' order by m.position desc limit 1) returning id as value`,
      ),
      eventToCome: await one(
        `select slug || '-' || number as value from events.gathering where starts_at > now() and branches = '{}' order by starts_at limit 1`,
      ),
      eventWithForm: await one(
        `select slug || '-' || number as value from events.gathering where form <> '[]' and starts_at > now() order by starts_at limit 1`,
      ),
      eventWithFormId: await one(
        `select id as value from events.gathering where form <> '[]' and starts_at > now() order by starts_at limit 1`,
      ),
      repeatedEventId: await one(
        `select id as value from events.gathering where series_id is not null and starts_at > now() order by starts_at limit 1`,
      ),
      liveEvent: await one(
        `select slug || '-' || number as value from events.gathering where link like 'https://player.%' order by number limit 1`,
      ),
      pastEvent: await one(
        `select slug || '-' || number as value from events.gathering where ends_at < now() and replay <> '' order by starts_at limit 1`,
      ),
      draftEventId: await one(`select id as value from events.gathering where state = 'draft' limit 1`),
      eventId: await one(
        `select id as value from events.gathering where starts_at > now() and branches = '{}' order by starts_at limit 1`,
      ),
      pointLine: await one(
        `select l.member_id || '/lignes/' || l.id as value from engagement.line l
         join engagement.point_rule r on r.key = l.rule and r.number = l.version
         where l.worth > 0 and l.turn = 1 order by l.at desc, l.id limit 1`,
      ),
      pastEventId: await one(
        `select g.id as value from events.gathering g join events.question q on q.gathering_id = g.id
         where g.ends_at < now() and g.replay <> '' order by g.starts_at limit 1`,
      ),
      askedQuestion: await one(
        `select q.id as value from events.gathering g join events.question q on q.gathering_id = g.id
         where g.ends_at < now() and g.replay <> '' order by g.starts_at, q.votes desc, q.id limit 1`,
      ),
      openSurvey: await one(
        `select slug as value from engagement.survey where opened_at is not null and closes_at > now() limit 1`,
      ),
      closedSurvey: await one(
        `select slug as value from engagement.survey where published is not null limit 1`,
      ),
      surveyWords: await one(
        `select s.slug || '/resultats/' || w.question as value from engagement.survey s
         join engagement.survey_words w on w.survey_id = s.id where s.published is not null limit 1`,
      ),
      draftSurvey: await one(`select slug as value from engagement.survey where opened_at is null limit 1`),
      answeredIdea: await one(
        `select slug || '-' || number as value from engagement.idea where status = 'in_progress' order by number limit 1`,
      ),
      newIdea: await one(
        `select slug || '-' || number as value from engagement.idea where status = 'proposed' order by number limit 1`,
      ),
      newIdeaId: await one(
        `select id as value from engagement.idea where status = 'proposed' order by number limit 1`,
      ),
      ownIdea: await one(
        `with by as (select member_id as id from community.account where email_key = 'membre@demo.test'),
           idea as (
             insert into engagement.idea (id, number, slug, author_id, proposed_at, title, theme, source, html, plain, status,
               status_at, standing)
             select gen_random_uuid(), nextval('engagement.idea_number'), 'une-idee-a-moi', by.id, now(), 'Une idée à moi seule',
               'community', 'Ce qui m’aiderait.', '<p>Ce qui m’aiderait.</p>', 'Ce qui m’aiderait.', 'proposed', now(),
               'published' from by returning id, number, slug, author_id, source, html, plain),
           said as (
             insert into engagement.idea_comment (id, idea_id, author_id, written_at, source, html, plain, standing)
             select gen_random_uuid(), id, author_id, now(), source, html, plain, 'published' from idea)
         select slug || '-' || number as value from idea`,
      ),
      ownIdeaComment: await one(
        `select c.id as value from engagement.idea_comment c join engagement.idea i on i.id = c.idea_id
         where i.slug = 'une-idee-a-moi' limit 1`,
      ),
      service: await one(`select slug as value from engagement.service order by slug limit 1`),
      serviceId: await one(`select id as value from engagement.service order by slug limit 1`),
      ownReview: await one(
        `select r.id as value from engagement.service_review r
         where r.service_id = (select id from engagement.service order by slug limit 1)
           and r.author_id = ${mine} limit 1`,
      ),
      newReview: await one(
        `select r.id as value from engagement.service_review r where not exists (
           select from engagement.review_answer a where a.review_id = r.id) order by r.posted_at desc, r.id limit 1`,
      ),
      newTrial: await one(`select slug as value from engagement.trial where state = 'recruiting' limit 1`),
      ownTrial: await one(
        `select t.slug as value from engagement.trial t join engagement.tester o on o.trial_id = t.id
         where t.state = 'running' and o.seat is not null and o.member_id = ${mine} limit 1`,
      ),
      toldTrial: await one(`select slug as value from engagement.trial where state = 'reported' limit 1`),
      trialId: await one(`select id as value from engagement.trial where state = 'running' limit 1`),
      claim: await one(
        `select id as value from community.claim where state = 'open' order by filed_at limit 1`,
      ),
      feedback: await one(
        `select id as value from engagement.trial_feedback where answer is not null order by number limit 1`,
      ),
      toldClient: await one(`select client_id as value from site.webhook_endpoint limit 1`),
      webhook: await one(`select id as value from site.webhook_endpoint limit 1`),
      connectedSite: await one(`select id as value from site.connected_site order by created_at limit 1`),
      provider: await one(`select id as value from site.sign_on_provider order by created_at limit 1`),
      apiClient: await one(`select id as value from site.api_client order by created_at desc limit 1`),
      deleted: await one(
        `update community.post set deleted_at = coalesce(deleted_at, now()), deleted_by = author_id where id = (
           select p.id from community.post p join community.topic t on t.id = p.topic_id
           join community.member m on m.id = p.author_id and m.role = 'member'
           where p.position > 1 and t.audience = 'public' and t.deleted_at is null
             and not exists (select from community.seal s where s.post_id = p.id)
           order by p.deleted_at is null, p.helpful_count, p.id limit 1) returning id as value`,
      ),
      reviewItem: await one(
        `select id as value from moderation.review_item where status = 'open' order by due_at limit 1`,
      ),
      commentCase: await one(caseOfComment('published', 0)),
      deletedCase: await one(caseOfComment('deleted', 1)),
      agentCase: await one(CASE_OF_AGENT),
      measure: await one(
        `insert into moderation.sanction (id, member_id, step, action, status, proposed_at, begun_at)
         select gen_random_uuid(), id, 'avertissement', 'warn', 'standing', now(), now() from community.member
         where role = 'member' and status = 'active' order by post_count desc, id limit 1 returning id as value`,
      ),
      reference: await one(`select slug as value from community.reference_answer order by slug limit 1`),
      rule: await one(`select key as value from community.rule order by key limit 1`),
      guestList: await one(`select id as value from community.invitation_import order by created_at limit 1`),
      invitation: await one(
        `select code as value from community.invitation where code is not null and expires_at > now() limit 1`,
      ),
      figureReport: await one(`select id as value from insights.report limit 1`),
      // Made by the clock once the days are counted: a page that tells of it need not wait for that.
      edition: await one(
        `insert into insights.report_edition (id, report_id, period_key, due_at, made_at, content)
         select gen_random_uuid(), r.id, '2026-01-01.2026-01-31', now(), now(), jsonb_build_object(
           'name', r.plan -> 'name', 'rhythm', 'month', 'madeAt', now(),
           'period', '{"from":"2026-01-01","to":"2026-01-31"}'::jsonb,
           'previous', '{"from":"2025-12-01","to":"2025-12-31"}'::jsonb,
           'figures', '[{"key":"questions","version":1,"group":"answers","unit":"count","maturityDays":0,"countedTo":"2026-01-31",
             "value":42,"atLeast":false,"previous":40,"previousAtLeast":false,"change":0.05,"branches":[
               {"branch":"writing","value":30,"atLeast":false,"masked":false},
               {"branch":"music","value":null,"atLeast":false,"masked":true}]}]'::jsonb)
         from insights.report r limit 1
         on conflict (report_id, period_key) do update set due_at = excluded.due_at returning period_key as value`,
      ),
      sentCampaign: await one(`select id as value from community.campaign where state = 'over' limit 1`),
      draftCampaign: await one(`select id as value from community.campaign where state = 'draft' limit 1`),
      draftPlace: await one(
        `insert into community.draft (id, member_id, place, body, saved_at) select gen_random_uuid(), ${mine},
           'topic:0199aaaa-0000-7000-8000-000000000001', 'Ce que je voulais répondre.', now()
         on conflict (member_id, place) do update set body = excluded.body returning place as value`,
      ),
      segment: await one(`select id as value from community.segment order by name limit 1`),
      synonyms: await one(`select id as value from community.synonym_group order by id limit 1`),
      value: await one(`select key as value from community.regulatory_value order by key limit 1`),
      moderator: await one(
        `select member_id as value from community.account where email_key = 'moderation@demo.test'`,
      ),
      memberId: await one(`select id as value from community.member order by post_count desc, id limit 1`),
      member: await one(`select handle as value from community.member order by post_count desc limit 1`),
    };
  } finally {
    await client.end();
  }
}

const CASE_OF_AGENT = `
  insert into moderation.review_item
    (id, kind, target_kind, target_id, title, subject_id, status, score, priority, raised_at, due_at)
  select gen_random_uuid(), 'report', 'post', p.id::text, t.title, p.author_id, 'open', 1, 1, now(), now() + interval '9 days'
  from community.post p
  join community.topic t on t.id = p.topic_id and t.deleted_at is null and t.audience = 'public'
  join community.member m on m.id = p.author_id and m.role = 'agent'
  where p.position > 1 and p.deleted_at is null
    and not exists (select from moderation.review_item i where i.target_id = p.id::text)
  order by p.id limit 1
  returning id as value`;

/** A case about a comment on an idea, by its place among those of members, which stands so from now on. */
const caseOfComment = (standing: 'published' | 'deleted', place: number): string => `
  with it as (
    update engagement.idea_comment set standing = '${standing}' where id = (
      select c.id from engagement.idea_comment c join community.member m on m.id = c.author_id and m.role = 'member'
      where c.standing = 'published' and c.withdrawn_at is null order by c.id offset ${place} limit 1)
    returning id, author_id)
  insert into moderation.review_item
    (id, kind, target_kind, target_id, title, subject_id, status, score, priority, raised_at, due_at)
  select gen_random_uuid(), 'report', 'idea-comment', it.id, 'Une idée', it.author_id, 'open', 1, 1, now(), now() + interval '9 days'
  from it returning id as value`;
