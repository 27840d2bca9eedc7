import type { Messages } from './fr.ts';

/** Pages of other sites that are commented on here. */
export const commentsEn: Messages['comments'] = {
  first: 'Comment on a page',
  opened: 'Read the discussion and answer there (new tab)',
  firstLead:
    'Nobody commented on this page yet: your comment opens its topic, which everybody may read, here and under the page itself.',
  title: 'Title of the topic',
  titleHelp: 'What the page is called, or better.',
  body: 'Your comment',
  publish: 'Publish',
  short: 'Comments of pages',
  lead: 'The sites whose pages show comments, and the category in which they are written.',
  sites: 'Comments of pages of other sites',
  sitesLead:
    'A page of these sites that holds the tag <communaute-commentaires> shows what the community says of it. Each page has a topic, opened by its first comment.',
  noSite: 'No page is commented on.',
  site: 'Address of the site',
  siteHelp: 'Without a path, such as https://www.example.org.',
  category: 'Category',
  categoryHelp: 'A public one, so that everybody reads the comments.',
  choose: 'Choose',
  closed: 'Comments on this page are closed',
  closedText:
    'The category in which they are written takes no new topic. Pages that were commented on are still discussed.',
  closedCategory: '{name} (closed: pages without a comment take none)',
  allowTitle: 'Allow a site',
  allow: 'Allow',
  refuse: 'Remove',
  refuseOf: 'Remove {site}',
  flash: {
    written: 'Comment published.',
    allowed: 'Site allowed.',
    refused: 'Site removed. What was written stays in the community.',
  },
};
