import { accountsFr } from './accounts.fr.ts';
import { apiFr } from './api.fr.ts';
import { developersFr } from './developers.fr.ts';
import { webhooksFr } from './webhooks.fr.ts';
import { factorsFr } from './factors.fr.ts';
import { commentsFr } from './comments.fr.ts';
import { provisioningFr } from './provisioning.fr.ts';
import { signOnFr } from './sign-on.fr.ts';
import { connectedSitesFr, vouchingFr } from './vouching.fr.ts';
import { helpFr } from './help.fr.ts';
import { adminFr } from './admin.fr.ts';
import { setUpFr } from './set-up.fr.ts';
import { auditFr } from './audit.fr.ts';
import { authoritiesFr } from './authorities.fr.ts';
import { campaignsFr } from './campaigns.fr.ts';
import { consentsFr } from './consents.fr.ts';
import { charterFr } from './charter.fr.ts';
import { choosingFr } from './choosing.fr.ts';
import { composeFr } from './compose.fr.ts';
import { pagesFr } from './pages.fr.ts';
import { editorialFr } from './editorial.fr.ts';
import { incidentsFr } from './incidents.fr.ts';
import { announcementsFr } from './announcements.fr.ts';
import { modulesFr } from './modules.fr.ts';
import { decisionsFr } from './decisions.fr.ts';
import { distanceFr } from './distance.fr.ts';
import { engageFr } from './engage.fr.ts';
import { findingFr } from './finding.fr.ts';
import { forumFr } from './forum.fr.ts';
import { groupsFr } from './groups.fr.ts';
import { leavingFr } from './leaving.fr.ts';
import { listsFr } from './lists.fr.ts';
import { brandFr } from './brand.fr.ts';
import { settingsFr } from './settings.fr.ts';
import { legalFr } from './legal.fr.ts';
import { ambassadorsFr } from './ambassadors.fr.ts';
import { claimsFr } from './claims.fr.ts';
import { inactivityFr } from './inactivity.fr.ts';
import { processingFr } from './processing.fr.ts';
import { newcomersFr } from './newcomers.fr.ts';
import { officialFr } from './official.fr.ts';
import { pointsFr } from './points.fr.ts';
import { firstsFr } from './firsts.fr.ts';
import { chatFr } from './chat.fr.ts';
import { directFr } from './direct.fr.ts';
import { shortcutsFr } from './shortcuts.fr.ts';
import { eventsFr } from './events.fr.ts';
import { deflectionFr } from './deflection.fr.ts';
import { figureReportsFr } from './figure-reports.fr.ts';
import { insightsFr } from './insights.fr.ts';
import { ideasFr } from './ideas.fr.ts';
import { invitationsFr } from './invitations.fr.ts';
import { welcomeFr } from './welcome.fr.ts';
import { textsFr } from './texts.fr.ts';
import { termsFr } from './terms.fr.ts';
import { sheetFr } from './sheet.fr.ts';
import { segmentsFr } from './segments.fr.ts';
import { servicesFr } from './services.fr.ts';
import { trialsFr } from './trials.fr.ts';
import { pollsFr } from './polls.fr.ts';
import { surveysFr } from './surveys.fr.ts';
import { purgeFr } from './purge.fr.ts';
import { redactionFr } from './redaction.fr.ts';
import { rightsFr } from './rights.fr.ts';
import type { DeepStrings } from './shape.ts';
import { reviewFr } from './review.fr.ts';
import { topicFr } from './topic.fr.ts';
import { wordsFr } from './words.fr.ts';
import { tryingFr } from './trying.fr.ts';
import { trustFr } from './trust.fr.ts';
import { transparencyFr } from './transparency.fr.ts';
import { uiFr } from './ui.fr.ts';

/** Every text of the pages in French, the language the product is written in. ICU MessageFormat. */
export const fr = {
  ui: uiFr,
  forum: forumFr,
  decisions: decisionsFr,
  modules: modulesFr,
  announcements: announcementsFr,
  incidents: incidentsFr,
  editorial: editorialFr,
  pages: pagesFr,
  texts: textsFr,
  redaction: redactionFr,
  polls: pollsFr,
  chat: chatFr,
  direct: directFr,
  shortcuts: shortcutsFr,
  events: eventsFr,
  surveys: surveysFr,
  ideas: ideasFr,
  invitations: invitationsFr,
  segments: segmentsFr,
  sheet: sheetFr,
  terms: termsFr,
  welcome: welcomeFr,
  campaigns: campaignsFr,
  consents: consentsFr,
  services: servicesFr,
  deflection: deflectionFr,
  figureReports: figureReportsFr,
  insights: insightsFr,
  trials: trialsFr,
  purge: purgeFr,
  leaving: leavingFr,
  lists: listsFr,
  accounts: accountsFr,
  charter: charterFr,
  review: reviewFr,
  topic: topicFr,
  choosing: choosingFr,
  compose: composeFr,
  official: officialFr,
  finding: findingFr,
  distance: distanceFr,
  trust: trustFr,
  points: pointsFr,
  firsts: firstsFr,
  engage: engageFr,
  brand: brandFr,
  settings: settingsFr,
  legal: legalFr,
  claims: claimsFr,
  ambassadors: ambassadorsFr,
  inactivity: inactivityFr,
  processing: processingFr,
  newcomers: newcomersFr,
  groups: groupsFr,
  trying: tryingFr,
  help: helpFr,
  admin: adminFr,
  setUp: setUpFr,
  api: apiFr,
  developers: developersFr,
  webhooks: webhooksFr,
  comments: commentsFr,
  provisioning: provisioningFr,
  signOn: signOnFr,
  connectedSites: connectedSitesFr,
  vouching: vouchingFr,
  factors: factorsFr,
  rights: rightsFr,
  words: wordsFr,
  audit: auditFr,
  transparency: transparencyFr,
  authorities: authoritiesFr,
};

/** What another language has to provide, key by key. */
export type Messages = DeepStrings<typeof fr>;
