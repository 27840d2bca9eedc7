import type { ShownBlock } from '#application/site/pages/shown-pages.query';
import { type TopicAsking, type ViewWord, VIEWS } from '../lists/topic-asking.ts';

/** The word that addresses use for a view. */
const wordOf = (view: ShownBlock['view']): ViewWord =>
  (Object.keys(VIEWS) as ViewWord[]).find((word) => VIEWS[word] === view)!;

/** What a block asks of the list of topics: readers choose the view where it has tabs. */
export const askedBy = (block: ShownBlock, vue: ViewWord | undefined): TopicAsking => ({
  vue: (block.tabs ? vue : undefined) ?? (block.view === 'latest' ? undefined : wordOf(block.view)),
});
