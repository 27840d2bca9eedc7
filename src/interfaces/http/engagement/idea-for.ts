import type { IdeaRow, IdeaView } from '#application/engagement/ideas/idea-view';
import type { Page } from '#application/shared/page';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { NoSuchThing } from '../refusals.ts';
import { rowsWithoutOwn, withoutOwn } from '../persons-alone.ts';

const NO_VOTE = { voted: false } satisfies Partial<IdeaRow>;

/** One idea as its caller is told of it: what somebody supports is theirs alone. */
export async function ideaFor(app: App, viewer: Viewer, key: string): Promise<IdeaView> {
  const idea = await app.engagement.ideaPage.execute(viewer.actor, key);
  return withoutOwn<IdeaView>(idea, viewer, { ...NO_VOTE, votesLeft: null });
}

/** To read it and nothing else: what waits for a moderator or is hidden is left to its author, and to no machine of theirs. */
export async function ideaToRead(app: App, viewer: Viewer, key: string): Promise<IdeaView> {
  const idea = await ideaFor(app, viewer, key);
  if (viewer.client && idea.standing !== 'published') throw new NoSuchThing('engagement.idea-not-found');
  return idea;
}

/** The same of a list of them. */
export const ideaRowsFor = (page: Page<IdeaRow>, viewer: Viewer): Page<IdeaRow> =>
  rowsWithoutOwn<IdeaRow>(page, viewer, NO_VOTE);
