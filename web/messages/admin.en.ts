import type { adminFr } from './admin.fr.ts';
import type { DeepStrings } from './shape.ts';

export const adminEn: DeepStrings<typeof adminFr> = {
  label: 'Administration',
  home: 'Overview',
  lead: 'How the community is, and what is waiting for you.',
  csv: 'Export the list (CSV)',
  parts: 'What each part is for',
  more: '{count, plural, one {and # more} other {and # more}}',
  alerts: {
    late: '{count, plural, one {# moderation case is past its time limit.} other {# moderation cases are past their time limit.}}',
    lateLink: 'See the late cases',
    lateQuestions:
      '{count, plural, one {# question is past its time for an answer.} other {# questions are past their time for an answer.}}',
    lateQuestionsLink: 'See the questions to answer',
    incident: 'An incident is under way.',
    toReview:
      '{count, plural, one {# official answer is to be reviewed.} other {# official answers are to be reviewed.}}',
    toReviewLink: 'See the answers to review',
  },
  figures: {
    title: 'The last {days} days',
    all: 'All statistics',
    period: 'From {from} to {to}, compared with the {days} days before.',
  },
  toDo: {
    title: 'Waiting for you',
    none: 'Nothing is waiting for you. You are up to date.',
    many: '1,000 or more',
    over: '{count, number}+',
    queue: 'Cases in the moderation queue',
    mine: '{count, plural, one {# of them is yours} other {# of them are yours}}',
    toAnswer: 'Questions without an official answer',
    toValidate: 'Members’ answers to validate',
    toReview: 'Official answers to review',
    assigned: 'Questions assigned to you',
  },
  week: {
    title: 'Events in the next seven days',
    all: 'All events',
    none: 'No event in the next seven days.',
  },
  underWay: {
    title: 'Under way',
    all: 'Editorial calendar',
    none: 'No announcement, campaign, poll or survey is under way.',
    until: 'until {day}',
    import: 'Invitations being sent',
    sent: '{sent} of {invited}',
  },
  open: 'Administration: {here}',
  find: {
    label: 'Find a part',
    none: 'No part has these words.',
    found: '{count, plural, one {# part found} other {# parts found}}',
  },
  waiting: 'waiting',
  toRead: 'to review',
  groups: {
    answers: 'Official answers',
    register: 'Register',
    content: 'Content',
    moderation: 'Moderation',
    members: 'Members',
    insights: 'Follow-up',
    privacy: 'Personal data',
    settings: 'Settings',
    help: 'Help',
  },
};
