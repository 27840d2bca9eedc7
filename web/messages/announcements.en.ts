import type { Messages } from './fr.ts';

/** Announcements at the top of pages. */
export const announcementsEn: Messages['announcements'] = {
  title: 'Announcements',
  lead: 'A few words at the top of every page, for all or for some, for a while.',
  banner: 'Announcements of the team',
  putAway: 'Put away',
  none: 'No announcement.',
  new: 'New announcement',
  everybody: 'Everybody',
  noEnd: 'Without dates',
  column: { state: 'State' },
  state: { 'to-come': 'To come', shown: 'Shown', over: 'Over' },
  tone: { info: 'Information', warn: 'Warning' },
  field: {
    title: 'Title',
    titleHelp: 'It can be read by itself: “Maintenance tonight from 10 to 11”.',
    text: 'Text',
    link: 'Link',
    linkHelp: 'A path of this site, such as /evenements, or an address in https://.',
    label: 'What the link says',
    tone: 'Kind',
    segments: 'For whom',
    segmentsHelp: 'No box: everybody, visitors too.',
    periodHelp:
      'From the first day to the last, in the time of Paris. Without dates, at once and without end.',
    dismissable: 'Readers may put it away',
    dismissableHelp: 'It does not come back in the browser in which it was put away.',
  },
  publish: 'Publish the announcement',
  save: 'Save the announcement',
  withdraw: 'Withdraw the announcement',
  flash: {
    published: 'Announcement saved. It appears on its day.',
    saved: 'Announcement changed.',
    withdrawn: 'Announcement withdrawn from every page.',
  },
};
