import type { Actor, Permission } from '#application/shared/viewer';
import type { App } from '#interfaces/composition/app';
import {
  ADMIN,
  ADMIN_GROUPS_OF_MEMBERS,
  ALERTS,
  APPEALS,
  AUDIT,
  DESK,
  FLAGGERS,
  ENGAGEMENT,
  MANAGE_BRAND,
  MANAGE_CATEGORIES,
  MANAGE_EVENTS,
  MANAGE_IDEAS,
  MANAGE_ANNOUNCEMENTS,
  MANAGE_MODULES,
  MANAGE_POLLS,
  MANAGE_REVIEWS,
  MANAGE_SURVEYS,
  MANAGE_TAGS,
  MANAGE_TRIALS,
  PURGES,
  NEWCOMERS,
  QUEUE,
  REASONS,
  RIGHTS,
  RULES,
  STATEMENT_BATCHES,
  TEAM,
  TEMPLATES,
  TRY_AS,
  MANAGE_TRANSPARENCY,
  ORDERS,
  STATISTICS,
  WORD_RULES,
} from '../lib/addresses.ts';
import { REDIRECTS, SEARCHES, SYNONYMS } from '../finding/demand-asking.ts';
import type { MessageKey } from '../lib/texts.tsx';
import type { IconName } from '../ui/icon.tsx';

/** The headings of the navigation, in the order in which they stand. */
export const ADMIN_GROUPS = [
  'answers',
  'register',
  'content',
  'moderation',
  'members',
  'insights',
  'settings',
] as const;
export type AdminGroup = (typeof ADMIN_GROUPS)[number];

/** A part of the back office: its line in the navigation and on the first page. */
export interface AdminSection {
  readonly group: AdminGroup;
  readonly href: string;
  readonly label: MessageKey;
  /** One line about it, on the first page. */
  readonly lead: MessageKey;
  readonly icon: IconName;
  /** Who is shown it: whoever holds any one of these. Its pages ask their own policy all the same. */
  readonly permissions: readonly Permission[];
  /** How many wait there for whoever looks; 1,000 means 1,000 or more. One cheap statement: it runs on every page. */
  readonly waiting?: (app: App, actor: Actor) => Promise<number>;
}

const section = (one: AdminSection): AdminSection => one;

