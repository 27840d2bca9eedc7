/** What figures are called and what each counts: on pages and in reports alike. */
export const kpisEn = {
  'members-total': {
    label: 'Members',
    means: 'Accounts whose address was confirmed, on the last day of the period.',
  },
  'members-joined': {
    label: 'Sign-ups',
    means: 'Addresses confirmed in the period.',
  },
  activation: {
    label: 'Activation in 7 days',
    means:
      'Of those who signed up, those who asked, wrote, replied, found a message helpful, reacted, or took a seat at an event or came to one, within seven days (168 hours).',
  },
  'active-day': {
    label: 'Active each day',
    means: 'Members who came at least once that day, as a mean over the days of the period.',
  },
  'active-week': {
    label: 'Active over 7 days',
    means: 'Different members who came in the 7 days that end with the period.',
  },
  'active-month': {
    label: 'Active over 30 days',
    means: 'Different members who came in the 30 days that end with the period.',
  },
  stickiness: {
    label: 'Stickiness',
    means:
      'Mean over the days of the period of those active that day divided by those active over 30 days; 0 on a day without any.',
  },
  'contributors-new': {
    label: 'New contributors',
    means: 'Members whose very first post, question or reply is of the period.',
  },
  posters: {
    label: 'Share of writers',
    means:
      'Of those active over 30 days, those who wrote a question, a topic or a reply. The usual rule speaks of 1%.',
  },
  reactors: {
    label: 'Share of reactors',
    means:
      'Of those active over 30 days, those who voted or reacted without writing. The usual rule speaks of 9%.',
  },
  readers: {
    label: 'Share of readers',
    means: 'Of those active over 30 days, those who neither wrote nor reacted. The usual rule speaks of 90%.',
  },
  'pages-visitors': {
    label: 'Pages read without an account',
    means:
      'Pages opened by visitors who did not sign in. No identifier is kept: how many they are is not known.',
  },
  'pages-robots': {
    label: 'Pages read by robots',
    means:
      'Pages opened by programs that name themselves: search engines, checkers, scrapers. Never added to the others.',
  },
  'levels-known': {
    label: 'Members at level N1 or above',
    means:
      'Share of members whose level of trust is N1 or above at the end of the last day of the period. Whoever joins begins at N0; a deleted account keeps the last level it was known to hold. Days before levels were first counted are “n/a”.',
  },
  'levels-up': {
    label: 'Rises in level',
    means:
      'Members who stood higher in the evening than in the morning, added up over the days of the period. To rise and fall back on the same day does not count; to rise on one day and fall on another counts one rise and one fall. A jump over a level counts once. Days before levels were first counted are “n/a”.',
  },
  'levels-down': {
    label: 'Falls in level',
    means:
      'Members who stood lower in the evening than in the morning, added up over the days of the period: after a decision of moderation, or when the conditions are no longer met. To fall and rise again on the same day does not count. Days before levels were first counted are “n/a”.',
  },
  'level-1-median': {
    label: 'Time to reach N1, median',
    means:
      'Time between joining and the first time that the member stands at N1 or above: half of those who came to it in the period took less. To fall and come back does not count again. Whoever is not there yet, or joined before statistics began, is not part of it.',
  },
  'level-2-median': {
    label: 'Time to reach N2, median',
    means:
      'Time between joining and the first time that the member stands at N2 or above: half of those who came to it in the period took less. To fall and come back does not count again. Whoever is not there yet, or joined before statistics began, is not part of it.',
  },
  'level-3-median': {
    label: 'Time to reach N3, median',
    means:
      'Time between joining and the first time that the member stands at N3 or above: half of those who came to it in the period took less. To fall and come back does not count again. Whoever is not there yet, or joined before statistics began, is not part of it.',
  },
  questions: {
    label: 'Questions asked',
    means: 'Questions asked in the period that still stood at the end of their day.',
  },
  'first-response-median': {
    label: 'First reply, median',
    means:
      'Time to the first reply by somebody else that still stands three days later: half of the questions wait less. A question still waiting counts as the longest.',
  },
  'first-response-p90': {
    label: 'First reply, 9 times in 10',
    means: 'Time that nine questions in ten do not exceed before their first reply.',
  },
  'first-response-over-24h': {
    label: 'No reply after 24 h',
    means: 'Share of the questions that waited more than 24 hours for their first reply.',
  },
  'first-response-over-72h': {
    label: 'No reply after 72 h',
    means: 'Share of the questions that waited more than 72 hours for their first reply.',
  },
  'first-response-open-median': {
    label: 'First reply in opening hours, median',
    means:
      'Time to the first reply by somebody else that still stands seven days later, of which only opening hours count: 9 to 18 in Paris, Monday to Friday, public holidays of France apart. Beyond 24 of these hours, a question counts as the longest.',
  },
  'first-response-open-p90': {
    label: 'First reply in opening hours, 9 times in 10',
    means:
      'Time that nine questions in ten do not exceed before their first reply, counted in the same hours: 9 to 18 in Paris, Monday to Friday, public holidays of France apart.',
  },
  answered: {
    label: 'Replied to in 7 days',
    means: 'Share of the questions that got a reply by somebody else within seven days.',
  },
  accepted: {
    label: 'Solved in 30 days',
    means: 'Share of the questions with an accepted reply thirty days later.',
  },
  'peer-solved': {
    label: 'Solved by members',
    means:
      'Of the replies accepted in the period, those by members and not by the team. The branch is that of whoever replied.',
  },
  'deflection-direct': {
    label: 'Solved without the team in 30 days',
    means:
      'Share of the questions that have, thirty days later, an accepted reply by another member, without a reply by the team before it was accepted, even one removed since.',
  },
  backlog: {
    label: 'Questions without a reply',
    means: 'Open questions without a reply by somebody else, at the end of the last day of the period.',
  },
  'backlog-week': {
    label: 'Without a reply for 7 days',
    means: 'Of these, those that are seven days old or more.',
  },
  'official-response-median': {
    label: 'Official answer, median',
    means:
      'Time to the first official answer in the topic. A question still waiting after seven days counts as the longest.',
  },
  'official-response-p90': {
    label: 'Official answer, 9 times in 10',
    means: 'Time that nine questions in ten do not exceed before their first official answer.',
  },
  'official-response-over-24h': {
    label: 'No official answer after 24 h',
    means: 'Share of the questions without an official answer 24 hours later.',
  },
  'official-response-over-72h': {
    label: 'No official answer after 72 h',
    means: 'Share of the questions without an official answer 72 hours later.',
  },
  sealed: {
    label: 'Official answers in 30 days',
    means:
      'Share of the questions that carry an official answer, written or validated by {org}, thirty days later.',
  },
  'searches-in-vain': {
    label: 'Searches without a result',
    means: 'Share of the searches that found nothing.',
  },
  reports: {
    label: 'Reports',
    means: 'Reports received in the period.',
  },
  'decision-median': {
    label: 'Decision, median',
    means: 'Time between the first report of a case and its decision, for cases decided in the period.',
  },
  overturned: {
    label: 'Decisions overturned in 30 days',
    means:
      'Decisions made in the period and overturned within thirty days, against all decisions made in the period.',
  },
  'appeals-upheld': {
    label: 'Complaints upheld',
    means: 'Of the complaints decided in the period, those upheld in whole or in part.',
  },
  'events-attended': {
    label: 'Attendances at events',
    means:
      'Attendances noted in the period and not taken back within seven days: each member once for each event.',
  },
  'polls-ended': {
    label: 'Polls over',
    means: 'Polls that ended in the period. One that was opened again and ends on another day counts again.',
  },
};
