import { enhanceSending } from './enhance/cut-off.ts';
import { forgetDraftsOfOthers } from './enhance/forgotten-drafts.ts';
import { enhancePlaces } from './enhance/kept-place.ts';
import { enhanceMarks } from './enhance/marks.ts';
import { enhanceCopying, enhanceCounters, enhanceMenus } from './enhance/page.ts';
import { enhanceRefusals } from './enhance/refusal-focus.ts';
import { enhanceShortcuts } from './enhance/shortcuts.ts';
import { enhanceTheme } from './enhance/theme.ts';
import { enhanceToasts } from './enhance/toast.ts';

enhanceSending();
enhanceTheme();
enhanceMenus();
enhanceCopying();
enhanceCounters();
enhanceRefusals();
enhanceToasts();
enhanceMarks();
enhancePlaces();
enhanceShortcuts();
forgetDraftsOfOthers();

const has = (element: string): boolean => document.querySelector(element) !== null;
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 4_000 });
  else setTimeout(work, 1_500);
};

// What few pages need comes when they need it: a visitor who reads loads none of this.
if (has('compose-box')) {
  void import('./enhance/compose-box.ts').then(({ enhanceComposing }) => enhanceComposing());
  void import('./enhance/quoting.ts').then(({ enhanceQuoting }) => {
    const wrote = document.querySelector<HTMLElement>('[data-wrote]')?.dataset.wrote ?? '{name}';
    enhanceQuoting((name) => wrote.replace('{name}', name));
  });
}
if (location.hash.startsWith('#r-'))
  void import('./enhance/left-replies.ts').then(({ enhanceLeftReplies }) => enhanceLeftReplies());
if (has('.table-wrap'))
  void import('./enhance/scrolled-regions.ts').then(({ enhanceScrolledRegions }) => enhanceScrolledRegions());
if (has('[data-copies]'))
  void import('./enhance/copied-words.ts').then(({ enhanceCopiedWords }) => enhanceCopiedWords());
if (has('[data-shows]'))
  void import('./enhance/shown-passwords.ts').then(({ enhanceShownPasswords }) => enhanceShownPasswords());
if (has('button[data-from]'))
  void import('./enhance/ready-text.ts').then(({ enhanceReadyTexts }) => enhanceReadyTexts());
if (has('form[data-unsent] textarea'))
  void import('./enhance/unsent-words.ts').then(({ enhanceUnsentWords }) => enhanceUnsentWords());
if (has('words-guard'))
  void import('./enhance/words-guard.ts').then(({ enhanceWordsGuard }) => enhanceWordsGuard());
if (has('similar-topics'))
  void import('./enhance/similar-topics.ts').then(({ enhanceSimilarTopics }) => enhanceSimilarTopics());
if (has('unread-count'))
  whenIdle(
    () => void import('./enhance/unread-count.ts').then(({ enhanceUnreadCount }) => enhanceUnreadCount()),
  );
if (has('tag-picker'))
  void import('./enhance/tag-picker.ts').then(({ enhanceTagPicking }) => enhanceTagPicking());
if (has('text-preview'))
  void import('./enhance/text-preview.ts').then(({ enhancePreviewing }) => enhancePreviewing());
if (has('value-picker'))
  void import('./enhance/value-picker.ts').then(({ enhanceValuePicking }) => enhanceValuePicking());
const suggestNames = () =>
  void import('./enhance/search-suggest.ts').then(({ enhanceSearch }) => enhanceSearch());
if (has('main search-suggest')) whenIdle(suggestNames);
else if (has('search-suggest'))
  document.querySelector('header search-suggest')?.addEventListener('focusin', suggestNames, { once: true });
if (has('topic-live'))
  whenIdle(() => void import('./enhance/topic-live.ts').then(({ enhanceLiveTopics }) => enhanceLiveTopics()));
if (has('reading-place'))
  void import('./enhance/reading-place.ts').then(({ enhanceReadingPlace }) => enhanceReadingPlace());
if (has('poll-live'))
  whenIdle(() => void import('./enhance/poll-live.ts').then(({ enhanceLivePolls }) => enhanceLivePolls()));
if (has('event-live'))
  whenIdle(() => void import('./enhance/event-live.ts').then(({ enhanceLiveEvents }) => enhanceLiveEvents()));
if (has('chat-signs'))
  whenIdle(() => void import('./enhance/presence.ts').then(({ enhancePresence }) => enhancePresence()));
if (has('chat-log')) void import('./enhance/chat.ts').then(({ enhanceChat }) => enhanceChat());
if (has('chat-log, .post .drop, .topic-acts .drop'))
  void import('./enhance/lifted-menus.ts').then(({ enhanceLiftedMenus }) => enhanceLiftedMenus());
if (has('passkey-form'))
  void import('./enhance/passkeys.ts').then(({ enhancePasskeys }) => enhancePasskeys());
if (has('guided-tour'))
  void import('./enhance/guided-tour.ts').then(({ enhanceGuidedTour }) => enhanceGuidedTour());
if (has('menu-finder [data-find]'))
  void import('./enhance/menu-finder.ts').then(({ enhanceMenuFinding }) => enhanceMenuFinding());
if (has('[data-colour]'))
  void import('./enhance/colour-pick.ts').then(({ enhanceColours }) => enhanceColours());
if (has('own-hour')) void import('./enhance/own-hour.ts').then(({ enhanceOwnHours }) => enhanceOwnHours());