/** All parts of the back office by the name that their pages give to `AdminFrame`. A new part adds its entry here. */
export const ADMIN_SECTIONS = {
  desk: section({
    group: 'answers',
    href: DESK,
    label: 'official.desk.title',
    lead: 'official.desk.lead',
    icon: 'reply',
    permissions: ['official.review'],
    waiting: (app, actor) => app.official.deskCounts.toReview(actor),
  }),
  references: section({
    group: 'answers',
    href: `${ADMIN}/references`,
    label: 'official.admin.references',
    lead: 'official.reference.deskLead',
    icon: 'bookmark',
    permissions: ['official.review'],
  }),
  paragraphs: section({
    group: 'answers',
    href: `${DESK}/paragraphes`,
    label: 'official.paragraphs.title',
    lead: 'official.paragraphs.lead',
    icon: 'quote',
    permissions: ['official.review'],
  }),
  targets: section({
    group: 'answers',
    href: `${DESK}/delais`,
    label: 'official.targets.title',
    lead: 'official.targets.lead',
    icon: 'clock',
    permissions: ['official.review'],
  }),
  rules: section({
    group: 'register',
    href: RULES,
    label: 'official.rules.short',
    lead: 'official.rules.lead',
    icon: 'list',
    permissions: ['rule.manage'],
  }),
  values: section({
    group: 'register',
    href: `${ADMIN}/valeurs`,
    label: 'official.values.short',
    lead: 'official.values.lead',
    icon: 'olist',
    permissions: ['rule.manage'],
  }),
  categories: section({
    group: 'content',
    href: MANAGE_CATEGORIES,
    label: 'forum.site.categories',
    lead: 'lists.manage.categories.lead',
    icon: 'filter',
    permissions: ['category.manage'],
  }),
  tags: section({
    group: 'content',
    href: MANAGE_TAGS,
    label: 'forum.site.tags',
    lead: 'lists.manage.tags.lead',
    icon: 'link',
    permissions: ['tag.manage'],
  }),
  polls: section({
    group: 'content',
    href: MANAGE_POLLS,
    label: 'polls.admin.title',
    lead: 'polls.admin.lead',
    icon: 'check',
    permissions: ['poll.manage'],
  }),
  surveys: section({
    group: 'content',
    href: MANAGE_SURVEYS,
    label: 'surveys.title',
    lead: 'surveys.admin.lead',
    icon: 'edit',
    permissions: ['survey.manage'],
  }),
  ideas: section({
    group: 'content',
    href: MANAGE_IDEAS,
    label: 'ideas.title',
    lead: 'ideas.admin.lead',
    icon: 'hand',
    permissions: ['idea.manage'],
  }),
  events: section({
    group: 'content',
    href: MANAGE_EVENTS,
    label: 'events.title',
    lead: 'events.admin.lead',
    icon: 'cal',
    permissions: ['event.create'],
  }),
  reviews: section({
    group: 'content',
    href: MANAGE_REVIEWS,
    label: 'services.title',
    lead: 'services.admin.lead',
    icon: 'quote',
    permissions: ['service.manage'],
    waiting: (app, actor) => app.engagement.reviewsWaiting.execute(actor),
  }),
  trials: section({
    group: 'content',
    href: MANAGE_TRIALS,
    label: 'trials.title',
    lead: 'trials.admin.lead',
    icon: 'olist',
    permissions: ['trial.manage'],
    waiting: (app, actor) => app.engagement.feedbackWaiting.execute(actor),
  }),
  engagement: section({
    group: 'members',
    href: ENGAGEMENT,
    label: 'engage.title',
    lead: 'engage.lead',
    icon: 'check',
    permissions: ['engagement.manage'],
  }),
  searches: section({
    group: 'content',
    href: SEARCHES,
    label: 'finding.searches.short',
    lead: 'finding.searches.about',
    icon: 'search',
    permissions: ['search.manage'],
  }),
  brand: section({
    group: 'settings',
    href: MANAGE_BRAND,
    label: 'brand.short',
    lead: 'brand.about',
    icon: 'edit',
    permissions: ['brand.manage'],
  }),
  redirects: section({
    group: 'settings',
    href: REDIRECTS,
    label: 'finding.redirects.short',
    lead: 'finding.redirects.lead',
    icon: 'link',
    permissions: ['site.configure'],
  }),
  announcements: section({
    group: 'content',
    href: MANAGE_ANNOUNCEMENTS,
    label: 'announcements.title',
    lead: 'announcements.lead',
    icon: 'bell',
    permissions: ['announcement.publish'],
  }),
  modules: section({
    group: 'settings',
    href: MANAGE_MODULES,
    label: 'modules.title',
    lead: 'modules.lead',
    icon: 'gear',
    permissions: ['module.switch'],
  }),
  synonyms: section({
    group: 'content',
    href: SYNONYMS,
    label: 'finding.synonyms.short',
    lead: 'finding.synonyms.lead',
    icon: 'quote',
    permissions: ['search.manage'],
  }),
  queue: section({
    group: 'moderation',
    href: QUEUE,
    label: 'review.queue.title',
    lead: 'review.queue.lead',
    icon: 'flag',
    permissions: ['review.read'],
    waiting: async (app, actor) => (await app.moderation.queueCounts.execute(actor)).open,
  }),
  newcomers: section({
    group: 'moderation',
    href: NEWCOMERS,
    label: 'newcomers.title',
    lead: 'newcomers.short',
    icon: 'user',
    permissions: ['sanction.read'],
  }),
  reasons: section({
    group: 'moderation',
    href: REASONS,
    label: 'review.reasons.title',
    lead: 'review.reasons.lead',
    icon: 'list',
    permissions: ['review.configure'],
  }),
  templates: section({
    group: 'moderation',
    href: TEMPLATES,
    label: 'review.templates.title',
    lead: 'review.templates.lead',
    icon: 'quote',
    permissions: ['review.configure'],
  }),
  team: section({
    group: 'members',
    href: TEAM,
    label: 'rights.team.title',
    lead: 'rights.team.lead',
    icon: 'user',
    permissions: ['role.assign'],
  }),
  groups: section({
    group: 'members',
    href: ADMIN_GROUPS_OF_MEMBERS,
    label: 'groups.title',
    lead: 'groups.lead',
    icon: 'list',
    permissions: ['role.assign'],
  }),
  rights: section({
    group: 'members',
    href: RIGHTS,
    label: 'rights.title',
    lead: 'rights.lead',
    icon: 'shield',
    permissions: ['role.assign'],
  }),
  appeals: section({
    group: 'moderation',
    href: APPEALS,
    label: 'decisions.appeals.title',
    lead: 'decisions.appeals.lead',
    icon: 'reply',
    permissions: ['appeal.decide'],
    waiting: (app, actor) => app.moderation.decisionRows.openAppeals(actor),
  }),
  tryAs: section({
    group: 'members',
    href: TRY_AS,
    label: 'trying.short',
    lead: 'trying.about',
    icon: 'eye',
    permissions: ['site.try-as'],
  }),
  purges: section({
    group: 'moderation',
    href: PURGES,
    label: 'purge.admin.title',
    lead: 'purge.admin.lead',
    icon: 'lock',
    permissions: ['post.purge'],
    waiting: (app) => app.community.purges.waiting(),
  }),
  audit: section({
    group: 'settings',
    href: AUDIT,
    label: 'audit.title',
    lead: 'audit.lead',
    icon: 'lock',
    permissions: ['audit.read', 'audit.read-own'],
  }),
  statistics: section({
    group: 'insights',
    href: STATISTICS,
    label: 'insights.title',
    lead: 'insights.lead',
    icon: 'up',
    permissions: ['kpi.read'],
  }),
  transparency: section({
    group: 'moderation',
    href: MANAGE_TRANSPARENCY,
    label: 'transparency.admin.short',
    lead: 'transparency.admin.lead',
    icon: 'eye',
    permissions: ['transparency.publish'],
  }),
  orders: section({
    group: 'moderation',
    href: ORDERS,
    label: 'authorities.orders.title',
    lead: 'authorities.orders.lead',
    icon: 'shield',
    permissions: ['order.manage'],
  }),
  flaggers: section({
    group: 'moderation',
    href: FLAGGERS,
    label: 'authorities.flaggers.title',
    lead: 'authorities.flaggers.lead',
    icon: 'shield',
    permissions: ['order.manage'],
  }),
  alerts: section({
    group: 'moderation',
    href: ALERTS,
    label: 'authorities.alerts.title',
    lead: 'authorities.alerts.lead',
    icon: 'alert',
    permissions: ['alert.read'],
  }),
  statements: section({
    group: 'moderation',
    href: STATEMENT_BATCHES,
    label: 'transparency.batches.short',
    lead: 'transparency.batches.lead',
    icon: 'link',
    permissions: ['statement.export'],
  }),
  words: section({
    group: 'moderation',
    href: WORD_RULES,
    label: 'words.admin.title',
    lead: 'words.admin.lead',
    icon: 'filter',
    permissions: ['word.read'],
  }),
};

export type AdminPlace = keyof typeof ADMIN_SECTIONS;

type May = (permission: Permission) => boolean;

/** The parts that somebody is shown, in their order. */
export const sectionsFor = (may: May): readonly AdminSection[] =>
  Object.values(ADMIN_SECTIONS)
    .filter(({ permissions }) => permissions.some((permission) => may(permission)))
    .toSorted((one, other) => ADMIN_GROUPS.indexOf(one.group) - ADMIN_GROUPS.indexOf(other.group));
