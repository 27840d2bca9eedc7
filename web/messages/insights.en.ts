/** Statistics: what each figure counts, and what it leaves out. */
export const insightsEn = {
  title: 'Statistics',
  lead: 'Each figure says how it is counted. Days are those of Paris; today is not counted.',
  back: 'All statistics',
  period: {
    title: 'Period',
    days: '{days} days',
    own: 'Choose other dates',
    from: 'From',
    to: 'To',
    show: 'Show',
    compared: ', compared with {before} to {until}',
  },
  views: {
    label: 'Statistics',
    figures: 'Figures',
    cohorts: 'Retention',
    gaps: 'Write next',
    deflection: 'Contacts avoided',
  },
  cohorts: {
    title: 'Retention',
    lead: 'Of the members who joined in the same month, how many came back in each month after it.',
    by: 'To have come back is',
    way: { visit: 'to have opened a page', contribution: 'to have contributed' },
    means: {
      visit:
        'Share of the members who joined in that month and opened at least one page, signed in, during the month. Twelve months of joining at most; the running month is not counted. The team and robots are left out.',
      contribution:
        'Share of the members who joined in that month and wrote, thanked, reacted or attended an event during the month. Twelve months of joining at most; the running month is not counted. The team is left out.',
    },
    masked: 'A month in which fewer than five joined is masked.',
    caption: 'Share of members who came back, by month of joining and months since',
    joined: 'Joined',
    members: 'Members',
    month: '{month, plural, one {# month later} other {# months later}}',
    monthShort: '+{month}',
    few: 'fewer than 5',
    empty: 'Nobody to follow yet',
    emptyText: 'A month of joining appears here once it is over.',
  },
  gaps: {
    title: 'Write next',
    lead: 'What members ask, beside what {org} has answered, by theme and branch.',
    next: 'The most wanted',
    nextCaption: 'Themes without an official answer that holds, the most wanted first',
    theme: 'Theme',
    unanswered: 'Without an official answer',
    outdated: 'To read again',
    demand: 'Demand',
    references: 'Reference answers',
    referencesOld: '{count}, {old} of them to read again',
    of: '{some} of {all}',
    searches: 'See also what people look for in vain',
    nothingMissing: 'Every question of the period has an official answer that holds.',
    grid: 'By theme and branch',
    gridLead:
      'Questions asked during the period without an official answer that holds, of all questions. Demand adds up the readings, followers and replies of those questions. A question of two branches counts in both.',
    gridCaption: 'Questions without an official answer that holds, by theme and branch',
    branch: { every: 'No branch', all: 'Together' },
    empty: 'No question during this period',
    emptyText: 'Choose a longer period.',
  },
  group: {
    members: 'Members',
    answers: 'Mutual help',
    official: 'Official answers',
    content: 'Search',
    moderation: 'Moderation',
    meeting: 'Events and polls',
  },
  health: {
    title: 'Health score',
    out: '{score} out of 100',
    before: '{score} in the previous period.',
    unknown: 'n/a: a term is not known yet, and a guess would falsify the grade.',
    term: {
      stickiness: 'Stickiness (full at 20%)',
      answered: 'Replied to in 7 days',
      accepted: 'Solved in 30 days',
      newcomers: 'New contributors (full at one a day)',
      response: 'First reply, median (zero at 24 h)',
      calm: 'Reports per 1,000 posts (zero at 20)',
    },
    caption: 'Terms of the score',
    what: 'Term',
    points: 'Points',
    most: 'At most',
  },
  nothing: 'n/a',
  masked: 'masked',
  over: 'over {value}',
  minutes: '{count} min',
  hours: '{count} h',
  dayCount: '{count} d',
  percent: '{count}%',
  change: {
    up: '+{share} on the previous period ({before})',
    down: '−{share} on the previous period ({before})',
    same: 'As in the previous period ({before})',
    unknown: 'Change n/a (previous period: {before})',
  },
  how: 'Definition and table',
  howOf: 'Definition and table: {label}',
  version: 'Version {version} of the definition.',
  ripe: 'A day enters this figure when {days} days have passed, and moves no more.',
  countedTo: 'Last day counted: {day}.',
  notYet: 'No day of this period is counted yet.',
  mended: 'Days of this period were counted again on {day}, because facts had come late.',
  excludes: 'Not counted:',
  exclusion: {
    staff: 'the team of {org}, by the role held at that moment',
    robots: 'robots, told apart on the server before counting',
    removed: 'what had been taken away when it was counted',
    own: 'replies by whoever asked',
    unripe: 'days too recent to be judged',
  },
  detail: 'See the detail',
  detailOf: 'See the detail: {label}',
  csv: 'Download (CSV)',
  chart: '{label}, as a chart; the same values are in the table',
  steps: '{label}, by interval',
  span: '{from} to {to}',
  when: 'Days',
  value: 'Value',
  branches: {
    title: 'By branch',
    lead: 'A member of two branches counts in both. Cells of fewer than five are masked, and another with them where a subtraction would tell them.',
    of: '{label}, by branch',
    branch: 'Branch',
  },
  days: {
    title: 'Day by day',
    of: '{label}, day by day',
    day: 'Day',
  },
  rows: {
    title: '{label}: {day}',
    lead: 'The questions that this figure is made of, as they stood when that day was counted.',
    back: 'Back to the figure',
    caption: '{count, plural, one {# question counted} other {# questions counted}}',
    question: 'Question',
    unknown: 'A question that was taken away, or is for others',
    asked: 'Asked',
    waited: 'Waited',
    stillWaiting: 'still waited',
    counts: 'Counts in the share',
    yes: 'Yes',
    no: 'No',
    empty: 'No question is part of this figure on that day',
  },
  kpi: {
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
        'Of those who signed up, those who asked, wrote, replied, voted, reacted or attended an event within seven days (168 hours).',
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
      means:
        'Of those active over 30 days, those who neither wrote nor reacted. The usual rule speaks of 90%.',
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
        'Time to the first official seal set in the topic. A question still waiting after seven days counts as the longest.',
    },
    'official-response-p90': {
      label: 'Official answer, 9 times in 10',
      means: 'Time that nine questions in ten do not exceed before their first seal.',
    },
    'official-response-over-24h': {
      label: 'No seal after 24 h',
      means: 'Share of the questions without an official seal 24 hours later.',
    },
    'official-response-over-72h': {
      label: 'No seal after 72 h',
      means: 'Share of the questions without an official seal 72 hours later.',
    },
    sealed: {
      label: 'Official answers in 30 days',
      means:
        'Share of the questions that carry a sealed answer, written or validated by {org}, thirty days later.',
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
      label: 'Decisions overturned',
      means: 'Decisions overturned in the period, against decisions made in the period.',
    },
    'appeals-upheld': {
      label: 'Appeals upheld',
      means: 'Of the appeals decided in the period, those upheld in whole or in part.',
    },
    'events-attended': {
      label: 'Attendances at events',
      means: 'Attendances noted in the period.',
    },
    'polls-ended': {
      label: 'Polls over',
      means: 'Polls that ended in the period.',
    },
  },
};
