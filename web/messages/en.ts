import { accountsEn } from './accounts.en.ts';
import { apiEn } from './api.en.ts';
import { developersEn } from './developers.en.ts';
import { webhooksEn } from './webhooks.en.ts';
import { factorsEn } from './factors.en.ts';
import { commentsEn } from './comments.en.ts';
import { provisioningEn } from './provisioning.en.ts';
import { signOnEn } from './sign-on.en.ts';
import { connectedSitesEn, vouchingEn } from './vouching.en.ts';
import { helpEn } from './help.en.ts';
import { adminEn } from './admin.en.ts';
import { setUpEn } from './set-up.en.ts';
import { auditEn } from './audit.en.ts';
import { authoritiesEn } from './authorities.en.ts';
import { campaignsEn } from './campaigns.en.ts';
import { consentsEn } from './consents.en.ts';
import { charterEn } from './charter.en.ts';
import { choosingEn } from './choosing.en.ts';
import { composeEn } from './compose.en.ts';
import { pagesEn } from './pages.en.ts';
import { editorialEn } from './editorial.en.ts';
import { incidentsEn } from './incidents.en.ts';
import { announcementsEn } from './announcements.en.ts';
import { modulesEn } from './modules.en.ts';
import { decisionsEn } from './decisions.en.ts';
import { distanceEn } from './distance.en.ts';
import { engageEn } from './engage.en.ts';
import { findingEn } from './finding.en.ts';
import { forumEn } from './forum.en.ts';
import { groupsEn } from './groups.en.ts';
import { leavingEn } from './leaving.en.ts';
import { listsEn } from './lists.en.ts';
import { brandEn } from './brand.en.ts';
import { settingsEn } from './settings.en.ts';
import { legalEn } from './legal.en.ts';
import { ambassadorsEn } from './ambassadors.en.ts';
import { claimsEn } from './claims.en.ts';
import { inactivityEn } from './inactivity.en.ts';
import { processingEn } from './processing.en.ts';
import { newcomersEn } from './newcomers.en.ts';
import { officialEn } from './official.en.ts';
import type { Messages } from './fr.ts';
import { pointsEn } from './points.en.ts';
import { firstsEn } from './firsts.en.ts';
import { chatEn } from './chat.en.ts';
import { directEn } from './direct.en.ts';
import { shortcutsEn } from './shortcuts.en.ts';
import { eventsEn } from './events.en.ts';
import { deflectionEn } from './deflection.en.ts';
import { figureReportsEn } from './figure-reports.en.ts';
import { insightsEn } from './insights.en.ts';
import { ideasEn } from './ideas.en.ts';
import { invitationsEn } from './invitations.en.ts';
import { welcomeEn } from './welcome.en.ts';
import { textsEn } from './texts.en.ts';
import { termsEn } from './terms.en.ts';
import { sheetEn } from './sheet.en.ts';
import { segmentsEn } from './segments.en.ts';
import { servicesEn } from './services.en.ts';
import { trialsEn } from './trials.en.ts';
import { pollsEn } from './polls.en.ts';
import { surveysEn } from './surveys.en.ts';
import { purgeEn } from './purge.en.ts';
import { redactionEn } from './redaction.en.ts';
import { rightsEn } from './rights.en.ts';
import { reviewEn } from './review.en.ts';
import { topicEn } from './topic.en.ts';
import { wordsEn } from './words.en.ts';
import { tryingEn } from './trying.en.ts';
import { trustEn } from './trust.en.ts';
import { transparencyEn } from './transparency.en.ts';
import { uiEn } from './ui.en.ts';

/** The same texts in English, complete by type. */
export const en: Messages = {
  ui: uiEn,
  forum: forumEn,
  decisions: decisionsEn,
  modules: modulesEn,
  announcements: announcementsEn,
  incidents: incidentsEn,
  editorial: editorialEn,
  pages: pagesEn,
  texts: textsEn,
  redaction: redactionEn,
  polls: pollsEn,
  chat: chatEn,
  direct: directEn,
  shortcuts: shortcutsEn,
  events: eventsEn,
  surveys: surveysEn,
  ideas: ideasEn,
  invitations: invitationsEn,
  segments: segmentsEn,
  sheet: sheetEn,
  terms: termsEn,
  welcome: welcomeEn,
  campaigns: campaignsEn,
  consents: consentsEn,
  services: servicesEn,
  deflection: deflectionEn,
  figureReports: figureReportsEn,
  insights: insightsEn,
  trials: trialsEn,
  purge: purgeEn,
  leaving: leavingEn,
  lists: listsEn,
  accounts: accountsEn,
  charter: charterEn,
  review: reviewEn,
  topic: topicEn,
  choosing: choosingEn,
  compose: composeEn,
  official: officialEn,
  finding: findingEn,
  distance: distanceEn,
  trust: trustEn,
  points: pointsEn,
  firsts: firstsEn,
  engage: engageEn,
  brand: brandEn,
  settings: settingsEn,
  legal: legalEn,
  claims: claimsEn,
  ambassadors: ambassadorsEn,
  inactivity: inactivityEn,
  processing: processingEn,
  newcomers: newcomersEn,
  groups: groupsEn,
  trying: tryingEn,
  help: helpEn,
  admin: adminEn,
  setUp: setUpEn,
  api: apiEn,
  developers: developersEn,
  webhooks: webhooksEn,
  comments: commentsEn,
  provisioning: provisioningEn,
  signOn: signOnEn,
  connectedSites: connectedSitesEn,
  vouching: vouchingEn,
  factors: factorsEn,
  rights: rightsEn,
  words: wordsEn,
  audit: auditEn,
  transparency: transparencyEn,
  authorities: authoritiesEn,
};
