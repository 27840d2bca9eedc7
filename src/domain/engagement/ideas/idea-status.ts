/** How far an idea has come. `delivered`, `declined`, `merged` and `withdrawn` end it. */
export const IDEA_STATUSES = [
  'proposed',
  'under_review',
  'planned',
  'in_progress',
  'delivered',
  'declined',
  'merged',
  'withdrawn',
] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** Where the team leads an idea from each status; an idea becomes `merged` by a merge alone, `withdrawn` by its author, and stays so. */
export const STEPS = {
  proposed: ['under_review', 'planned', 'in_progress', 'delivered', 'declined'],
  under_review: ['planned', 'in_progress', 'delivered', 'declined'],
  planned: ['under_review', 'in_progress', 'delivered', 'declined'],
  in_progress: ['planned', 'delivered', 'declined'],
  delivered: ['in_progress'],
  declined: ['under_review'],
  merged: [],
  withdrawn: [],
} as const satisfies Readonly<Record<IdeaStatus, readonly IdeaStatus[]>>;

/** What an answer of the team can say. */
export const ANSWERED_STATUSES = ['under_review', 'planned', 'in_progress', 'delivered', 'declined'] as const;

/** Whether it takes votes, each of which is one of those a member has. */
export const isLive = (status: IdeaStatus): boolean =>
  status !== 'delivered' && status !== 'declined' && !isLeft(status);

/** Whether nothing is said of it any more: another one stands for it, or its author took it back. */
export const isLeft = (status: IdeaStatus): boolean => status === 'merged' || status === 'withdrawn';

/** What the organisation said that it will do, or does. */
export const TAKEN_UP: readonly IdeaStatus[] = ['planned', 'in_progress'];

/** Until here its author may take it back: then the organisation has taken it up. */
export const WITHDRAWN_FROM: readonly IdeaStatus[] = ['proposed', 'under_review'];

/** So long an author mends what they said of an idea. */
export const COMMENT_EDIT_MINUTES = 60;

/** What an idea is about. */
export const IDEA_THEMES = [
  'online_tools',
  'letters_and_models',
  'understanding',
  'rights_and_procedures',
  'meetings',
  'community',
] as const;
export type IdeaTheme = (typeof IDEA_THEMES)[number];

/** How many votes a member has for ideas that are not decided. */
export const VOTES_EACH = 10;

export const IDEA_LIMITS = {
  title: { min: 10, max: 150 },
  body: { min: 30, max: 5_000 },
  answer: { min: 20, max: 3_000 },
  comment: { min: 2, max: 2_000 },
} as const;
