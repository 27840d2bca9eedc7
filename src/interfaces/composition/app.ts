import type { Container } from 'inversify';
import { CLOCK, MAIL_LEAVES, SENT_MAILS } from '#infrastructure/platform/platform.tokens';
import { wordDiff } from '#infrastructure/platform/text/line-diff';
import { accountsApp } from './apps/accounts.app.ts';
import { activityApp } from './apps/activity.app.ts';
import { ambassadorsApp } from './apps/ambassadors.app.ts';
import { auditApp } from './apps/audit.app.ts';
import { brandApp } from './apps/brand.app.ts';
import { guidesApp } from './apps/guides.app.ts';
import { pagesApp } from './apps/pages.app.ts';
import { bookmarksApp } from './apps/bookmarks.app.ts';
import { campaignsApp } from './apps/campaigns.app.ts';
import { commentedPagesApp } from './apps/commented-pages.app.ts';
import { chatApp } from './apps/chat.app.ts';
import { categoriesApp } from './apps/categories.app.ts';
import { distanceApp } from './apps/distance.app.ts';
import { draftsApp } from './apps/drafts.app.ts';
import { eventsApp } from './apps/events.app.ts';
import { exportsApp } from './apps/exports.app.ts';
import { feedsApp } from './apps/feeds.app.ts';
import { filesApp } from './apps/files.app.ts';
import { membersApp } from './apps/members.app.ts';
import { insightsApp } from './apps/insights.app.ts';
import { invitationsApp } from './apps/invitations.app.ts';
import { newcomersApp } from './apps/newcomers.app.ts';
import { provisioningApp } from './apps/provisioning.app.ts';
import { privacyApp } from './apps/privacy.app.ts';
import { notificationsApp } from './apps/notifications.app.ts';
import { officialApp } from './apps/official.app.ts';
import { permissionsApp } from './apps/permissions.app.ts';
import { engagementDeskApp } from './apps/engagement-desk.app.ts';
import { engagementFoundApp } from './apps/engagement-found.app.ts';
import { pointsApp } from './apps/points.app.ts';
import { ideasApp } from './apps/ideas.app.ts';
import { servicesApp } from './apps/services.app.ts';
import { trialsApp } from './apps/trials.app.ts';
import { pollsApp } from './apps/polls.app.ts';
import { surveysApp } from './apps/surveys.app.ts';
import { postsApp } from './apps/posts.app.ts';
import { reviewApp } from './apps/review.app.ts';
import { editorialApp } from './apps/editorial.app.ts';
import { incidentsApp } from './apps/incidents.app.ts';
import { searchApp } from './apps/search.app.ts';
import { settingsApp } from './apps/settings.app.ts';
import { segmentsApp } from './apps/segments.app.ts';
import { siteApp } from './apps/site.app.ts';
import { welcomeApp } from './apps/welcome.app.ts';
import { termsApp } from './apps/terms.app.ts';
import { textsApp } from './apps/texts.app.ts';
import { tagsApp } from './apps/tags.app.ts';
import { topicsApp } from './apps/topics.app.ts';
import { transparencyApp } from './apps/transparency.app.ts';
import { trustApp } from './apps/trust.app.ts';
import { wordsApp } from './apps/words.app.ts';
import { takenFrom } from './provided.ts';

/** All that pages and the REST adapter may call: joined here, said noun by noun in `apps/`. */
export function appFrom(container: Container) {
  const get = takenFrom(container);
  return {
    community: {
      ...topicsApp(get),
      ...postsApp(get),
      ...categoriesApp(get),
      ...tagsApp(get),
      ...draftsApp(get),
      ...bookmarksApp(get),
      ...notificationsApp(get),
      ...searchApp(get),
      ...feedsApp(get),
      ...activityApp(get),
      ...commentedPagesApp(get),
      ...incidentsApp(get),
    },
    members: {
      ...membersApp(get),
      ...distanceApp(get),
      ...trustApp(get),
      ...newcomersApp(get),
      ...segmentsApp(get),
      ...invitationsApp(get),
      ...ambassadorsApp(get),
      ...campaignsApp(get),
      ...welcomeApp(get),
      ...termsApp(get),
    },
    editorial: editorialApp(get),
    accounts: accountsApp(get),
    provisioning: provisioningApp(get),
    exports: exportsApp(get),
    privacy: privacyApp(get),
    chat: chatApp(get),
    files: filesApp(get),
    audit: auditApp(get),
    settings: settingsApp(get),
    transparency: transparencyApp(get),
    official: officialApp(get),
    text: { diff: wordDiff },
    clock: get(CLOCK),
    mailLeaves: get(MAIL_LEAVES),
    /** Null but in a demonstration, which writes its mails to a folder. */
    sentMails: get(SENT_MAILS),
    words: wordsApp(get),
    moderation: { ...permissionsApp(get), ...reviewApp(get) },
    engagement: {
      ...pointsApp(get),
      ...engagementDeskApp(get),
      ...engagementFoundApp(get),
      ...pollsApp(get),
      ...ideasApp(get),
      ...servicesApp(get),
      ...trialsApp(get),
      ...surveysApp(get),
    },
    events: eventsApp(get),
    insights: insightsApp(get),
    site: siteApp(get),
    brand: brandApp(get),
    pages: pagesApp(get),
    texts: textsApp(get),
    guides: guidesApp(get),
  };
}

export type App = ReturnType<typeof appFrom>;
